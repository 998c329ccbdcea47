import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../../../../platform/work/work-handlers.js';
import { daysToOpen } from '../../domain/reconciliation/bill-day.js';
import { billsReadyAt, RECONCILE_POLICY } from '../../domain/reconciliation/reconcile-policy.js';
import { BillDays } from '../../infrastructure/bills/bill-days.js';
import { FETCH_BILLS } from '../work-kinds.js';
import { ReconcileDay } from './reconcile-day.js';

/**
 * Reconciles every day whose bills can be had, the oldest first; days that went by while nothing ran are caught up. The
 * migration schedules the first look; each look schedules the next.
 */
@Injectable()
export class FetchBills implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly days: BillDays,
    private readonly reconciling: ReconcileDay,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(FETCH_BILLS, () => this.run());
  }

  private async run(): Promise<WorkOutcome> {
    const db = this.transactions.reader;
    const now = this.clock.now();
    for (const day of daysToOpen(await this.days.last(db), dayOf(now))) await this.days.open(db, day);
    const ready = (await this.days.waiting(db)).filter((day) => billsReadyAt(day) <= now);
    for (const day of ready) await this.reconciling.reconcile(day);
    const [next] = await this.days.waiting(db);
    const again = addMinutes(now, RECONCILE_POLICY.retryMinutes.value);
    const readyAt = billsReadyAt(next ?? dayOf(now));
    return { againAt: readyAt > again ? readyAt : again };
  }
}
