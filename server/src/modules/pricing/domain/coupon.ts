import { fen, percentOf, sumFen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import { dayOf } from '@daowei/shared/kernel/local-date';
import type { CouponTerms, Price, PriceSubject, QuoteLine } from '../contract/pricing.facade.js';
import { conditionsOfVisit, problemsOfVisit, unmetByVisit } from './coupon-visit.js';
import { PRICING_POLICY } from './pricing-policy.js';

/** What a coupon would do to a price: take something off, or the sentence that says why not. */
export type CouponVerdict = { readonly line: QuoteLine } | { readonly unmet: string };

const MOST_BASIS_POINTS = 10_000;
/** a coupon worth more is a typing mistake */
const MOST_FEN = 1_000_000;

/**
 * Whether a coupon applies to a price, and the line it adds. It is taken off service and add-ons as far as the tier has
 * left them; surcharges go to the worker and stay whole.
 */
export function verdictOf(terms: CouponTerms, subject: PriceSubject, price: Price): CouponVerdict {
  const { services, leastSpendFen } = terms;
  if (services && !services.includes(subject.service.id)) return { unmet: `不适用于${subject.service.name}` };
  const unmet = unmetByVisit(terms.visit, subject);
  if (unmet) return { unmet };
  const part = partOf(price.lines, ['base', 'add_on']);
  if (part < leastSpendFen) {
    return { unmet: `服务与附加项目满${yuan(leastSpendFen)}元可用，还差${yuan(leastSpendFen - part)}元` };
  }
  const left = partOf(price.lines, ['base', 'add_on', 'tier']);
  const most = Math.min(left, price.totalFen - PRICING_POLICY.leastPayableFen.value);
  const amount = fen(Math.min(discountOf(terms, part), most));
  if (amount <= 0) return { unmet: '这次预约没有可以抵扣的金额' };
  return {
    line: { kind: 'coupon', label: terms.name, because: becauseOf(terms, amount), amountFen: fen(-amount) },
  };
}

/**
 * The same over visits bought together: each must be one the coupon is for, and its amounts count for all of them.
 * @param subjects at least one, all of one service
 */
export function verdictOver(terms: CouponTerms, subjects: readonly PriceSubject[], price: Price): CouponVerdict {
  for (const subject of subjects) {
    const unmet = unmetByVisit(terms.visit, subject);
    if (unmet) return { unmet };
  }
  return verdictOf(terms, subjects[0]!, price);
}

/** The price with the line of a coupon. */
export function lessBy(price: Price, line: QuoteLine): Price {
  return { ...price, lines: [...price.lines, line], totalFen: fen(price.totalFen + line.amountFen) };
}

/** True inside the coupon's days. */
export function isValid({ valid }: CouponTerms, now: Date): boolean {
  return valid.from <= now && now < valid.to;
}

/** What a kind gives, in a few words: `减20.00元`, `减10%，最多减50.00元`. */
export function worthOf({ discount }: CouponTerms): string {
  if (discount.kind === 'amount') return `减${yuan(discount.amountFen)}元`;
  const cap = discount.capFen === null ? '' : `，最多减${yuan(discount.capFen)}元`;
  return `减${discount.basisPoints / 100}%${cap}`;
}

/** Its conditions as people read them. */
export function conditionsOf(terms: CouponTerms, serviceNames: ReadonlyMap<string, string>): string[] {
  const { leastSpendFen, services, visit, valid } = terms;
  const named = services?.map((id) => serviceNames.get(id) ?? id).join('、');
  return [
    leastSpendFen > 0 ? `服务与附加项目满${yuan(leastSpendFen)}元可用` : '没有金额门槛',
    named ? `限${named}` : '全部服务可用',
    ...conditionsOfVisit(visit),
    `${dayOf(valid.from)}至${dayOf(new Date(valid.to.getTime() - 1))}有效`,
    '每单限用一张，免费取消时退回',
  ];
}

/** What is wrong with the terms of a coupon; empty when it can be given. */
export function problemsOfCoupon(terms: CouponTerms): string[] {
  const problems: string[] = [];
  const { discount, leastSpendFen, services, valid } = terms;
  if (!terms.name.trim() || !terms.because.trim()) problems.push('请写明优惠券的名称和发放理由');
  if (discount.kind === 'amount' && !isWithin(discount.amountFen, 1, MOST_FEN))
    problems.push('减免金额须在0.01至10000元之间');
  if (discount.kind === 'percent') {
    if (!isWithin(discount.basisPoints, 1, MOST_BASIS_POINTS)) problems.push('减免比例须在0.01%至100%之间');
    if (discount.capFen !== null && !isWithin(discount.capFen, 1, MOST_FEN))
      problems.push('最多减免须在0.01至10000元之间');
  }
  if (!isWithin(leastSpendFen, 0, MOST_FEN)) problems.push('使用门槛须在0至10000元之间');
  problems.push(...problemsOfVisit(terms.visit));
  if (services?.length === 0) problems.push('请至少选一项服务，或选择全部服务可用');
  if (valid.to <= valid.from) problems.push('有效期的结束须晚于开始');
  return problems;
}

function discountOf({ discount }: CouponTerms, part: Fen): number {
  if (discount.kind === 'amount') return discount.amountFen;
  return Math.min(percentOf(part, discount.basisPoints), discount.capFen ?? part);
}

function becauseOf(terms: CouponTerms, amount: Fen): string {
  const least = terms.leastSpendFen > 0 ? `满${yuan(terms.leastSpendFen)}元` : '';
  const conditions = conditionsOfVisit(terms.visit).join('，');
  return `优惠券${conditions && `（${conditions}）`}：服务与附加项目${least}${worthOf(terms)}，这次减${yuan(amount)}元`;
}

function partOf(lines: readonly QuoteLine[], kinds: readonly QuoteLine['kind'][]): Fen {
  return sumFen(lines.filter((line) => kinds.includes(line.kind)).map((line) => line.amountFen));
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
