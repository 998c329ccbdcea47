import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../../platform/work/work-handlers.js';
import { FULFILMENT_POLICY } from '../../domain/fulfilment/fulfilment-policy.js';
import { FulfilmentRows } from '../../infrastructure/fulfilment/fulfilment-rows.js';
import { PaymentRows } from '../../infrastructure/payment-rows.js';
import { REPORT_FULFILMENT, SWEEP_REPORTS } from '../work-kinds.js';
import { OweReport } from './owe-report.js';

const MINUTES_OF_DAY = 24 * 60;

/**
 * Finds what earned and was never reported, e.g. from before reports were made, and what nothing is scheduled for. The
 * migration schedules the first look; each look schedules the next.
 */
@Injectable()
export class SweepReports implements OnModuleInit {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly owing: OweReport,
    private readonly reports: FulfilmentRows,
    private readonly payments: PaymentRows,
    private readonly queue: DueWorkQueue,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(SWEEP_REPORTS, (tx) => this.run(tx));
  }

  private async run(tx: Tx): Promise<WorkOutcome> {
    const now = this.clock.now();
    const since = addMinutes(now, -FULFILMENT_POLICY.sweepDays.value * MINUTES_OF_DAY);
    for (const reference of await this.reports.forgotten(tx, since)) {
      const live = await this.payments.live(tx, reference);
      const payment = live && (await this.payments.lock(tx, live.outTradeNo));
      if (payment) await this.owing.owe(tx, payment, now);
    }
    for (const outTradeNo of await this.reports.stranded(tx, REPORT_FULFILMENT)) {
      await this.queue.schedule(tx, REPORT_FULFILMENT, outTradeNo, now);
    }
    return { againAt: addMinutes(now, FULFILMENT_POLICY.sweepHours.value * 60) };
  }
}
