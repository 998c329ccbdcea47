import type { Payment } from './payment.js';
import { isLive } from './payment.js';

/** What WeChat says about a transaction, in a notification or in answer to a question. */
export interface TransactionFacts {
  readonly outTradeNo: string;
  readonly mchid: string | null;
  readonly appid: string | null;
  readonly tradeState: string;
  readonly transactionId: string | null;
  readonly totalFen: number | null;
  readonly currency: string | null;
  readonly payerOpenid: string | null;
  readonly paidAt: Date | null;
}

export type Settlement =
  /** `late`: we had closed it; the money is taken all the same */
  | { readonly kind: 'capture'; readonly transactionId: string; readonly late: boolean }
  /** WeChat has money that does not fit what we asked for: a person must look */
  | { readonly kind: 'hold'; readonly because: string }
  /** settled already; a person must look, nothing else changes */
  | { readonly kind: 'flag'; readonly because: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'nothing' };

const PAID = 'SUCCESS';
/** Paid once and refunded since, without our doing: we never do that to a payment we have not captured. */
const REFUNDED = 'REFUND';
/** No money and there never will be any. NOTPAY, USERPAYING and PAYERROR leave the payer another try. */
const ENDED = new Set(['CLOSED', 'REVOKED']);

/**
 * What to do with the news. Order of the checks, so that the first difference is the one that is named:
 * number → merchant → app → state → currency → amount → payer → transaction id.
 * Whose money it is comes first, then whether there is any, then how much, then from whom.
 */
export function decideSettlement(payment: Payment, facts: TransactionFacts): Settlement {
  const foreign = foreignBecause(payment, facts);
  if (payment.state === 'paid' && !foreign) return decideAgain(payment, facts);
  if (payment.state === 'paid' || payment.state === 'held') return { kind: 'nothing' };
  if (foreign) return { kind: 'hold', because: foreign };

  if (facts.tradeState === REFUNDED) return { kind: 'hold', because: '微信显示已转入退款，但本系统没有收款记录' };
  if (facts.tradeState !== PAID) {
    return ENDED.has(facts.tradeState) && isLive(payment.state) ? { kind: 'close' } : { kind: 'nothing' };
  }
  const wrong = wrongBecause(payment, facts);
  if (wrong) return { kind: 'hold', because: wrong };
  if (!facts.transactionId) return { kind: 'hold', because: '微信没有给出交易单号' };
  return { kind: 'capture', transactionId: facts.transactionId, late: payment.state === 'closed' };
}

/** News of a payment that is settled: the same money again is nothing, other money under its number is for a person. */
function decideAgain(payment: Payment, facts: TransactionFacts): Settlement {
  return facts.tradeState === PAID && facts.transactionId !== payment.transactionId
    ? { kind: 'flag', because: `同一商户订单号出现了第二笔交易：${facts.transactionId ?? '无单号'}` }
    : { kind: 'nothing' };
}

function foreignBecause(payment: Payment, facts: TransactionFacts): string | null {
  if (facts.outTradeNo !== payment.outTradeNo) return '商户订单号不一致';
  if (facts.mchid !== payment.mchid) return '商户号不一致';
  if (facts.appid !== payment.appid) return '应用编号不一致';
  return null;
}

function wrongBecause(payment: Payment, facts: TransactionFacts): string | null {
  if (facts.currency !== payment.currency)
    return `币种不一致：应为${payment.currency}，微信为${facts.currency ?? '空'}`;
  if (facts.totalFen !== payment.amountFen) {
    return `金额不一致：应为${payment.amountFen}分，微信为${facts.totalFen === null ? '空' : `${facts.totalFen}分`}`;
  }
  if (facts.payerOpenid !== payment.payerOpenid) return '付款人不一致';
  return null;
}
