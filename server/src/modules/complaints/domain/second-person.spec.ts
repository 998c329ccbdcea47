import fc from 'fast-check';
import { isRefused } from '@daowei/shared/kernel/result';
import { decideRectification, planRectification } from '@daowei/shared/rules/rectification';
import { COMPLAINT_POLICY } from './complaint-policy.js';
import { decideRemedy, planRemedy } from './remedy.js';

it('money above what one person may decide waits for a second one; outside the bounds it is not given', () => {
  const { remedyLeastFen: least, remedyMostFen: most, remedyAloneFen: alone } = COMPLAINT_POLICY;
  fc.assert(
    fc.property(fc.integer({ min: -100, max: most.value + 1_000 }), (amountFen) => {
      const plan = planRemedy({ kind: 'transfer', amountFen });
      if (amountFen < least.value || amountFen > most.value) expect(isRefused(plan)).toBe(true);
      else expect(plan).toBe(amountFen <= alone.value ? 'given' : 'waiting');
    }),
  );
});

it('nobody agrees to what they asked for, and nothing is decided twice', () => {
  expect(decideRemedy({ state: 'waiting', askedBy: 'a' }, 'approve', 'a')).toMatchObject({ refused: 'FOUR_EYES' });
  expect(decideRemedy({ state: 'waiting', askedBy: 'a' }, 'approve', 'b')).toBe('given');
  expect(decideRemedy({ state: 'given', askedBy: 'a' }, 'refuse', 'b')).toMatchObject({ refused: 'REMEDY_CLOSED' });
});

it('what was changed is looked at by somebody else, who may send it back', () => {
  expect(decideRectification({ state: 'due', doneBy: null }, 'pass', 'b')).toMatchObject({
    refused: 'RECTIFICATION_STATE',
  });
  expect(decideRectification({ state: 'done', doneBy: 'a' }, 'pass', 'a')).toMatchObject({ refused: 'FOUR_EYES' });
  expect(decideRectification({ state: 'done', doneBy: 'a' }, 'redo', 'b')).toBe('due');
  expect(decideRectification({ state: 'done', doneBy: 'a' }, 'pass', 'b')).toBe('passed');
  const now = new Date('2026-03-10T02:00:00.000Z');
  expect(planRectification(now, now, COMPLAINT_POLICY.rectifyMostDays.value)).toMatchObject({
    refused: 'RECTIFICATION_DUE',
  });
  expect(
    planRectification(new Date('2026-03-20T02:00:00.000Z'), now, COMPLAINT_POLICY.rectifyMostDays.value),
  ).toBeNull();
});
