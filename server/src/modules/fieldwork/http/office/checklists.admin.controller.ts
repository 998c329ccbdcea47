import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, STAFF, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { DepartureDesk } from '../../application/departure-desk.js';
import { PublishChecklist as PublishChecklistUseCase } from '../../application/publish-checklist.js';
import { PublishChecklist, ServiceChecklistList } from './departure.admin.dto.js';
import { checklistsView } from './views.js';

/** What has to be in order before anybody sets out. */
@ApiTags('fieldwork')
@Controller('admin/checklists')
export class ChecklistsController {
  constructor(
    private readonly desk: DepartureDesk,
    private readonly publishing: PublishChecklistUseCase,
  ) {}

  @Get()
  @Access(STAFF)
  @ApiOkResponse({ type: ServiceChecklistList })
  async list(): Promise<ServiceChecklistList> {
    return { items: (await this.desk.lists()).map(checklistsView) };
  }

  @Post()
  @HttpCode(204)
  @Access(['manager'])
  @Idempotent()
  @ApiNoContentResponse()
  async publish(
    @CurrentActor() actor: Actor,
    @Body() { serviceId, basedOn, needsKit, items, because }: PublishChecklist,
  ): Promise<void> {
    const lines = items.map(({ id, group, title, must }) => ({ id, group, title: title.trim(), must }));
    unwrap(await this.publishing.run(actor, serviceId, basedOn, { needsKit, items: lines }, because.trim()));
  }
}
