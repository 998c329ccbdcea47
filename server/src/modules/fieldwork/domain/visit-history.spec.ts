import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import type { VisitState } from '../contract/fieldwork.facade.js';
import { arrivalOf, toldAt, type PhoneTimes } from './arrival.js';
import { mayDo, mayMove, VISIT_ACTS, type VisitAct } from './visit-life.js';
import { news, onTheWaySince, wayPoint, type WayPoint } from './way.js';

const START = new Date('2026-03-10T04:00:00Z');
const STEPS = ['ask', 'kitchen', 'rooms'];

/** A phone's report of an act: done at some minute, told some minutes later, by a clock that is off. */
interface Report {
  readonly key: number;
  /** or where they are */
  readonly act: VisitAct | 'position';
  readonly step: string;
  readonly waited: number;
}

interface Told {
  readonly key: number;
  readonly act: VisitAct;
  readonly step: string | null;
  /** how often the customer had sent the work back by then */
  readonly round: number;
}

/** The rules of the house over a visit in memory; what the use cases ask, in their order. */
class House {
  state: VisitState = 'scheduled';
  readonly history: Told[] = [];
  readonly done = new Set<string>();
  readonly ticked = new Set<string>();
  departedAt: Date | null = null;
  arrivedAt: Date | null = null;
  /** the points that were kept, and what had been done when they were told */
  readonly way: (WayPoint & { readonly told: Date; readonly after: string })[] = [];
  private round = 0;
  private readonly answered = new Set<number>();

  take({ key, act, step, waited }: Report, now: Date, offMs: number): void {
    const phone = {
      actedAt: new Date(addMinutes(now, -waited).getTime() + offMs),
      sentAt: new Date(now.getTime() + offMs),
    };
    if (act === 'position') return this.follow(phone, now);
    // a replay of an answered request is answered from memory
    if (this.answered.has(key)) return;
    this.answered.add(key);
    if (!mayDo(act, this.state)) return;
    if (act === 'sign' && this.done.size < STEPS.length) return;
    if (act === 'depart') this.departedAt = toldAt(phone, START, now).at;
    if (act === 'check_in') this.arrivedAt = arrivalOf(phone, this.departedAt ?? now, now).at;
    if (act === 'call') this.arrivedAt = now;
    // each step has one room here
    const finished = act === 'step' ? this.done : act === 'room' ? this.ticked : null;
    if (finished?.has(step)) return;
    finished?.add(step);
    if (act === 'refuse') for (const again of [this.done, this.ticked]) again.delete(step);
    const to = VISIT_ACTS[act].to;
    expect(this.state === to || mayMove(this.state, to)).toBe(true);
    this.state = to;
    this.history.push({ key, act, step: finished && step, round: this.round });
    if (act === 'refuse') this.round += 1;
  }

  /** Comes under no key: the newest wins by itself. */
  private follow(phone: PhoneTimes, now: Date): void {
    const departedAt = onTheWaySince(this, now);
    if (!departedAt) return;
    const point = wayPoint({ lat: 30.2, lng: 120.1, accuracy: null }, phone, now);
    const kept = news(point, { departedAt, newest: this.way.at(-1) ?? null }, now);
    if (kept) this.way.push({ ...kept, told: now, after: this.history.map(({ act }) => act).join(' ') });
  }
}

