import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import {
  answerDueAt,
  decideRequest,
  REQUEST_STATES,
  requestClosesAt,
  type RequestCommand,
  type RequestState,
} from './request-life.js';

const NOW = new Date('2026-03-10T01:00:00.000Z');
const commands = fc.array(fc.constantFrom<RequestCommand>('grant', 'refuse', 'expire', 'withdraw'), { maxLength: 8 });

it('whatever is commanded in whatever order, exactly one answer counts', () => {
  fc.assert(
    fc.property(commands, fc.boolean(), (line, late) => {
      const closesAt = addMinutes(NOW, late ? 0 : 1);
      let state: RequestState = 'asked';
      let answers = 0;
      for (const command of line) {
        const next = decideRequest({ state, closesAt }, command, NOW);
        if (isRefused(next)) continue;
        answers += 1;
        state = next;
      }
      const possible = line.filter((command) => !(late && command === 'grant'));
      expect(answers).toBe(Math.min(1, possible.length));
      expect(REQUEST_STATES).toContain(state);
      if (late) expect(state).not.toBe('granted');
    }),
  );
});

it('the answer is due within the clock, and never after the end', () => {
  const far = requestClosesAt(addMinutes(NOW, 600));
  expect(answerDueAt(NOW, far)).toEqual(addMinutes(NOW, 30));
  const near = requestClosesAt(addMinutes(NOW, 100));
  expect(near).toEqual(addMinutes(NOW, 10));
  expect(answerDueAt(NOW, near)).toEqual(near);
});
