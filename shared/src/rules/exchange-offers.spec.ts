import { isOffered, leastPrices, MOST_OFFERS, offerProblems, type ExchangeOffer } from './exchange-offers.js';

const COSTS = { pointFen: 1, coinFen: 100, couponPercent: 90, priorityDayFen: 10 };
const offer = (more: Partial<ExchangeOffer> = {}): ExchangeOffer => ({
  id: 'coupon-10',
  name: '10元优惠券',
  because: '任何服务都能用',
  pricePoints: 1_000,
  priceCoins: 10,
  gift: 'coupon',
  amountFen: 1_000,
  months: 3,
  days: null,
  stockPerMonth: null,
  validFrom: null,
  validUntil: null,
  on: true,
  ...more,
});
const problems = (...items: Partial<ExchangeOffer>[]): string =>
  offerProblems(
    items.map((one, index) => offer({ name: `券${index}`, ...one })),
    COSTS,
  ).join();

it('is never cheaper than what it costs by the worth of a point', () => {
  expect(leastPrices(offer(), COSTS)).toEqual({ points: 900, coins: 9 });
  expect(problems({ pricePoints: 900, priceCoins: 9 })).toBe('');
  expect(problems({ pricePoints: 899 })).toContain('至少要900积分');
  expect(problems({ priceCoins: 8 })).toContain('至少要9枚委屈币');
  const packet = { gift: 'red_packet', amountFen: 501, months: null } as const;
  expect(leastPrices(packet as never, COSTS)).toEqual({ points: 501, coins: 6 });
  expect(leastPrices(offer({ gift: 'priority', amountFen: null, days: 30 }), COSTS)).toEqual({ points: 300, coins: 3 });
});

it.each([
  [{ pricePoints: -1 }, '整数'],
  [{ priceCoins: 0 }, '整数'],
  [{ pricePoints: Number.NaN }, '整数'],
  [{ amountFen: 0 }, '面额'],
  [{ amountFen: 20_001, pricePoints: 30_000, priceCoins: 300 }, '面额'],
  [{ months: 0 }, '有效期'],
  [{ gift: 'priority', days: null }, '优先响应'],
  [{ stockPerMonth: 0 }, '库存'],
  [{ stockPerMonth: -5 }, '库存'],
  [{ validFrom: '2026-02-30' }, '日期不存在'],
  [{ validFrom: '2026-03-02', validUntil: '2026-03-01' }, '早于'],
  [{ name: ' ' }, '名称'],
  [{ because: '' }, '说明'],
] as const)('is not published with %j', (wrong, said) => {
  expect(problems(wrong)).toContain(said);
});

it('has no two of one name on the same day, and may change hands from one day to the next', () => {
  const spring = { name: '券', validUntil: '2026-03-31' };
  expect(problems(spring, { name: '券', validFrom: '2026-04-01' })).toBe('');
  expect(problems(spring, { name: '券', validFrom: '2026-03-31' })).toContain('同名');
  expect(problems(spring, { name: ' 券 ' })).toContain('同名');
  expect(problems(spring, { name: '券', on: false })).toBe('');
});

it('is as long as customers can look through', () => {
  expect(problems(...Array.from({ length: MOST_OFFERS }, () => ({})))).toBe('');
  expect(problems(...Array.from({ length: MOST_OFFERS + 1 }, () => ({})))).toContain('最多');
});

it('is offered from its first day to its last, while it is on', () => {
  const april = offer({ validFrom: '2026-04-01', validUntil: '2026-04-30' });
  const days = ['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'];
  expect(days.map((day) => isOffered(april, day))).toEqual([false, true, true, false]);
  expect(isOffered({ ...april, on: false }, '2026-04-02')).toBe(false);
  expect(isOffered(offer(), '2026-04-02')).toBe(true);
});