const position = fc.record({
  key: fc.constant(0),
  act: fc.constant('position' as const),
  step: fc.constant('ask'),
  waited: fc.integer({ min: 0, max: 8 }),
});
const deed = fc.record({
  key: fc.nat({ max: 60 }),
  act: fc.constantFrom(...(Object.keys(VISIT_ACTS) as VisitAct[])),
  step: fc.constantFrom(...STEPS),
  waited: fc.integer({ min: 0, max: 600 }),
});
const report = fc.oneof({ weight: 2, arbitrary: deed }, { weight: 1, arbitrary: position });
/** A visit as it should be, torn apart: mixed with anything else, doubled, out of order. */
const reports = fc
  .tuple(fc.array(report, { maxLength: 40 }), fc.nat({ max: 40 }), fc.boolean())
  .chain(([noise, at, remote]) => {
    const good: Report[] = [
      ...(remote ? (['call'] as const) : (['depart', 'position', 'position', 'check_in'] as const)).map((act) => ({
        act,
        step: 'ask',
      })),
      ...STEPS.map((step) => ({ act: 'step' as const, step })),
      { act: 'sign' as const, step: 'ask' },
      { act: 'take_over' as const, step: 'ask' },
    ].map((one, n) => ({ ...one, key: 100 + n, waited: 3 * n }));
    const all = [...noise.slice(0, at), ...good, ...good, ...noise.slice(at)];
    return fc.oneof(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
  });
const offMs = fc.integer({ min: -48 * 3_600_000, max: 48 * 3_600_000 });

describe('whatever a phone reports, in whatever order and however often', () => {
  const run = (all: readonly Report[], off: number): House => {
    const house = new House();
    all.forEach((one, n) => house.take(one, addMinutes(START, 10 + n), off));
    return house;
  };

  it('a visit has one legal history: every act in its time, no step twice, nothing after the end', () => {
    fc.assert(
      fc.property(reports, offMs, (all, off) => {
        const { history } = run(all, off);
        const told = history.map(({ act, step, round }) => `${act}:${step ?? ''}:${round}`);
        expect(new Set(told).size).toBe(told.length);
        const line = history.map(({ act }) => act).join(' ');
        expect(line).toMatch(
          /^$|^(call|depart( check_in)?)( step| room)*( sign refuse( step| room)+)*( sign( refuse| take_over)?)?$/,
        );
        const first = history.filter(({ round }) => round === 0);
        if (line.includes('sign')) expect(first.filter(({ act }) => act === 'step')).toHaveLength(STEPS.length);
        if (/step|room/.test(line)) expect(line).toMatch(/call|check_in/);
      }),
    );
  });

  it('nobody arrives before they set out, nor in the future, however wrong the phone’s clock', () => {
    fc.assert(
      fc.property(reports, offMs, (all, off) => {
        const { departedAt, arrivedAt } = run(all, off);
        const end = addMinutes(START, 10 + all.length);
        if (departedAt) expect(departedAt >= START && departedAt <= end).toBe(true);
        if (arrivedAt) expect(arrivedAt <= end).toBe(true);
        if (departedAt && arrivedAt) expect(arrivedAt >= departedAt).toBe(true);
      }),
    );
  });

  it('nobody is followed but between departure and arrival, and never back in time', () => {
    fc.assert(
      fc.property(reports, offMs, (all, off) => {
        const { way, departedAt } = run(all, off);
        way.forEach(({ at, told, after }, index) => {
          expect(after).toBe('depart');
          expect(at >= departedAt! && at <= told).toBe(true);
          if (index > 0) expect(at >= way[index - 1]!.at).toBe(true);
        });
      }),
    );
  });

  it('the same reports once more change nothing', () => {
    fc.assert(
      fc.property(reports, offMs, (all, off) => {
        const once = run(all, off);
        const before = JSON.stringify(once);
        all.forEach((one) => once.take(one, addMinutes(START, 900), off));
        expect(JSON.stringify(once)).toBe(before);
      }),
    );
  });

  it('what is sent in order always comes to its end', () => {
    const house = run(
      [
        { key: 1, act: 'depart', step: 'ask', waited: 9 },
        { key: 0, act: 'position', step: 'ask', waited: 0 },
        { key: 2, act: 'check_in', step: 'ask', waited: 5 },
        ...STEPS.map((step, n) => ({ key: 3 + n, act: 'step' as const, step, waited: 4 })),
        { key: 9, act: 'sign', step: 'ask', waited: 1 },
        { key: 10, act: 'take_over', step: 'ask', waited: 0 },
      ],
      0,
    );
    expect(house.state).toBe('signed_off');
    expect(house.way).toHaveLength(1);
  });
});
