import { addDays, atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { lacks } from './qualification.js';
import { NO_QUARTERS, shapeOf } from './quarters.js';
import { fit, offBits } from './roster.js';

const TODAY = localDate('2028-02-27');
const DEMAND = { skill: '保洁', certificates: ['健康证'] };
const at = (quarter: number): Date => atMinute(TODAY, quarter * 15);

describe('a worker', () => {
  const shape = shapeOf({ from: at(40), to: at(48) }, 30);

  it('without a row for the day is not working', () => {
    expect(fit(shape, new Map())).toBe('off');
  });

  it('of the night works on both sides of midnight', () => {
    const next = addDays(TODAY, 1);
    const night = { workerId: 'a', day: TODAY, spans: [{ from: at(88), to: at(96 + 24) }] };
    const off = offBits([night], ['a'], TODAY, next).get('a')!;
    const days = new Map([...off].map(([day, words]) => [day, { off: words, busy: NO_QUARTERS }]));
    expect(fit(shapeOf({ from: at(92), to: at(100) }, 30), days)).toBe('free');
    expect(fit(shapeOf({ from: at(112), to: at(120) }, 30), days)).toBe('free');
    expect(fit(shapeOf({ from: at(113), to: at(121) }, 30), days)).toBe('off');
  });

  it('may end at the end of the shift: the buffer need not be on shift', () => {
    const off = offBits(
      [{ workerId: 'a', day: TODAY, spans: [{ from: at(40), to: at(48) }] }],
      ['a'],
      TODAY,
      TODAY,
    ).get('a')!;
    expect(fit(shape, new Map([...off].map(([day, words]) => [day, { off: words, busy: NO_QUARTERS }])))).toBe('free');
  });

  it('is measured against skill and every certificate on the day of the visit', () => {
    const cleaner = { skills: ['保洁'], certificates: [{ kind: '健康证', expiresOn: TODAY }] };
    expect(lacks(cleaner, DEMAND, [TODAY])).toEqual([]);
    expect(lacks(cleaner, DEMAND, [TODAY, addDays(TODAY, 1)])).toEqual([`健康证有效期到${TODAY}，服务当天已过期`]);
    expect(lacks({ skills: [], certificates: [] }, DEMAND, [TODAY])).toEqual(['没有“保洁”技能', '没有健康证']);
  });

  it('with a renewed certificate is not held to the old one', () => {
    const renewed = {
      skills: ['保洁'],
      certificates: [
        { kind: '健康证', expiresOn: localDate('2027-12-31') },
        { kind: '健康证', expiresOn: localDate('2028-12-31') },
      ],
    };
    expect(lacks(renewed, DEMAND, [TODAY])).toEqual([]);
  });
});
