import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import {
  addDays,
  atMinute,
  daysBetween,
  isLocalDate,
  localDate,
  type LocalDate,
} from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { LiveInTerms } from '../../catalog/contract/catalog.facade.js';
import {
  bookableRange,
  checkDays,
  freeThroughout,
  latestLast,
  lengthOf,
  nearestRanges,
  trialUntil,
} from './stay-days.js';
import { dayShares, priceOfDays, settleDays } from './stay-price.js';
import { STAYS_POLICY } from './stays-policy.js';
import { customerActions, stateText } from './stay-words.js';
import { changeableDays, onTrial, trialEnd } from './trial.js';
import { daysText } from './wording.js';

const TERMS: LiveInTerms = { priceDays: 26, minDays: 7, maxDays: 40, trialDays: 3 };
/** Any day around month ends and leap days. */
const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days): LocalDate => addDays(localDate('2024-02-20'), days));
const priceDays = fc.integer({ min: 1, max: 31 });

describe('the days of a stay', () => {
  it('are real days, each once, over month ends and leap days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (first, count) => {
        const last = addDays(first, count - 1);
        const days = Array.from({ length: lengthOf({ first, last }) }, (_, index) => addDays(first, index));
        expect(days).toHaveLength(count);
        expect(days.every(isLocalDate)).toBe(true);
        expect(days.at(-1)).toBe(last);
        expect(new Set(days).size).toBe(count);
      }),
    );
    expect(lengthOf({ first: localDate('2028-02-27'), last: localDate('2028-03-01') })).toBe(4);
    expect(daysText({ first: localDate('2026-12-30'), last: localDate('2027-01-02') })).toBe(
      '12月30日（周三）到1月2日（周六），共4天',
    );
  });

  it('may be booked from tomorrow to the horizon, at whatever minute of the day it is', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1_439 }), (today, minute) => {
        const now = atMinute(today, minute);
        const { first, last } = bookableRange(now);
        expect(daysBetween(today, first)).toBe(STAYS_POLICY.noticeDays.value);
        expect(daysBetween(today, last)).toBe(STAYS_POLICY.horizonDays.value - 1);
        expect(checkDays({ first, last: addDays(first, TERMS.minDays - 1) }, TERMS, now)).toBeNull();
        const wrong = [
          { first: today, last: addDays(today, 9) },
          { first: addDays(last, -2), last: addDays(last, 7) },
          { first, last: addDays(first, TERMS.minDays - 2) },
          { first, last: addDays(first, TERMS.maxDays) },
          { first: addDays(first, 3), last: first },
        ];
        for (const range of wrong) expect(checkDays(range, TERMS, now)).toHaveProperty('refused', 'STAY_DAYS_INVALID');
      }),
    );
  });

  const worlds = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 60 }), { maxLength: 5 });
  it('are offered exactly where one and the same worker is free throughout', () => {
    const today = localDate('2026-03-10');
    const horizon = addDays(today, 59);
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 59 }), (free, ahead) => {
        const workers = free.map((days) => ({ free: new Set(days.map((day) => addDays(today, day))) }));
        const first = addDays(today, ahead);
        const latest = latestLast(first, workers, TERMS, horizon);
        for (let days = TERMS.minDays; days <= TERMS.maxDays; days += 1) {
          const range = { first, last: addDays(first, days - 1) };
          const possible = range.last <= horizon && freeThroughout(workers, range).length > 0;
          expect({ days, possible }).toEqual({ days, possible: latest !== null && range.last <= latest });
        }
        const wish = { first, last: addDays(first, TERMS.minDays - 1) };
        const nearest = nearestRanges(wish, workers, { first: today, last: horizon }, 3);
        expect(nearest.every((range) => freeThroughout(workers, range).length > 0)).toBe(true);
        if (latest !== null) expect(nearest[0]).toEqual(wish);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the price of days', () => {
  it('is the base price for its days, grows with every day, and never by a float', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 2_000_000 }),
        priceDays,
        fc.integer({ min: 1, max: 60 }),
        (base, per, days) => {
          const price = priceOfDays(fen(base), { priceDays: per }, days);
          expect(Number.isSafeInteger(price)).toBe(true);
          expect(Math.abs(price - (base * days) / per)).toBeLessThan(1);
          expect(priceOfDays(fen(base), { priceDays: per }, days + 1)).toBeGreaterThan(price);
          expect(priceOfDays(fen(base), { priceDays: per }, per)).toBe(base);
        },
      ),
    );
  });

  it('is conserved by an ended trial: what is charged and what goes back add up, for every day it may end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -3, max: 70 }),
        (total, days, served) => {
          const { chargedFen, refundFen } = settleDays(fen(total), days, served);
          expect(chargedFen + refundFen).toBe(total);
          expect(chargedFen).toBeGreaterThanOrEqual(0);
          expect(refundFen).toBeGreaterThanOrEqual(0);
          const shares = dayShares(fen(total), days);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('the trial', () => {
  const first = localDate('2028-02-28');
  const last = addDays(first, 9);
  const stay = {
    state: 'active' as const,
    first,
    last,
    trialFrom: first,
    trialUntil: trialUntil({ first, last }, TERMS),
    trialKept: false,
    changes: 0,
    totalFen: fen(100_003),
    endedOn: null,
  };
  const at = (day: LocalDate, minute = 1_439): Date => atMinute(day, minute);

  it('is the first days, leap day included, to the last minute of its last', () => {
    expect(stay.trialUntil).toBe('2028-03-01');
    expect(onTrial(stay, at(addDays(first, -1)))).toHaveProperty('refused', 'ORDER_STATE');
    expect(onTrial(stay, at(first, 0))).toBeNull();
    expect(onTrial(stay, at(localDate('2028-03-01')))).toBeNull();
    expect(onTrial(stay, at(localDate('2028-03-02'), 0))).toHaveProperty('refused', 'TRIAL_OVER');
    expect(onTrial({ ...stay, trialKept: true }, at(first))).toHaveProperty('refused', 'TRIAL_OVER');
    expect(onTrial({ ...stay, trialUntil: null }, at(first))).toHaveProperty('refused', 'TRIAL_OVER');
    expect(stateText(stay, at(first))).toBe('试用中');
    expect(stateText(stay, at(last))).toBe('进行中');
    expect(customerActions(stay, at(first))).toEqual(['decide_trial']);
    expect(customerActions(stay, at(addDays(first, -1)))).toEqual(['cancel']);
  });

  it('charges the day that has begun, and no other', () => {
    expect(trialEnd(stay, at(addDays(first, 1), 1))).toEqual({
      lastDay: '2028-02-29',
      servedDays: 2,
      chargedFen: 20_002,
      refundFen: 80_001,
    });
  });

  it('lets somebody else come from tomorrow, so often and no more', () => {
    expect(changeableDays(stay, at(first))).toEqual({ first: '2028-02-29', last });
    expect(changeableDays({ ...stay, changes: STAYS_POLICY.maxChanges.value }, at(first))).toHaveProperty(
      'refused',
      'CHANGE_LIMIT',
    );
    const short = { ...stay, last: first, trialUntil: first };
    expect(isRefused(changeableDays(short, at(first)))).toBe(true);
  });
});
