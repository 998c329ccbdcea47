import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { HandleIncident } from '../application/handle-incident.js';
import { ReadIncidents } from '../application/read-incidents.js';
import { ReportIncident } from '../application/report-incident.js';
import { WatchActions } from '../application/watch-actions.js';
import * as dto from './incidents.dto.js';
import { handedIncident, incidentCard, openedIncident, toldAction } from './incidents.views.js';
import { SAFETY_DESK } from '../domain/desk.js';

/** The office's side of incidents: opened, worked through, closed. */
@ApiTags('safety')
@Controller('admin')
export class IncidentsController {
  constructor(
    private readonly reporting: ReportIncident,
    private readonly handling: HandleIncident,
    private readonly reading: ReadIncidents,
    private readonly actions: WatchActions,
    private readonly links: FileLinks,
  ) {}

  @Get('safety/incidents')
  @Access(SAFETY_DESK)
  @ApiOkResponse({ type: dto.IncidentList })
  async list(): Promise<dto.IncidentList> {
    return { items: (await this.reading.list()).map(incidentCard) };
  }

  @Get('safety/incidents/:id')
  @Access(SAFETY_DESK, 'any')
  @ApiOkResponse({ type: dto.OpenedIncident })
  async open(@CurrentActor() { accountId }: Actor, @Param('id', IdParam) id: string): Promise<dto.OpenedIncident> {
    return openedIncident(unwrap(await this.reading.opened(id)), this.links, accountId);
  }

  @Get('safety/own-actions')
  @Access(SAFETY_DESK)
  @ApiOkResponse({ type: dto.ToldActions })
  async ownActions(@CurrentActor() actor: Actor): Promise<dto.ToldActions> {
    const [told, handed] = await Promise.all([this.actions.toldTo(actor), this.actions.handedTo(actor)]);
    return { items: told.map(toldAction), handed: handed.map(handedIncident) };
  }

  @Post('orders/:id/incidents')
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiCreatedResponse({ type: dto.OpenedOne })
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) orderId: string,
    @Body() { kind, words, photoIds, happenedAt }: dto.ReportIncident,
  ): Promise<dto.OpenedOne> {
    const reported = { kind, words: words.trim(), photoIds, happenedAt: new Date(happenedAt) };
    return { id: unwrap(await this.reporting.byOffice(actor, orderId, reported)) };
  }

  @Post('safety/sos/:id/incident')
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiCreatedResponse({ type: dto.OpenedOne })
  async fromSos(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { kind, words, photoIds }: dto.OpenIncident,
  ): Promise<dto.OpenedOne> {
    return { id: unwrap(await this.reporting.fromSos(actor, id, { kind, words: words.trim(), photoIds })) };
  }

  @Post('safety/incidents/:id/move')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { command }: dto.MoveIncident,
  ): Promise<void> {
    unwrap(await this.handling.move(actor, id, command));
  }

  @Post('safety/incidents/:id/owner')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async handOver(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { ownerId, reason }: dto.HandOverIncident,
  ): Promise<void> {
    unwrap(await this.handling.handOver(actor, id, ownerId, reason.trim()));
  }

  @Post('safety/incidents/:id/facts')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async describe(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { injuries, damageFen, cause, courseId }: dto.IncidentFactsBody,
  ): Promise<void> {
    const facts = {
      injuries: injuries?.trim() ?? null,
      damageFen: damageFen ?? null,
      cause: cause?.trim() ?? null,
      courseId: courseId ?? null,
    };
    unwrap(await this.handling.describe(actor, id, facts));
  }

  @Post('safety/incidents/:id/claim')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async claim(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { insurer, no, amountFen, state }: dto.ClaimBody,
  ): Promise<void> {
    unwrap(await this.handling.claim(actor, id, { insurer: insurer.trim(), no: no.trim(), amountFen, state }));
  }

  @Post('safety/incidents/:id/actions')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { action, responsible, dueAt }: dto.PlanAction,
  ): Promise<void> {
    const wanted = { action: action.trim(), responsible: responsible.trim(), dueAt: new Date(dueAt) };
    unwrap(await this.handling.plan(actor, id, wanted));
  }

  @Post('safety/incidents/:id/actions/:actionId/move')
  @HttpCode(204)
  @Access(SAFETY_DESK, 'any')
  @Idempotent()
  @ApiNoContentResponse()
  async check(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('actionId', IdParam) actionId: string,
    @Body() { command }: dto.MoveAction,
  ): Promise<void> {
    unwrap(await this.handling.check(actor, id, actionId, command));
  }
}
