import type { Fen } from '@daowei/shared/kernel/fen';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CountedUnder } from '../domain/journal.js';
import type { JournalKind } from '../domain/journal-kinds.js';
import type { Account, AccountKind } from '../domain/accounts.js';

export type { Account, AccountKind, CountedUnder, JournalKind };

/** Work that was done for money that was paid before. */
export interface Earning {
  /** the reference that was paid */
  readonly reference: string;
  /** the cause, e.g. the order that was signed off: it earns once */
  readonly key: string;
  readonly amountFen: Fen;
  readonly at: Date;
  readonly under: CountedUnder;
}

/** What moved on an account on a Shanghai day, by one kind of fact, counted under one set of labels. */
export interface Movement {
  readonly day: LocalDate;
  readonly account: Account;
  readonly accountName: string;
  readonly accountKind: AccountKind;
  readonly kind: JournalKind;
  /** '' where the fact names none */
  readonly service: string;
  readonly channel: string;
  readonly cause: string;
  readonly debitFen: number;
  readonly creditFen: number;
}

/** Facts behind a figure. */
export interface FactFilter {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly accounts: readonly Account[];
  readonly kinds?: readonly JournalKind[];
  readonly service?: string;
  readonly channel?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** One journal, as far as it touches the accounts asked for. */
export interface Fact {
  readonly id: string;
  readonly kind: JournalKind;
  readonly kindName: string;
  /** number or cause that makes it unique */
  readonly ref: string;
  readonly reference: string;
  readonly happenedAt: Date;
  readonly recordedAt: Date;
  readonly service: string | null;
  readonly lines: readonly { readonly account: Account; readonly name: string; readonly amountFen: number }[];
}

/** A day of WeChat's bills that waits for a person. */
export interface UnclosedDay {
  readonly day: LocalDate;
  readonly unresolved: number;
  readonly problem: string | null;
  readonly closeBy: Date;
  readonly openedAt: Date;
}

/** What stands in the books for some references together. */
export interface StandingPaid {
  /** came in and has not gone back */
  readonly keptFen: Fen;
  /** decided to go back and not there yet; part of `keptFen` until it has arrived */
  readonly returningFen: Fen;
}

/** The books, for pages that are composed above. */
export abstract class BooksFacade {
  /** Totals of Shanghai days in [from, to]; costs what the days hold, not what the history holds. */
  abstract moved(tx: Tx, from: LocalDate, to: LocalDate): Promise<Movement[]>;
  /** Newest first. */
  abstract facts(tx: Tx, filter: FactFilter): Promise<{ items: Fact[]; total: number }>;
  /** What was really paid for the references, whatever it came by, and has not gone back. */
  abstract paidFor(tx: Tx, references: readonly string[]): Promise<StandingPaid>;
  /** Days past their closing time, for the list of what waits for a person. */
  abstract lateDays(tx: Tx): Promise<UnclosedDay[]>;
}
