import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { ReportIncident } from '../application/report-incident.js';
import * as dto from './incidents.dto.js';

/** The worker says on site what happened. */
@ApiTags('safety')
@Controller('worker/visits/:orderId/incidents')
export class WorkerIncidentsController {
  constructor(private readonly reporting: ReportIncident) {}

  @Post()
  @Access(['worker'], 'own-visit')
  @Idempotent()
  @ApiCreatedResponse({ type: dto.OpenedOne })
  async report(
    @CurrentActor() actor: Actor,
    @Param('orderId', IdParam) orderId: string,
    @Body() { kind, words, photoIds, happenedAt }: dto.ReportIncident,
  ): Promise<dto.OpenedOne> {
    const reported = { kind, words: words.trim(), photoIds, happenedAt: new Date(happenedAt) };
    return { id: unwrap(await this.reporting.byWorker(actor, orderId, reported)) };
  }
}
