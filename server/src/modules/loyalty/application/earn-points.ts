import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox, type DomainEvent } from '../../../platform/outbox/outbox.js';
import { Collecting, type BalanceSettled, type ReceiptReturned } from '../../orders/contract/collecting.js';
import {
  OrdersFacade,
  type Order,
  type OrderCompleted,
  type RefundArrived,
} from '../../orders/contract/orders.facade.js';
import { BooksFacade } from '../../payments/contract/books.js';
import { isGood } from '../domain/good-visit.js';
import { lifeOf } from '../domain/lot-days.js';
import { reverse } from '../domain/purse.js';
import { REWARD_POLICY } from '../domain/reward-policy.js';
import { PursesSql } from '../infrastructure/purses.sql.js';
import { ChangePurse } from './change-purse.js';
import { MoveTier } from './move-tier.js';

type AboutOrder = DomainEvent<string, { orderId: string }>;

/**
 * A good visit earns points, once; a visit whose money went back loses them again. The order is looked at as it is, so news
 * twice, late or in another order comes to the same. What customers say of the visit plays no part in it.
 */
@Injectable()
export class EarnPoints implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly collecting: Collecting,
    private readonly paid: BooksFacade,
    private readonly purses: PursesSql,
    private readonly changing: ChangePurse,
    private readonly tiers: MoveTier,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.lookWhen<OrderCompleted>('orders.order-completed');
    this.lookWhen<BalanceSettled>('orders.balance-settled');
    this.lookWhen<RefundArrived>('orders.refund-arrived');
    this.lookWhen<ReceiptReturned>('orders.receipt-returned');
  }

  private lookWhen<E extends AboutOrder>(type: E['type']): void {
    this.outbox.on<E>(type, `loyalty.count-points-when-${type.replace(/^\w+\./, '')}`, (tx, event) =>
      this.look(tx, event.data.orderId),
    );
  }

  private async look(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return;
    const lot = await this.purses.given(tx, 'points', 'visit', `order:${orderId}`);
    const good = isGood({ ...order, ...(await this.moneyOf(tx, order)) });
    if (good && !lot) await this.earn(tx, order);
    if (!good && lot) await this.takeBack(tx, order, lot.id);
  }

  private earn(tx: Tx, order: Order): Promise<void> {
    const { visitPoints, pointFen } = REWARD_POLICY;
    const owner = { accountId: order.accountId, currency: 'points' } as const;
    const life = lifeOf('visit', this.clock.now());
    return this.changing.give(
      tx,
      owner,
      { source: 'visit', amount: visitPoints.value, unitFen: pointFen.value, ...life },
      { reference: `order:${order.id}`, text: `完成${order.serviceName}（${order.no}）`, baseFen: order.totalFen },
    );
  }

  private async takeBack(tx: Tx, order: Order, lotId: string): Promise<void> {
    const words = { moveId: this.ids.next(), text: `${order.serviceName}（${order.no}）已退款，收回积分` };
    const owner = { accountId: order.accountId, currency: 'points' } as const;
    await this.changing.change(tx, owner, words, (purse) => reverse(purse, lotId), lotId);
    await this.tiers.review(tx, order.accountId);
  }

  /** What stands paid for the visit, also where it was paid together with others, and whether anything is still owed. */
  private async moneyOf(tx: Tx, order: Order): Promise<{ keptFen: number; owed: boolean }> {
    const { balance } = await this.collecting.bill(tx, order);
    const owed = balance !== null && balance.settledAt === null;
    if (order.prepaidBy !== null) {
      const back = await this.orders.refundsOf(tx, order);
      const returned = back.reduce((sum, { state, amountFen }) => (state === 'success' ? sum + amountFen : sum), 0);
      return { keptFen: order.paidFen - returned, owed };
    }
    const { keptFen } = await this.paid.paidFor(tx, await this.collecting.referencesOf(tx, order.id));
    return { keptFen, owed };
  }
}
