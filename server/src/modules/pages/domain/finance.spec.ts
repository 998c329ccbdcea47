import fc from 'fast-check';
import { addDays, localDate, weekdayOf } from '@daowei/shared/kernel/local-date';
import type { Movement } from '../../payments/contract/books.js';
import { byLabel, byPeriod, costsOf, figuresOf, PERIODS, periodOf } from './finance.js';

const FIRST = localDate('2026-01-01');
const ACCOUNTS = [
  ['wechat_cash', 'asset'],
  ['customer_deposits', 'liability'],
  ['refunds_owed', 'liability'],
  ['revenue', 'income'],
  ['wechat_fees', 'expense'],
] as const;

const movement = fc
  .record({
    day: fc.nat(120).map((days) => addDays(FIRST, days)),
    account: fc.constantFrom(...ACCOUNTS),
    kind: fc.constantFrom<Movement['kind']>('payment_captured', 'refund_paid', 'revenue_earned', 'refund_failed'),
    service: fc.constantFrom('', 'daily-cleaning', 'nanny'),
    channel: fc.constantFrom('', 'single', 'package'),
    cause: fc.constantFrom('', 'late'),
    debitFen: fc.nat(1_000_000),
    creditFen: fc.nat(1_000_000),
  })
  .map(({ account: [account, accountKind], ...rest }): Movement => ({
    ...rest,
    account,
    accountKind,
    accountName: account,
  }));

describe('figures of the finance page', () => {
  it('whatever they are split by, the parts add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(movement), fc.constantFrom(...PERIODS), (movements, by) => {
        const whole = figuresOf(movements);
        const rows = byPeriod(movements, by);
        for (const name of ['collectedFen', 'refundedFen', 'revenueFen', 'costFen', 'marginFen'] as const) {
          expect(rows.reduce((sum, row) => sum + row[name], 0)).toBe(whole[name]);
        }
        for (const label of ['service', 'channel'] as const) {
          expect(byLabel(movements, label).reduce((sum, row) => sum + row.marginFen, 0)).toBe(whole.marginFen);
        }
        expect(costsOf(movements).reduce((sum, row) => sum + row.costFen, 0)).toBe(whole.costFen);
      }),
    );
  });

  it('a day lies in the period it is counted in; weeks begin on Monday', () => {
    fc.assert(
      fc.property(fc.nat(400), (days) => {
        const day = addDays(FIRST, days);
        const week = periodOf(day, 'week');
        expect(weekdayOf(week)).toBe(1);
        expect(week <= day && day < addDays(week, 7)).toBe(true);
        expect(periodOf(day, 'month').slice(0, 7)).toBe(day.slice(0, 7));
      }),
    );
  });

  it('a refund that was given up is not collected again', () => {
    const base = {
      day: FIRST,
      service: '',
      channel: '',
      cause: '',
      accountName: '',
      debitFen: 0,
      creditFen: 500,
    } as const;
    const deposits = { ...base, account: 'customer_deposits', accountKind: 'liability' } as const;
    expect(figuresOf([{ ...deposits, kind: 'refund_failed' }]).collectedFen).toBe(0);
    expect(figuresOf([{ ...deposits, kind: 'payment_captured' }]).collectedFen).toBe(500);
  });
});
