import type { TransferFacts } from '../../domain/transfers/transfer.js';
import { instantOf, objectOf, textOf } from './transaction-facts.js';

/**
 * Reads WeChat's description of a transfer, from an answer or a notification. Null when it is none.
 * Answers to a request carry no merchant, amount or receiver, and only they carry what the phone needs.
 */
export function transferFacts(document: unknown): TransferFacts | null {
  const transfer = objectOf(document);
  const outBillNo = textOf(transfer?.out_bill_no);
  const state = textOf(transfer?.state);
  if (!transfer || !outBillNo || !state) return null;
  const amount = transfer.transfer_amount;
  return {
    outBillNo,
    mchid: textOf(transfer.mch_id),
    state,
    transferBillNo: textOf(transfer.transfer_bill_no),
    amountFen: Number.isSafeInteger(amount) ? (amount as number) : null,
    openid: textOf(transfer.openid),
    failReason: textOf(transfer.fail_reason),
    packageInfo: textOf(transfer.package_info),
    createdAt: instantOf(transfer.create_time),
    updatedAt: instantOf(transfer.update_time),
  };
}
