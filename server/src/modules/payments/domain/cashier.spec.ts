import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { countShift, mayCheck } from './cashier.js';
import { cashDifferenceJournal } from './desk-journal.js';

const AT = new Date('2026-03-10T09:00:00.000Z');

it('book and difference are always what was counted, and a difference has its reason', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50_000, max: 50_000 }), { minLength: 1 }),
      fc.integer({ min: 0, max: 500_000 }),
      fc.option(fc.constant('找零少给了一元')),
      (amounts, counted, because) => {
        const closed = countShift(amounts, counted, because);
        const book = amounts.reduce((sum, amount) => sum + amount, 0);
        if (isRefused(closed))
          return expect([closed.refused, because, counted === book]).toEqual(['SHIFT_REASON', null, false]);
        expect(closed.bookFen + closed.differenceFen).toBe(counted);
        expect(closed.bookFen).toBe(book);
      },
    ),
  );
  expect(countShift([], 0, null)).toMatchObject({ refused: 'SHIFT_EMPTY' });
});

it('is checked once, by another person', () => {
  expect(mayCheck({ state: 'handed', cashierId: 'a' }, 'a')).toMatchObject({ refused: 'SECOND_PERSON' });
  expect(mayCheck({ state: 'checked', cashierId: 'a' }, 'b')).toMatchObject({ refused: 'SHIFT_STATE' });
  expect(mayCheck({ state: 'handed', cashierId: 'a' }, 'b')).toBe('checked');
});

it.each([-100, 250])('a difference of %d fen stands in the books', (difference) => {
  expect(cashDifferenceJournal('c-1', fen(difference), AT).lines).toEqual([
    { account: 'desk_cash', amountFen: difference },
    { account: 'cash_difference', amountFen: -difference },
  ]);
});
