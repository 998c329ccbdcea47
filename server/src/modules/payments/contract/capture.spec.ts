import fc from 'fast-check';
import { decideInstalment } from './capture.js';

const AT = new Date('2026-03-10T01:00:00.000Z');

it('whatever comes in, in whatever order and however often it is told: what counts is what was owed, and the rest goes back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.array(fc.record({ no: fc.integer({ min: 0, max: 5 }), amount: fc.integer({ min: 1, max: 60_000 }) })),
      (owed, news) => {
        const taken = new Map<string, number>();
        let [counted, back] = [0, 0];
        for (const { no, amount } of news) {
          const outTradeNo = `p${no}`;
          const decision = decideInstalment(owed - counted, [...taken.keys()], {
            outTradeNo,
            amountFen: amount,
            paidAt: AT,
          });
          expect(decision.kind === 'known').toBe(taken.has(outTradeNo));
          if (decision.kind === 'known') continue;
          expect(Math.min(decision.countedFen, decision.backFen)).toBeGreaterThanOrEqual(0);
          taken.set(outTradeNo, amount);
          counted += decision.countedFen;
          back += decision.backFen;
        }
        const came = [...taken.values()].reduce((sum, amount) => sum + amount, 0);
        expect(counted + back).toBe(came);
        expect(counted).toBe(Math.min(owed, came));
      },
    ),
  );
});
