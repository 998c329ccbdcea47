import type { TransactionFacts } from '../../domain/settlement.js';

/**
 * Reads WeChat's description of a transaction: the answer to a query and the content of a notification are the same
 * document. What is missing or of the wrong kind becomes null and is judged later. Null when it is no transaction.
 */
export function transactionFacts(document: unknown): TransactionFacts | null {
  const transaction = objectOf(document);
  const outTradeNo = textOf(transaction?.out_trade_no);
  const tradeState = textOf(transaction?.trade_state);
  if (!transaction || !outTradeNo || !tradeState) return null;
  const amount = objectOf(transaction.amount);
  return {
    outTradeNo,
    tradeState,
    mchid: textOf(transaction.mchid),
    appid: textOf(transaction.appid),
    transactionId: textOf(transaction.transaction_id),
    totalFen: Number.isSafeInteger(amount?.total) ? (amount?.total as number) : null,
    currency: textOf(amount?.currency),
    payerOpenid: textOf(objectOf(transaction.payer)?.openid),
    paidAt: instantOf(transaction.success_time),
  };
}

export function objectOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** RFC 3339 with offset, as WeChat writes every time. */
export function instantOf(value: unknown): Date | null {
  const text = textOf(value);
  if (!text || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
