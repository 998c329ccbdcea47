import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { LEDGER_POLICY } from '../domain/ledger-policy.js';
import { LedgerDays } from '../infrastructure/ledger-days.js';
import { TOTAL_LEDGER } from './work-kinds.js';

/**
 * Adds new journals to the totals of their days. Payments are never made to wait for a shared row: a journal that is
 * not in the totals yet stands in `ledger_pending`, and whoever reads counts it in. The migration schedules the first
 * run; each run schedules the next.
 */
@Injectable()
export class TotalLedger implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly days: LedgerDays,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(TOTAL_LEDGER, () => this.run());
  }

  private async run(): Promise<WorkOutcome> {
    const { totalBatch, totalEverySeconds } = LEDGER_POLICY;
    for (;;) {
      const taken = await this.transactions.run((tx) => this.days.takeIn(tx, totalBatch.value));
      if (taken < totalBatch.value) break;
    }
    return { againAt: new Date(this.clock.now().getTime() + totalEverySeconds.value * 1_000) };
  }
}
