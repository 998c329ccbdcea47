import { yuan } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { GIFT_POLICY } from './gift-policy.js';

export const GIFT_STATES = ['waiting', 'approved', 'refused'] as const;
export type GiftState = (typeof GIFT_STATES)[number];

export const GIFT_COMMANDS = ['approve', 'refuse', 'cancel', 'resend'] as const;
export type GiftCommand = (typeof GIFT_COMMANDS)[number];

/** A red packet the office gives for an order. */
export interface Gift {
  readonly id: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly amountFen: number;
  /** the customer reads it */
  readonly reason: string;
  readonly state: GiftState;
  readonly askedBy: string;
  readonly askedLabel: string;
  readonly askedAt: Date;
  readonly decidedLabel: string | null;
  readonly decidedAt: Date | null;
}

/** Whether one person may give so much, or somebody else must agree. TRANSFER_AMOUNT outside what is given at all. */
export function planGift(amountFen: number, policy = GIFT_POLICY): Result<'approved' | 'waiting'> {
  const { leastFen, mostFen, aloneFen } = policy;
  if (!Number.isSafeInteger(amountFen) || amountFen < leastFen.value || amountFen > mostFen.value) {
    return refuse('TRANSFER_AMOUNT', `红包金额须在${yuan(leastFen.value)}元到${yuan(mostFen.value)}元之间`);
  }
  return amountFen <= aloneFen.value ? 'approved' : 'waiting';
}

/** Whether this person may do that to it now. TRANSFER_STATE, FOUR_EYES. */
export function decideGift(gift: Pick<Gift, 'state' | 'askedBy'>, command: GiftCommand, by: string): Result<GiftState> {
  switch (command) {
    case 'approve':
    case 'refuse':
      if (gift.state !== 'waiting') return refuse('TRANSFER_STATE');
      if (command === 'approve' && gift.askedBy === by) return refuse('FOUR_EYES');
      return command === 'approve' ? 'approved' : 'refused';
    case 'cancel':
    case 'resend':
      return gift.state === 'approved' ? 'approved' : refuse('TRANSFER_STATE');
  }
}
