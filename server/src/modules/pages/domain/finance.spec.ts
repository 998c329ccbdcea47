import fc from 'fast-check';
import { addDays, localDate, weekdayOf } from '@daowei/shared/kernel/local-date';
import type { Movement } from '../../payments/contract/books.js';
import { byLabel, byPeriod, costsOf, FIGURES, figuresOf, PERIODS, periodOf, worthOf } from './finance.js';

const FIRST = localDate('2026-01-01');
const ACCOUNTS = [
  ['wechat_cash', 'asset'],
  ['customer_deposits', 'liability'],
  ['refunds_owed', 'liability'],
  ['revenue', 'income'],
  ['wechat_fees', 'expense'],
] as const;

const KINDS = [
  'payment_captured',
  'receipt_counted',
  'receipt_voided',
  'receipt_refunded',
  'refund_paid',
  'refund_returned',
  'refund_handed',
  'refund_failed',
  'revenue_earned',
] as const satisfies readonly Movement['kind'][];
const NOTHING: Movement = {
  day: FIRST,
  account: 'wechat_cash',
  accountName: '',
  accountKind: 'asset',
  kind: 'payment_captured',
  service: '',
  channel: '',
  cause: '',
  debitFen: 0,
  creditFen: 0,
};

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

  it('what is found behind a figure adds up to it, whatever happened', () => {
    const line = fc.tuple(fc.constantFrom(...ACCOUNTS), fc.integer({ min: -1_000_000, max: 1_000_000 }));
    const fact = fc.record({ kind: fc.constantFrom(...KINDS), lines: fc.array(line, { minLength: 2, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const movements = facts.flatMap(({ kind, lines }) =>
          lines.map(([[account, accountKind], fen]): Movement => ({
            ...NOTHING,
            kind,
            account,
            accountKind,
            debitFen: Math.max(fen, 0),
            creditFen: Math.max(-fen, 0),
          })),
        );
        const shown = figuresOf(movements);
        for (const figure of ['collected', 'refunded', 'revenue'] as const) {
          const { accounts, ...more }: { accounts: readonly string[]; kinds?: readonly string[] } = FIGURES[figure];
          const behind = facts.filter(
            ({ kind, lines }) =>
              (more.kinds?.includes(kind) ?? true) && lines.some(([[account]]) => accounts.includes(account)),
          );
          const worth = behind.map(({ lines }) =>
            worthOf(figure, {
              lines: lines.map(([[account], amountFen]) => ({ account, name: account, amountFen })),
            }),
          );
          expect(worth.reduce((sum, one) => sum + one, 0)).toBe(shown[`${figure}Fen`]);
        }
      }),
    );
  });

  it.each<[Movement['kind'], Movement['account'], number, Partial<Record<'collectedFen' | 'refundedFen', number>>]>([
    ['payment_captured', 'wechat_cash', 500, { collectedFen: 500 }],
    ['receipt_counted', 'alipay', 500, { collectedFen: 500 }],
    ['receipt_voided', 'desk_cash', -500, { collectedFen: -500 }],
    ['receipt_refunded', 'desk_cash', -500, { refundedFen: 500 }],
    ['refund_handed', 'bank', -500, { refundedFen: 500 }],
    ['refund_returned', 'wechat_cash', -500, {}],
  ])('%s on %s counts where people look for it', (kind, account, fen, counted) => {
    const moved = { ...NOTHING, kind, account, debitFen: Math.max(fen, 0), creditFen: Math.max(-fen, 0) };
    expect(figuresOf([moved])).toMatchObject({ collectedFen: 0, refundedFen: 0, ...counted });
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
  });
});
