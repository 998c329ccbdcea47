import { Injectable } from '@nestjs/common';
import { sumFen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { DeskReceipts } from '../../../payments/contract/desk.js';
import type { AuditActor } from '../../../privacy/contract/privacy.facade.js';
import {
  Collecting,
  type Bill,
  type Collected,
  type OfferedExtra,
  type OfferedOvertime,
  type VisitExtra,
} from '../../contract/collecting.js';
import type { Order } from '../../contract/orders.facade.js';
import { owedAfterVisit } from '../../domain/collecting.js';
import { checkExtra, offeredExtras } from '../../domain/extra.js';
import { extraText } from '../../domain/order-texts.js';
import { balanceReferenceOf, referenceOf } from '../../domain/reference.js';
import { OrderBalancesSql } from '../../infrastructure/order-balances.sql.js';
import { OrderExtrasSql } from '../../infrastructure/order-extras.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { SoldVisits } from '../sold-visits.js';
import { Timeline } from '../timeline.js';
import { methodOfBooking } from './method-of-booking.js';
import { AskOvertime } from './ask-overtime.js';
import { waitingAtDesk } from './waiting-at-desk.js';

/** What modules above need of the money of a visit: the bill, and more work proposed on site. */
@Injectable()
export class CollectForVisit extends Collecting {
  constructor(
    private readonly orders: OrdersSql,
    private readonly extras: OrderExtrasSql,
    private readonly balances: OrderBalancesSql,
    private readonly desk: DeskReceipts,
    private readonly sold: SoldVisits,
    private readonly overtime: AskOvertime,
    private readonly timeline: Timeline,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async bill(tx: Tx, order: Order): Promise<Bill> {
    const [{ service }, extras, balance, waitingFen, collected] = await Promise.all([
      this.sold.of(tx, order),
      this.extras.of(tx, order.id),
      this.balances.find(tx, order.id),
      waitingAtDesk(this.desk, tx, balanceReferenceOf(order.id, 0)),
      this.collected(tx, order),
    ]);
    return {
      depositFen: order.depositFen,
      because: order.depositFen === null ? null : (service.deposit?.because ?? null),
      extras,
      afterVisitFen: owedAfterVisit(order, extras),
      balance: balance && { ...balance, waitingFen },
      collected,
    };
  }

  override async referencesOf(tx: Tx, orderId: string): Promise<string[]> {
    const taken = await this.balances.instalments(tx, orderId);
    const balances = Array.from({ length: taken.length + 1 }, (_, before) => balanceReferenceOf(orderId, before));
    return [referenceOf(orderId), ...balances];
  }

  override async offered(tx: Tx, order: Order): Promise<OfferedExtra[]> {
    if (order.state !== 'in_service') return [];
    const { service } = await this.sold.of(tx, order);
    return offeredExtras(service, order, await this.extras.of(tx, order.id));
  }

  override async propose(
    tx: Tx,
    order: Order,
    wish: { readonly addOnId: string; readonly quantity: number; readonly reason: string },
    by: AuditActor,
  ): Promise<Result<VisitExtra>> {
    const { service } = await this.sold.of(tx, order);
    const checked = checkExtra(order, service, await this.extras.of(tx, order.id), wish);
    if (isRefused(checked)) return checked;
    const extra: VisitExtra = {
      id: this.ids.next(),
      orderId: order.id,
      addOnId: wish.addOnId,
      overtime: null,
      name: checked.addOn.name,
      quantity: wish.quantity,
      amountFen: checked.amountFen,
      reason: wish.reason,
      state: 'proposed',
      proposedBy: by.label,
      proposedAt: this.clock.now(),
      answeredAt: null,
    };
    await this.extras.add(tx, extra);
    const text = `服务人员建议增加${extraText(extra)}：${extra.reason}。您同意后才会做，费用并入尾款`;
    await this.timeline.record(tx, order.id, { kind: 'extra.proposed', text, happenedAt: extra.proposedAt }, by, {
      extraId: extra.id,
      addOnId: extra.addOnId,
      amountFen: extra.amountFen,
    });
    return extra;
  }

  override offeredOvertime(tx: Tx, order: Order, endsAt: Date): Promise<OfferedOvertime[]> {
    return this.overtime.offered(tx, order, endsAt);
  }

  override askOvertime(
    tx: Tx,
    order: Order,
    wish: { readonly minutes: number; readonly endsAt: Date; readonly reason: string },
    by: AuditActor,
  ): Promise<Result<VisitExtra>> {
    return this.overtime.ask(tx, order, wish, by);
  }

  override async withdraw(tx: Tx, order: Order, extraId: string, by: AuditActor): Promise<Result<null>> {
    const extra = (await this.extras.of(tx, order.id)).find(({ id }) => id === extraId);
    if (!extra) return refuse('NOT_FOUND');
    const now = this.clock.now();
    if (!(await this.extras.answer(tx, extraId, 'withdrawn', now))) return refuse('EXTRA_ANSWERED');
    const text = `服务人员收回了${extraText(extra)}的${extra.overtime ? '申请' : '建议'}`;
    await this.timeline.record(tx, order.id, { kind: 'extra.withdrawn', text, happenedAt: now }, by, { extraId });
    return null;
  }

  /** The payment of the booking first, then what came in for the balance. */
  private async collected(tx: Tx, { id }: Order): Promise<Collected[]> {
    const [order, instalments] = await Promise.all([this.orders.find(tx, id), this.balances.instalments(tx, id)]);
    const standing = instalments.filter(({ voidedAt }) => voidedAt === null);
    const booking: Collected[] =
      order?.paidTradeNo && order.paidAt
        ? [
            {
              id: order.paidTradeNo,
              purpose: 'booking',
              method: await methodOfBooking(this.desk, tx, order),
              amountFen: order.paidFen,
              paidAt: order.paidAt,
            },
          ]
        : [];
    return [
      ...booking,
      ...standing.map(({ tradeNo, countedFen, backFen, paidAt, method }): Collected => ({
        id: tradeNo,
        purpose: 'balance',
        method,
        amountFen: sumFen([countedFen, backFen]),
        paidAt,
      })),
    ];
  }
}
