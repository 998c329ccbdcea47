import { yuan } from '../kernel/fen.js';
import { isLocalDate } from '../kernel/local-date.js';

export const OFFER_GIFTS = ['coupon', 'priority', 'red_packet'] as const;
export type OfferGift = (typeof OFFER_GIFTS)[number];

/** Something that points or grievance coins are exchanged for. */
export interface ExchangeOffer {
  /** empty for a new one: it gets its own when it is published */
  readonly id: string;
  readonly name: string;
  /** the customer reads it below the name */
  readonly because: string;
  readonly pricePoints: number;
  readonly priceCoins: number;
  readonly gift: OfferGift;
  /** of a coupon or a red packet */
  readonly amountFen: number | null;
  /** how long a coupon is good */
  readonly months: number | null;
  /** how long somebody comes first */
  readonly days: number | null;
  /** how many a month for all customers together; null: as many as are asked for */
  readonly stockPerMonth: number | null;
  /** Shanghai days, the last one included; null: without an end */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly on: boolean;
}

/** What an exchange costs the company, by policy. */
export interface OfferCosts {
  readonly pointFen: number;
  readonly coinFen: number;
  /** of a coupon's face value */
  readonly couponPercent: number;
  readonly priorityDayFen: number;
}

type Given = Pick<ExchangeOffer, 'gift' | 'amountFen' | 'days'>;

export const MOST_OFFERS = 20;
export const LONGEST_OFFER_NAME = 16;
export const LONGEST_OFFER_WORDS = 40;
const MOST_PRICE = 1_000_000;
const MOST_MONTHS = 12;
const MOST_DAYS = 365;
const MOST_STOCK = 100_000;
const LEAST_FEN = 100;
/** WeChat's own red packets end at 200 yuan */
const MOST_FEN = 20_000;

const whole = (value: number | null, least: number, most: number): boolean =>
  value !== null && Number.isSafeInteger(value) && value >= least && value <= most;

/** What giving it once costs, in fen. */
export function offerCostFen({ gift, amountFen, days }: Given, costs: OfferCosts): number {
  switch (gift) {
    case 'coupon':
      return Math.ceil(((amountFen ?? 0) * costs.couponPercent) / 100);
    case 'red_packet':
      return amountFen ?? 0;
    case 'priority':
      return (days ?? 0) * costs.priorityDayFen;
  }
}

/** The lowest prices that do not lie below its cost. */
export function leastPrices(given: Given, costs: OfferCosts): { readonly points: number; readonly coins: number } {
  const costFen = offerCostFen(given, costs);
  return {
    points: Math.max(1, Math.ceil(costFen / costs.pointFen)),
    coins: Math.max(1, Math.ceil(costFen / costs.coinFen)),
  };
}

/** Whether customers see it on a Shanghai day. */
export function isOffered({ on, validFrom, validUntil }: ExchangeOffer, today: string): boolean {
  return on && (validFrom === null || validFrom <= today) && (validUntil === null || today <= validUntil);
}

/** What is wrong with a catalogue, as sentences for its author; empty when it can be published. */
export function offerProblems(items: readonly ExchangeOffer[], costs: OfferCosts): string[] {
  const problems = items.flatMap((offer, index) =>
    problemsOf(offer, costs).map((problem) => `${offer.name.trim() || `第${index + 1}项`}：${problem}`),
  );
  if (items.length > MOST_OFFERS) problems.push(`最多${MOST_OFFERS}项，客户才看得过来`);
  for (const [index, offer] of items.entries()) {
    const name = offer.name.trim();
    const other = items.slice(0, index).find((one) => one.name.trim() === name && overlap(one, offer));
    if (name !== '' && other) problems.push(`${name}：同名的两项在同一段日子里都上架，客户分不清`);
  }
  return problems;
}

function problemsOf(offer: ExchangeOffer, costs: OfferCosts): string[] {
  const { name, because, gift, validFrom, validUntil, stockPerMonth } = offer;
  const problems: string[] = [];
  if (name.trim() === '' || name.trim().length > LONGEST_OFFER_NAME) {
    problems.push(`名称应为1到${LONGEST_OFFER_NAME}个字`);
  }
  if (because.trim() === '' || because.trim().length > LONGEST_OFFER_WORDS) {
    problems.push(`给客户看的说明应为1到${LONGEST_OFFER_WORDS}个字`);
  }
  const isMoney = gift !== 'priority';
  if (isMoney && !whole(offer.amountFen, LEAST_FEN, MOST_FEN)) {
    problems.push(`面额应在${yuan(LEAST_FEN)}元到${yuan(MOST_FEN)}元之间`);
  }
  if (gift === 'coupon' && !whole(offer.months, 1, MOST_MONTHS)) problems.push(`券的有效期应为1到${MOST_MONTHS}个月`);
  if (gift === 'priority' && !whole(offer.days, 1, MOST_DAYS)) problems.push(`优先响应应为1到${MOST_DAYS}天`);
  problems.push(...priceProblems(offer, costs));
  if (stockPerMonth !== null && !whole(stockPerMonth, 1, MOST_STOCK)) {
    problems.push(`每月库存应为1到${MOST_STOCK}份，不限量就留空`);
  }
  for (const day of [validFrom, validUntil]) {
    if (day !== null && !isLocalDate(day)) problems.push(`日期不存在：${day}`);
  }
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) problems.push('结束的日子早于开始的日子');
  return problems;
}

function priceProblems(offer: ExchangeOffer, costs: OfferCosts): string[] {
  const { pricePoints, priceCoins } = offer;
  if (!whole(pricePoints, 1, MOST_PRICE) || !whole(priceCoins, 1, MOST_PRICE)) {
    return [`积分和委屈币的价格都应是1到${MOST_PRICE}之间的整数`];
  }
  const least = leastPrices(offer, costs);
  const cost = `成本约${yuan(offerCostFen(offer, costs))}元`;
  return [
    ...(pricePoints < least.points ? [`${cost}，至少要${least.points}积分`] : []),
    ...(priceCoins < least.coins ? [`${cost}，至少要${least.coins}枚委屈币`] : []),
  ];
}

/** Both are seen on some day. */
function overlap(one: ExchangeOffer, other: ExchangeOffer): boolean {
  if (!one.on || !other.on) return false;
  const from = [one.validFrom, other.validFrom].reduce((a, b) => (a === null || (b !== null && b > a) ? b : a));
  const until = [one.validUntil, other.validUntil].reduce((a, b) => (a === null || (b !== null && b < a) ? b : a));
  return from === null || until === null || from <= until;
}
