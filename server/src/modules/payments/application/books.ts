import { Injectable } from '@nestjs/common';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import {
  BooksFacade,
  type Fact,
  type FactFilter,
  type Movement,
  type StandingPaid,
  type UnclosedDay,
} from '../contract/books.js';
import { ACCOUNTS, type Account } from '../domain/accounts.js';
import { closeBy } from '../domain/reconciliation/reconcile-policy.js';
import { BillDays } from '../infrastructure/bills/bill-days.js';
import { LedgerDays } from '../infrastructure/ledger-days.js';
import { Ledger } from '../infrastructure/ledger.js';
import { LedgerFacts } from '../infrastructure/ledger-facts.js';

/** Where a customer's money comes in, and goes back from. */
const PAID_INTO = ['wechat_cash', 'desk_cash', 'alipay', 'bank'] as const satisfies readonly Account[];

/** What pages above read of the books. */
@Injectable()
export class Books extends BooksFacade {
  constructor(
    private readonly days: LedgerDays,
    private readonly journals: LedgerFacts,
    private readonly ledger: Ledger,
    private readonly billDays: BillDays,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async moved(tx: Tx, from: LocalDate, to: LocalDate): Promise<Movement[]> {
    return (await this.days.moved(tx, from, to)).map((total) => {
      const { name, kind } = ACCOUNTS[total.account];
      return { ...total, accountName: name, accountKind: kind };
    });
  }

  override facts(tx: Tx, filter: FactFilter): Promise<{ items: Fact[]; total: number }> {
    return this.journals.search(tx, filter);
  }

  override async paidFor(tx: Tx, references: readonly string[]): Promise<StandingPaid> {
    const standing = await this.ledger.standingOf(tx, references);
    const kept = PAID_INTO.map((account) => standing.get(account) ?? 0);
    return { keptFen: sumFen(kept), returningFen: fen(-(standing.get('refunds_owed') ?? 0)) };
  }

  override async lateDays(tx: Tx): Promise<UnclosedDay[]> {
    const now = this.clock.now();
    const unclosed = await this.billDays.unclosed(tx);
    return unclosed
      .map(({ day, unresolved, problem, fetchedAt }) => ({
        day,
        unresolved,
        problem,
        closeBy: closeBy(day),
        openedAt: fetchedAt ?? startOfDay(day),
      }))
      .filter((each) => each.unresolved > 0 || each.closeBy <= now);
  }
}
