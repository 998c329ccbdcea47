import fc from 'fast-check';
import { proposeRate, type IssueFrame, type PastVisit } from './issue-rate.js';

const FRAME: IssueFrame = {
  current: 300,
  pointFen: 1,
  budgetFen: 1_000_000,
  usedShare: 0.8,
  marginPercent: 20,
  leastVisits: 20,
  caution: 1.6,
  mostPoints: 1_000,
  stepPoints: 50,
};

const visit: fc.Arbitrary<PastVisit> = fc.record({
  priceFen: fc.integer({ min: 3_000, max: 80_000 }),
  rewardFen: fc.constant(300),
  cameBack: fc.boolean(),
});
const history = fc.array(visit, { maxLength: 120 });
const budget = fc.integer({ min: 0, max: 200_000 });

/** Small visits, which got more per yuan, came back so much more often. */
function visits(smallBack: number, largeBack: number, each = 200): PastVisit[] {
  const like = (priceFen: number, back: number): PastVisit[] =>
    Array.from({ length: each }, (_, at) => ({ priceFen, rewardFen: 300, cameBack: at < each * back }));
  return [...like(10_000, smallBack), ...like(40_000, largeBack)];
}

it('never costs more than the budget, and looks only at what it says it looks at', () => {
  fc.assert(
    fc.property(history, budget, (past, budgetFen) => {
      const { proposed, ladder } = proposeRate(past, { ...FRAME, budgetFen });
      expect(proposed.costFen).toBeLessThanOrEqual(budgetFen);
      expect(proposed.points === FRAME.current || ladder.some(({ points }) => points === proposed.points)).toBe(true);
    }),
  );
});

it('a larger budget never brings fewer customers back', () => {
  fc.assert(
    fc.property(history, budget, budget, (past, one, more) => {
      const returns = (budgetFen: number): number => proposeRate(past, { ...FRAME, budgetFen }).proposed.returns;
      expect(returns(one + more)).toBeGreaterThanOrEqual(returns(one) - 1e-9);
    }),
  );
});

it('raises nothing without proof, and nothing that does not pay for itself', () => {
  fc.assert(
    fc.property(history, (past) => {
      const { proven, proposed, current, turnoverFen, visits: count } = proposeRate(past, FRAME);
      if (proposed.points <= current.points) return;
      expect(proven).toBe(true);
      const worth = ((proposed.returns - current.returns) * turnoverFen * FRAME.marginPercent) / 100 / count;
      expect(worth).toBeGreaterThanOrEqual(proposed.costFen - current.costFen - 1e-6);
    }),
  );
});

it('the same visits in another order are the same proposal', () => {
  fc.assert(
    fc.property(history, (past) => {
      const [one, other] = [proposeRate(past, FRAME), proposeRate(past.toReversed(), FRAME)];
      expect(other.proposed.points).toBe(one.proposed.points);
      expect(other.bands.map((band) => band.visits)).toEqual(one.bands.map((band) => band.visits));
    }),
  );
});

it('a strong effect is followed up to the budget; none, or too few visits, leave it as it is', () => {
  const strong = proposeRate(visits(0.6, 0.2), FRAME);
  expect([strong.proven, strong.proposed.points > FRAME.current]).toEqual([true, true]);
  const tight = proposeRate(visits(0.6, 0.2), { ...FRAME, budgetFen: 64_000 });
  expect(tight.proposed.points).toBe(200);
  expect(proposeRate(visits(0.4, 0.4), FRAME)).toMatchObject({ proven: false, proposed: { points: 300 } });
  expect(proposeRate(visits(0.6, 0.2, 5), FRAME)).toMatchObject({ proven: false, proposed: { points: 300 } });
  expect(proposeRate([], FRAME)).toMatchObject({ visits: 0, proven: false, proposed: { points: 300 } });
});
