import fc from 'fast-check';
import { sumFen, fen } from '@daowei/shared/kernel/fen';
import { atMinute, dayOf, localDate, minuteOfDay, weekdayOf } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { chooseCrews, chooseWorkers } from './choose-workers.js';
import { lessCoupon, packagePrice, wholePrice } from './package-price.js';
import { addMonths, planSeries, type PlannedStart, type SeriesChange } from './series.js';

const at = (day: string, minute = 540): Date => atMinute(localDate(day), minute);
const weekly = { every: 'week', visits: 4 } as const;
const monthly = { every: 'month', visits: 6 } as const;
const days = (planned: PlannedStart[] | { refused: string }): string[] =>
  isRefused(planned) ? [planned.refused] : (planned as PlannedStart[]).map(({ startAt }) => dayOf(startAt));

describe('the rhythm of a package', () => {
  it('every week is the same weekday at the same time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 95 }), (offset, quarter) => {
        const first = new Date(at('2026-01-01', quarter * 15).getTime() + offset * 86_400_000);
        const planned = planSeries(weekly, first, []) as PlannedStart[];
        expect(planned).toHaveLength(4);
        for (const { startAt } of planned) {
          expect(weekdayOf(dayOf(startAt))).toBe(weekdayOf(dayOf(first)));
          expect(minuteOfDay(startAt)).toBe(minuteOfDay(first));
        }
      }),
    );
  });

  it('every month is the same day, the last one where the month is shorter, and the 31st comes back', () => {
    expect(days(planSeries(monthly, at('2027-10-31'), []) as PlannedStart[])).toEqual([
      '2027-10-31',
      '2027-11-30',
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
    expect(addMonths(localDate('2027-01-30'), 1)).toBe('2027-02-28');
  });

  it('one left out is added at the end; one moved keeps its place', () => {
    const changes: SeriesChange[] = [
      { index: 1, startAt: null },
      { index: 2, startAt: at('2026-03-25', 600) },
    ];
    expect(days(planSeries(weekly, at('2026-03-10'), changes) as PlannedStart[])).toEqual([
      '2026-03-10',
      '2026-03-25',
      '2026-03-31',
      '2026-04-07',
    ]);
  });

  it.each<[string, SeriesChange[]]>([
    [
      'the same occurrence twice',
      [
        { index: 1, startAt: null },
        { index: 1, startAt: at('2026-03-18') },
      ],
    ],
    ['an occurrence that is not in it', [{ index: 4, startAt: at('2026-04-08') }]],
    ['one before the first', [{ index: -1, startAt: null }]],
    ['too many left out', [0, 1, 2].map((index) => ({ index, startAt: null }))],
    ['two on one day', [{ index: 1, startAt: at('2026-03-10', 900) }]],
  ])('refuses %s', (_, changes) => {
    expect(planSeries(weekly, at('2026-03-10'), changes)).toMatchObject({ refused: 'PACKAGE_PLAN_INVALID' });
  });
});

describe('whose time is taken', () => {
  const free = fc.array(
    fc.uniqueArray(fc.record({ workerId: fc.constantFrom('a', 'b', 'c', 'd'), distanceMetres: fc.nat(20_000) }), {
      selector: (one) => one.workerId,
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('somebody who is free, for every visit anybody is free for', () => {
    fc.assert(
      fc.property(free, (visits) => {
        chooseWorkers(visits).forEach((workerId, place) => {
          const able = visits[place]!.map((one) => one.workerId);
          if (able.length === 0) expect(workerId).toBeNull();
          else expect(able).toContain(workerId);
        });
      }),
    );
  });

  it('one and the same for all, whenever one can take all', () => {
    fc.assert(
      fc.property(free, (visits) => {
        const all = visits.map((one) => [...one, { workerId: 'z', distanceMetres: 1 }]);
        expect(new Set(chooseWorkers(all)).size).toBe(1);
      }),
    );
  });
});

describe('a crew', () => {
  const free = fc.array(
    fc.uniqueArray(fc.record({ workerId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), distanceMetres: fc.nat(20_000) }), {
      selector: (one) => one.workerId,
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('is complete and of different people wherever enough are free, and else there is none', () => {
    fc.assert(
      fc.property(free, fc.integer({ min: 1, max: 4 }), (visits, size) => {
        chooseCrews(visits, size).forEach((crew, place) => {
          const able = visits[place]!.map((one) => one.workerId);
          if (able.length < size) expect(crew).toBeNull();
          else {
            expect(new Set(crew).size).toBe(size);
            for (const workerId of crew!) expect(able).toContain(workerId);
          }
        });
      }),
    );
  });

  it('stays the same for all visits, whenever it can', () => {
    fc.assert(
      fc.property(free, (visits) => {
        const pair = ['y', 'z'].map((workerId) => ({ workerId, distanceMetres: 1 }));
        const crews = chooseCrews(
          visits.map((one) => [...one, ...pair]),
          2,
        );
        expect(new Set(crews.map((crew) => crew!.join())).size).toBe(1);
      }),
    );
  });
});

describe('what a package costs', () => {
  const price = (amount: number) => ({
    lines: [{ kind: 'base' as const, label: '保洁', because: '单价', amountFen: fen(amount) }],
    totalFen: fen(amount),
  });

  it('shares add up to the total, lines to the share, and nobody pays more than one by one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 0, max: 5_000 }),
        (amounts, basisPointsOff) => {
          const { visits, totalFen, grossFen } = packagePrice({ name: '每周', basisPointsOff }, amounts.map(price));
          expect(sumFen(visits.map((visit) => visit.shareFen))).toBe(totalFen);
          expect(grossFen).toBe(sumFen(amounts));
          visits.forEach(({ lines, shareFen }, index) => {
            expect(sumFen(lines.map((line) => line.amountFen))).toBe(shareFen);
            expect(shareFen).toBeGreaterThanOrEqual(0);
            expect(shareFen).toBeLessThanOrEqual(amounts[index]!);
          });
        },
      ),
    );
  });

  it('less by a coupon: every visit bears its part, and all still add up to the fen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (amounts, basisPointsOff, part) => {
          const full = packagePrice({ name: '每周', basisPointsOff }, amounts.map(price));
          const off = Math.floor((full.totalFen - 1) * part);
          fc.pre(off > 0);
          const line = { kind: 'coupon' as const, label: '立减券', because: '券', amountFen: fen(-off) };
          const less = lessCoupon(full, line);
          expect(less.totalFen).toBe(full.totalFen - off);
          expect(sumFen(less.visits.map((visit) => visit.shareFen))).toBe(less.totalFen);
          expect(wholePrice(less, 1).lines.filter(({ kind }) => kind === 'coupon').length).toBeGreaterThan(0);
          less.visits.forEach(({ lines, shareFen }) => {
            expect(sumFen(lines.map((one) => one.amountFen))).toBe(shareFen);
            expect(shareFen).toBeGreaterThanOrEqual(0);
          });
        },
      ),
    );
  });
});
