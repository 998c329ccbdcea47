import type { Fen } from '@daowei/shared/kernel/fen';

/**
 * The accounts. An amount above zero is a debit, below zero a credit: assets grow by debits, what we owe by credits.
 */
export const ACCOUNTS = {
  wechat_cash: '微信支付待结算款（资产）',
  customer_deposits: '客户预付款（负债）',
  refunds_owed: '应退客户款（负债）',
} as const;
export type Account = keyof typeof ACCOUNTS;

export interface JournalLine {
  readonly account: Account;
  readonly amountFen: Fen;
}

/** Decided; paid out by WeChat; closed by WeChat without paying. */
export type RefundFact = 'refund_owed' | 'refund_paid' | 'refund_failed';

/** One business fact in double entry. Kind and ref together happen once. */
export interface Journal {
  readonly kind: 'payment_captured' | RefundFact;
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

const REFUND_ACCOUNTS: Readonly<Record<RefundFact, { readonly debit: Account; readonly credit: Account }>> = {
  refund_owed: { debit: 'customer_deposits', credit: 'refunds_owed' },
  refund_paid: { debit: 'refunds_owed', credit: 'wechat_cash' },
  refund_failed: { debit: 'refunds_owed', credit: 'customer_deposits' },
};

/** A step of a refund: first a debt of ours, then WeChat pays it out or gives it up. */
export function refundJournal(
  kind: RefundFact,
  refund: { outRefundNo: string; reference: string; amountFen: Fen },
  happenedAt: Date,
): Journal {
  const { debit, credit } = REFUND_ACCOUNTS[kind];
  return checkJournal({
    kind,
    ref: refund.outRefundNo,
    reference: refund.reference,
    happenedAt,
    lines: [
      { account: debit, amountFen: refund.amountFen },
      { account: credit, amountFen: -refund.amountFen as Fen },
    ],
  });
}
