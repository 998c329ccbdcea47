import { fen, percentOf, type Fen } from '../kernel/fen.js';
import { addMinutes, minutesBetween } from '../kernel/interval.js';

/** From this much notice on (and until the next longer one) cancelling costs this share of what was paid. */
export interface CancellationTier {
  readonly noticeMinutes: number;
  readonly basisPoints: number;
  /** for the customer, in Chinese */
  readonly because: string;
}

export interface CancellationRule {
  readonly version: number;
  /** longest notice first; the last one, with no notice, also holds after the promised start */
  readonly tiers: readonly CancellationTier[];
  readonly because: string;
  readonly effectiveFrom: Date;
}

export interface CancellationFee {
  readonly version: number;
  readonly basisPoints: number;
  readonly because: string;
  readonly feeFen: Fen;
  readonly refundFen: Fen;
  /** until when it stays at this; null: it does not rise any more */
  readonly until: Date | null;
}

const WHOLE = 10_000;

/** What is wrong with a table, as sentences for its author; empty when every notice has a fee and none rises with it. */
export function tierProblems(tiers: readonly CancellationTier[]): string[] {
  const problems: string[] = [];
  if (tiers.at(-1)?.noticeMinutes !== 0) problems.push('最后一档必须从提前0分钟开始，任何时候取消都要有规则');
  for (const [index, tier] of tiers.entries()) {
    const before = tiers[index - 1];
    const name = `第${index + 1}档`;
    if (!Number.isInteger(tier.noticeMinutes) || tier.noticeMinutes < 0)
      problems.push(`${name}的提前量应为不小于0的整分钟`);
    if (!Number.isInteger(tier.basisPoints) || tier.basisPoints < 0 || tier.basisPoints > WHOLE) {
      problems.push(`${name}的比例应在0–100%之间`);
    }
    if (tier.because.trim() === '') problems.push(`${name}缺少给客户看的理由`);
    if (before && tier.noticeMinutes >= before.noticeMinutes) problems.push(`${name}的提前量应少于上一档`);
    if (before && tier.basisPoints < before.basisPoints) problems.push(`${name}比上一档更晚取消，收费不能更少`);
  }
  return problems;
}

/**
 * What cancelling costs now. Notice is counted in whole minutes before the promised start, in the customer's favour.
 * @throws RangeError when the table has a hole, which publishing refuses
 */
export function feeAt(rule: CancellationRule, paidFen: Fen, promisedFrom: Date, now: Date): CancellationFee {
  const notice = Math.max(0, Math.ceil(minutesBetween(now, promisedFrom)));
  const index = rule.tiers.findIndex((tier) => notice >= tier.noticeMinutes);
  const tier = rule.tiers[index];
  if (!tier) throw new RangeError(`cancellation rule ${rule.version} says nothing about ${notice} minutes`);
  const feeFen = percentOf(paidFen, tier.basisPoints);
  return {
    version: rule.version,
    basisPoints: tier.basisPoints,
    because: tier.because,
    feeFen,
    refundFen: fen(paidFen - feeFen),
    until: index === rule.tiers.length - 1 ? null : addMinutes(promisedFrom, -tier.noticeMinutes),
  };
}
