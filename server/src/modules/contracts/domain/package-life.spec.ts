import fc from 'fast-check';
import { fen, sumFen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, localDate, minuteOfDay, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { OrderState } from '../../orders/contract/orders.facade.js';
import { CONTRACTS_POLICY } from './contracts-policy.js';
import { packagePrice } from './package-price.js';
import { byTime, layBehind, mayPause, visitsToRest } from './pause.js';
import { rankReplacements, type Possible } from './replacement.js';
import { occurrence } from './series.js';
import { endOfSeries, isOpen } from './skip.js';

const FIRST = atMinute(localDate('2026-03-12'), 540);
const BEGIN = addMinutes(FIRST, -3 * 24 * 60);

interface Visit {
  readonly seq: number;
  readonly shareFen: number;
  /** where the rhythm has it */
  readonly rhythm: Date;
  readonly workerId: string | null;
  readonly order: {
    readonly state: OrderState;
    readonly departedAt: Date | null;
    readonly promised: { readonly from: Date; readonly to: Date };
  };
}

const STEP = fc.oneof(
  fc.record({ kind: fc.constant('skip' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), which: fc.nat(), days: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('pause' as const), from: fc.nat(60), days: fc.integer({ min: 0, max: 70 }) }),
  fc.record({ kind: fc.constant('resume' as const) }),
  fc.record({ kind: fc.constant('replace' as const), workerId: fc.constantFrom('a', 'b') }),
  fc.record({ kind: fc.constant('serve' as const) }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
);
type Step = typeof STEP extends fc.Arbitrary<infer Value> ? Value : never;

/** A package as the rules make it live, without a database: what is asked for is done where the rules allow it. */
class Package {
  now = BEGIN;
  pause: { from: Date; to: Date } | null = null;
  visits: Visit[];

  constructor(
    readonly every: 'week' | 'month',
    grossFen: readonly number[],
  ) {
    const prices = grossFen.map((one) => ({ lines: [], totalFen: fen(one) }));
    this.visits = packagePrice({ name: '套餐', basisPointsOff: 1_000 }, prices).visits.map(({ shareFen }, index) => {
      const rhythm = occurrence(every, FIRST, index);
      const order = { state: 'paid' as const, departedAt: null, promised: windowAt(rhythm) };
      return { seq: index + 1, shareFen, rhythm, workerId: 'a', order };
    });
  }

  take(step: Step): void {
    switch (step.kind) {
      case 'skip':
        return this.toOne(step.which, (visit) => {
          const starts = this.open().map(({ order }) => order.promised.from);
          const behind = this.pause ? [addMinutes(this.pause.to, -1)] : [];
          return endOfSeries(this.every, visit.rhythm, [...starts, ...behind]);
        });
      case 'move':
        return this.toOne(step.which, ({ order }) => {
          const at = addMinutes(order.promised.from, step.days * 24 * 60);
          const free = this.visits.every((one) => dayOf(one.order.promised.from) !== dayOf(at));
          return free && !(this.pause && at >= this.pause.from && at < this.pause.to) ? at : null;
        });
      case 'pause':
        return this.rest(step.from, step.days);
      case 'resume':
        return this.goOn();
      case 'replace':
        return this.change(this.open(), (visit) => ({ ...visit, workerId: step.workerId }));
      case 'serve': {
        const [next] = byTime(this.open());
        if (next && (!this.pause || next.order.promised.from < this.pause.from)) {
          this.now = later(this.now, next.order.promised.from);
          this.change([next], (visit) => ({ ...visit, order: { ...visit.order, state: 'completed' } }));
        }
        return;
      }
      case 'wait':
        this.now = addMinutes(this.now, step.days * 24 * 60);
    }
  }

  open(): Visit[] {
    return this.visits.filter(({ order }) => isOpen(order) && order.promised.from > this.now);
  }

  resting(): Visit[] {
    return byTime(this.visits.filter(({ order }) => order.state === 'paused'));
  }

  private toOne(which: number, where: (visit: Visit) => Date | null): void {
    const open = this.open();
    const visit = open[which % Math.max(1, open.length)];
    const at = visit && where(visit);
    if (visit && at) this.change([visit], (one) => movedTo(one, at));
  }

  private rest(from: number, days: number): void {
    const state = { going: this.pause !== null, resting: this.resting().length > 0 };
    if (isRefused(mayPause(state, 'office', 0))) return;
    const day = addDays(dayOf(this.now), from);
    const span = { from: startOfDay(day), to: startOfDay(addDays(day, days)) };
    const resting = visitsToRest(this.visits, span, 'office', this.now);
    if (isRefused(resting)) return;
    expect(days).toBeGreaterThanOrEqual(1);
    expect(days).toBeLessThanOrEqual(CONTRACTS_POLICY.maxPauseDays.value);
    this.pause = span;
    this.change(resting, (visit) => ({ ...visit, workerId: null, order: { ...visit.order, state: 'paused' } }));
  }

  private goOn(): void {
    const resting = this.resting();
    const coming = this.open();
    const starts = layBehind(
      this.every,
      resting.map(({ rhythm }) => rhythm),
      coming.map(({ order }) => order.promised.from),
      this.now,
    );
    for (const [index, visit] of resting.entries()) {
      const at = starts[index]!;
      expect(minuteOfDay(at)).toBe(minuteOfDay(FIRST));
      expect(dayOf(at) > dayOf(this.now)).toBe(true);
      if (index > 0) expect(dayOf(at) > dayOf(starts[index - 1]!)).toBe(true);
      for (const other of coming) expect(dayOf(at) > dayOf(other.order.promised.from)).toBe(true);
      this.change([visit], (one) => ({ ...movedTo(one, at), workerId: 'a' }));
    }
    this.pause = null;
  }

  private change(which: readonly Visit[], to: (visit: Visit) => Visit): void {
    this.visits = this.visits.map((visit) => (which.some(({ seq }) => seq === visit.seq) ? to(visit) : visit));
  }
}

function windowAt(from: Date): Visit['order']['promised'] {
  return { from, to: addMinutes(from, 30) };
}

function movedTo(visit: Visit, at: Date): Visit {
  return { ...visit, order: { ...visit.order, state: 'paid', promised: windowAt(at) } };
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

it('visits and money are conserved, whatever is skipped, moved, paused, resumed, replaced and served', () => {
  const gross = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.constantFrom('week', 'month'), gross, fc.array(STEP, { maxLength: 40 }), (every, prices, steps) => {
      const one = new Package(every, prices);
      const [count, total] = [one.visits.length, sumFen(one.visits.map(({ shareFen }) => fen(shareFen)))];
      for (const step of steps) {
        one.take(step);
        expect(one.visits).toHaveLength(count);
        expect(sumFen(one.visits.map(({ shareFen }) => fen(shareFen)))).toBe(total);
        // no two visits to come on one day
        const days = one.open().map(({ order }) => dayOf(order.promised.from));
        expect(new Set(days).size).toBe(days.length);
        // no visit in a pause, and what rests is nobody's
        const { pause } = one;
        for (const { order } of pause ? one.open() : []) {
          expect(order.promised.from >= pause!.from && order.promised.from < pause!.to).toBe(false);
        }
        for (const { workerId } of one.resting()) expect(workerId).toBeNull();
      }
    }),
    { numRuns: 200 },
  );
});

it('who comes instead can take at least half, and nobody who can take more, or as many with better stars, is behind', () => {
  const possible = fc.array(
    fc.record({
      free: fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
      ratingAverage: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
      distanceMetres: fc.nat(20_000),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(possible, fc.integer({ min: 1, max: 8 }), (all, visits) => {
      const people: Possible[] = all.map((one, index) => ({ ...one, workerId: `w${index}` }));
      const ranked = rankReplacements(people, visits);
      expect(ranked.length).toBeLessThanOrEqual(CONTRACTS_POLICY.replacementCandidates.value);
      for (const [index, { free, ratingAverage }] of ranked.entries()) {
        expect(free.length * 2).toBeGreaterThanOrEqual(visits);
        const before = ranked[index - 1];
        if (!before) continue;
        expect(before.free.length).toBeGreaterThanOrEqual(free.length);
        if (before.free.length === free.length) {
          expect(before.ratingAverage ?? 0).toBeGreaterThanOrEqual(ratingAverage ?? 0);
        }
      }
    }),
  );
});
