import fc from 'fast-check';
import { localDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { TRANSFER_PURPOSES } from '../../contract/transfers.facade.js';
import { billsOf, planTransfer } from './transfer-limits.js';
import { capsOf, TRANSFER_POLICY } from './transfer-policy.js';

const purpose = fc.constantFrom(...TRANSFER_PURPOSES);
/** 23:30 in Shanghai on the 10th. */
const LATE = new Date('2026-03-10T15:30:00Z');

describe('cutting an amount into transfers', () => {
  it('loses nothing, and every piece is one that WeChat takes', () => {
    fc.assert(
      fc.property(purpose, fc.integer({ min: 10, max: 50_000_000 }), (kind, amountFen) => {
        const bills = billsOf(kind, amountFen);
        expect(bills.reduce((sum, one) => sum + one, 0)).toBe(amountFen);
        for (const bill of bills) {
          expect(bill).toBeGreaterThanOrEqual(TRANSFER_POLICY.leastFen.value);
          expect(bill).toBeLessThanOrEqual(capsOf(kind).one);
        }
      }),
    );
  });
});

describe('the limits of a day', () => {
  it('are never passed, whether it waits or not, and waiting begins at nine', () => {
    fc.assert(
      fc.property(
        purpose,
        fc.array(fc.integer({ min: 10, max: 600_000 }), { maxLength: 30 }),
        fc.constantFrom('queue' as const, 'refuse' as const),
        (kind, amounts, overLimit) => {
          const used = new Map<string, number>();
          for (const amountFen of amounts) {
            const days = [...used].map(([day, fen]) => ({ day: localDate(day), personFen: fen, totalFen: fen }));
            const at = planTransfer({ purpose: kind, amountFen, overLimit }, days, LATE);
            if (isRefused(at)) continue;
            const day = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
            used.set(day, (used.get(day) ?? 0) + amountFen);
            expect(used.get(day)).toBeLessThanOrEqual(capsOf(kind).personDay);
            if (day !== '2026-03-10') expect(at.toISOString().slice(11)).toBe('01:00:00.000Z');
          }
          if (overLimit === 'refuse') expect([...used.keys()].every((day) => day === '2026-03-10')).toBe(true);
        },
      ),
    );
  });

  it('name what one transfer may be', () => {
    const plan = (amountFen: number) =>
      planTransfer({ purpose: 'red_packet', amountFen, overLimit: 'refuse' }, [], LATE);
    expect([plan(9), plan(20_001), plan(10.5)].map((one) => isRefused(one) && one.refused)).toEqual(
      Array(3).fill('TRANSFER_AMOUNT'),
    );
    expect(plan(20_000)).toEqual(LATE);
  });
});
