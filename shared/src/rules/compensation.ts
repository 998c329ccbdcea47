import { fen, percentOf, type Fen } from '../kernel/fen.js';
import { minutesBetween } from '../kernel/interval.js';

/** From this lateness on (and until the next tier) so much of the visit's price goes back. */
export interface LatenessTier {
  /** whole minutes after the end of the promised window */
  readonly fromMinutes: number;
  readonly basisPoints: number;
  /** the customer may have the visit done again for nothing instead of the money */
  readonly redo: boolean;
  /** for the customer, in Chinese */
  readonly because: string;
}

/** What is promised when a promise breaks. Amounts in fen. */
export interface CompensationTerms {
  /** least late first */
  readonly tiers: readonly LatenessTier[];
  /** how long the customer may choose between money and redo; after it they get the money */
  readonly choiceHours: number;
  readonly noShow: {
    /** nobody has set out so long after the promised window: nobody comes */
    readonly afterMinutes: number;
    /** beside everything that was paid */
    readonly couponFen: number;
    readonly because: string;
  };
  readonly predicted: {
    /** a longer delay than this is told before it happens */
    readonly overMinutes: number;
    /** for who would rather have something now; counted against what lateness gives later */
    readonly couponFen: number;
    readonly because: string;
  };
}

/** A version is never edited: what was promised under it is paid by it. */
export interface CompensationRule extends CompensationTerms {
  readonly version: number;
  /** why this version replaced the one before */
  readonly because: string;
  readonly effectiveFrom: Date;
}

/** What one late arrival is worth, with everything it was computed from. */
export interface LatenessWorth {
  readonly lateMinutes: number;
  readonly tier: LatenessTier;
  readonly priceFen: Fen;
  /** of the price, before anything is counted against it */
  readonly shareFen: Fen;
  /** the coupon that was taken for the predicted delay, as far as it counts */
  readonly countedFen: Fen;
  readonly moneyFen: Fen;
}

const WHOLE = 10_000;
const MOST_TIERS = 10;
const MOST_MINUTES = 600;
const MOST_HOURS = 168;
/** a larger coupon is a typing mistake */
const MOST_COUPON_FEN = 20_000;

/** What is wrong with the terms, as sentences for their author; empty when every lateness has one answer and none shrinks. */
export function compensationProblems(terms: CompensationTerms): string[] {
  return [...tierProblems(terms.tiers), ...otherProblems(terms)];
}

function tierProblems(tiers: readonly LatenessTier[]): string[] {
  const problems: string[] = [];
  if (tiers[0]?.fromMinutes !== 0) problems.push('第一档必须从迟到0分钟开始，任何迟到都要有规则');
  if (tiers.length > MOST_TIERS) problems.push(`最多${MOST_TIERS}档`);
  for (const [index, tier] of tiers.entries()) {
    const before = tiers[index - 1];
    const name = `第${index + 1}档`;
    if (!within(tier.fromMinutes, 0, MOST_MINUTES)) problems.push(`${name}的迟到分钟应为0–${MOST_MINUTES}的整数`);
    if (!within(tier.basisPoints, 0, WHOLE)) problems.push(`${name}的比例应在0–100%之间`);
    if (tier.because.trim() === '') problems.push(`${name}缺少给客户看的理由`);
    if (before && tier.fromMinutes <= before.fromMinutes) problems.push(`${name}的迟到分钟应多于上一档`);
    if (before && tier.basisPoints < before.basisPoints) problems.push(`${name}比上一档更晚，赔付不能更少`);
    if (before?.redo && !tier.redo) problems.push(`${name}比上一档更晚，不能取消免费重做的选择`);
  }
  return problems;
}

function otherProblems({ tiers, choiceHours, noShow, predicted }: CompensationTerms): string[] {
  const problems: string[] = [];
  if (!within(choiceHours, 1, MOST_HOURS)) problems.push(`选择期限应为1–${MOST_HOURS}小时`);
  if (!within(noShow.afterMinutes, 1, MOST_MINUTES)) problems.push(`未上门的认定应为1–${MOST_MINUTES}分钟`);
  if (noShow.afterMinutes < (tiers.at(-1)?.fromMinutes ?? 0)) problems.push('未上门的认定不能早于最后一档');
  if (!within(predicted.overMinutes, 1, MOST_MINUTES)) problems.push(`预计延误的提醒应为1–${MOST_MINUTES}分钟`);
  for (const [name, { couponFen, because }] of [
    ['未上门', noShow],
    ['预计延误', predicted],
  ] as const) {
    if (!within(couponFen, 1, MOST_COUPON_FEN)) problems.push(`${name}的优惠券应在0.01–${MOST_COUPON_FEN / 100}元之间`);
    if (because.trim() === '') problems.push(`${name}缺少给客户看的理由`);
  }
  return problems;
}

function within(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}

/** Whole minutes after the end of the promised window; 0 for an arrival inside it. */
export function lateMinutes(arrivedAt: Date, promisedTo: Date): number {
  return Math.max(0, Math.floor(minutesBetween(promisedTo, arrivedAt)));
}

/** @throws RangeError when the table has a hole, which publishing refuses */
export function tierAt({ tiers }: Pick<CompensationTerms, 'tiers'>, late: number): LatenessTier {
  const tier = [...tiers].reverse().find(({ fromMinutes }) => late >= fromMinutes);
  if (!tier) throw new RangeError(`no tier for ${late} minutes`);
  return tier;
}

/**
 * What a lateness is worth. The same rule, lateness, price and coupon always give the same answer: a grant can be
 * replayed from what is kept of it.
 * @param couponFen value of the coupon that was taken for the predicted delay of this visit
 */
export function latenessWorth(
  terms: Pick<CompensationTerms, 'tiers'>,
  late: number,
  priceFen: Fen,
  couponFen: Fen,
): LatenessWorth {
  const tier = tierAt(terms, late);
  const shareFen = percentOf(priceFen, tier.basisPoints);
  const countedFen = fen(Math.min(couponFen, shareFen));
  return { lateMinutes: late, tier, priceFen, shareFen, countedFen, moneyFen: fen(shareFen - countedFen) };
}

/** Whether anything is owed at all: money, a choice, or what stands for money where the visit itself cost nothing. */
export function isOwed({ tier }: Pick<LatenessWorth, 'tier'>): boolean {
  return tier.basisPoints > 0 || tier.redo;
}
