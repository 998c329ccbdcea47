import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Earning } from '../contract/books.js';
import { earnedJournal } from '../domain/journal.js';
import { Ledger } from '../infrastructure/ledger.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { OweReport } from './fulfilment/owe-report.js';

/**
 * Money held for a customer becomes ours: the work is signed off, or a fee is kept. Never more than is held for the
 * reference; what was given back or owed back before is not earned. The same cause earns once.
 * WeChat pays out only what it was told is delivered: with the first that is earned, that word is owed.
 */
@Injectable()
export class EarnRevenue {
  constructor(
    private readonly payments: PaymentRows,
    private readonly ledger: Ledger,
    private readonly reports: OweReport,
  ) {}

  /** @returns what was earned now */
  async earn(tx: Tx, { reference, key, amountFen, at, under }: Earning): Promise<Fen> {
    // visits of one package that are signed off at the same moment take from the same deposits one after the other
    const live = await this.payments.live(tx, reference);
    const payment = live && (await this.payments.lock(tx, live.outTradeNo));
    if (await this.ledger.has(tx, 'revenue_earned', key)) return 0 as Fen;
    if (payment && amountFen > 0) await this.reports.owe(tx, payment, at);
    const held = await this.ledger.standing(tx, 'customer_deposits', reference);
    const earned = Math.max(0, Math.min(held, amountFen)) as Fen;
    if (earned > 0) await this.ledger.post(tx, earnedJournal({ key, reference, amountFen: earned, under }, at));
    return earned;
  }
}
