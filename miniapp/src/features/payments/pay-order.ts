import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { call } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';

/**
 * How a payment ended, as far as the server knows. Only the server's word counts: what the cashier tells the phone
 * is a hint how long to ask.
 */
export type PayOutcome =
  /** Settled: the booking is paid. */
  | 'paid'
  /** The person closed the cashier; the slot stays held. */
  | 'cancelled'
  /** Probably paid, the server has not heard of it yet. */
  | 'confirming'
  /** Money arrived but does not fit; the office looks at it. */
  | 'held'
  /** This payment can no longer be made. */
  | 'closed'
  /** What is left was taken at the desk and waits for a second person there; nobody needs to pay it again. */
  | 'at_desk';

type CashierWord = 'ok' | 'cancelled' | 'unknown';

/** How often the server is asked after each word of the cashier, once a second. */
const QUESTIONS: Record<CashierWord, number> = { ok: 20, unknown: 6, cancelled: 1 };
const BETWEEN_QUESTIONS_MS = 1000;

interface Steps {
  /** The cashier is closed and said `ok`: the moment in which WeChat allows to ask for subscriptions. */
  onCashierOk?: () => void;
  /** From here on the person waits for the server. */
  onConfirming?: () => void;
}

/** Opens the cashier for an order and finds out how it ended. Throws ApiProblem when no payment could be started. */
export function payOrder(orderId: string, steps: Steps = {}): Promise<PayOutcome> {
  return payAt(`/api/orders/${encodeURIComponent(orderId)}`, `pay:${orderId}`, steps);
}

/** What is owed after the visit. Every tap is an intention of its own: the server closes the attempt before. */
export function payBalance(orderId: string): Promise<PayOutcome> {
  return payAt(`/api/orders/${encodeURIComponent(orderId)}/balance`, `pay-balance:${orderId}`);
}

/** The same for whatever has a payment below its path: an order, or a package of them. */
export async function payAt(owner: string, intent: string, steps: Steps = {}): Promise<PayOutcome> {
  const path = `${owner}/payment`;
  const params = await call<Schemas['PaymentParams']>('POST', path, { body: {}, intent });
  const word = await openCashier(params);
  if (word === 'ok') steps.onCashierOk?.();
  steps.onConfirming?.();
  return askServer(`${path}/refresh`, word);
}

async function openCashier(params: Schemas['PaymentParams']): Promise<CashierWord> {
  const { timeStamp, nonceStr, package: prepay, signType, paySign } = params;
  try {
    await Taro.requestPayment({ timeStamp, nonceStr, package: prepay, signType, paySign });
    return 'ok';
  } catch (fault) {
    return /cancel/.test(String((fault as { errMsg?: string } | null)?.errMsg)) ? 'cancelled' : 'unknown';
  }
}

async function askServer(path: string, word: CashierWord): Promise<PayOutcome> {
  let paid = false;
  for (let asked = 0; asked < QUESTIONS[word]; asked += 1) {
    if (asked > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_QUESTIONS_MS));
    const status = await refresh(path);
    // paid, and the page that follows would still ask for it: the visit counts it in a moment
    if (status?.state === 'paid' && status.counted === false) paid = true;
    else if (status && status.state !== 'pending') return status.state;
  }
  if (paid) return 'paid';
  return word === 'ok' ? 'confirming' : 'cancelled';
}

/** Packages and stays are counted as they are paid, and say nothing of it. */
type News = Pick<Schemas['PaymentStatus'], 'state'> & Partial<Pick<Schemas['PaymentStatus'], 'counted'>>;

/** One question; a lost answer is just another second of waiting, because the server settles by itself. */
async function refresh(path: string): Promise<News | null> {
  try {
    return await call<News>('POST', path);
  } catch (problem) {
    if (problem instanceof ApiProblem) return null;
    throw problem;
  }
}

/** Asks once how the payment of an order stands. */
export function refreshPayment(orderId: string): Promise<Schemas['PaymentStatus']> {
  return call<Schemas['PaymentStatus']>('POST', `/api/orders/${encodeURIComponent(orderId)}/payment/refresh`);
}
