import { Injectable } from '@nestjs/common';
import { DeskReceipts } from '../../payments/contract/desk.js';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { OrderCommand } from '../domain/decide.js';
import { referenceOf } from '../domain/reference.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';
import { waitingAtDesk } from './collecting/waiting-at-desk.js';

/**
 * Ends an unpaid order. WeChat is asked first: the time is given back only when the order can no longer be paid.
 */
@Injectable()
export class EndHold {
  constructor(
    private readonly transactions: Transactions,
    private readonly payments: PaymentsFacade,
    private readonly desk: DeskReceipts,
    private readonly orders: OrdersSql,
    private readonly changes: ChangeOrder,
  ) {}

  /**
   * 'ended'; 'paid': it was paid meanwhile and stays; 'unknown': WeChat does not say, so nothing was changed; 'at_desk':
   * it was paid at the desk, and waits for a second person there. Refuses ORDER_STATE when the order no longer waits for its payment.
   */
  async end(
    orderId: string,
    command: Extract<OrderCommand, { kind: 'cancel' | 'expire' }>,
    actor: AuditActor,
  ): Promise<Result<'ended' | 'paid' | 'unknown' | 'at_desk'>> {
    const reference = referenceOf(orderId);
    const closed = await this.payments.close(reference);
    if (closed !== 'closed') return closed;
    const ended = await this.transactions.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) return refuse('NOT_FOUND');
      if ((await waitingAtDesk(this.desk, tx, reference)) > 0) return 'at_desk';
      const changed = await this.changes.apply(tx, order, command, actor);
      return isRefused(changed) ? changed : 'ended';
    });
    if (ended !== 'ended') return ended;
    // A payment begun on another phone between the two steps is closed as well. Should WeChat not answer now, the sweep
    // of payments closes it, and money that still comes is a late payment.
    await this.payments.close(reference);
    return 'ended';
  }
}
