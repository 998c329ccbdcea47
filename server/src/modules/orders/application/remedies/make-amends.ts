import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../../platform/database/transactions.js';
import { DeskReceipts } from '../../../payments/contract/desk.js';
import { PaymentsFacade } from '../../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import { SchedulingFacade } from '../../../scheduling/contract/scheduling.facade.js';
import type { Order } from '../../contract/orders.facade.js';
import { Remedies, type Amends, type FreeVisit, type Unserved } from '../../contract/remedies.js';
import { countedUnder } from '../../domain/earning.js';
import { amendsKeyOf } from '../../domain/reference.js';
import { canBeMoved } from '../../domain/reschedule.js';
import { CancellationsSql } from '../../infrastructure/cancellations.sql.js';
import { OrderBalancesSql } from '../../infrastructure/order-balances.sql.js';
import { OrderRedosSql } from '../../infrastructure/order-redos.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { methodOfBooking } from '../collecting/method-of-booking.js';
import { CancelPaidOrder } from '../cancel-paid-order.js';
import { RescheduleOrder } from '../reschedule-order.js';
import { SoldVisits } from '../sold-visits.js';
import { OpenRedo } from './open-redo.js';

/** The remedies for a broken promise, each by the way every order goes. */
@Injectable()
export class MakeAmends extends Remedies {
  constructor(
    private readonly orders: OrdersSql,
    private readonly balances: OrderBalancesSql,
    private readonly redos: OrderRedosSql,
    private readonly cancellations: CancellationsSql,
    private readonly sold: SoldVisits,
    private readonly scheduling: SchedulingFacade,
    private readonly payments: PaymentsFacade,
    private readonly desk: DeskReceipts,
    private readonly cancelling: CancelPaidOrder,
    private readonly moving: RescheduleOrder,
    private readonly opening: OpenRedo,
  ) {
    super();
  }

  override async giveBack(tx: Tx, { id }: Order, { amountFen, reason, cause }: Amends): Promise<Result<null>> {
    const order = await this.orders.lock(tx, id);
    if (!order) return refuse('NOT_FOUND');
    const instalments = await this.balances.instalments(tx, id);
    // what came over the desk cannot go back by itself
    const byWeChat = instalments.filter(({ method }) => method === 'wechat').map(({ tradeNo }) => tradeNo);
    const booking = (await methodOfBooking(this.desk, tx, order)) === 'wechat' ? order.paidTradeNo : null;
    const paid = [...(booking === null ? [] : [booking]), ...byWeChat];
    const refunds = await this.payments.refundAcross(tx, paid, {
      amountFen,
      reason,
      key: amendsKeyOf(id, cause),
      compensates: { ...countedUnder(order), cause },
    });
    return isRefused(refunds) ? refunds : null;
  }

  override callOff(tx: Tx, by: AuditActor, orderId: string, because: Unserved): Promise<Result<null>> {
    return this.cancelling.unserved(tx, by, orderId, because);
  }

  override async move(tx: Tx, by: AuditActor, orderId: string, startAt: Date): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    const possible = canBeMoved({ ...order, departedAt: null });
    if (isRefused(possible)) return possible;
    const { need } = await this.sold.of(tx, order);
    const start = await this.scheduling.checkStart(tx, need, startAt);
    if (isRefused(start)) return start;
    const move = { revision: order.revision, startAt, reason: 'company_late', note: null };
    return this.moving.moveIn(tx, by, orderId, move, { evenUnderWay: true });
  }

  override async times(tx: Tx, order: Order, most: number): Promise<Date[]> {
    const { need } = await this.sold.of(tx, order);
    return (await this.scheduling.nearest(need, order.promised.from, most)).map(({ startAt }) => startAt);
  }

  override redo(tx: Tx, by: AuditActor, order: Order, visit: FreeVisit): Promise<Result<Order>> {
    return this.opening.open(tx, by, order, visit);
  }

  override async redoOf(tx: Tx, orderId: string): Promise<Order | null> {
    const original = await this.redos.originalOf(tx, orderId);
    return original === null ? null : this.orders.find(tx, original);
  }

  override givenUp(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.cancellations.byCustomers(tx, orderIds);
  }
}
