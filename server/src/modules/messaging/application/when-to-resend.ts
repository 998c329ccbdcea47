import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { resendAt } from '../domain/resending.js';
import type { Outgoing } from '../infrastructure/deliveries.js';
import { HOUSE_WAYS, PreferencesSql } from '../infrastructure/preferences.sql.js';

/** When what the office sends once more may go out. */
@Injectable()
export class WhenToResend {
  constructor(
    private readonly orders: OrdersFacade,
    private readonly preferences: PreferencesSql,
    private readonly clock: Clock,
  ) {}

  /** Null: at once. By the hours somebody chose, or those of the house. */
  async is(tx: Tx, { accountId, orderId, ...what }: Outgoing): Promise<Date | null> {
    if (!accountId) return null;
    const { quiet } = (await this.preferences.of(tx, [accountId])).get(accountId) ?? HOUSE_WAYS;
    const order = orderId === null ? null : await this.orders.order(tx, orderId);
    const visit = order && { startsAt: order.promised.from, isOver: this.isOver(order) };
    return resendAt({ ...what, visit }, quiet, this.clock.now());
  }

  private isOver({ state, promised }: { readonly state: string; readonly promised: { readonly to: Date } }): boolean {
    return state !== 'in_service' && promised.to <= this.clock.now();
  }
}
