import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { addDays, dayOf, isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../../platform/clock/clock.js';
import { Access, CurrentActor, type Actor } from '../../../../platform/http/access.js';
import { Idempotent } from '../../../../platform/http/idempotency.js';
import { DayParam, IdParam } from '../../../../platform/http/params.js';
import { unwrap } from '../../../../platform/http/refusal.exception.js';
import { CloseDay } from '../../application/reconciliation/close-day.js';
import { FixCase } from '../../application/reconciliation/fix-case.js';
import { ReadBillDays } from '../../application/reconciliation/read-bill-days.js';
import { ReconcileDay } from '../../application/reconciliation/reconcile-day.js';
import * as dto from './bills.dto.js';
import { caseView, dayCard } from './bills.views.js';

/** About a month: as far as anybody scrolls at once. */
const DAYS_SHOWN = 31;

/** Reconciliation with WeChat: days, their differences, what is done about them, and the close. */
@ApiTags('payments')
@Controller('admin/bills')
export class BillsController {
  constructor(
    private readonly days: ReadBillDays,
    private readonly reconciling: ReconcileDay,
    private readonly fixing: FixCase,
    private readonly closing: CloseDay,
    private readonly clock: Clock,
  ) {}

  @Get('days')
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.BillDayList })
  async list(@Query() { before }: dto.BillDaysQuery): Promise<dto.BillDayList> {
    const now = this.clock.now();
    const end = before !== undefined && isLocalDate(before) ? before : addDays(dayOf(now), 1);
    const found = await this.days.before(end, DAYS_SHOWN);
    return { items: found.map((day) => dayCard(day, now)) };
  }

  @Get('days/:date')
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.BillDayView })
  view(@Param('date', DayParam) day: LocalDate): Promise<dto.BillDayView> {
    return this.viewOf(day);
  }

  /** Fetches the bills again; a closed day stays as it is. */
  @Post('days/:date/fetch')
  @HttpCode(200)
  @Access(['finance', 'manager'])
  @Idempotent()
  @ApiOkResponse({ type: dto.BillDayView })
  async fetch(@Param('date', DayParam) day: LocalDate): Promise<dto.BillDayView> {
    await this.viewOf(day);
    await this.reconciling.reconcile(day);
    return this.viewOf(day);
  }

  @Post('cases/:id/fix')
  @HttpCode(200)
  @Access(['finance', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.BillDayView })
  async fix(
    @Param('id', IdParam) id: string,
    @Body() { fix, reason }: dto.FixBillCase,
    @CurrentActor() { accountId, label }: Actor,
  ): Promise<dto.BillDayView> {
    const { day } = unwrap(await this.fixing.fix({ accountId, label }, id, fix, reason.trim()));
    return this.viewOf(day);
  }

  @Post('days/:date/close')
  @HttpCode(200)
  @Access(['finance', 'manager'])
  @Idempotent()
  @ApiOkResponse({ type: dto.BillDayView })
  async close(
    @Param('date', DayParam) day: LocalDate,
    @CurrentActor() { accountId, label }: Actor,
  ): Promise<dto.BillDayView> {
    unwrap(await this.closing.close(day, { accountId, label }));
    return this.viewOf(day);
  }

  /** @throws RefusalException NOT_FOUND */
  private async viewOf(day: LocalDate): Promise<dto.BillDayView> {
    const found = unwrap(await this.days.day(day));
    return { ...dayCard(found.day, this.clock.now()), items: found.cases.map(caseView) };
  }
}
