import { DataSource } from 'typeorm';
import { fen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { INVARIANTS } from '../../src/invariants/checks.js';
import { ContractsModule } from '../../src/modules/contracts/contracts.module.js';
import { PricingFacade, type CouponTerms } from '../../src/modules/pricing/contract/pricing.facade.js';
import { ANY_VISIT } from '../../src/modules/pricing/domain/coupon-visit.js';
import { CouponsSql } from '../../src/modules/pricing/infrastructure/coupons.sql.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { DAY, freshKey, ordersApp, TODAY, type Answer, type Customer, type OrdersApp } from '../orders/orders-app.js';
import { testService } from '../support/test-service.js';

const WEEKLY = { id: 'weekly-2', name: '每周一次，共2次', every: 'week' as const, visits: 2, basisPointsOff: 1_000 };
const FULL = 21_600;
const OFFICE = { accountId: null, label: '客服 李敏' };

let house: OrdersApp;
let alice: Customer;
beforeAll(async () => {
  house = await ordersApp([ContractsModule]);
  await house.sell(testService({ version: 2, packages: [WEEKLY] }));
});
beforeEach(async () => {
  await house.reset();
  for (const table of ['contract_event', 'contract_visit', 'contract_quote', 'contract']) {
    await house.rows(`DELETE FROM ${table}`);
  }
  alice = await house.customer();
  await house.company.shift(
    await house.company.hire(),
    [0, 7, 14].map((days) => addDays(DAY, days)),
  );
  await house.transactions.run((tx) => house.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 60)));
});
afterEach(async () => {
  const db = house.app.get(DataSource);
  for (const { name, broken } of INVARIANTS.filter(({ number }) => number <= 5)) {
    expect({ name, broken: await broken(db, house.clock.now()) }).toEqual({ name, broken: [] });
  }
});
afterAll(() => house.close());

/** A coupon of 30 yuan from 200 on, unless told otherwise. */
async function give(patch: Partial<CouponTerms> = {}): Promise<string> {
  const kindId = house.app.get(Ids, { strict: false }).next();
  const terms: CouponTerms = {
    name: '老客回馈券',
    because: '感谢',
    discount: { kind: 'amount', amountFen: fen(3_000) },
    leastSpendFen: fen(20_000),
    services: null,
    visit: ANY_VISIT,
    valid: { from: atMinute(TODAY, 0), to: atMinute(addDays(TODAY, 7), 0) },
    ...patch,
  };
  const given = await house.transactions.run(async (tx) => {
    await house.app.get(CouponsSql, { strict: false }).addKind(tx, kindId, terms, house.clock.now());
    const pricing = house.app.get(PricingFacade, { strict: false });
    return pricing.grantCoupon(tx, alice.accountId, kindId, OFFICE, '测试');
  });
  if (isRefused(given)) throw new Error(given.refused);
  return given.couponId;
}

const plan = (more: object = {}): Promise<Answer> =>
  house.call('POST', '/contracts/plan', alice.token, {
    serviceId: 'daily-cleaning',
    packageId: WEEKLY.id,
    addressId: alice.addressId,
    hours: 2,
    addOns: [],
    firstAt: atMinute(DAY, 540).toISOString(),
    changes: [],
    ...more,
  });
const post = (path: string, body: object = {}): Promise<Answer> =>
  house.call('POST', path, alice.token, body, freshKey());
const standings = async (): Promise<string[]> =>
  (await house.call('GET', '/coupons', alice.token)).body.items.map((one: { standing: string }) => one.standing);
const booked = async (): Promise<string> =>
  (await post('/contracts', { quoteId: (await plan()).body.quoteId })).body.id;
const paid = async (): Promise<{ orderId: string }[]> => {
  const id = await booked();
  const params = await post(`/contracts/${id}/payment`);
  house.till.take(String(params.body.package).replace('prepay_id=', ''));
  await house.call('POST', `/contracts/${id}/payment/refresh`, alice.token);
  await house.drain();
  return (await house.call('GET', `/contracts/${id}`, alice.token)).body.visits;
};
const cancel = async (orderId: string): Promise<void> => {
  const { hash } = (await house.call('GET', `/orders/${orderId}/cancellation`, alice.token)).body;
  expect((await post(`/orders/${orderId}/cancel`, { reason: 'family', hash })).status).toBe(200);
  await house.drain();
};

it('the whole package meets the condition that one visit would not, and every visit bears its part', async () => {
  const couponId = await give();
  const { body } = await plan();
  expect(body).toMatchObject({ couponId, totalFen: FULL - 3_000, discountFen: 2_400 });
  expect(body.visits.map((one: { priceFen: number }) => one.priceFen)).toEqual([9_300, 9_300]);
  expect((await plan({ coupon: 'none' })).body).toMatchObject({ couponId: null, totalFen: FULL });
});

it('a condition on the visit must hold for each of them, and the refusal says which', async () => {
  const thursdays = await give({ visit: { ...ANY_VISIT, weekdays: [4] } });
  expect((await plan()).body.couponId).toBe(thursdays);
  const friday = { index: 1, startAt: atMinute(addDays(DAY, 8), 540).toISOString() };
  const named = await plan({ changes: [friday], coupon: thursdays });
  expect(named).toMatchObject({ status: 422, body: { code: 'COUPON_UNMET' } });
  expect((await plan({ coupon: '01JD000000000000000000NONE' })).status).toBe(404);
});

it('is taken once, and comes back with an unpaid package', async () => {
  await give();
  const { quoteId } = (await plan()).body;
  const id = await booked();
  expect(await standings()).toEqual(['used']);
  expect((await post('/contracts', { quoteId })).body.code).toBe('TOO_MANY_HOLDS');
  await post(`/contracts/${id}/cancel`);
  expect(await standings()).toEqual(['available']);
});

it('comes back when nothing is left of a paid package and nothing was kept, and not before', async () => {
  await give();
  const [first, second] = await paid();
  expect(await standings()).toEqual(['used']);
  await cancel(second!.orderId);
  expect(await standings()).toEqual(['used']);
  await cancel(first!.orderId);
  expect(await house.rows('SELECT amount_fen FROM refund')).toMatchObject([
    { amount_fen: 9_300 },
    { amount_fen: 9_300 },
  ]);
  expect(await standings()).toEqual(['available']);
});
