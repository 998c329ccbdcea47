import fc from 'fast-check';
import { loadShares, type LoadFacts } from './load-share.js';
import { PLANNING_POLICY } from './planning-policy.js';

const one = (workerId: string, visits: number, duty: number): LoadFacts => ({ workerId, name: workerId, visits, duty });
const MOST = PLANNING_POLICY.mostOfFairPercent.value;

describe('the share of the load', () => {
  it('is measured against time on duty', () => {
    const [part, full] = loadShares([one('full', 40, 9_600), one('part', 20, 4_800)]);
    expect([part!.ofFairPercent, full!.ofFairPercent]).toEqual([100, 100]);
    expect([part, full].some((share) => share!.isOver)).toBe(false);
  });

  it('names whoever has more than the policy allows, and nobody on the strength of a few visits', () => {
    const team = [one('hero', 60, 9_600), one('b', 15, 9_600), one('c', 15, 9_600)];
    expect(loadShares(team).map(({ workerId, ofFairPercent, isOver }) => [workerId, ofFairPercent, isOver])).toEqual([
      ['hero', 200, 200 > MOST],
      ['b', 50, false],
      ['c', 50, false],
    ]);
    expect(loadShares([one('a', 2, 480), one('b', 0, 480)]).some(({ isOver }) => isOver)).toBe(false);
  });

  it('adds up, whoever works how much', () => {
    const facts = fc.record({ visits: fc.nat(80), duty: fc.nat(12_000) });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), (team) => {
        const shares = loadShares(team.map(({ visits, duty }, index) => one(`w${index}`, visits, duty)));
        const sum = shares.reduce((all, { shareBasisPoints }) => all + shareBasisPoints, 0);
        const all = team.some(({ visits }) => visits > 0) ? 10_000 : 0;
        expect(Math.abs(sum - all)).toBeLessThanOrEqual(team.length);
        for (const share of shares) if (share.isOver) expect(share.ofFairPercent).toBeGreaterThan(MOST);
      }),
    );
  });
});
