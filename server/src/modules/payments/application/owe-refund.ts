import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';
import type { RefundRequest } from '../contract/payments.facade.js';
import { compensationOwedJournal, refundOwedJournal, type Journal } from '../domain/journal.js';
import type { Refund } from '../domain/refund.js';
import { Ledger } from '../infrastructure/ledger.js';
import { RefundRows } from '../infrastructure/refund-rows.js';

type Why = Pick<RefundRequest, 'compensates' | 'earned'>;

/** Writes a refund and the debt it is, in the transaction of whoever decided it. */
@Injectable()
export class OweRefund {
  constructor(
    private readonly refunds: RefundRows,
    private readonly ledger: Ledger,
  ) {}

  async write(tx: Tx, refund: Refund, request: Why): Promise<void> {
    await this.refunds.add(tx, refund);
    await this.ledger.post(tx, await this.owed(tx, refund, request));
  }

  private async owed(tx: Tx, refund: Refund, { compensates, earned = false }: Why): Promise<Journal> {
    if (compensates) return compensationOwedJournal(refund, refund.createdAt, compensates);
    const held = earned ? fen(0) : await this.ledger.standing(tx, 'customer_deposits', refund.reference);
    const under = await this.ledger.earnedUnder(tx, refund.reference);
    return refundOwedJournal(refund, held, refund.createdAt, under);
  }
}
