import type { Fen } from '@daowei/shared/kernel/fen';
import type { Account } from './accounts.js';
import type { JournalKind, RefundFact } from './journal-kinds.js';

export interface JournalLine {
  readonly account: Account;
  readonly amountFen: Fen;
}

/** What a fact is counted under on the finance page. Opaque labels to payments; absent where they say nothing. */
export interface CountedUnder {
  /** id of the service kind */
  readonly service?: string;
  /** how it was sold, e.g. `single`, `package`, `stay` */
  readonly channel?: string;
  /** root cause of a compensation or deduction */
  readonly cause?: string;
}

/** One business fact in double entry. Kind and ref together happen once. */
export interface Journal {
  readonly kind: JournalKind;
  readonly ref: string;
  /** whose money it is about, e.g. `order:01J…` */
  readonly reference: string;
  readonly happenedAt: Date;
  readonly lines: readonly JournalLine[];
  readonly under?: CountedUnder;
}

/** @throws RangeError when the lines do not balance or say nothing: a bug, nothing may be written */
export function checkJournal(journal: Journal): Journal {
  const sum = journal.lines.reduce((total, line) => total + line.amountFen, 0);
  const whole = journal.lines.every((line) => Number.isSafeInteger(line.amountFen) && line.amountFen !== 0);
  if (journal.lines.length < 2 || !whole || sum !== 0) {
    throw new RangeError(`journal ${journal.kind} ${journal.ref} does not balance: ${sum}`);
  }
  return journal;
}

/** The lines that move an amount from what gives it (credit) to what takes it (debit). */
export function moved(amountFen: Fen, { debit, credit }: { debit: Account; credit: Account }): JournalLine[] {
  return [
    { account: debit, amountFen },
    { account: credit, amountFen: -amountFen as Fen },
  ];
}

/** The lines that undo others. */
export function undone(lines: readonly JournalLine[]): JournalLine[] {
  return lines.map(({ account, amountFen }) => ({ account, amountFen: -amountFen as Fen }));
}

/** A customer has paid: WeChat holds the money for us, and we owe the customer its worth until the visit is done. */
export function captureJournal(
  payment: { outTradeNo: string; reference: string; amountFen: Fen },
  happenedAt: Date,
): Journal {
  const { outTradeNo, reference, amountFen } = payment;
  return checkJournal({
    kind: 'payment_captured',
    ref: outTradeNo,
    reference,
    happenedAt,
    lines: moved(amountFen, { debit: 'wechat_cash', credit: 'customer_deposits' }),
  });
}

/** Work that was done and signed off, or a fee that is kept: what was held for the customer is ours. */
export function earnedJournal(
  earning: { key: string; reference: string; amountFen: Fen; under: CountedUnder },
  happenedAt: Date,
): Journal {
  const { key, reference, amountFen, under } = earning;
  return checkJournal({
    kind: 'revenue_earned',
    ref: key,
    reference,
    happenedAt,
    lines: moved(amountFen, { debit: 'customer_deposits', credit: 'revenue' }),
    under,
  });
}

interface RefundNo {
  readonly outRefundNo: string;
  readonly reference: string;
  readonly amountFen: Fen;
}

/**
 * A debt to the customer: out of what is still held for them, and beyond that out of what was earned already.
 * @param heldFen what stands in the customer's deposits for this reference; never below zero
 */
export function refundOwedJournal(refund: RefundNo, heldFen: Fen, happenedAt: Date, under: CountedUnder): Journal {
  const fromHeld = Math.min(heldFen, refund.amountFen) as Fen;
  const fromEarned = (refund.amountFen - fromHeld) as Fen;
  return refundFact(
    'refund_owed',
    refund,
    happenedAt,
    [
      ...(fromHeld > 0 ? [{ account: 'customer_deposits', amountFen: fromHeld } as const] : []),
      ...(fromEarned > 0 ? [{ account: 'revenue', amountFen: fromEarned } as const] : []),
      { account: 'refunds_owed', amountFen: -refund.amountFen as Fen },
    ],
    fromEarned > 0 ? under : {},
  );
}

/** A debt to the customer for a promise that was broken: a cost of ours, whatever is held for them or was earned. */
export function compensationOwedJournal(refund: RefundNo, happenedAt: Date, under: CountedUnder): Journal {
  const lines = moved(refund.amountFen, { debit: 'compensation_cost', credit: 'refunds_owed' });
  return refundFact('refund_owed', refund, happenedAt, lines, under);
}

/** WeChat has paid it out. */
export function refundPaidJournal(refund: RefundNo, happenedAt: Date): Journal {
  const lines = moved(refund.amountFen, { debit: 'refunds_owed', credit: 'wechat_cash' });
  return refundFact('refund_paid', refund, happenedAt, lines, {});
}

/** WeChat has sent it to our own bank account: the money lies there, and the customer is still owed it. */
export function refundReturnedJournal(refund: RefundNo, happenedAt: Date): Journal {
  const lines = moved(refund.amountFen, { debit: 'bank', credit: 'wechat_cash' });
  return refundFact('refund_returned', refund, happenedAt, lines, {});
}

/** Two people have paid it out over the desk. */
export function refundHandedJournal(refund: RefundNo, from: Account, happenedAt: Date): Journal {
  const lines = moved(refund.amountFen, { debit: 'refunds_owed', credit: from });
  return refundFact('refund_handed', refund, happenedAt, lines, {});
}

/** WeChat gave it up: what was owed goes back to where it was taken from. */
export function refundFailedJournal(
  refund: RefundNo,
  owed: Pick<Journal, 'lines' | 'under'>,
  happenedAt: Date,
): Journal {
  return refundFact('refund_failed', refund, happenedAt, undone(owed.lines), owed.under ?? {});
}

function refundFact(
  kind: RefundFact,
  { outRefundNo, reference }: RefundNo,
  happenedAt: Date,
  lines: JournalLine[],
  under: CountedUnder,
): Journal {
  return checkJournal({ kind, ref: outRefundNo, reference, happenedAt, lines, under });
}
