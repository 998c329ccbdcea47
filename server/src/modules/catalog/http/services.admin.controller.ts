import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ChangeSale } from '../application/change-sale.js';
import { OpenService } from '../application/open-service.js';
import { PublishVersion } from '../application/publish-version.js';
import { ServiceFiles } from '../application/service-files.js';
import {
  ChangeSaleBody,
  OpenServiceBody,
  PublishVersionBody,
  ServiceFileView,
  ServiceLines,
  ServiceWords,
} from './services.admin.dto.js';
import { contentOf, fileView, offSaleView } from './services.admin.views.js';
import { cardOf } from './services.views.js';

/** The catalogue in the office: everybody may read it, managers publish. */
@ApiTags('catalog')
@Controller('admin/services')
export class ServicesAdminController {
  constructor(
    private readonly files: ServiceFiles,
    private readonly opening: OpenService,
    private readonly publishing: PublishVersion,
    private readonly sale: ChangeSale,
  ) {}

  @Get()
  @Access(STAFF)
  @ApiOkResponse({ type: ServiceLines })
  async list(): Promise<ServiceLines> {
    const entries = await this.files.list();
    return { items: entries.map(({ kind, offSale }) => ({ ...cardOf(kind), offSale: offSaleView(offSale) })) };
  }

  @Post()
  @HttpCode(204)
  @Access(['manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async open(
    @CurrentActor() { accountId, label }: Actor,
    @Body() { id, content, because }: OpenServiceBody,
  ): Promise<void> {
    unwrap(await this.opening.open({ accountId, label }, id, contentOf(content), because.trim()));
  }

  @Get('words')
  @Access(STAFF)
  @ApiOkResponse({ type: ServiceWords })
  async words(): Promise<ServiceWords> {
    const { skills, certificates } = await this.files.words();
    return { skills: [...skills], certificates: [...certificates] };
  }

  @Get(':id')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: ServiceFileView })
  async file(@Param('id', IdParam) id: string): Promise<ServiceFileView> {
    return fileView(unwrap(await this.files.file(id)));
  }

  @Post(':id/versions')
  @HttpCode(204)
  @Access(['manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async publish(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { basedOn, content, because }: PublishVersionBody,
  ): Promise<void> {
    const by = { accountId, label };
    unwrap(await this.publishing.publish(by, id, basedOn, contentOf(content), because.trim()));
  }

  @Post(':id/off-sale')
  @HttpCode(204)
  @Access(['manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async stop(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { because }: ChangeSaleBody,
  ): Promise<void> {
    unwrap(await this.sale.stop({ accountId, label }, id, because.trim()));
  }

  @Post(':id/on-sale')
  @HttpCode(204)
  @Access(['manager'], 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async resume(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { because }: ChangeSaleBody,
  ): Promise<void> {
    unwrap(await this.sale.resume({ accountId, label }, id, because.trim()));
  }
}
