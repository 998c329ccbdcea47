import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { WorkforceFacade } from '../../../workforce/contract/workforce.facade.js';
import { HandleStay, type OfficeDecision } from '../../application/handle-stay.js';
import { ReadStays, stayWorker } from '../../application/read-stays.js';
import { OfficeStayView } from '../../contract/stay-view.js';
import { lengthOf } from '../../domain/stay-days.js';
import { dayIn } from '../day-in.js';
import {
  CancelStayForUsBody,
  EndingQuery,
  EndStayBody,
  HandOverQuery,
  HandOverStayBody,
  reasonOptions,
  StayEnding,
  StayHandOverOptions,
} from './handling.dto.js';

/** The office changes a stay that was sold: looked at first, with what it means for days and money. */
@ApiTags('stays')
@Controller('admin/stays/:id')
export class StayHandlingController {
  constructor(
    private readonly transactions: Transactions,
    private readonly handling: HandleStay,
    private readonly reading: ReadStays,
    private readonly workforce: WorkforceFacade,
  ) {}

  @Get('worker')
  @Access(['coordinator', 'manager'], 'any')
  @ApiOkResponse({ type: StayHandOverOptions })
  async options(@Param('id', IdParam) id: string, @Query() query: HandOverQuery): Promise<StayHandOverOptions> {
    const from = query.from === undefined ? null : unwrap(dayIn('from', query.from));
    const { version, range, candidates } = unwrap(await this.handling.options(id, from));
    const ids = candidates.map(({ workerId }) => workerId);
    const workers = await this.workforce.workers(this.transactions.reader, ids);
    return {
      version,
      from: range.first,
      last: range.last,
      days: lengthOf(range),
      candidates: ids.map((workerId) => stayWorker(workerId, workers.get(workerId))),
      reasons: reasonOptions(),
    };
  }

  @Post('worker')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: OfficeStayView })
  async changeWorker(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: HandOverStayBody,
  ): Promise<OfficeStayView> {
    const plan = { workerId: body.workerId, from: unwrap(dayIn('from', body.from)) };
    unwrap(await this.handling.changeWorker({ accountId, label }, id, decisionOf(body), plan));
    return unwrap(await this.reading.oneForOffice(id));
  }

  @Get('ending')
  @Access(['coordinator', 'service', 'manager'], 'any')
  @ApiOkResponse({ type: StayEnding })
  async ending(@Param('id', IdParam) id: string, @Query() query: EndingQuery): Promise<StayEnding> {
    const lastDay = query.lastDay === undefined ? null : unwrap(dayIn('lastDay', query.lastDay));
    return { ...unwrap(await this.handling.ended(id, lastDay)), reasons: reasonOptions() };
  }

  @Post('end')
  @HttpCode(200)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: OfficeStayView })
  async end(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: EndStayBody,
  ): Promise<OfficeStayView> {
    const lastDay = unwrap(dayIn('lastDay', body.lastDay));
    unwrap(await this.handling.end({ accountId, label }, id, decisionOf(body), lastDay));
    return unwrap(await this.reading.oneForOffice(id));
  }

  @Post('cancel')
  @HttpCode(200)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: OfficeStayView })
  async cancel(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
    @Body() { version, note }: CancelStayForUsBody,
  ): Promise<OfficeStayView> {
    unwrap(await this.handling.cancel({ accountId, label }, id, version, note?.trim() || null));
    return unwrap(await this.reading.oneForOffice(id));
  }
}

function decisionOf({ version, reason, note }: EndStayBody | HandOverStayBody): OfficeDecision {
  return { version, reason, note: note?.trim() || null };
}
