import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { addDays, dayOf, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { Access, CurrentActor, STAFF, type Actor } from '../../../platform/http/access.js';
import { Idempotent } from '../../../platform/http/idempotency.js';
import { DayParam, IdParam } from '../../../platform/http/params.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import { OrdersFacade, type OrderState } from '../../orders/contract/orders.facade.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import { Briefing } from '../application/briefing.js';
import { DayBoard } from '../application/day-board.js';
import { Exceptions } from '../application/exceptions.js';
import { ExceptionList } from '../contract/exception-views.js';
import { OfficeOrders } from '../application/office-orders.js';
import { Reads } from '../application/reads.js';
import { BriefingView } from '../contract/briefing-view.js';
import * as dto from '../contract/office-views.js';

@ApiTags('office')
@Controller('admin')
export class OfficeController {
  constructor(
    private readonly transactions: Transactions,
    private readonly office: OfficeOrders,
    private readonly reads: Reads,
    private readonly board: DayBoard,
    private readonly briefing: Briefing,
    private readonly exceptions: Exceptions,
    private readonly orders: OrdersFacade,
    private readonly payments: PaymentsFacade,
    private readonly clock: Clock,
  ) {}

  @Get('orders')
  @Access(STAFF)
  @ApiOkResponse({ type: dto.AdminOrderPage })
  async search(@Query() search: dto.OrderSearch): Promise<dto.AdminOrderPage> {
    return unwrap(await this.office.search(search));
  }

  @Get('orders/:id')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: dto.AdminOrderView })
  async view(@Param('id', IdParam) id: string, @CurrentActor() actor: Actor): Promise<dto.AdminOrderView> {
    const view = unwrap(await this.office.view(id));
    await this.reads.note(actor, id);
    return view;
  }

  @Get('orders/:id/candidates')
  @Access(STAFF, 'any')
  @ApiOkResponse({ type: dto.CandidateList })
  async candidates(@Param('id', IdParam) id: string): Promise<dto.CandidateList> {
    return unwrap(await this.office.candidates(id));
  }

  @Post('orders/:id/assign')
  @HttpCode(200)
  @Access(['coordinator', 'manager'], 'any')
  @Idempotent()
  @ApiOkResponse({ type: dto.AdminOrderView })
  async assign(
    @Param('id', IdParam) id: string,
    @Body() body: dto.AssignWorker,
    @CurrentActor() actor: Actor,
  ): Promise<dto.AdminOrderView> {
    return unwrap(await this.office.assign(actor, id, body));
  }

  @Get('day-board/:date')
  @Access(STAFF)
  @ApiOkResponse({ type: dto.DayBoard })
  dayBoard(@Param('date', DayParam) date: LocalDate): Promise<dto.DayBoard> {
    return this.board.of(date);
  }

  @Get('briefing/:date')
  @Access(STAFF)
  @ApiOkResponse({ type: BriefingView })
  morning(@Param('date', DayParam) date: LocalDate): Promise<BriefingView> {
    return this.briefing.of(date);
  }

  @Get('exceptions')
  @Access(STAFF)
  @ApiOkResponse({ type: ExceptionList })
  async openExceptions(): Promise<ExceptionList> {
    const open = await this.exceptions.open();
    const orders = await this.orders.orders(
      this.transactions.reader,
      open.flatMap((one) => one.orderId ?? []),
    );
    return {
      items: open.map((one) => ({
        ...one,
        contractId: one.contractId ?? null,
        stayId: one.stayId ?? null,
        billDay: one.billDay ?? null,
        complaintId: one.complaintId ?? null,
        incidentId: one.incidentId ?? null,
        surgeDay: one.surgeDay ?? null,
        orderNo: (one.orderId && orders.get(one.orderId)?.no) || null,
        dueAt: one.dueAt.toISOString(),
        openedAt: one.openedAt.toISOString(),
      })),
    };
  }

  @Get('dashboard')
  @Access(STAFF)
  @ApiOkResponse({ type: dto.Dashboard })
  async dashboard(): Promise<dto.Dashboard> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const span = { from: startOfDay(today), to: startOfDay(addDays(today, 1)) };
    const [visits, collectedFen] = await Promise.all([
      this.orders.visitsBetween(db, span),
      this.payments.collected(db, span.from, span.to),
    ]);
    const inState = (state: OrderState): number => visits.filter((order) => order.state === state).length;
    return {
      today: {
        // what nobody has paid for yet may still come to nothing
        visits: visits.length - inState('awaiting_payment'),
        confirmed: inState('confirmed'),
        inService: inState('in_service'),
        completed: inState('completed'),
        collectedFen,
      },
    };
  }
}
