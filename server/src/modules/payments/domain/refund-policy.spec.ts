import fc from 'fast-check';
import { failingTurn, isTooOld, REFUND_POLICY } from './refund-policy.js';

const NOW = new Date('2026-03-10T01:00:00.000Z');
const DAY_MS = 86_400_000;
const { failingPerSecond, refusedAgainSeconds, withinDays } = REFUND_POLICY;

describe('refunds that fail keep their pace', () => {
  it('however many fail however close together, in no second more are repeated than WeChat takes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { minLength: 1, maxLength: 400 }), (gaps) => {
        let [now, freeAt] = [NOW.getTime(), new Date(0)];
        const turns = gaps.map((gap) => {
          now += gap % 7 === 0 ? gap : 0;
          const turn = failingTurn(new Date(now), freeAt);
          freeAt = turn.freeAt;
          expect(turn.at.getTime() - now).toBeGreaterThanOrEqual(refusedAgainSeconds.value * 1_000);
          return turn.at.getTime();
        });
        for (const [place, at] of turns.entries()) {
          const within = turns.slice(place).filter((other) => other < at + 1_000);
          expect(within.length).toBeLessThanOrEqual(failingPerSecond.value);
        }
      }),
    );
  });

  it('one alone is repeated after its pause and no later', () => {
    expect(failingTurn(NOW, new Date(0)).at.getTime() - NOW.getTime()).toBe(refusedAgainSeconds.value * 1_000);
  });
});

it('a payment can be given back by WeChat for a year and no longer', () => {
  const paid = (ms: number): Date => new Date(NOW.getTime() - withinDays.value * DAY_MS - ms);
  expect(isTooOld(paid(0), NOW)).toBe(false);
  expect(isTooOld(paid(1), NOW)).toBe(true);
});
