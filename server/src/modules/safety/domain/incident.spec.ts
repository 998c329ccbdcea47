import fc from 'fast-check';
import { isRefused } from '@daowei/shared/kernel/result';
import {
  decideRectification,
  planRectification,
  RECTIFICATION_COMMANDS,
  type RectificationState,
} from '@daowei/shared/rules/rectification';
import {
  CLAIM_STATES,
  decideIncident,
  INCIDENT_COMMANDS,
  INCIDENT_TRANSITIONS,
  unfinished,
  type IncidentState,
} from './incident.js';
import { INCIDENT_POLICY } from './incident-policy.js';

const actions = fc.array(fc.record({ state: fc.constantFrom<RectificationState>('due', 'done', 'passed') }), {
  maxLength: 4,
});
const claims = fc.option(
  fc.record({
    insurer: fc.constant('人保财险'),
    no: fc.constant('P-1'),
    amountFen: fc.nat(),
    state: fc.constantFrom(...CLAIM_STATES),
  }),
);
const causes = fc.option(fc.constant('没有先断电'));

it('moves only along its table, and is closed only when nothing is missing', () => {
  const states = fc.constantFrom(...(Object.keys(INCIDENT_TRANSITIONS) as IncidentState[]));
  fc.assert(
    fc.property(
      states,
      fc.constantFrom(...INCIDENT_COMMANDS),
      actions,
      claims,
      causes,
      (state, command, all, claim, cause) => {
        const to = decideIncident({ state, cause, claim }, command, all);
        if (isRefused(to)) {
          const isUnfinished = state === 'handling' && command === 'close';
          expect(to.refused).toBe(isUnfinished ? 'INCIDENT_UNFINISHED' : 'INCIDENT_STATE');
          return;
        }
        if (command === 'accept') return expect(to).toBe(state);
        expect(INCIDENT_TRANSITIONS[state]).toContain(to);
        if (to !== 'closed') return;
        expect(cause).not.toBeNull();
        expect(claim?.state).not.toBe('filed');
        expect(all.length > 0 && all.every((one) => one.state === 'passed')).toBe(true);
      },
    ),
  );
});

it('names everything that is missing, each once', () => {
  expect(unfinished({ cause: null, claim: null }, [])).toEqual(['根因还没有写', '还没有整改']);
  const claim = { insurer: '人保财险', no: 'P-1', amountFen: 1, state: 'filed' as const };
  expect(unfinished({ cause: '没有先断电', claim }, [{ state: 'done' }])).toEqual([
    '理赔还没有结果',
    '整改还没有全部复核',
  ]);
});

it('an action passes only by another person than the one who did it, in any order of what is pressed', () => {
  const presses = fc.array(fc.tuple(fc.constantFrom(...RECTIFICATION_COMMANDS), fc.constantFrom('a', 'b')), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(presses, (all) => {
      let one: { state: RectificationState; doneBy: string | null } = { state: 'due', doneBy: null };
      for (const [command, by] of all) {
        const state = decideRectification(one, command, by);
        if (isRefused(state)) continue;
        if (state === 'passed') expect(by).not.toBe(one.doneBy);
        one = { state, doneBy: command === 'done' ? by : one.doneBy };
      }
    }),
  );
});

it('is due in the days to come, and not too many', () => {
  const now = new Date('2026-03-10T01:00:00.000Z');
  const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
  const most = INCIDENT_POLICY.actionMostDays.value;
  expect([0, most + 0.001, -1].map((days) => isRefused(planRectification(inDays(days), now, most)))).toEqual([
    true,
    true,
    true,
  ]);
  expect([0.001, most].map((days) => planRectification(inDays(days), now, most))).toEqual([null, null]);
});
