import fc from 'fast-check';
import { DISPATCH_POLICY } from './dispatch-policy.js';
import { rank, scoreCandidate, whyNotNext, type CandidateFacts } from './score.js';

const facts = (id: string): fc.Arbitrary<CandidateFacts> =>
  fc.record({
    workerId: fc.constant(id),
    distanceMetres: fc.integer({ min: 0, max: 100_000 }),
    ratingAverage: fc.option(fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)),
    claimedMinutes: fc.integer({ min: 0, max: 1_440 }),
    visitsWithCustomer: fc.integer({ min: 0, max: 50 }),
    visitsLately: fc.integer({ min: 0, max: 80 }),
  });

describe('the score of a candidate', () => {
  it('stays between 0 and 100 and always explains itself', () => {
    fc.assert(
      fc.property(facts('a'), (one) => {
        const { score, explanation } = scoreCandidate(one);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(explanation.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('never falls when one thing gets better', () => {
    fc.assert(
      fc.property(facts('a'), fc.integer({ min: 1, max: 5_000 }), (one, step) => {
        const { score } = scoreCandidate(one);
        expect(scoreCandidate({ ...one, distanceMetres: one.distanceMetres + step }).score).toBeLessThanOrEqual(score);
        expect(scoreCandidate({ ...one, claimedMinutes: one.claimedMinutes + step }).score).toBeLessThanOrEqual(score);
        expect(scoreCandidate({ ...one, visitsLately: one.visitsLately + step }).score).toBeLessThanOrEqual(score);
        expect(
          scoreCandidate({ ...one, visitsWithCustomer: one.visitsWithCustomer + step }).score,
        ).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('ranks the same facts the same way, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 8 }), (ids) => {
        const list = ids.map((id) => ({
          workerId: `w${id}`,
          distanceMetres: id * 300,
          ratingAverage: 4 + (id % 10) / 10,
          claimedMinutes: (id % 4) * 120,
          visitsWithCustomer: id % 2,
          visitsLately: id % 5,
        }));
        expect(rank([...list].reverse())).toEqual(rank(list));
      }),
    );
  });

  it('says what the next best lacked, and nothing that they did not', () => {
    fc.assert(
      fc.property(facts('a'), facts('b'), (one, other) => {
        const [best, next] = rank([one, other]);
        const sentence = whyNotNext(best!, next!, '李芳');
        expect(sentence).toMatch(/^其次是李芳（\d+(\.\d)?分）：(差在.+|条件相当)$/);
        expect(sentence.includes('距离')).toBe(Math.round(next!.parts.near - best!.parts.near) < 0);
      }),
    );
  });

  it('weights add up to one hundred', () => {
    const { distanceWeight, ratingWeight, workloadWeight, familiarWeight } = DISPATCH_POLICY;
    const weights = [distanceWeight, ratingWeight, workloadWeight, familiarWeight];
    expect(weights.reduce((sum, weight) => sum + weight.value, 0)).toBe(100);
  });
});
