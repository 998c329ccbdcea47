import fc from 'fast-check';
import { distanceMetres } from '@daowei/shared/kernel/geo';
import { addDays, atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { testPolicy } from '../../../../../test/support/test-policy.js';
import { quarters, shapeOf, without, ALL_QUARTERS } from '../quarters.js';
import { roomFor } from '../room.js';
import { travelMinutes } from '../gaps.js';
import { findWorkers } from './find-workers.js';
import { FreeTimeIndex } from './free-time-index.js';

const RULES = testPolicy();
const TODAY = localDate('2028-02-27');
const PLACE = { lat: 30.2, lng: 120.1 };
const DAYS = [0, 1, 2].map((ahead) => addDays(TODAY, ahead));

const worker = fc.record({
  /** hundredths of a degree */
  north: fc.integer({ min: -12, max: 12 }),
  east: fc.integer({ min: -12, max: 12 }),
  skilled: fc.boolean(),
  /** hours of the day at which a visit of two hours begins, on each day */
  visits: fc.array(fc.integer({ min: 8, max: 17 }), { maxLength: 1 }),
});

it('names everybody who is free as far out as it is asked, nearest first, and nobody else', () => {
  fc.assert(
    fc.property(
      fc.array(worker, { maxLength: 40 }),
      fc.integer({ min: 32, max: 80 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(500, 2_000, 5_000),
      (workers, quarter, least, bandMetres) => {
        const index = new FreeTimeIndex(TODAY, DAYS.at(-1)!);
        const people = workers.map((one, number) => {
          const home = { lat: PLACE.lat + one.north / 100, lng: PLACE.lng + one.east / 100 };
          const skills = [one.skilled ? '保洁' : '家电清洗'];
          const claims = DAYS.flatMap((day) =>
            one.visits.map((hour) => ({
              visit: { from: atMinute(day, hour * 60), to: atMinute(day, hour * 60 + 120) },
              place: home,
            })),
          );
          const busy = one.visits.length === 0 ? quarters(0, 0) : quarters(one.visits[0]! * 4, one.visits[0]! * 4 + 10);
          const day = { busy, off: without(ALL_QUARTERS, quarters(32, 80)), ver: 1 };
          return { id: `w${String(number).padStart(2, '0')}`, home, skills, certificates: [], claims, day };
        });
        for (const one of people) {
          index.putWorker(one);
          for (const day of DAYS) index.putDay(one.id, day, one.day);
          index.putVisits(one.id, one.claims);
        }
        const visit = { from: atMinute(DAYS[1]!, quarter * 15), to: atMinute(DAYS[1]!, quarter * 15 + 120) };
        const shape = shapeOf(visit, RULES.bufferMinutes);
        const free = people
          .filter(({ skills, day, claims, home }) => {
            const neighbours = claims.map((claim) => ({
              ...claim.visit,
              travelMinutes: travelMinutes(home, PLACE, RULES),
            }));
            const days = new Map(DAYS.map((one) => [one, day]));
            return skills.includes('保洁') && roomFor(visit, shape, { days, neighbours }, RULES) === 'free';
          })
          .map(({ id, home }) => ({ id, metres: Math.round(distanceMetres(home, PLACE)) }))
          .sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));

        const wanted = { skill: '保洁', certificates: [], place: PLACE, startAt: visit.from, durationMinutes: 120 };
        const found = findWorkers(index, RULES, wanted, { least, bandMetres }).map(({ workerId }) => workerId);
        const farthest = free[Math.min(least, free.length) - 1];
        const band = (metres: number): number => Math.floor(metres / bandMetres);
        const within = free.filter(({ metres }) => farthest !== undefined && band(metres) <= band(farthest.metres));
        const all = free.map(({ id }) => id);
        expect(found.slice(0, within.length)).toEqual(within.map(({ id }) => id));
        expect(found).toEqual(all.filter((id) => found.includes(id)));
      },
    ),
  );
});
