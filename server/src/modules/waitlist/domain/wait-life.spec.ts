import fc from 'fast-check';
import { isRefused } from '@daowei/shared/kernel/result';
import { TIERS } from '@daowei/shared/rules/tiers';
import { byFairness, type Standing } from './fair-order.js';
import { decideWait, END_TEXT, WAIT_STATES, WAIT_TRANSITIONS, type WaitCommand, type WaitState } from './wait-life.js';

const command: fc.Arbitrary<WaitCommand> = fc.oneof(
  fc.constantFrom(
    { kind: 'offer' as const },
    { kind: 'book' as const },
    { kind: 'leave' as const },
    { kind: 'pass' as const },
    { kind: 'book_elsewhere' as const },
    { kind: 'give_up' as const },
  ),
  fc.record({
    kind: fc.constant('miss' as const),
    how: fc.constantFrom('lapsed' as const, 'declined' as const),
    startsLeft: fc.boolean(),
  }),
);

it('goes only the ways of the table, and a booked entry stays booked', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let state: WaitState = 'waiting';
      for (const one of commands) {
        const change = decideWait(state, one);
        if (isRefused(change)) {
          expect(change.refused).toBe('WAITLIST_CLOSED');
          continue;
        }
        expect(WAIT_TRANSITIONS[state]).toContain(change.to);
        expect(change.ended !== null).toBe(change.to === 'ended');
        state = change.to;
      }
    }),
  );
  expect(WAIT_TRANSITIONS.booked).toEqual([]);
});

it('while a time is held nobody can leave, pass or be offered another', () => {
  for (const kind of ['offer', 'leave', 'pass', 'book_elsewhere', 'give_up'] as const) {
    expect(decideWait('offered', { kind })).toMatchObject({ refused: 'WAITLIST_CLOSED' });
  }
});

it('every end is told, and every state can be reached', () => {
  for (const sentence of Object.values(END_TEXT)) expect(sentence.length).toBeGreaterThan(6);
  const reached = new Set<WaitState>(['waiting', ...Object.values(WAIT_TRANSITIONS).flat()]);
  expect(WAIT_STATES.every((state) => reached.has(state))).toBe(true);
});

const standing: fc.Arbitrary<Standing> = fc.record({
  id: fc.uuid(),
  priority: fc.boolean(),
  tier: fc.constantFrom(...TIERS),
  joinedAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-01-03'), noInvalidDate: true }),
});

it('the fair order is one order: whoever stands in it, however they came', () => {
  fc.assert(
    fc.property(fc.uniqueArray(standing, { selector: ({ id }) => id, maxLength: 12 }), (line) => {
      const sorted = [...line].sort(byFairness);
      expect([...line].reverse().sort(byFairness)).toEqual(sorted);
      sorted.slice(1).forEach((later, index) => {
        const before = sorted[index]!;
        if (before.priority !== later.priority) expect(before.priority).toBe(true);
        else if (before.tier === later.tier)
          expect(before.joinedAt.getTime()).toBeLessThanOrEqual(later.joinedAt.getTime());
      });
    }),
  );
});

it('a higher tier comes first even when it joined last, and priority before any tier', () => {
  const early = { id: 'a', priority: false, tier: 'normal' as const, joinedAt: new Date('2026-01-01') };
  const late = { id: 'b', priority: false, tier: 'gold' as const, joinedAt: new Date('2026-01-02') };
  expect([early, late].sort(byFairness)).toEqual([late, early]);
  const first = { ...early, priority: true };
  expect([late, first].sort(byFairness)).toEqual([first, late]);
});
