import { fen, yuan, type Fen } from '@daowei/shared/kernel/fen';

/** A payment that WeChat says is ours. */
export interface Capture {
  readonly outTradeNo: string;
  readonly amountFen: number;
  readonly paidAt: Date;
}

export type CaptureDecision =
  /** told before */
  | { readonly kind: 'known' }
  | { readonly kind: 'pays' }
  /** what it pays for had been given back; all of it may be taken again if it is still to be had */
  | { readonly kind: 'late'; readonly reseat: boolean }
  /** the money is real, but it is not what was waited for */
  | { readonly kind: 'mismatch'; readonly because: string };

/** What a payment was made for, as its owner sees it. */
export interface Payable {
  readonly totalFen: number;
  readonly paidFen: number;
  /** of the payment that was taken; null: none was */
  readonly paidTradeNo: string | null;
  /** waits for its payment, was given back unpaid, or goes on without one */
  readonly stands: 'awaiting' | 'given_back' | 'settled';
  /** whether what was given back may be taken again at all */
  readonly reseat: boolean;
  /** what the office calls it, e.g. 订单, and one and the same of it, e.g. 同一订单 */
  readonly called: string;
  readonly theSame: string;
}

export type InstalmentDecision =
  /** told before */
  | { readonly kind: 'known' }
  /** so much of it pays what is owed; what is more goes back at once */
  | { readonly kind: 'counts'; readonly countedFen: Fen; readonly backFen: Fen };

/**
 * What a captured payment means for a sum that is paid in as many parts as it takes: it pays what is still owed and
 * nothing beyond. No fen of it is lost, and none is kept that was not owed.
 */
export function decideInstalment(
  owedFen: number,
  taken: readonly string[],
  { outTradeNo, amountFen }: Capture,
): InstalmentDecision {
  if (taken.includes(outTradeNo)) return { kind: 'known' };
  const countedFen = fen(Math.max(0, Math.min(owedFen, amountFen)));
  return { kind: 'counts', countedFen, backFen: fen(amountFen - countedFen) };
}

/** What a captured payment means for what it was made for: taken once, in full, and only while it is waited for. */
export function decideCapture(payable: Payable, { outTradeNo, amountFen }: Capture): CaptureDecision {
  const { totalFen, paidFen, paidTradeNo, stands, reseat, called, theSame } = payable;
  const mismatch = (because: string): CaptureDecision => ({ kind: 'mismatch', because });
  if (paidTradeNo === outTradeNo) return { kind: 'known' };
  if (paidFen > 0) return mismatch(`${theSame}收到第二笔付款${yuan(amountFen)}元，请退还客户`);
  if (amountFen !== totalFen) return mismatch(`实付${yuan(amountFen)}元，应付${yuan(totalFen)}元，请核对`);
  switch (stands) {
    case 'awaiting':
      return { kind: 'pays' };
    case 'given_back':
      return { kind: 'late', reseat };
    case 'settled':
      return mismatch(`${called}未在等待付款，却收到${yuan(amountFen)}元，请核对`);
  }
}
