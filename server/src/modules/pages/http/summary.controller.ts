import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type Actor } from '../../../platform/http/access.js';
import { IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { VisitSummaries } from '../application/visit-summaries.js';
import { SharedSummary, VisitSummary } from '../contract/summary-views.js';

/** 服务总结: what was done, for the customer and for whom they show it to. */
@ApiTags('pages')
@Controller()
export class SummaryController {
  constructor(private readonly summaries: VisitSummaries) {}

  @Get('orders/:id/summary')
  @Access(['customer'], 'own-order')
  @ApiOkResponse({ type: VisitSummary })
  async own(@Param('id', IdParam) id: string, @CurrentActor() actor: Actor): Promise<VisitSummary> {
    return unwrap(await this.summaries.own(actor, id));
  }

  @Get('summaries/:token')
  @Access('public', 'signed-link')
  @ApiOkResponse({ type: SharedSummary })
  async shared(@Param('token') token: string): Promise<SharedSummary> {
    return unwrap(await this.summaries.shared(token));
  }
}
