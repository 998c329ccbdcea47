import { fen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';
import { isOwed, latenessWorth, type CompensationRule } from '@daowei/shared/rules/compensation';

/** What broke: a delay that was foreseen, an arrival that was late, a worker who never came. */
export const CAUSES = ['predicted', 'late', 'no_show'] as const;
export type Cause = (typeof CAUSES)[number];

/** As people read it; finance counts costs under it. */
export const CAUSE_NAMES: Readonly<Record<Cause, string>> = {
  predicted: '预计延误',
  late: '迟到',
  no_show: '未上门',
};

/** choosing: the customer decides between money and redo; given, redo and withdrawn are the end. */
export const GRANT_STATES = ['choosing', 'given', 'redo', 'withdrawn'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/**
 * refund: back to the payment; transfer: to the wallet, where no refund is possible; cancellation: the visit was called
 * off and everything went back; none: the coupon taken before was worth as much already.
 */
export const MEANS = ['refund', 'transfer', 'coupon', 'cancellation', 'redo', 'none'] as const;
export type Means = (typeof MEANS)[number];

export type ChosenBy = 'customer' | 'deadline' | 'office';

/** What one cause on one visit gave, with everything it was computed from. */
export interface Grant {
  readonly id: string;
  readonly orderId: string;
  readonly cause: Cause;
  readonly revision: number;
  readonly accountId: string;
  readonly workerId: string | null;
  readonly serviceId: string;
  readonly ruleVersion: number;
  readonly because: string;
  readonly happenedAt: Date;
  readonly lateMinutes: number;
  readonly priceFen: Fen;
  readonly basisPoints: number;
  readonly shareFen: Fen;
  readonly countedFen: Fen;
  readonly moneyFen: Fen;
  readonly couponFen: Fen;
  readonly couponId: string | null;
  readonly state: GrantState;
  readonly means: Means | null;
  readonly chooseBy: Date | null;
  readonly chosenBy: ChosenBy | null;
  readonly settledAt: Date | null;
  readonly redoOrderId: string | null;
  readonly grantedAt: Date;
}

/** The part of a grant that the rule decides; the same facts always give the same. */
export type Owed = Pick<
  Grant,
  | 'because'
  | 'lateMinutes'
  | 'priceFen'
  | 'basisPoints'
  | 'shareFen'
  | 'countedFen'
  | 'moneyFen'
  | 'couponFen'
  | 'state'
>;

/**
 * What a late arrival gives; null: nothing. A visit that cost nothing gives a coupon, since a share of nothing is no
 * answer to a family that waited.
 * @param couponFen worth of the coupon that was taken for the predicted delay; 0: none was
 */
export function owedForLateness(rule: CompensationRule, late: number, priceFen: Fen, couponFen: Fen): Owed | null {
  const worth = latenessWorth(rule, late, priceFen, couponFen);
  if (!isOwed(worth)) return null;
  const { tier, shareFen, countedFen, moneyFen } = worth;
  return {
    because: tier.because,
    lateMinutes: late,
    priceFen,
    basisPoints: tier.basisPoints,
    shareFen,
    countedFen,
    moneyFen,
    couponFen: priceFen === 0 && couponFen === 0 ? fen(rule.predicted.couponFen) : fen(0),
    state: tier.redo ? 'choosing' : 'given',
  };
}

/** How it was computed, a line each, in plain Chinese. */
export function computationOf(grant: Owed & Pick<Grant, 'cause' | 'means'>): string[] {
  const { cause, basisPoints, priceFen, shareFen, countedFen, moneyFen, couponFen, means } = grant;
  if (cause === 'no_show') return ['已付的全部退回', `另送${yuan(couponFen)}元优惠券`];
  if (cause === 'predicted') return [`${yuan(couponFen)}元优惠券；如果实际迟到，按迟到规则补足差额`];
  if (means === 'redo') return ['您选择了免费重做一次，不另收费'];
  if (couponFen > 0) return [`这次服务没有收费，送${yuan(couponFen)}元优惠券`];
  return [
    `本单${yuan(priceFen)}元 × ${basisPoints / 100}% = ${yuan(shareFen)}元`,
    ...(countedFen > 0 ? [`减去已领的延误优惠券${yuan(countedFen)}元，还应给您${yuan(moneyFen)}元`] : []),
  ];
}

/** What was promised: when somebody comes, or when they call. */
export interface Appointment {
  readonly promised: Interval;
  readonly remote: boolean;
}

/** What happened and when, against what was promised. */
export function whatHappened(
  { cause, happenedAt, lateMinutes }: Pick<Grant, 'cause' | 'happenedAt' | 'lateMinutes'>,
  { promised, remote }: Appointment,
): string {
  const [arrives, nobodyCame] = remote ? ['联系您', '没有人联系您'] : ['到达', '没有人上门'];
  const window = `${dayOf(promised.from).slice(5).replace('-', '月')}日 ${clockTime(promised.from)}–${clockTime(promised.to)}`;
  switch (cause) {
    case 'predicted':
      return `约定${window}${arrives}，${clockTime(happenedAt)}预计要晚${lateMinutes}分钟`;
    case 'late':
      return `约定${window}${arrives}，实际${clockTime(happenedAt)}${arrives}，晚了${lateMinutes}分钟`;
    case 'no_show':
      return `约定${window}${arrives}，到${clockTime(happenedAt)}仍${nobodyCame}`;
  }
}

/** What became of it, in a short sentence. */
export function outcomeOf({
  state,
  means,
  moneyFen,
  couponFen,
  cause,
}: Pick<Grant, 'state' | 'means' | 'moneyFen' | 'couponFen' | 'cause'>): string {
  if (state === 'choosing') return '请您选择：退款，或者免费重做一次';
  if (state === 'withdrawn') return '经核实不是公司原因，这笔赔付已撤回';
  switch (means) {
    case 'redo':
      return '免费重做一次，已为您约好';
    case 'coupon':
      return `${yuan(couponFen)}元优惠券已放进您的账户`;
    case 'cancellation':
      return `已付的全部退回，另送${yuan(couponFen)}元优惠券`;
    case 'transfer':
      return `${yuan(moneyFen)}元转到您的微信零钱，请在“我的”里确认收款`;
    case 'none':
      return '已领的延误优惠券足以抵上，不再另外退款';
    default:
      return cause === 'late' ? `${yuan(moneyFen)}元原路退回，不用您申请` : '';
  }
}
