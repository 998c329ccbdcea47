import type { Schemas } from '@daowei/shared/api/client';
import { listOrders } from '../../orders/api/list-orders';
import { collectOrders } from './export-orders';
import { readFilters } from './order-filters';

jest.mock('../../orders/api/list-orders');
const list = jest.mocked(listOrders);

type Order = Schemas['AdminOrderCard'];
const order = (id: number): Order => ({ id: String(id) }) as Order;
const filters = readFilters(new URLSearchParams('state=paid&page=7'));

function serve(all: readonly Order[]): void {
  list.mockImplementation(({ page, pageSize }) => {
    const from = (Number(page) - 1) * Number(pageSize);
    return Promise.resolve({
      items: all.slice(from, from + Number(pageSize)),
      total: all.length,
      page: Number(page),
      pageSize: Number(pageSize),
    });
  });
}

beforeEach(() => list.mockReset());

test('reads every page of the filter from the first one on, and tells how far it is', async () => {
  serve(Array.from({ length: 250 }, (_, id) => order(id)));
  const steps: [number, number][] = [];
  const orders = await collectOrders(filters, new AbortController().signal, (...step) => steps.push(step));
  expect(orders).toHaveLength(250);
  expect(steps).toEqual([
    [100, 250],
    [200, 250],
    [250, 250],
  ]);
  expect(list.mock.calls[0]![0]).toMatchObject({ state: 'paid', page: 1, pageSize: 100 });
});

test('an order that slid onto the next page while reading is exported once', async () => {
  list
    .mockResolvedValueOnce({ items: [order(1), order(2)], total: 150, page: 1, pageSize: 100 })
    .mockResolvedValueOnce({ items: [order(2), order(3)], total: 150, page: 2, pageSize: 100 });
  const orders = await collectOrders(filters, new AbortController().signal, () => undefined);
  expect(orders.map(({ id }) => id)).toEqual(['1', '2', '3']);
});

test('a total that is never reached does not go on for ever', async () => {
  list.mockResolvedValue({ items: [], total: 1_000, page: 1, pageSize: 100 });
  await expect(collectOrders(filters, new AbortController().signal, () => undefined)).resolves.toEqual([]);
  expect(list).toHaveBeenCalledTimes(1);
});
