import { Controller, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ERRORS } from '@daowei/shared/errors/errors';
import { isRefused } from '@daowei/shared/kernel/result';
import { Access } from '../../../platform/http/access.js';
import { RefusalException } from '../../../platform/http/refusal.exception.js';
import { ReceiveNotification } from '../application/receive-notification.js';

/** Where WeChat Pay tells of payments, refunds and transfers. Nobody logs in here: the signature is the proof. */
@ApiTags('wechat')
@Controller('wechat-pay/notifications')
export class WeChatPayController {
  constructor(private readonly receiving: ReceiveNotification) {}

  @Post('payment')
  @HttpCode(204)
  @Access('wechat')
  @ApiOperation({ summary: '微信支付结果通知：验签、保存、应答，然后处理' })
  @ApiBody({ schema: { type: 'object', description: 'signed over its bytes; AEAD_AES_256_GCM resource' } })
  @ApiNoContentResponse()
  payment(@Req() request: RawBodyRequest<FastifyRequest>): Promise<void> {
    return this.take(request);
  }

  @Post('refund')
  @HttpCode(204)
  @Access('wechat')
  @ApiOperation({ summary: '微信退款结果通知：验签、保存、应答，然后处理' })
  @ApiBody({ schema: { type: 'object', description: 'signed over its bytes; AEAD_AES_256_GCM resource' } })
  @ApiNoContentResponse()
  refund(@Req() request: RawBodyRequest<FastifyRequest>): Promise<void> {
    return this.take(request);
  }

  @Post('transfer')
  @HttpCode(204)
  @Access('wechat')
  @ApiOperation({ summary: '微信商家转账结果通知：验签、保存、应答，然后处理' })
  @ApiBody({ schema: { type: 'object', description: 'signed over its bytes; AEAD_AES_256_GCM resource' } })
  @ApiNoContentResponse()
  transfer(@Req() request: RawBodyRequest<FastifyRequest>): Promise<void> {
    return this.take(request);
  }

  private async take(request: RawBodyRequest<FastifyRequest>): Promise<void> {
    const header = (name: string): string => String(request.headers[name] ?? '');
    const received = await this.receiving.receive({
      timestamp: header('wechatpay-timestamp'),
      nonce: header('wechatpay-nonce'),
      serial: header('wechatpay-serial'),
      signature: header('wechatpay-signature'),
      body: request.rawBody?.toString('utf8') ?? '',
    });
    // WeChat reads `code` and `message`; the rest of the problem is ours
    if (isRefused(received)) {
      const { sentence } = ERRORS[received.refused];
      throw new RefusalException({ ...received, extra: { code: 'FAIL', message: sentence } });
    }
  }
}
