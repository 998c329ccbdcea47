import type { Fen } from '@daowei/shared/kernel/fen';

/**
 * The accounts. An amount above zero is a debit, below zero a credit: assets grow by debits, what we owe by credits.
 */
export const ACCOUNTS = {
  wechat_cash: '微信支付待结算款（资产）',
  customer_deposits: '客户预付款（负债）',
} as const;
export type Account = keyof typeof ACCOUNTS;

export interface JournalLine {
  readonly account: Account;
  readonly amountFen: Fen;
}

/** One business fact in double entry. Kind and ref together happen once. */
export interface Journal {
  readonly kind: 'payment_captured';
  readonly ref: string;
  readonly reference: string;
  readonly happenedAt: Date;
  readonly lines: readonly JournalLine[];
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

/** A customer has paid: WeChat holds the money for us, and we owe the customer its worth until the visit is done. */
export function captureJournal(
  payment: { outTradeNo: string; reference: string; amountFen: Fen },
  happenedAt: Date,
): Journal {
  return checkJournal({
    kind: 'payment_captured',
    ref: payment.outTradeNo,
    reference: payment.reference,
    happenedAt,
    lines: [
      { account: 'wechat_cash', amountFen: payment.amountFen },
      { account: 'customer_deposits', amountFen: -payment.amountFen as Fen },
    ],
  });
}
