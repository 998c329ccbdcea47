import type { TransferRecord, TransferReport, TransferState } from '../../contract/transfers.facade.js';
import type { SettledBy } from '../payment.js';

/** Money on its way to a person, under one number at WeChat for ever. */
export interface Transfer extends TransferRecord {
  readonly report: TransferReport;
  readonly openid: string;
  /** encrypted; null below the amount from which WeChat wants a name */
  readonly nameCipher: string | null;
  readonly appid: string;
  readonly notifyUrl: string;
  /** when WeChat was last asked to take it on; null: never */
  readonly carriedAt: Date | null;
  /** what the phone needs to take it */
  readonly packageInfo: string | null;
}

/** What WeChat says about a transfer. Answers to a request say neither merchant, amount nor receiver. */
export interface TransferFacts {
  readonly outBillNo: string;
  readonly mchid: string | null;
  readonly transferBillNo: string | null;
  readonly state: string;
  readonly amountFen: number | null;
  readonly openid: string | null;
  readonly failReason: string | null;
  readonly packageInfo: string | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
}

export type TransferNewsBy = Exclude<SettledBy, 'client_return'>;

/** News comes late and in any order: what is further on never goes back, and the three ends stay. */
export const TRANSFER_TRANSITIONS = {
  created: ['processing', 'awaiting', 'transferring', 'cancelling', 'success', 'failed', 'cancelled'],
  processing: ['awaiting', 'transferring', 'cancelling', 'success', 'failed', 'cancelled'],
  awaiting: ['transferring', 'cancelling', 'success', 'failed', 'cancelled'],
  transferring: ['success', 'failed'],
  cancelling: ['success', 'failed', 'cancelled'],
  success: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<TransferState, readonly TransferState[]>;

/** States from which `to` may be reached; the WHERE of every compare-and-set. */
export function transferStatesBefore(to: TransferState): TransferState[] {
  return (Object.keys(TRANSFER_TRANSITIONS) as TransferState[]).filter((from) =>
    (TRANSFER_TRANSITIONS[from] as readonly TransferState[]).includes(to),
  );
}

/** True when nothing can happen to it any more. */
export function isOver(state: TransferState): boolean {
  return TRANSFER_TRANSITIONS[state].length === 0;
}

export type NewTransferState = Exclude<TransferState, 'created'>;

export type TransferDecision =
  | { readonly kind: 'move'; readonly to: NewTransferState }
  /** it does not fit what we asked for: a person must look, nothing else changes */
  | { readonly kind: 'doubt'; readonly because: string }
  | { readonly kind: 'nothing' };

/** TRANSFERING is WeChat's own spelling. */
const STATES: Readonly<Record<string, NewTransferState>> = {
  ACCEPTED: 'processing',
  PROCESSING: 'processing',
  WAIT_USER_CONFIRM: 'awaiting',
  TRANSFERING: 'transferring',
  CANCELING: 'cancelling',
  SUCCESS: 'success',
  FAIL: 'failed',
  CANCELLED: 'cancelled',
};

/** What to do with the news: whose it is first, then to whom, then how much, then what became of it. */
export function decideTransferNews(transfer: Transfer, facts: TransferFacts, mchid: string): TransferDecision {
  const doubt = (because: string): TransferDecision => ({ kind: 'doubt', because });
  if (facts.outBillNo !== transfer.outBillNo) return doubt('商户单号不一致');
  if (facts.mchid !== null && facts.mchid !== mchid) return doubt('商户号不一致');
  if (facts.openid !== null && facts.openid !== transfer.openid) return doubt('收款人与我方记录不一致');
  if (facts.amountFen !== null && facts.amountFen !== transfer.amountFen) {
    return doubt(`转账金额不一致：应为${transfer.amountFen}分，微信为${facts.amountFen}分`);
  }
  const to = STATES[facts.state];
  if (!to) return doubt(`微信返回了未知的转账状态：${facts.state}`);
  return transferStatesBefore(to).includes(transfer.state) ? { kind: 'move', to } : { kind: 'nothing' };
}

export type CancelDecision =
  /** WeChat has never heard of it */
  | 'at_once'
  /** WeChat must agree; the wish is kept and carried there */
  | 'wish'
  | 'too_late';

/** Whether it can be taken back. */
export function decideCancel({ state, carriedAt }: Pick<Transfer, 'state' | 'carriedAt'>): CancelDecision {
  switch (state) {
    case 'created':
      return carriedAt === null ? 'at_once' : 'wish';
    case 'processing':
    case 'awaiting':
    case 'cancelling':
      return 'wish';
    case 'transferring':
    case 'success':
    case 'failed':
    case 'cancelled':
      return 'too_late';
  }
}

/** WeChat keeps 32 characters of the basic plane. */
export function transferText(text: string, fallback: string): string {
  const clean = text.replace(/[\u{10000}-\u{10FFFF}\p{Cs}\p{Cc}\s]+/gu, ' ').trim();
  return [...clean].slice(0, 32).join('') || fallback;
}
