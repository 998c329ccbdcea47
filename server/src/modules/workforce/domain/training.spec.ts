import fc from 'fast-check';
import { addDays, daysBetween, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { goodThrough, periodEnd, standingOf, TRAINING_RHYTHMS } from './training.js';

const FIRST = localDate('2024-01-01');
const day = fc.integer({ min: 0, max: 3_000 }).map((ahead): LocalDate => addDays(FIRST, ahead));
const every = fc.constantFrom(...TRAINING_RHYTHMS);

describe('training', () => {
  it('that is done once in every period never lapses in between', () => {
    fc.assert(
      fc.property(every, day, fc.nat(400), (rhythm, first, later) => {
        const next = addDays(first, later);
        const isNextPeriod = next <= periodEnd(rhythm, addDays(periodEnd(rhythm, first), 1));
        if (isNextPeriod) expect(goodThrough(rhythm, first) >= next).toBe(true);
        expect(goodThrough(rhythm, next) >= goodThrough(rhythm, first)).toBe(true);
      }),
    );
  });

  it('counts through the end of the period after', () => {
    expect(goodThrough('quarter', localDate('2026-01-01'))).toBe('2026-06-30');
    expect(goodThrough('quarter', localDate('2026-12-31'))).toBe('2027-03-31');
    expect(goodThrough('year', localDate('2024-02-29'))).toBe('2025-12-31');
    fc.assert(
      fc.property(day, (passed) => {
        const days = daysBetween(passed, goodThrough('quarter', passed));
        expect(days >= 90 && days <= 184).toBe(true);
      }),
    );
  });

  it('is due in its last period, and overdue from the day after', () => {
    const held = localDate('2026-06-30');
    expect(standingOf('quarter', held, localDate('2026-03-31'))).toBe('done');
    expect(standingOf('quarter', held, localDate('2026-04-01'))).toBe('due');
    expect(standingOf('quarter', held, held)).toBe('due');
    expect(standingOf('quarter', held, localDate('2026-07-01'))).toBe('overdue');
    expect(standingOf('quarter', null, held)).toBe('missing');
  });
});
