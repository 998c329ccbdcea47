import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../../privacy/contract/privacy.facade.js';
import { feesJournal } from '../../domain/reconciliation/case.js';
import { BillDays } from '../../infrastructure/bills/bill-days.js';
import { Ledger } from '../../infrastructure/ledger.js';

/** Closes a day at zero difference, once and for ever: what WeChat kept is posted, and the audit says who closed it. */
@Injectable()
export class CloseDay {
  constructor(
    private readonly days: BillDays,
    private readonly ledger: Ledger,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, BILL_DAY_STATE and BILL_CASES_OPEN. */
  close(day: LocalDate, by: AuditActor): Promise<Result<null>> {
    return this.transactions.run((tx) => this.closeIn(tx, day, by));
  }

  async closeIn(tx: Tx, day: LocalDate, by: AuditActor): Promise<Result<null>> {
    const found = await this.days.lock(tx, day);
    if (!found) return refuse('NOT_FOUND');
    if (found.state !== 'open') return refuse('BILL_DAY_STATE');
    if (found.unresolved > 0) return refuse('BILL_CASES_OPEN');
    const { lines, cases, feeFen, sha1 } = found;
    // the last moment of the day: what WeChat kept belongs to it
    const endOfDay = new Date(startOfDay(addDays(day, 1)).getTime() - 1);
    if (feeFen !== 0) await this.ledger.post(tx, feesJournal(day, feeFen as Fen, endOfDay));
    await this.days.close(tx, day, by.label, this.clock.now());
    await this.privacy.record(tx, {
      actor: by,
      action: 'bill-day.closed',
      subject: `bill:${day}`,
      data: { lines, cases, feeFen, sha1 },
    });
    return null;
  }
}
