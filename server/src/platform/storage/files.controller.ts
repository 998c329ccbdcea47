import { Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '@daowei/shared/kernel/result';
import { Access, CurrentActor, type Actor } from '../http/access.js';
import { IdParam } from '../http/params.js';
import { RefusalException, unwrap } from '../http/refusal.exception.js';
import { FileLinks } from './file-links.js';
import { FileStore } from './file-store.js';

export class FileRef {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'short-lived path below the API origin' }) url!: string;
}

type MultipartRequest = FastifyRequest & {
  isMultipart(): boolean;
  file(): Promise<{ fieldname: string; toBuffer(): Promise<Buffer> } | undefined>;
};

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly store: FileStore,
    private readonly links: FileLinks,
  ) {}

  @Post()
  @Access(['customer', 'worker', 'people', 'manager'])
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @ApiCreatedResponse({ type: FileRef })
  async upload(@Req() request: MultipartRequest, @CurrentActor() actor: Actor): Promise<FileRef> {
    if (!request.isMultipart()) throw new RefusalException(refuse('UNSUPPORTED_MEDIA'));
    const id = unwrap(await this.store.keepImage(actor.accountId, await pictureIn(request)));
    return { id, url: this.links.linkTo(id) };
  }

  @Get(':id')
  @Access('public', 'signed-link')
  @Header('cache-control', 'private, max-age=1800')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('image/jpeg', 'image/png', 'image/webp', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('id', IdParam) id: string,
    @Query('expires') expires: string,
    @Query('sig') signature: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.links.isValid(id, Number(expires), String(signature))) throw new RefusalException(refuse('LINK_EXPIRED'));
    const found = await this.store.read(id);
    if (!found) throw new RefusalException(refuse('NOT_FOUND'));
    void reply.type(found.mime).send(found.bytes);
  }
}

/** The bytes of the field `file`. What the form reader cannot make sense of comes without a status: it is no fault of ours. */
async function pictureIn(request: MultipartRequest): Promise<Buffer> {
  try {
    const part = await request.file();
    if (part?.fieldname === 'file') return await part.toBuffer();
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error;
    throw new RefusalException(refuse('MALFORMED_REQUEST', '照片没有传完整，请重试'));
  }
  throw new RefusalException(refuse('MALFORMED_REQUEST', '没有收到照片'));
}
