import fc from 'fast-check';
import { findBursts, pressing, type CityHour, type DistrictHour } from './bursts.js';
import { SURGE_POLICY } from './surge-policy.js';

const count = fc.integer({ min: 0, max: 30 });
const district = fc.record({
  district: fc.constantFrom('西湖区', '滨江区'),
  hour: fc.integer({ min: 0, max: 23 }),
  expected: fc.double({ min: 0, max: 20, noNaN: true }),
  booked: count,
  waiting: count,
});
const city = fc.record({ hour: fc.integer({ min: 0, max: 23 }), busy: count, onDuty: count });
const kinds = (districts: DistrictHour[], hours: CityHour[]): string[] =>
  findBursts(districts, hours).map(({ kind }) => kind);

describe('a burst', () => {
  it('stays one when still more comes or is left, and goes when enough people come', () => {
    fc.assert(
      fc.property(district, city, count, (one, hour, more) => {
        const before = kinds([one], [hour]);
        const after = kinds([{ ...one, booked: one.booked + more, waiting: one.waiting + more }], [hour]);
        for (const kind of before) expect(after).toContain(kind);
        const enough = Math.ceil((hour.busy * 100) / SURGE_POLICY.fullPercent.value) + 1;
        const helped = { ...hour, onDuty: Math.max(hour.onDuty, enough) };
        expect(kinds([], [helped])).toEqual([]);
      }),
    );
  });

  it('asks for as many people as make a shortage go away, not one fewer, and always for somebody', () => {
    fc.assert(
      fc.property(district, city, (one, hour) => {
        for (const { people } of findBursts([one], [])) expect(people).toBeGreaterThanOrEqual(1);
        for (const { people } of findBursts([], [hour])) {
          expect(kinds([], [{ ...hour, onDuty: hour.onDuty + people }])).toEqual([]);
          expect(kinds([], [{ ...hour, onDuty: hour.onDuty + people - 1 }])).toHaveLength(1);
        }
      }),
    );
  });

  it('is pressed for at night, and where the whole city is short in its hour; nothing else is', () => {
    fc.assert(
      fc.property(fc.array(district), fc.array(city), (districts, hours) => {
        const found = findBursts(districts, hours);
        const short = new Set(findBursts([], hours).map(({ hour }) => hour));
        const pressed = pressing(found);
        expect(pressed.every(({ kind, hour }) => kind === 'night_peak' || (kind === 'demand' && short.has(hour)))).toBe(
          true,
        );
        expect(found.filter(({ kind }) => kind === 'night_peak').every((one) => pressed.includes(one))).toBe(true);
        if (hours.length === 0) expect(pressed).toEqual([]);
      }),
    );
  });

  it('is none where what was expected came', () => {
    fc.assert(
      fc.property(district, (one) => {
        const quiet = { ...one, booked: Math.min(one.booked, Math.floor(one.expected)), waiting: 0 };
        expect(kinds([quiet], [])).toEqual([]);
      }),
    );
  });

  it('says where, when and why, the earliest first; a shortage in the evening is a night peak', () => {
    const villa = { district: '西湖区', hour: 14, expected: 2, booked: 9, waiting: 3 };
    const found = findBursts(
      [villa],
      [
        { hour: 19, busy: 6, onDuty: 6 },
        { hour: 10, busy: 9, onDuty: 8 },
      ],
    );
    expect(found.map(({ hour, kind }) => [hour, kind])).toEqual([
      [10, 'capacity'],
      [14, 'demand'],
      [14, 'waiting'],
      [19, 'night_peak'],
    ]);
    expect(found[1]!.because).toBe('已有9单，平常约2单');
    const [staffed] = findBursts([villa], [{ hour: 14, busy: 9, onDuty: 40 }]);
    expect(staffed!.because).toBe('已有9单，平常约2单；全城在岗40人，同时要9人');
    expect(found[0]!.because).toBe('在岗8人，同时要9人上门');
    expect(found.map(({ people }) => people)).toEqual([3, 7, 3, 1]);
  });
});
