import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Fact, FactFilter } from '../contract/books.js';
import { ACCOUNTS, balanceOf, type Account, type AccountKind } from '../domain/accounts.js';
import { LedgerDays } from '../infrastructure/ledger-days.js';
import { LedgerFacts } from '../infrastructure/ledger-facts.js';

/** An account at the end of a day; all amounts in fen. */
interface AccountOfDay {
  readonly account: Account;
  readonly name: string;
  readonly kind: AccountKind;
  /** what there is, owed, earned or spent is above zero */
  readonly balanceFen: number;
  /** what moved on that day */
  readonly debitFen: number;
  readonly creditFen: number;
}

/** The general ledger as the office looks at it. */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly days: LedgerDays,
    private readonly journals: LedgerFacts,
    private readonly transactions: Transactions,
  ) {}

  /** Every account at the end of a Shanghai day. */
  async balances(day: LocalDate): Promise<AccountOfDay[]> {
    const db = this.transactions.reader;
    const [standing, moved] = await Promise.all([this.days.standing(db, day), this.days.moved(db, day, day)]);
    const sumOf = (account: Account, side: 'debitFen' | 'creditFen'): number =>
      moved.reduce((sum, each) => sum + (each.account === account ? each[side] : 0), 0);
    return (Object.keys(ACCOUNTS) as Account[]).map((account) => ({
      account,
      name: ACCOUNTS[account].name,
      kind: ACCOUNTS[account].kind,
      balanceFen: balanceOf(account, standing.get(account) ?? 0),
      debitFen: sumOf(account, 'debitFen'),
      creditFen: sumOf(account, 'creditFen'),
    }));
  }

  /** The journals behind an account, newest first. */
  facts(filter: FactFilter): Promise<{ items: Fact[]; total: number }> {
    return this.journals.search(this.transactions.reader, filter);
  }
}
