import type { FastifyRequest } from 'fastify';
import type { FaultBox } from '../control/faults.js';
import { PayError } from './errors.js';
import { readTransferRequest } from './transfer-request.js';
import { describeNewTransfer, describeTransfer, transferFate } from './transfer-words.js';
import type { Transfers } from './transfers.js';

export interface TransferParts {
  readonly transfers: Transfers;
  readonly faults: FaultBox;
  readonly mchid: string;
  /** PEM of the platform's private key: names are encrypted for it. */
  readonly platformKey: string;
}

/** The calls about money to people; each gives the body of its answer. @throws PayError */
export function makeTransfer(parts: TransferParts, raw: Buffer): unknown {
  const wanted = readTransferRequest(raw, parts.platformKey);
  const context = { call: 'transfer', outTradeNo: wanted.outBillNo, openid: wanted.openid };
  if (parts.faults.take('transfer-refused', context)) throw new PayError('NO_AUTH', '商户号不满足转账的风控要求');
  const made = parts.transfers.make(
    wanted,
    transferFate((kind) => parts.faults.take(kind, context)),
  );
  return describeNewTransfer(made);
}

export function queryTransfer({ transfers, mchid }: TransferParts, request: FastifyRequest): unknown {
  return describeTransfer(transfers.get(numberIn(request)), mchid);
}

export function cancelTransfer({ transfers, mchid }: TransferParts, request: FastifyRequest): unknown {
  const cancelled = describeTransfer(transfers.cancel(numberIn(request)), mchid);
  const { out_bill_no, transfer_bill_no, state, update_time } = cancelled;
  return { out_bill_no, transfer_bill_no, state, update_time };
}

function numberIn(request: FastifyRequest): string {
  return (request.params as { outBillNo: string }).outBillNo;
}
