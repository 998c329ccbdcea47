import fc from 'fast-check';
import { isRefused } from '@daowei/shared/kernel/result';
import { dueAfter, dueAfterFailure, nextStep, SOS_WAYS, type SosWay } from './escalation.js';
import { SOS_POLICY } from './sos-policy.js';
import { believedTime, decideSos, SOS_STATES, SOS_TRANSITIONS, type SosState } from './sos.js';

const START = new Date('2026-03-10T01:00:00.000Z');
const LONGEST_SILENCE_MS = Math.max(...SOS_POLICY.waitSeconds.value) * 1_000;

interface Tried {
  readonly way: SosWay;
  readonly at: Date;
}

/**
 * A call for help as its timer runs it, on a machine that wakes late: the ways that were tried until somebody answered.
 * @param fails whether the n-th step reaches nobody @param lateMs how late the timer of the n-th step fires
 */
function ring(ackMs: number, fails: readonly boolean[], lateMs: readonly number[]): Tried[] {
  const tried: Tried[] = [];
  let at = START;
  while (at.getTime() - START.getTime() < ackMs) {
    const { way } = nextStep(tried.length);
    tried.push({ way, at });
    const due = dueAfter(way, at);
    const n = tried.length % fails.length;
    const next = fails[n] && way !== 'desk' ? dueAfterFailure(due, at) : due;
    at = new Date(next.getTime() + lateMs[n]!);
  }
  return tried;
}

const runs = fc.record({
  ackMs: fc.integer({ min: 1, max: 3_600_000 }),
  fails: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  lateMs: fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 8, maxLength: 8 }),
});

it('rings at once, tries every way in its order, and is never silent for long until somebody answers', () => {
  fc.assert(
    fc.property(runs, ({ ackMs, fails, lateMs }) => {
      const tried = ring(ackMs, fails, lateMs);
      expect(tried[0]).toEqual({ way: 'desk', at: START });
      expect(tried.slice(0, 4).map(({ way }) => way)).toEqual(SOS_WAYS.slice(0, tried.length));
      const end = new Date(START.getTime() + ackMs);
      const moments = [...tried.map(({ at }) => at), end].map((at) => at.getTime());
      for (const [n, at] of moments.slice(1).entries()) {
        expect(at - moments[n]!).toBeLessThanOrEqual(LONGEST_SILENCE_MS + 2_000);
      }
      expect(moments.at(-2)!).toBeLessThan(end.getTime());
      // after the first round the phones ring in the same order for ever; the desk rings anyway
      for (const [n, { way }] of tried.slice(4).entries()) expect(way).toBe(SOS_WAYS[1 + (n % 3)]);
    }),
  );
});

it('a way that reaches nobody hastens the next one and never delays it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SOS_WAYS), fc.integer({ min: 0, max: 600_000 }), (way, after) => {
      const due = dueAfter(way, START);
      const next = dueAfterFailure(due, new Date(START.getTime() + after));
      expect(next.getTime()).toBeLessThanOrEqual(due.getTime());
    }),
  );
});

it('whatever is done in whatever order, it is taken once, by one person, and ended after that', () => {
  const commands = fc.array(fc.constantFrom('acknowledge' as const, 'end' as const), { maxLength: 8 });
  fc.assert(
    fc.property(commands, (all) => {
      let state: SosState = 'calling';
      let by: string | null = null;
      for (const [n, command] of all.entries()) {
        const to = decideSos({ state, acknowledgedLabel: by }, command);
        if (isRefused(to)) {
          const isSecond: boolean = command === 'acknowledge' && state !== 'calling';
          expect(to.refused).toBe(isSecond ? 'SOS_ACKNOWLEDGED' : 'SOS_STATE');
          continue;
        }
        expect(SOS_TRANSITIONS[state]).toContain(to);
        if (to === 'acknowledged') by = `第${n}位`;
        state = to;
      }
      expect(state).toBe(all.includes('acknowledge') ? (endsAfter(all) ? 'ended' : 'acknowledged') : 'calling');
    }),
  );
  expect(SOS_STATES.filter((state) => SOS_TRANSITIONS[state].length === 0)).toEqual(['ended']);
});

const endsAfter = (all: readonly string[]): boolean => all.lastIndexOf('end') > all.indexOf('acknowledge');

it('of a clock that names another age nothing is believed', () => {
  const hourAgo = new Date(START.getTime() - 3_600_000);
  expect(believedTime(hourAgo, START)).toEqual(hourAgo);
  expect(believedTime(new Date('1970-01-01T00:00:00Z'), START)).toEqual(START);
  expect(believedTime(new Date('9999-01-01T00:00:00Z'), START)).toEqual(START);
});
