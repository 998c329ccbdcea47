import fc from 'fast-check';
import { standingOf } from './rule-versions.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const version = (number: number, hour: number) => ({ version: number, effectiveFrom: at(hour) });

describe('a version of a rule', () => {
  it('is planned, in force, past, or was overtaken before its time came', () => {
    const all = [version(1, 0), version(2, 10), version(3, 30), version(4, 20)];
    const standings = (hour: number) => all.map((one) => standingOf(one, all, at(hour)));
    expect(standings(5)).toEqual(['in_force', 'planned', 'replaced', 'planned']);
    expect(standings(10)).toEqual(['past', 'in_force', 'replaced', 'planned']);
    expect(standings(40)).toEqual(['past', 'past', 'replaced', 'in_force']);
  });

  it('is in force alone: the newest whose time has come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.nat(60), (hours, now) => {
        const all = hours.map((hour, index) => version(index + 1, hour));
        const inForce = all.filter((one) => standingOf(one, all, at(now)) === 'in_force');
        expect(inForce).toEqual(all.filter(({ effectiveFrom }) => effectiveFrom <= at(now)).slice(-1));
      }),
    );
  });
});
