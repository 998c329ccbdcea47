import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { addDays, localDate, startOfDay } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Access, CurrentActor, STAFF, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { IdParam } from '../../../platform/http/params.js';
import { RefusalException, unwrap } from '../../../platform/http/refusal.exception.js';
import { ExcuseLateness } from '../application/excuse-lateness.js';
import { isToCome } from '../application/keep-promises.js';
import { ReadCompensation } from '../application/read-compensation.js';
import { RecordNoShow } from '../application/record-no-show.js';
import { compensationView } from './compensation-views.js';
import * as dto from './grants.dto.js';
import { excuseView, grantRow, totalsOf } from './grants-views.js';

/** What was given to customers, and what the office says of a broken promise. */
@ApiTags('compensation')
@Controller('admin')
export class GrantsController {
  constructor(
    private readonly reading: ReadCompensation,
    private readonly noShows: RecordNoShow,
    private readonly excusing: ExcuseLateness,
    private readonly clock: Clock,
  ) {}

  @Get('compensations')
  @Access(STAFF)
  @ApiOkResponse({ type: dto.GrantList })
  async list(@Query() { from, to, cause }: dto.GrantQuery): Promise<dto.GrantList> {
    const span = { from: startOfDay(dayIn(from)), to: startOfDay(addDays(dayIn(to), 1)) };
    const { items, orders } = await this.reading.between(span, cause ?? null);
    const rows = items.map((one) => grantRow(one, orders.get(one.grant.orderId)!));
    return { items: rows, totals: totalsOf(rows) };
  }

  @Get('orders/:id/compensation')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: dto.OfficeCompensationView })
  async ofOrder(@Param('id', IdParam) id: string): Promise<dto.OfficeCompensationView> {
    const found = unwrap(await this.reading.ofOrder(null, id));
    const { order } = found;
    return {
      ...compensationView(found),
      excuses: (await this.reading.excusesOf(id)).map(excuseView),
      noShowPossible: isToCome(order) && this.clock.now() >= order.promised.to,
    };
  }

  @Post('orders/:id/no-show')
  @HttpCode(200)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OfficeCompensationView })
  async noShow(
    @CurrentActor() { accountId, label }: Actor,
    @Param('id', IdParam) id: string,
  ): Promise<dto.OfficeCompensationView> {
    unwrap(await this.noShows.byOffice({ accountId, label }, id));
    return this.ofOrder(id);
  }

  @Post('orders/:id/excuses')
  @HttpCode(200)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OfficeCompensationView })
  async excuse(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { code, evidence }: dto.ExcuseBody,
  ): Promise<dto.OfficeCompensationView> {
    unwrap(await this.excusing.ask(actor, id, code, evidence.trim()));
    return this.ofOrder(id);
  }

  @Post('excuses/:id/decide')
  @HttpCode(200)
  @Access(['coordinator', 'service', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.OfficeCompensationView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { accept }: dto.DecideExcuseBody,
  ): Promise<dto.OfficeCompensationView> {
    return this.ofOrder(unwrap(await this.excusing.decide(actor, id, accept)));
  }
}

/** A day that is in the calendar; `2026-02-30` is not. */
function dayIn(text: string) {
  try {
    return localDate(text);
  } catch {
    throw new RefusalException(refuse('VALIDATION_FAILED', '日期不存在，请重新选择'));
  }
}
