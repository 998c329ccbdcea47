import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { expectedEnd, type Going } from './expected-end.js';

const NOON = new Date('2026-03-10T04:00:00.000Z');
const at = (minutes: number): Date => addMinutes(NOON, minutes);
/** Noon to two. */
const going = (more: Partial<Going> = {}): Going => ({
  begunAt: NOON,
  agreedEnd: at(120),
  isOvertime: false,
  progress: 0,
  signedAt: null,
  ...more,
});
const endOf = (more: Partial<Going>, now: number): Date => expectedEnd(going(more), at(now)).at;

describe('when a visit ends', () => {
  it.each<[string, Partial<Going>, number, number]>([
    ['as agreed while the pace says nothing', { progress: 0.4 }, 110, 120],
    ['not before now', { progress: 0.4 }, 130, 130],
    ['sooner, where more is done than time has passed', { progress: 0.75 }, 60, 90],
    ['later, where less is', { progress: 0.75 }, 105, 135],
    ['but not beyond what is possible without overtime', { progress: 0.5 }, 125, 180],
    ['as overtime says, whatever the pace', { isOvertime: true, agreedEnd: at(240), progress: 0.75 }, 90, 240],
    ['now, once everything is done, overtime or not', { isOvertime: true, agreedEnd: at(240), progress: 1 }, 90, 90],
    ['when the lead has signed', { signedAt: at(100), progress: 1 }, 140, 100],
  ])('%s', (_, more, now, end) => {
    expect(endOf(more, now)).toEqual(at(end));
  });

  it('never later by doing more, and never after the latest', () => {
    const share = fc.double({ min: 0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.nat({ max: 300 }), fc.boolean(), (one, other, now, isOvertime) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const [slow, fast] = [less, more].map((progress) => expectedEnd(going({ progress, isOvertime }), at(now)));
        expect(fast!.at.getTime()).toBeLessThanOrEqual(slow!.at.getTime());
        expect(slow!.at.getTime()).toBeLessThanOrEqual(slow!.latest.getTime());
        expect(fast!.at >= at(now)).toBe(true);
      }),
    );
  });
});
