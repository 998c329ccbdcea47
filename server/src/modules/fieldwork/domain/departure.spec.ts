import fc from 'fast-check';
import { CHECK_GROUPS } from '@daowei/shared/rules/check-groups';
import { checklistProblems, type Checklist } from './checklist.js';
import { awaitedAt, departureBlocks, PULL_STATES, pullPlan, type Readiness } from './departure.js';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';

const IDS = ['a', 'b', 'c', 'd'];
const list = fc.record({
  serviceId: fc.constant('cleaning'),
  version: fc.integer({ min: 1, max: 3 }),
  needsKit: fc.boolean(),
  items: fc.subarray(IDS).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          group: fc.constantFrom(...CHECK_GROUPS),
          title: fc.constant(`项目${id}`),
          must: fc.boolean(),
        }),
      ),
    ),
  ),
  because: fc.constant('开业'),
  publishedBy: fc.constant('经理'),
  publishedAt: fc.constant(new Date(0)),
}) as fc.Arbitrary<Checklist>;
const readiness: fc.Arbitrary<Readiness> = fc.record({
  checklist: fc.option(list),
  preparation: fc.option(
    fc.record({
      version: fc.integer({ min: 1, max: 3 }),
      ticked: fc.subarray(IDS),
      kitCode: fc.option(fc.constant('DW-0001')),
      kitPhoto: fc.option(fc.constant('photo')),
    }),
  ),
  pulls: fc.array(fc.record({ itemId: fc.constantFrom(...IDS), state: fc.constantFrom(...PULL_STATES) })),
  unfit: fc.subarray(['健康证有效期到2026-03-01，服务当天已过期']),
});

describe('setting out', () => {
  it('is free exactly when papers, must-lines and kit are in order', () => {
    fc.assert(
      fc.property(readiness, (facts) => {
        const { checklist, preparation, pulls, unfit } = facts;
        const brought = (id: string): boolean =>
          pulls.some((pull) => pull.itemId === id && pull.state === 'handed_over');
        const isReady =
          unfit.length === 0 &&
          (!checklist ||
            (preparation?.version === checklist.version &&
              checklist.items.every(({ id, must }) => !must || preparation.ticked.includes(id) || brought(id)) &&
              (!checklist.needsKit || (preparation.kitCode !== null && preparation.kitPhoto !== null))));
        expect(departureBlocks(facts).length === 0).toBe(isReady);
      }),
    );
  });

  it('more ticks never stand in the way, and every reason is said once', () => {
    fc.assert(
      fc.property(readiness, fc.constantFrom(...IDS), (facts, id) => {
        const blocks = departureBlocks(facts);
        expect(new Set(blocks).size).toBe(blocks.length);
        if (!facts.preparation) return;
        const more = { ...facts.preparation, ticked: [...facts.preparation.ticked, id] };
        expect(departureBlocks({ ...facts, preparation: more }).length).toBeLessThanOrEqual(blocks.length);
      }),
    );
  });
});

describe('a part from the warehouse', () => {
  const home = { lat: 30.25, lng: 120.16 };
  const promised = { from: new Date('2026-03-10T04:00:00Z'), to: new Date('2026-03-10T04:30:00Z') };

  it('makes nobody come before the window, and is late exactly from its end on', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-03-10T00:00:00Z'), max: new Date('2026-03-10T08:00:00Z'), noInvalidDate: true }),
        (now) => {
          const { etaAt, lateMinutes } = pullPlan(home, home, promised, now);
          expect(etaAt.getTime()).toBeGreaterThanOrEqual(promised.from.getTime());
          expect(lateMinutes > 0).toBe(etaAt >= promised.to);
        },
      ),
    );
  });

  it('takes the way and the policy’s minutes', () => {
    const { etaAt, lateMinutes } = pullPlan(home, home, promised, promised.from);
    const minutes = FIELDWORK_POLICY.travelLeastMinutes.value + FIELDWORK_POLICY.pullMinutes.value;
    expect(etaAt.getTime() - promised.from.getTime()).toBe(minutes * 60_000);
    expect(lateMinutes).toBe(minutes - 30);
  });

  it('is waited for until the last one that was asked for under this confirmation is there', () => {
    const minute = fc.nat(120).map((minutes) => new Date(promised.from.getTime() + minutes * 60_000));
    const pulls = fc.array(fc.record({ state: fc.constantFrom(...PULL_STATES), etaAt: minute, askedAt: minute }));
    fc.assert(
      fc.property(pulls, minute, (all, confirmedAt) => {
        const at = awaitedAt(all, confirmedAt);
        const counts = all.filter(({ state, askedAt }) => state === 'asked' && askedAt >= confirmedAt);
        expect(counts.length === 0).toBe(at === null);
        for (const { etaAt } of counts) expect(at!.getTime()).toBeGreaterThanOrEqual(etaAt.getTime());
        if (at) expect(counts.map(({ etaAt }) => etaAt.getTime())).toContain(at.getTime());
      }),
    );
  });
});

it('a list without a safety check, or with two lines alike, is not published', () => {
  const safety = { id: 'rest', group: 'safety', title: '休息充足', must: true } as const;
  const cloth = { id: 'cloth', group: 'goods', title: '抹布', must: false } as const;
  const problems = (...items: Checklist['items'][number][]): number =>
    checklistProblems({ needsKit: false, items }).length;
  expect(problems(safety, cloth)).toBe(0);
  expect(problems(cloth)).toBe(1);
  expect(problems({ ...safety, must: false })).toBe(1);
  expect(problems(safety, { ...cloth, id: 'rest' })).toBe(1);
  expect(problems(safety, cloth, { ...cloth, id: 'cloth-2' })).toBe(1);
});
