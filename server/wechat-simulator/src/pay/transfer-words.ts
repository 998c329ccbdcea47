import type { Fault } from '../control/faults.js';
import { beijingTime } from '../store/clock.js';
import type { Message } from '../store/state.js';
import type { PayTransfer } from '../store/transfer.js';
import { PAYEE, yuan } from './orders.js';

/** What faults make of a new transfer. */
export interface TransferFate {
  /** why the money does not arrive although it was confirmed, or null */
  readonly failsBecause: string | null;
  /** how long each step takes */
  readonly stepMs: number | null;
}

/** The answer to a query. */
export function describeTransfer(transfer: PayTransfer, mchid: string): Record<string, unknown> {
  return {
    mch_id: mchid,
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    appid: transfer.appid,
    state: transfer.state,
    transfer_amount: transfer.amountFen,
    transfer_remark: transfer.remark,
    ...(transfer.failReason === undefined ? {} : { fail_reason: transfer.failReason }),
    openid: transfer.openid,
    create_time: beijingTime(transfer.createdAt),
    update_time: beijingTime(transfer.updatedAt),
  };
}

/** The answer to a request: what the phone needs is told only while there is something to confirm. */
export function describeNewTransfer(transfer: PayTransfer): Record<string, unknown> {
  return {
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    create_time: beijingTime(transfer.createdAt),
    state: transfer.state,
    ...(transfer.failReason === undefined ? {} : { fail_reason: transfer.failReason }),
    ...(transfer.state === 'WAIT_USER_CONFIRM' ? { package_info: transfer.packageInfo } : {}),
  };
}

/** The plaintext of MCHTRANSFER.BILL.FINISHED. */
export function transferNews(transfer: PayTransfer, mchid: string): Record<string, unknown> {
  const { transfer_remark: _, appid: _app, ...rest } = describeTransfer(transfer, mchid);
  return rest;
}

/** What faults make of the next transfer. */
export function transferFate(take: (kind: 'transfer-fail' | 'transfer-slow') => Fault | undefined): TransferFate {
  const fail = take('transfer-fail');
  const slow = take('transfer-slow');
  return {
    failsBecause: fail ? String(fail.params.reason) : null,
    stepMs: slow ? Number(slow.params.ms) : null,
  };
}

/** What 微信支付 writes into the receiver's message list. */
export function transferReceipt(id: string, transfer: PayTransfer, at: number): Message {
  return {
    id,
    openid: transfer.openid,
    kind: 'receipt',
    title: '零钱到账通知',
    fields: [
      { key: 'amount', label: '收款金额', value: yuan(transfer.amountFen) },
      { key: 'payer', label: '付款方', value: PAYEE },
      { key: 'kind', label: '类型', value: transfer.perception },
      { key: 'remark', label: '转账备注', value: transfer.remark },
      { key: 'time', label: '到账时间', value: beijingTime(at).slice(0, 19).replace('T', ' ') },
    ],
    at,
    amountFen: transfer.amountFen,
  };
}
