import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../../platform/storage/file-links.js';
import { DepartureDesk } from '../../application/departure-desk.js';
import { RegisterToolkit, ToolkitList, ToolkitTrace } from './departure.admin.dto.js';
import { useView } from './views.js';

/** Kits under one code each, and where they have been (统一编码工具包). */
@ApiTags('fieldwork')
@Controller('admin/toolkits')
export class ToolkitsController {
  constructor(
    private readonly desk: DepartureDesk,
    private readonly links: FileLinks,
  ) {}

  @Get()
  @Access(STAFF)
  @ApiOkResponse({ type: ToolkitList })
  async list(): Promise<ToolkitList> {
    const items = (await this.desk.kits()).map(({ kit: { code, name, registeredAt }, last }) => ({
      code,
      name,
      registeredAt: registeredAt.toISOString(),
      last: (last && useView(last, this.linkTo)[0]) ?? null,
    }));
    return { items };
  }

  @Get(':code/visits')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: ToolkitTrace })
  async trace(@Param('code', IdParam) code: string): Promise<ToolkitTrace> {
    return { items: unwrap(await this.desk.trace(code)).flatMap((use) => useView(use, this.linkTo)) };
  }

  @Post()
  @HttpCode(204)
  @Access(['coordinator', 'manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async register(@CurrentActor() actor: Actor, @Body() { code, name }: RegisterToolkit): Promise<void> {
    unwrap(await this.desk.register(actor, code, name.trim()));
  }

  private readonly linkTo = (fileId: string): string => this.links.linkTo(fileId);
}
