import fc from 'fast-check';
import { addMinutes, overlaps, type Interval } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import { answerDue, decideLeave, LEAVE_STATES, LEAVE_TRANSITIONS, mayAsk, type LeaveCommand } from './leave-life.js';
import { LEAVE_POLICY } from './leave-policy.js';

const NOW = new Date('2026-03-10T01:00:00.000Z');
const COMMANDS: readonly LeaveCommand[] = ['grant', 'refuse', 'withdraw', 'expire'];
const minutes = fc.integer({ min: 0, max: 20_000 });
const span = fc
  .tuple(minutes, fc.integer({ min: 15, max: 3_000 }))
  .map(([from, length]): Interval => ({ from: addMinutes(NOW, from), to: addMinutes(NOW, from + length) }));

describe('the life of a request for leave', () => {
  it('goes exactly the ways of the table, and has one answer whatever is tried after it', () => {
    const tomorrow = addMinutes(NOW, 1_440);
    for (const state of LEAVE_STATES) {
      const ways = COMMANDS.flatMap((command) => {
        const to = decideLeave({ state, to: tomorrow }, command, NOW);
        return isRefused(to) ? [] : [to];
      });
      expect(ways).toEqual(LEAVE_TRANSITIONS[state]);
    }
  });

  it('is not granted any more when its time is over', () => {
    fc.assert(
      fc.property(minutes, minutes, (end, passed) => {
        const granted = decideLeave({ state: 'asked', to: addMinutes(NOW, end) }, 'grant', addMinutes(NOW, passed));
        expect(isRefused(granted)).toBe(passed >= end);
      }),
    );
  });

  it('stands beside others that do not touch it, up to as many as may wait', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 7 }), (wanted, open) => {
        const asked = mayAsk(wanted, open);
        const touches = open.some((one) => overlaps(one, wanted));
        const refusal = touches ? 'LEAVE_OVERLAPS' : open.length >= LEAVE_POLICY.mostOpen.value ? 'LEAVE_LIMIT' : null;
        expect(isRefused(asked) ? asked.refused : null).toBe(refusal);
      }),
    );
  });

  it('is due neither before it was asked for nor after it begins, and within the policy', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 5_000 }), (begins) => {
        const from = addMinutes(NOW, begins);
        const due = answerDue(NOW, from);
        expect(due >= NOW && due <= addMinutes(NOW, LEAVE_POLICY.answerHours.value * 60)).toBe(true);
        expect(due <= from || due.getTime() === NOW.getTime()).toBe(true);
      }),
    );
  });
});
