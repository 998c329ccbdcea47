import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { atMinute, localDate, minuteOfDay } from '@daowei/shared/kernel/local-date';
import { highRisksOf, highRisksOfStay, type VisitFacts } from './high-risk.js';
import { PRECAUTIONS_POLICY } from './precautions-policy.js';

const DAY = localDate('2026-03-10');
const visit = (fromMinute: number, minutes: number): VisitFacts['visit'] => {
  const from = atMinute(DAY, fromMinute);
  return { from, to: addMinutes(from, minutes) };
};
const calm: VisitFacts = {
  remote: false,
  visit: visit(600, 120),
  certificates: ['健康证'],
  crew: 1,
  servedBefore: true,
};
const kinds = (facts: Partial<VisitFacts>): string[] => highRisksOf({ ...calm, ...facts }).map(({ kind }) => kind);

describe('which visits need precautions', () => {
  it('each reason by itself, all together, and none for who is known, by day', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ servedBefore: false })).toEqual(['first_alone']);
    expect(kinds({ servedBefore: false, crew: 2 })).toEqual([]);
    expect(kinds({ certificates: ['健康证', '护士执业证书'] })).toEqual(['nursing']);
    const all = { visit: visit(1_140, 120), servedBefore: false, certificates: ['护士执业证书'] };
    expect(kinds(all)).toEqual(['night', 'first_alone', 'nursing']);
    for (const risk of highRisksOf({ ...calm, ...all })) expect(risk.because).toMatch(/\S/);
    expect(kinds({ ...all, remote: true })).toEqual([]);
  });

  it('of somebody who lives with the family the words say that, and never that she comes to the door', () => {
    const { certificates, crew, servedBefore } = calm;
    const stay = { certificates, crew, servedBefore };
    expect(highRisksOfStay(stay).map(({ name }) => name)).toEqual(['住家服务']);
    const all = highRisksOfStay({ ...stay, servedBefore: false, certificates: ['护士执业证书'] });
    expect(all.map(({ kind }) => kind)).toEqual(['living_in', 'first_alone', 'nursing']);
    for (const { name, because } of all) {
      expect(name).toMatch(/住家/);
      expect(name + because).not.toMatch(/上门|夜间/);
    }
    expect(highRisksOfStay({ ...stay, servedBefore: false, crew: 2 }).map(({ kind }) => kind)).toEqual(['living_in']);
  });

  it('the night begins and ends on the minute: who is gone by then was there by day', () => {
    expect(kinds({ visit: visit(1_080, 120) })).toEqual([]);
    expect(kinds({ visit: visit(1_080, 121) })).toEqual(['night']);
    expect(kinds({ visit: visit(420, 60) })).toEqual([]);
    expect(kinds({ visit: visit(419, 60) })).toEqual(['night']);
  });

  it('a visit is at night exactly when one of its minutes is', () => {
    const { nightFrom, nightTo } = PRECAUTIONS_POLICY;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 1_500 }), (fromMinute, minutes) => {
        const span = visit(fromMinute, minutes);
        const dark = Array.from({ length: minutes }, (_, index) => minuteOfDay(addMinutes(span.from, index))).some(
          (minute) => minute >= nightFrom.value || minute < nightTo.value,
        );
        expect(kinds({ visit: span })).toEqual(dark ? ['night'] : []);
      }),
    );
  });
});
