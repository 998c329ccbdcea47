import { refuse, type Result } from '@daowei/shared/kernel/result';
import { CORRECTION_POLICY } from './correction-policy.js';
import { amountText, CURRENCY_NAMES, type Currency } from './currency.js';

type Direction = 'plus' | 'minus';

interface Reason {
  readonly name: string;
  /** what the customer reads in the history; it explains nothing else */
  readonly told: Readonly<Partial<Record<Direction, string>>>;
}

/** Why points or coins are corrected: nothing else is a reason. What is given out of goodwill is a remedy or a red packet. */
export const CORRECTION_REASONS = {
  missed: { name: '漏记', told: { plus: '之前少给您记了，现在补上，让您久等了' } },
  counted_twice: { name: '重复记', told: { minus: '同一次服务记了两遍，收回多记的一份' } },
  wrong_account: {
    name: '记错账户',

    told: { plus: '之前记到了别处，现在还给您', minus: '把别人的误记给了您，现在改回来' },
  },
  fault: {
    name: '系统出错',

    told: { plus: '系统出错少给了您，现在补上', minus: '系统出错多记了，现在改回来' },
  },
  taken_wrongly: { name: '误收回', told: { plus: '之前误收回了，现在还给您' } },
  not_earned: { name: '不是由服务得到', told: { minus: '这部分不是由服务得来的，已经收回' } },
} as const satisfies Record<string, Reason>;
export type CorrectionReason = keyof typeof CORRECTION_REASONS;
export const CORRECTION_REASON_CODES = Object.keys(CORRECTION_REASONS) as CorrectionReason[];

export const CORRECTION_STATES = ['waiting', 'made', 'refused', 'withdrawn'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export const CORRECTION_COMMANDS = ['confirm', 'refuse', 'withdraw'] as const;
export type CorrectionCommand = (typeof CORRECTION_COMMANDS)[number];

/** So many points or coins more or less for a customer, asked by one person and made by another. */
export interface Correction {
  readonly id: string;
  /** where it was asked */
  readonly orderId: string;
  readonly accountId: string;
  readonly currency: Currency;
  /** above zero: more; below: less; never 0 */
  readonly amount: number;
  readonly reason: CorrectionReason;
  /** how it came about; for the office */
  readonly words: string;
  /** what shows it; for the office */
  readonly evidence: string;
  readonly state: CorrectionState;
  readonly askedBy: string;
  readonly askedLabel: string;
  readonly askedAt: Date;
  readonly decidedLabel: string | null;
  readonly decidedAt: Date | null;
  /** why it was refused or withdrawn */
  readonly decidedBecause: string | null;
}

/** The most that may be corrected at once, in points or coins. */
export function mostCorrected(currency: Currency, policy = CORRECTION_POLICY): number {
  return currency === 'points' ? policy.mostPoints.value : policy.mostCoins.value;
}

/** Whether it may be asked for at all. REWARD_AMOUNT out of bounds, CORRECTION_REASON where the reason does not explain more or less. */
export function planCorrection(
  { currency, amount, reason }: Pick<Correction, 'currency' | 'amount' | 'reason'>,
  policy = CORRECTION_POLICY,
): Result<null> {
  const most = mostCorrected(currency, policy);
  if (!Number.isSafeInteger(amount) || amount === 0 || Math.abs(amount) > most) {
    return refuse('REWARD_AMOUNT', `${CURRENCY_NAMES[currency]}一次最多更正${amountText(currency, most)}，不能是0`);
  }
  return correctionText(reason, amount) === null ? refuse('CORRECTION_REASON') : null;
}

/** What the customer reads, or null where the reason does not explain more or less. */
export function correctionText(reason: CorrectionReason, amount: number): string | null {
  const { told }: Reason = CORRECTION_REASONS[reason];
  return told[amount > 0 ? 'plus' : 'minus'] ?? null;
}

/**
 * Whether this person may do that to it now: somebody else confirms or refuses, whoever asked withdraws.
 * CORRECTION_STATE once it is decided, FOUR_EYES, CORRECTION_OTHERS.
 */
export function decideCorrection(
  { state, askedBy }: Pick<Correction, 'state' | 'askedBy'>,
  command: CorrectionCommand,
  by: string,
): Result<CorrectionState> {
  if (state !== 'waiting') return refuse('CORRECTION_STATE');
  switch (command) {
    case 'confirm':
    case 'refuse':
      if (askedBy === by) return refuse('FOUR_EYES');
      return command === 'confirm' ? 'made' : 'refused';
    case 'withdraw':
      return askedBy === by ? 'withdrawn' : refuse('CORRECTION_OTHERS');
  }
}
