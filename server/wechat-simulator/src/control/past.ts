import type { Fact } from '../store/facts.js';
import type { State } from '../store/state.js';
import { asObject, ControlError } from './faults.js';

/**
 * What happened before anybody looked: orders that were paid and refunds that arrived at named moments, without
 * notifications. `{payments: [{outTradeNo, totalFen, paidAt}], refunds: [{outRefundNo, outTradeNo, amountFen, endedAt}]}`
 * @throws ControlError naming what is wrong
 */
export function pastOf({ payments = [], refunds = [] }: Record<string, unknown>, state: State): Fact[] {
  return [
    ...rowsOf('payments', payments).flatMap(paid),
    ...rowsOf('refunds', refunds).map((row) => refunded(row, state)),
  ];
}

function paid(row: Record<string, unknown>): Fact[] {
  const outTradeNo = text(row, 'outTradeNo');
  const at = instant(row, 'paidAt');
  const order = {
    outTradeNo,
    appid: text(row, 'appid', ''),
    mchid: text(row, 'mchid', ''),
    openid: text(row, 'openid', ''),
    description: text(row, 'description', '家政服务'),
    totalFen: fen(row, 'totalFen'),
    currency: 'CNY',
    notifyUrl: '',
    deviceId: '',
    fingerprint: '',
    createdAt: at,
    payableUntil: at,
    state: 'NOTPAY' as const,
  };
  const transactionId = text(row, 'transactionId', `42000000${outTradeNo}`);
  return [
    { type: 'order-created', order },
    { type: 'order-paid', outTradeNo, transactionId, at },
  ];
}

function refunded(row: Record<string, unknown>, state: State): Fact {
  const outTradeNo = text(row, 'outTradeNo');
  const at = instant(row, 'endedAt');
  const outRefundNo = text(row, 'outRefundNo');
  if (state.refunds.has(outRefundNo)) throw new ControlError(`refund ${outRefundNo} exists`, 409);
  const refund = {
    outRefundNo,
    refundId: `50300000${outRefundNo}`,
    outTradeNo,
    amountFen: fen(row, 'amountFen'),
    reason: '退款',
    fingerprint: '',
    createdAt: at,
    state: 'SUCCESS' as const,
    endsAs: 'SUCCESS' as const,
    endsAt: at,
    endedAt: at,
  };
  return { type: 'refund-made', refund };
}

function rowsOf(name: string, value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) throw new ControlError(`"${name}" must be a list`);
  return value.map((each) => asObject(each, `each of "${name}"`));
}

function text(row: Record<string, unknown>, name: string, otherwise?: string): string {
  const value = row[name] ?? otherwise;
  if (typeof value !== 'string' || (value === '' && otherwise === undefined)) {
    throw new ControlError(`"${name}" must be a string`);
  }
  return value;
}

function fen(row: Record<string, unknown>, name: string): number {
  const value = row[name];
  if (!Number.isSafeInteger(value) || Number(value) < 1) throw new ControlError(`"${name}" must be whole fen`);
  return value as number;
}

function instant(row: Record<string, unknown>, name: string): number {
  const at = Date.parse(text(row, name));
  if (Number.isNaN(at)) throw new ControlError(`"${name}" must be an instant`);
  return at;
}
