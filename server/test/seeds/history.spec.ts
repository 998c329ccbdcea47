import { isDeepStrictEqual } from 'node:util';
import { fen } from '@daowei/shared/kernel/fen';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import type { AddressSnapshot } from '../../src/modules/identity/contract/identity.facade.js';
import type { PriceRules } from '@daowei/shared/rules/price-rules';
import { dutyOf } from '../../src/modules/workforce/domain/working-day.js';
import { CATALOGUE } from '../../seeds/catalogue/index.js';
import { makeCustomers } from '../../seeds/company/customers.js';
import { makeAbsences, makeShifts, makeWorkers } from '../../seeds/company/workers.js';
import { Memory } from '../../seeds/history/memory.js';
import { HISTORY_DAYS, playHistory } from '../../seeds/history/play-history.js';
import { allClaims } from '../../src/modules/orders/domain/decide.js';
import { Roster } from '../../seeds/history/roster.js';
import type { OrderStory } from '../../seeds/history/story.js';
import type { Pictures } from '../../seeds/pictures/pictures.js';
import { Random } from '../../seeds/random.js';
import { testPolicy } from '../support/test-policy.js';

const POLICY = testPolicy();
const RULES: PriceRules = {
  version: 1,
  quoteMinutes: 20,
  rules: [
    { kind: 'base', label: '{name}', because: '标准价' },
    { kind: 'add_on', label: '{name}', because: '附加项目' },
    { kind: 'district', label: '路程补贴', because: '远', amountFen: fen(1_000), districts: ['临平区'] },
  ],
};
const PICTURES = { photo: () => 'photo', signature: () => 'signature' } as unknown as Pictures;

/** The history as it would be written, without a database. */
function play(now: Date): OrderStory[] {
  const random = new Random('daowei-demo-1');
  const today = dayOf(now);
  const [from, to] = [addDays(today, -HISTORY_DAYS), addDays(today, 30)];
  const workers = makeWorkers(random, today);
  const absences = makeAbsences(random, workers, from, to);
  const working = makeShifts(random, workers, from, to).map((shift) => ({
    workerId: shift.workerId,
    day: shift.day,
    spans: dutyOf(shift, absences),
  }));
  const customers = makeCustomers(random, now);
  const snapshots = customers.flatMap(({ addresses }) =>
    addresses.map(({ phone, detail, isDefault: _, ...rest }): [string, AddressSnapshot] => [
      rest.id,
      { ...rest, phoneCipher: phone, phoneMasked: phone, detailCipher: detail },
    ]),
  );
  const world = {
    now,
    catalogue: new Map(CATALOGUE.map((kind) => [kind.id, kind])),
    workers: new Map(workers.map((worker) => [worker.id, worker])),
    customers,
    addresses: new Map(snapshots),
    policy: POLICY,
    roster: new Roster(workers, working, POLICY, from, to),
    memory: new Memory(),
  };
  return playHistory(random, world, RULES, PICTURES);
}

describe('the played history', () => {
  it('is the same whenever it is played on the same day', () => {
    const now = new Date('2026-03-10T06:20:00.000Z');
    // jest's own comparison takes ten times as long to walk through so many stories
    expect(isDeepStrictEqual(play(now), play(now))).toBe(true);
  });

  it.each(['2026-01-01T16:05:00Z', '2026-02-27T22:30:00Z', '2026-05-02T04:00:00Z', '2026-12-31T15:59:00Z'])(
    'can be played at any hour of any day: %s',
    (text) => {
      const now = new Date(text);
      const stories = play(now);
      expect(stories.length).toBeGreaterThan(2_300);
      const wrong = stories.flatMap(({ order, facts, claims, visit, rating }) => {
        const live = claims.flatMap(({ id, releasedAt }) => (releasedAt ? [] : [id]));
        const flaws = {
          'made in the future': order.createdAt > now,
          'a fact in the future': facts.some(({ at }) => at > now),
          'claims not its own': live.sort().join() !== allClaims(order).sort().join(),
          'completed unsigned': order.state === 'completed' && visit?.state !== 'signed_off',
          'rated unknowingly': rating !== undefined && rating !== null && !order.rated,
        };
        return Object.entries(flaws).flatMap(([flaw, found]) => (found ? [`${order.no}: ${flaw}`] : []));
      });
      expect(wrong).toEqual([]);
      const numbers = stories.map(({ order }) => order.no);
      expect(new Set(numbers).size).toBe(numbers.length);
    },
  );
});

describe('seeded randomness', () => {
  it('gives the same draws for the same label, others for another', () => {
    const draws = (label: string): number[] => {
      const random = new Random(label);
      return Array.from({ length: 50 }, () => random.next());
    };
    expect(draws('a')).toEqual(draws('a'));
    expect(draws('a')).not.toEqual(draws('b'));
    expect(draws('a').every((draw) => draw >= 0 && draw < 1)).toBe(true);
  });

  it('keeps streams apart and ids in the order of time', () => {
    const random = new Random('a');
    const before = new Random('a').fork('x').next();
    random.next();
    expect(random.fork('x').next()).toBe(before);
    const [early, late] = [random.id(new Date(1_000)), random.id(new Date(2_000))];
    expect(early < late).toBe(true);
    expect(early).toMatch(/^[0-9A-Z]{26}$/);
  });

  it('weighs, shuffles and stays inside its bounds', () => {
    const random = new Random('weights');
    const drawn = Array.from({ length: 4_000 }, () =>
      random.weighted([
        ['a', 3],
        ['b', 1],
        ['never', 0],
      ] as const),
    );
    expect(drawn.filter((item) => item === 'a').length / drawn.length).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
    expect(random.shuffled([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
    expect(() => random.pick([])).toThrow('nothing to pick from');
  });
});
