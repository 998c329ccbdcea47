import type { Fen } from '@daowei/shared/kernel/fen';
import type { PayAccrual, TransferPurpose } from '../../contract/transfers.facade.js';
import type { Account } from '../accounts.js';
import { checkJournal, moved, undone, type CountedUnder, type Journal } from '../journal.js';
import type { TransferFact } from '../journal-kinds.js';

/** What a transfer of each purpose is paid out of: a cost of its own, or what a worker is owed already. */
const PAID_OUT_OF: Readonly<Record<TransferPurpose, Account>> = {
  red_packet: 'red_packet_cost',
  compensation: 'compensation_cost',
  worker_pay: 'worker_payable',
};

interface Bill {
  readonly outBillNo: string;
  readonly reference: string;
  readonly purpose: TransferPurpose;
  readonly amountFen: Fen;
}

/** Decided: from now on we owe it. */
export function transferOwedJournal(bill: Bill, happenedAt: Date, under: CountedUnder): Journal {
  const lines = moved(bill.amountFen, { debit: PAID_OUT_OF[bill.purpose], credit: 'transfers_owed' });
  return transferFact('transfer_owed', bill, happenedAt, lines, under);
}

/** The receiver has it. */
export function transferPaidJournal(bill: Bill, happenedAt: Date): Journal {
  const lines = moved(bill.amountFen, { debit: 'transfers_owed', credit: 'wechat_cash' });
  return transferFact('transfer_paid', bill, happenedAt, lines, {});
}

/** WeChat gave it up, or it was taken back: as if it had not been decided. */
export function transferFailedJournal(bill: Bill, owed: Pick<Journal, 'lines' | 'under'>, happenedAt: Date): Journal {
  return transferFact('transfer_failed', bill, happenedAt, undone(owed.lines), owed.under ?? {});
}

/** Work that was done, a bonus, or (below zero) a deduction: what we owe a worker, against what the work costs us. */
export function payAccruedJournal({ key, reference, amountFen, at, under }: PayAccrual): Journal {
  const lines = moved(amountFen, { debit: 'worker_pay_cost', credit: 'worker_payable' });
  return checkJournal({ kind: 'pay_accrued', ref: key, reference, happenedAt: at, lines, under });
}

function transferFact(
  kind: TransferFact,
  { outBillNo, reference }: Bill,
  happenedAt: Date,
  lines: Journal['lines'],
  under: CountedUnder,
): Journal {
  return checkJournal({ kind, ref: outBillNo, reference, happenedAt, lines, under });
}
