import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { CashEntry, CashierClose } from '../contract/cashier.js';
import { countShift, mayCheck } from '../domain/cashier.js';
import { cashDifferenceJournal } from '../domain/desk-journal.js';
import { CashierSql } from '../infrastructure/cashier.sql.js';
import { Ledger } from '../infrastructure/ledger.js';

export interface CashierDesk {
  /** of whoever asks, since their last close */
  readonly mine: readonly CashEntry[];
  readonly closes: readonly CashierClose[];
}

/** 交班: what a cashier counted against what their hand took; another person counts too, and only then it is settled. */
@Injectable()
export class CloseShift {
  constructor(
    private readonly transactions: Transactions,
    private readonly cashiers: CashierSql,
    private readonly ledger: Ledger,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async look({ accountId }: Actor): Promise<CashierDesk> {
    const db = this.transactions.reader;
    const [mine, closes] = await Promise.all([this.cashiers.open(db, accountId), this.cashiers.closes(db)]);
    return { mine, closes };
  }

  /** Refuses SHIFT_EMPTY, SHIFT_REASON. */
  close({ accountId, label }: Actor, countedFen: number, because: string | null): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const id = this.ids.next();
      const counted = countShift(await this.cashiers.take(tx, accountId, id), countedFen, because);
      if (isRefused(counted)) return counted;
      await this.cashiers.addClose(tx, {
        ...counted,
        id,
        cashierId: accountId,
        cashier: label,
        countedFen: fen(countedFen),
        because,
        state: 'handed',
        handedAt: this.clock.now(),
        checkedBy: null,
        checkedAt: null,
      });
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'shift.handed-over',
        subject: `cashier-close:${id}`,
        data: { ...counted, countedFen, because },
      });
      return null;
    });
  }

  /** The second person has counted too; a difference goes into the books. Refuses NOT_FOUND, SHIFT_STATE, SECOND_PERSON. */
  check({ accountId, label }: Actor, closeId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const close = await this.cashiers.lock(tx, closeId);
      if (!close) return refuse('NOT_FOUND');
      const checked = mayCheck(close, accountId);
      if (isRefused(checked)) return checked;
      const now = this.clock.now();
      await this.cashiers.check(tx, closeId, label, now);
      const { differenceFen } = close;
      if (differenceFen !== 0) await this.ledger.post(tx, cashDifferenceJournal(closeId, differenceFen, now));
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'shift.checked',
        subject: `cashier-close:${closeId}`,
        data: { cashier: close.cashier, differenceFen },
      });
      return null;
    });
  }
}
