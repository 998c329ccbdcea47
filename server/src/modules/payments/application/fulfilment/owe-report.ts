import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import type { Payment } from '../../domain/payment.js';
import { PaymentGateway } from '../../domain/payment-gateway.js';
import { FulfilmentRows } from '../../infrastructure/fulfilment/fulfilment-rows.js';
import { REPORT_FULFILMENT } from '../work-kinds.js';

const FORMER_MERCHANT = '经原商户号收款，在原商户号下申报';

/**
 * What was paid for is delivered, or begins to be: WeChat is owed the word of it, once per payment. A package is
 * reported with its first visit and a stay with its first day, because WeChat takes one report per payment.
 */
@Injectable()
export class OweReport {
  constructor(
    private readonly reports: FulfilmentRows,
    private readonly gateway: PaymentGateway,
    private readonly queue: DueWorkQueue,
  ) {}

  /** In the transaction that earned the money, under the payment's lock. */
  async owe(tx: Tx, { outTradeNo, reference, state, mchid }: Payment, at: Date): Promise<void> {
    if (state !== 'paid' || (await this.reports.find(tx, outTradeNo))) return;
    const report = { outTradeNo, reference, owedAt: at, carriedAt: null };
    if (mchid !== this.gateway.merchant.mchid) {
      await this.reports.add(tx, { ...report, state: 'needless', endedAt: at, problem: FORMER_MERCHANT });
      return;
    }
    await this.reports.add(tx, { ...report, state: 'owed', endedAt: null, problem: null });
    await this.queue.schedule(tx, REPORT_FULFILMENT, outTradeNo, at);
  }
}
