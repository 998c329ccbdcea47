import fc from 'fast-check';
import { isRefused } from '@daowei/shared/kernel/result';
import { liveClocks, readClocks, type ClockFact } from './clocks.js';
import {
  COMPLAINT_STATES,
  COMPLAINT_TRANSITIONS,
  decideComplaint,
  FIRST_CLOCKS,
  isOver,
  type ClockChange,
  type ComplaintCommand,
  type ComplaintLife,
} from './complaint-life.js';
import { COMPLAINT_POLICY } from './complaint-policy.js';

const COMMANDS: readonly ComplaintCommand[] = [
  'answer',
  'ask',
  'reply',
  'solve',
  'accept',
  'lapse',
  'reopen',
  'withdraw',
  'merge',
];
const factOf = (change: ClockChange, at: Date): ClockFact => ({ ...change, at, policyVersion: 1, calendarVersion: 1 });

it('every state can be reached', () => {
  const reached = new Set<string>(['open', ...Object.values(COMPLAINT_TRANSITIONS).flat()]);
  expect([...reached].sort()).toEqual([...COMPLAINT_STATES].sort());
});

it('whatever is done in whatever order, clocks and state tell the same story', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...COMMANDS), fc.nat(3 * 1440)), { maxLength: 40 }), (steps) => {
      let now = new Date('2026-03-10T02:00:00.000Z');
      let life: ComplaintLife = { state: 'open', round: 1, endedAt: null };
      const facts = FIRST_CLOCKS.map((change) => factOf(change, now));
      for (const [command, minutes] of steps) {
        now = new Date(now.getTime() + minutes * 60_000);
        const change = decideComplaint(life, command, liveClocks(facts, now), now);
        if (isRefused(change)) continue;
        facts.push(...change.clocks.map((one) => factOf(one, now)));
        const ended = change.state === 'solved' || change.state === 'closed';
        life = { state: change.state, round: change.round, endedAt: ended ? now : life.endedAt };
        // throws where a clock was moved in a way that cannot be
        const clocks = readClocks(facts, now).filter(({ round }) => round === life.round);
        const stateOf = (name: string): string | undefined => clocks.find(({ clock }) => clock === name)?.state;
        expect(clocks).toHaveLength(2);
        const atRest = isOver(life.state) || life.state === 'solved';
        expect(stateOf('resolution')).toBe(atRest ? 'stopped' : life.state === 'waiting' ? 'paused' : 'running');
        expect(stateOf('first_answer')).toBe(life.state === 'open' ? 'running' : 'stopped');
        expect(liveClocks(facts, now).every(({ round }) => round === life.round)).toBe(true);
      }
    }),
  );
});

it('a case can be opened again for its days, and not after', () => {
  const endedAt = new Date('2026-03-10T02:00:00.000Z');
  const closed: ComplaintLife = { state: 'closed', round: 1, endedAt };
  const last = new Date(endedAt.getTime() + COMPLAINT_POLICY.reopenDays.value * 86_400_000);
  expect(decideComplaint(closed, 'reopen', [], last)).toMatchObject({ state: 'open', round: 2 });
  expect(decideComplaint(closed, 'reopen', [], new Date(last.getTime() + 1))).toEqual({
    refused: 'COMPLAINT_TOO_LATE',
  });
});
