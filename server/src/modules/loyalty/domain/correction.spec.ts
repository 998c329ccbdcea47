import { CORRECTION_POLICY } from './correction-policy.js';
import { CORRECTION_REASON_CODES, correctionText, decideCorrection, planCorrection } from './correction.js';

const asked = { state: 'waiting', askedBy: 'anna' } as const;

it('is made or refused by somebody else, and withdrawn by whoever asked', () => {
  expect(decideCorrection(asked, 'confirm', 'ben')).toBe('made');
  expect(decideCorrection(asked, 'refuse', 'ben')).toBe('refused');
  expect(decideCorrection(asked, 'withdraw', 'anna')).toBe('withdrawn');
  expect(decideCorrection(asked, 'confirm', 'anna')).toMatchObject({ refused: 'FOUR_EYES' });
  expect(decideCorrection(asked, 'refuse', 'anna')).toMatchObject({ refused: 'FOUR_EYES' });
  expect(decideCorrection(asked, 'withdraw', 'ben')).toMatchObject({ refused: 'CORRECTION_OTHERS' });
});

it.each(['made', 'refused', 'withdrawn'] as const)('is over once it is %s', (state) => {
  for (const command of ['confirm', 'refuse', 'withdraw'] as const) {
    for (const by of ['anna', 'ben']) {
      expect(decideCorrection({ ...asked, state }, command, by)).toMatchObject({ refused: 'CORRECTION_STATE' });
    }
  }
});

it('is bounded both ways, never nothing and never a part of a piece', () => {
  const plan = (amount: number) => planCorrection({ currency: 'points', amount, reason: 'fault' });
  const most = CORRECTION_POLICY.mostPoints.value;
  expect([1, -1, most, -most].map(plan)).toEqual([null, null, null, null]);
  for (const amount of [0, most + 1, -most - 1, 1.5, Number.NaN]) {
    expect(plan(amount)).toMatchObject({ refused: 'REWARD_AMOUNT' });
  }
});

it('takes a reason that explains more or less', () => {
  expect(planCorrection({ currency: 'coins', amount: -1, reason: 'missed' })).toMatchObject({
    refused: 'CORRECTION_REASON',
  });
  expect(planCorrection({ currency: 'coins', amount: 1, reason: 'counted_twice' })).toMatchObject({
    refused: 'CORRECTION_REASON',
  });
  for (const reason of CORRECTION_REASON_CODES) {
    expect([1, -1].some((amount) => correctionText(reason, amount) !== null)).toBe(true);
  }
});
