import { Controller, Get, Header, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../platform/http/access.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import type { PushQuery } from '../../../platform/wechat/message-push.js';
import { ReceiveSaid } from '../application/receive-said.js';

const PLAIN = 'text/plain; charset=utf-8';
const SAYS = { schema: { type: 'string' } } as const;

/** Where WeChat pushes what customers write to us. Nobody logs in here: the signature is the proof. */
@ApiTags('wechat')
@Controller('wechat/messages')
export class WeChatMessagesController {
  constructor(private readonly receiving: ReceiveSaid) {}

  @Get()
  @Access('wechat')
  @Header('content-type', PLAIN)
  @ApiOperation({ summary: '微信消息推送：验证地址' })
  @ApiProduces('text/plain')
  @ApiOkResponse(SAYS)
  echo(@Req() { query }: FastifyRequest): string {
    return unwrap(this.receiving.echo(query as PushQuery));
  }

  @Post()
  @HttpCode(200)
  @Access('wechat')
  @Header('content-type', PLAIN)
  @ApiOperation({ summary: '微信消息推送：客服消息与事件，安全模式，JSON格式' })
  @ApiBody({ schema: { type: 'object', description: '`Encrypt`: AES-256-CBC under the EncodingAESKey' } })
  @ApiProduces('text/plain')
  @ApiOkResponse(SAYS)
  async receive(@Req() { query, rawBody }: RawBodyRequest<FastifyRequest>): Promise<string> {
    unwrap(await this.receiving.receive(query as PushQuery, rawBody?.toString('utf8') ?? ''));
    return 'success';
  }
}
