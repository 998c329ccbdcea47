import { freshKey } from '../orders/orders-app.js';
import { at, PaidPackage } from './paid-package.js';

let town: PaidPackage;
beforeAll(async () => {
  town = await PaidPackage.open();
});
beforeEach(() => town.begin());
afterEach(() => town.expectInvariants());
afterAll(() => town.house.close());

const DAY_MINUTES = 24 * 60;
/** From the test clock's 10 March, 9:00 to 10:30 on 26 March, seven days before the last visit. */
const NEAR_THE_END = 16 * DAY_MINUTES + 90;

it('reminds once, a week before the last visit, and the next series is planned with who came before', async () => {
  expect((await town.get('renewal')).body.code).toBe('ORDER_STATE');
  town.house.clock.advance(NEAR_THE_END);
  await town.house.drain();
  await town.house.drain();
  expect(await town.published('contracts.renewal-due')).toMatchObject([{ contractId: town.id, lastAt: at(3) }]);
  expect((await town.get('')).body.actions).toContain('renew');

  await town.hire();
  const { status, body } = await town.get('renewal');
  expect({ status, firstAt: body.firstAt }).toEqual({ status: 200, firstAt: at(4) });
  const { note: _, ...next } = body;
  const plan = { ...next, changes: [], renewsId: town.id };
  const { token } = town.customer;
  // the first visit lies beyond the booking horizon, which only a renewal may
  const { renewsId: __, ...anew } = plan;
  expect((await town.house.call('POST', '/contracts/plan', token, anew)).body.code).toBe('SLOT_BEYOND_HORIZON');
  const { quoteId } = (await town.house.call('POST', '/contracts/plan', token, plan)).body;
  const booked = await town.house.call('POST', '/contracts', token, { quoteId }, freshKey());
  expect(booked.body.visits.map((one: { startAt: string }) => one.startAt)).toEqual([at(4), at(5), at(6), at(7)]);
  const held = await town.house.rows('SELECT DISTINCT worker_id FROM contract_visit WHERE contract_id = ?', [
    booked.body.id,
  ]);
  expect(held).toEqual([{ worker_id: town.worker.id }]);
  expect((await town.get('')).body.actions).not.toContain('renew');
  expect((await town.get('renewal')).body.code).toBe('ORDER_STATE');
});

it('waits while the package rests, and another’s cannot be renewed', async () => {
  await town.post('pause', { from: '2026-03-13', until: '2026-04-08', reason: 'visitors' });
  town.house.clock.advance(NEAR_THE_END);
  await town.house.drain();
  expect(await town.published('contracts.renewal-due')).toEqual([]);
  expect((await town.get('')).body.actions).not.toContain('renew');
  const other = await town.house.customer();
  expect((await town.get('renewal', other)).status).toBe(404);
});
