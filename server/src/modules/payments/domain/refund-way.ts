import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { DeskMethod, DeskReceipt } from '../contract/desk.js';
import { needsSecondPerson } from './desk-policy.js';
import type { Refund } from './refund.js';

/**
 * How a refund goes when WeChat cannot pay it back the way it came: to a bank card of the customer's; to our own bank
 * account, and from there over the desk; over the desk.
 */
export const REFUND_WAYS = ['user_card', 'merchant_account', 'desk'] as const;

/** asked: WeChat is to be told; taken: WeChat is at it; recorded: waits for the second person; the rest is the end. */
export const REFUND_WAY_STATES = ['asked', 'taken', 'recorded', 'done', 'refused'] as const;
export type RefundWayState = (typeof REFUND_WAY_STATES)[number];

/** A bank card, readable by WeChat Pay alone: not even we can open it again. */
export interface SealedCard {
  readonly bankType: string;
  readonly account: string;
  readonly name: string;
  /** WeChat Pay's key that it is sealed with */
  readonly sealedWith: string;
}

interface AnyWay {
  readonly id: string;
  readonly outRefundNo: string;
  readonly state: RefundWayState;
  readonly because: string;
  /** why it did not work */
  readonly problem: string | null;
  readonly recordedBy: AuditActor;
  readonly recordedAt: Date;
  readonly checkedBy: string | null;
  readonly endedAt: Date | null;
}

export interface CardWay extends AnyWay {
  readonly way: 'user_card';
  readonly bankType: string;
  /** the last four digits, for people */
  readonly accountTail: string;
  /** null once the way has ended */
  readonly card: SealedCard | null;
}

export interface AccountWay extends AnyWay {
  readonly way: 'merchant_account';
}

export interface DeskWay extends AnyWay {
  readonly way: 'desk';
  readonly method: DeskMethod;
  readonly voucherNo: string;
}

export type WeChatWay = CardWay | AccountWay;
export type RefundWay = WeChatWay | DeskWay;

export const REFUND_WAY_TRANSITIONS = {
  asked: ['taken', 'done', 'refused'],
  taken: ['done', 'refused'],
  recorded: ['done', 'refused'],
  done: [],
  refused: [],
} as const satisfies Record<RefundWayState, readonly RefundWayState[]>;

/** Whether WeChat may be asked to pay it another way; else REFUND_WAY_STATE. */
export function mayAskAnotherWay(refund: Pick<Refund, 'state' | 'refundId'>, open: RefundWay | null): Result<string> {
  const fits = refund.state === 'abnormal' && refund.refundId !== null && open === null;
  return fits ? refund.refundId : refuse('REFUND_WAY_STATE');
}

/** Whether the desk may pay it out; else REFUND_WAY_STATE. */
export function mayHandOver(refund: Pick<Refund, 'state'>, open: RefundWay | null): Result<null> {
  return refund.state === 'at_desk' && open === null ? null : refuse('REFUND_WAY_STATE');
}

/**
 * Whether another person must check a payment of the desk: always where WeChat could not pay, and from the policy's
 * amount on where the desk gives back what it had taken itself.
 * @param receipt of the desk that took it; null: it had come by WeChat
 */
export function needsCheck(receipt: Pick<DeskReceipt, 'id'> | null, amountFen: number): boolean {
  return receipt === null || needsSecondPerson(amountFen);
}

/** A payment of the desk takes two people: SECOND_PERSON to whoever recorded it, REFUND_WAY_STATE unless it waits. */
export function mayCheck(way: RefundWay, accountId: string | null): Result<DeskWay> {
  if (way.way !== 'desk' || way.state !== 'recorded') return refuse('REFUND_WAY_STATE');
  return way.recordedBy.accountId === accountId ? refuse('SECOND_PERSON') : way;
}

/** Where it is being sent, for the customer; null where there is nothing to tell yet. */
export function reroutedTo(way: RefundWay | null): string | null {
  if (way?.way !== 'user_card' || way.state !== 'taken') return null;
  return `${bankName(way.bankType)}（尾号${way.accountTail}）`;
}

/**
 * Banks to whose debit cards WeChat Pay pays abnormal refunds, under its names for them. Source: the page of the call
 * (pay.weixin.qq.com, 发起异常退款), which lists exactly these, and WeChat Pay's list of bank types (银行类型).
 */
export const REFUND_BANKS = {
  CMB_DEBIT: '招商银行',
  COMM_DEBIT: '交通银行',
  ABC_DEBIT: '农业银行',
  CCB_DEBIT: '建设银行',
  ICBC_DEBIT: '工商银行',
  BOC_DEBIT: '中国银行',
  PAB_DEBIT: '平安银行',
  SPDB_DEBIT: '浦发银行',
  CITIC_DEBIT: '中信银行',
  CEB_DEBIT: '光大银行',
  CMBC_DEBIT: '民生银行',
  CIB_DEBIT: '兴业银行',
  GDB_DEBIT: '广发银行',
  PSBC_DEBIT: '邮储银行',
  NBCB_DEBIT: '宁波银行',
} as const satisfies Readonly<Record<string, string>>;

export function bankName(bankType: string): string {
  return (REFUND_BANKS as Readonly<Record<string, string>>)[bankType] ?? bankType;
}
