import fc from 'fast-check';
import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import { drawCalls, endOf, followUpAt, followUpDay, followUpNote, type FollowedVisit } from './follow-up.js';

const DAY = localDate('2026-03-13');
const visit = (number: number, more: Partial<FollowedVisit> = {}): FollowedVisit => ({
  orderId: `order-${number}`,
  accountId: `account-${number}`,
  stars: null,
  isKey: false,
  ...more,
});
const NOBODY = new Set<string>();

it('the day is counted in Shanghai: a visit that ends before midnight there is asked about a day earlier', () => {
  expect(followUpDay(new Date('2026-03-10T15:59:59.999Z'))).toBe('2026-03-13');
  expect(followUpDay(new Date('2026-03-10T16:00:00.000Z'))).toBe('2026-03-14');
  expect(followUpAt(DAY).toISOString()).toBe('2026-03-13T02:00:00.000Z');
});

it('a quarter of the customers is drawn, whole people, never nobody', () => {
  expect(drawCalls(DAY, [visit(1)], NOBODY).size).toBe(1);
  expect(
    drawCalls(
      DAY,
      Array.from({ length: 40 }, (_, number) => visit(number)),
      NOBODY,
    ).size,
  ).toBe(10);
  expect(
    drawCalls(
      DAY,
      Array.from({ length: 41 }, (_, number) => visit(number)),
      NOBODY,
    ).size,
  ).toBe(11);
  expect(drawCalls(DAY, [], NOBODY).size).toBe(0);
});

it('the same draw whoever draws, whatever the order; another day draws others', () => {
  const all = Array.from({ length: 60 }, (_, number) => visit(number));
  const drawn = [...drawCalls(DAY, all, NOBODY).keys()].sort();
  expect([...drawCalls(DAY, all.toReversed(), NOBODY).keys()].sort()).toEqual(drawn);
  expect([...drawCalls(addDays(DAY, 1), all, NOBODY).keys()].sort()).not.toEqual(drawn);
});

it('every customer has the same chance', () => {
  const all = Array.from({ length: 40 }, (_, number) => visit(number));
  const times = new Map<string, number>();
  for (let day = 0; day < 400; day += 1) {
    for (const orderId of drawCalls(addDays(DAY, day), all, NOBODY).keys()) {
      times.set(orderId, (times.get(orderId) ?? 0) + 1);
    }
  }
  // 400 draws of a quarter: 100 each, give or take four standard deviations
  for (const { orderId } of all) expect(Math.abs((times.get(orderId) ?? 0) - 100)).toBeLessThan(35);
});

it('every low rating is called, also of who was called lately; key customers and the drawn are not', () => {
  const all = [
    visit(1, { stars: 3 }),
    visit(2, { stars: 4, isKey: true }),
    visit(3, { isKey: true }),
    visit(4, { stars: 1, isKey: true }),
  ];
  const lately = new Set(['account-1', 'account-3']);
  expect([...drawCalls(DAY, all, lately)]).toEqual([
    ['order-1', 'low_rating'],
    ['order-4', 'low_rating'],
    ['order-2', 'key_customer'],
  ]);
});

it('nobody is on the list twice but for a low rating each, and the share is kept where there are people for it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ person: fc.nat(12), stars: fc.option(fc.integer({ min: 1, max: 5 })), isKey: fc.boolean() }),
      ),
      fc.subarray(Array.from({ length: 13 }, (_, number) => `account-${number}`)),
      (people, latelyList) => {
        const lately = new Set(latelyList);
        const visits = people.map(({ person, stars, isKey }, number): FollowedVisit => ({
          ...visit(number),
          ...{ accountId: `account-${person}`, stars, isKey },
        }));
        const calls = drawCalls(DAY, visits, lately);
        const chosen = visits.filter(({ orderId }) => calls.has(orderId));
        for (const one of visits)
          if (one.stars !== null && one.stars < 4) expect(calls.get(one.orderId)).toBe('low_rating');
        const others = chosen.filter(({ orderId }) => calls.get(orderId) !== 'low_rating');
        expect(new Set(others.map(({ accountId }) => accountId)).size).toBe(others.length);
        for (const { accountId } of others) expect(lately.has(accountId)).toBe(false);
        const customers = new Set(visits.map(({ accountId }) => accountId));
        const reached = new Set(
          [...chosen.map(({ accountId }) => accountId), ...lately].filter((id) => customers.has(id)),
        );
        expect(reached.size).toBeGreaterThanOrEqual(Math.min(customers.size, Math.ceil(customers.size * 0.25)));
      },
    ),
  );
});

it('three calls nobody answers are the end of it; any answer is', () => {
  expect([1, 2, 3].map((attempts) => endOf('no_answer', attempts))).toEqual([null, null, 'not_reached']);
  expect(endOf('content', 1)).toBe('content');
  expect(endOf('unwilling', 1)).toBe('unwilling');
});

it('the line of the notice fits WeChat’s twenty characters', () => {
  const { summary, text } = followUpNote('深度保洁', '王秀英');
  expect(summary.length).toBeLessThanOrEqual(20);
  expect(text).toContain('王秀英为您做的深度保洁');
});
