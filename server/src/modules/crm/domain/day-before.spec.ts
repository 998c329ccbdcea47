import fc from 'fast-check';
import { dayOf, daysBetween, minuteOfDay } from '@daowei/shared/kernel/local-date';
import { askAt, dayBefore } from './day-before.js';

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });

describe('the day before a visit', () => {
  it('is when the customer is asked, at ten, and never about what was agreed on later', () => {
    fc.assert(
      fc.property(moment, moment, (visitAt, now) => {
        const at = askAt(visitAt, now);
        if (at === null) return expect(now.getTime() + 38 * 3_600_000).toBeGreaterThanOrEqual(visitAt.getTime());
        expect(daysBetween(dayOf(at), dayOf(visitAt))).toBe(1);
        expect([minuteOfDay(at), at > now]).toEqual([600, true]);
      }),
    );
  });

  it('is told in one line and in full', () => {
    const promised = { from: new Date('2026-03-11T01:00:00.000Z'), to: new Date('2026-03-11T01:30:00.000Z') };
    expect(dayBefore({ serviceName: '日常保洁', remote: false, promised }, '王秀英')).toEqual({
      summary: '明天09:00上门，请点开确认',
      text: '明天09:00–09:30，王秀英上门，为您做日常保洁。方便请点“确认”；不方便可以“延时预定”，价格不变。',
    });
  });
});
