import fc from 'fast-check';
import { isRefused } from '@daowei/shared/kernel/result';
import { PLAIN_STEP, type StepDemands } from '../../catalog/contract/catalog.facade.js';
import type { VisitRoom } from '../contract/fieldwork.facade.js';
import { executionOf, hasPassed } from './standard-level.js';
import { checkAnswer, type StepAnswer } from './step-answer.js';

const DONE_AT = new Date('2026-03-10T06:00:00.000Z');

const DEMANDS: fc.Arbitrary<StepDemands> = fc.record({
  part: fc.constantFrom('base', 'extra'),
  line: fc.constantFrom('red', 'soft'),
  dose: fc.option(fc.integer({ min: 1, max: 500 }).map((cap) => ({ name: '含氯消毒液', unit: 'mg/L', cap }))),
  material: fc.option(fc.constant('除醛剂')),
});
const EVIDENCE = {
  dose: fc.option(fc.integer({ min: 0, max: 1_000 })),
  certificateNo: fc.option(fc.constant('HB-2026-118')),
};
const ROOMS = fc.array(
  fc.record({ name: fc.constant('主卧'), doneAt: fc.option(fc.constant(DONE_AT)), scanned: fc.boolean() }),
  { maxLength: 3 },
);
const STEP = fc.record({
  demands: DEMANDS,
  doneAt: fc.option(fc.constant(DONE_AT)),
  rooms: ROOMS,
  ...EVIDENCE,
});
const ANSWER: fc.Arbitrary<StepAnswer> = fc.record({
  stages: fc.subarray<'before' | 'after'>(['before', 'after']),
  skip: fc.option(fc.constant('客户说不用做')),
  ...EVIDENCE,
});

const ofStep = (demands: StepDemands, rooms: readonly VisitRoom[] = []) => ({
  title: '消毒',
  photo: 'none' as const,
  demands,
  rooms,
});

describe('the level of the standard', () => {
  const RANK = { null: 0, silver: 1, gold: 2, platinum: 3 } as const;
  const rank = (steps: Parameters<typeof executionOf>[0]): number => RANK[`${executionOf(steps).level}`];

  it('is what the share of base and extra items says, and never falls by one more that passes', () => {
    fc.assert(
      fc.property(fc.array(STEP, { minLength: 1, maxLength: 14 }), fc.nat(), (steps, which) => {
        const { level, passed, all } = executionOf(steps);
        const of = (part: 'base' | 'extra') => steps.filter(({ demands }) => demands.part === part);
        const [base, extras] = [of('base'), of('extra')];
        const kept = base.filter(hasPassed).length;
        expect({ passed, all }).toEqual({ passed: steps.filter(hasPassed).length, all: steps.length });
        expect(level !== null).toBe(base.length > 0 && kept >= base.length * 0.9);
        expect(level === 'gold' || level === 'platinum').toBe(base.length > 0 && kept === base.length);
        if (level === 'platinum') expect(extras.length > 0 && extras.every(hasPassed)).toBe(true);
        const demands = { ...steps[which % steps.length]!.demands, dose: null, material: null };
        const better = { demands, rooms: [] };
        const mended = steps.map((step, place) =>
          place === which % steps.length ? { ...step, ...better, doneAt: DONE_AT } : step,
        );
        expect(rank(mended)).toBeGreaterThanOrEqual(rank(steps));
      }),
    );
  });

  it('a standard that asks for nothing more ends with gold', () => {
    const done = { demands: PLAIN_STEP, doneAt: DONE_AT, dose: null, certificateNo: null, rooms: [] };
    expect(executionOf([done, done]).level).toBe('gold');
    expect(executionOf([done, { ...done, doneAt: null }]).level).toBeNull();
    expect(executionOf([]).level).toBeNull();
  });
});

describe('what is said of a step', () => {
  it('a red line is passed by the whole evidence or not at all; a soft one is taken with a warning for all that is missing', () => {
    fc.assert(
      fc.property(DEMANDS, ROOMS, ANSWER, (demands, rooms, answer) => {
        const checked = checkAnswer(ofStep(demands, rooms), answer);
        const isRed = demands.line === 'red';
        const { dose, certificateNo, skip } = answer;
        const passes = hasPassed({ demands, doneAt: skip === null ? DONE_AT : null, dose, certificateNo, rooms });
        expect(isRefused(checked)).toBe(isRed && !passes);
        // a step that was left out says why by itself
        if (!isRefused(checked)) expect(checked.length > 0).toBe(!passes && skip === null);
      }),
    );
  });

  it('names what is too much, and by how much', () => {
    const dose = { name: '含氯消毒液', unit: 'mg/L', cap: 500 };
    const over = { stages: [], skip: null, certificateNo: null, dose: 800 };
    const red = checkAnswer(ofStep({ ...PLAIN_STEP, dose }), over);
    expect(red).toMatchObject({ refused: 'STEP_DOSE_OVER' });
    expect(JSON.stringify(red)).toContain('含氯消毒液800mg/L，超过上限500mg/L，请按标准重新配比后再填');
    expect(checkAnswer(ofStep({ ...PLAIN_STEP, line: 'soft', dose }), over)).toEqual([
      '含氯消毒液800mg/L，超过上限500mg/L',
    ]);
  });
});
