import fc from 'fast-check';
import { addDays, localDate } from '@daowei/shared/kernel/local-date';
import { ORDER_STATES, type OrderState } from '../../orders/order-states';
import { changeFilters, type OrderFilters, PAGE_SIZES, readFilters, toQuery, writeFilters } from './order-filters';

const read = (text: string): OrderFilters => readFilters(new URLSearchParams(text));

test('an empty address filters nothing and is written as nothing', () => {
  expect(toQuery(read(''))).toEqual({ page: 1, pageSize: 50 });
  expect(writeFilters(read('')).toString()).toBe('');
});

test.each([
  ['state=nonsense', 'state'],
  ['state=toString', 'state'],
  ['from=2026-02-30', 'from'],
  ['to=tomorrow', 'to'],
  ['district=', 'district'],
] as const)('what makes no sense is left out: %s', (address, field) => {
  expect(read(address)[field]).toBeNull();
});

test.each(['page=0', 'page=-3', 'page=1.5', 'page=1e99', 'page=10001', 'page=x', 'pageSize=7', 'pageSize=100000'])(
  'an impossible page is the first of the usual size: %s',
  (address) => {
    expect(read(address)).toMatchObject({ page: 1, pageSize: 50 });
  },
);

test('reversed days are put in order', () => {
  expect(read('from=2026-11-30&to=2026-11-01')).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
});

test('an endless search text is cut', () => {
  expect(read(`q=${'长'.repeat(500)}`).q).toHaveLength(40);
});

test('narrowing goes back to the first page, turning pages does not', () => {
  const filters = read('page=4&state=paid');
  expect(changeFilters(filters, { district: '西湖区' })).toMatchObject({ page: 1, state: 'paid', district: '西湖区' });
  expect(changeFilters(filters, { page: 5 })).toMatchObject({ page: 5, state: 'paid' });
});

test('whatever is written reads back the same', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((offset) => addDays(localDate('2026-01-01'), offset));
  const anyFilters = fc.record({
    state: fc.option(fc.constantFrom(...(Object.keys(ORDER_STATES) as OrderState[]))),
    q: fc.string({ maxLength: 40 }).map((text) => text.trim()),
    district: fc.option(fc.constantFrom('西湖区', '上城区', 'a&b=c')),
    from: fc.option(days),
    to: fc.option(days),
    onlyExceptions: fc.boolean(),
    page: fc.integer({ min: 1, max: 10_000 }),
    pageSize: fc.constantFrom(...PAGE_SIZES),
  });
  fc.assert(
    fc.property(anyFilters, (filters) => {
      fc.pre(!filters.from || !filters.to || filters.from <= filters.to);
      expect(read(writeFilters(filters).toString())).toEqual(filters);
    }),
  );
});
