import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type Customer } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

const WEEKLY = { id: 'weekly-2', name: '每周一次，共2次', every: 'week' as const, visits: 2, basisPointsOff: 1_000 };

/** One package given up, one paid, and one that cannot be had as it was wished. */
export async function packages(town: SmallTown): Promise<void> {
  await town.newTrade({ packages: [WEEKLY] });
  await town.worker({ days: 30 });
  const customer = await town.customer();
  const firstAt = town.at('10:00', addDays(town.today, 2));

  const given = await town.bookPackage(customer, firstAt);
  expectOk(await customer.post(`/contracts/${given.id}/cancel`));
  await town.whole.drain();
  const { id } = await town.bookPackage(customer, firstAt);
  await town.payPackage(customer, id);
  const paid = expectOk(await customer.get<Schemas['ContractView']>(`/contracts/${id}`));
  expect(paid.state).toBe('active');
  expectOk(await customer.get('/contracts'));
  const wish = { ...visit(town, customer), packageId: WEEKLY.id, firstAt: firstAt.toISOString(), changes: [] };
  const { visits } = expectOk(await customer.post<Schemas['PackagePlan']>('/contracts/plan', wish));
  expect(visits.map(({ conflict }) => conflict)).toEqual([true, true]);
  await skipped(town, customer, id);
}

/** One visit is skipped by the customer, the other by the office; both move behind the last. */
async function skipped(town: SmallTown, customer: Customer, contractId: string): Promise<void> {
  const service = await town.staff('service');
  for (const [who, path] of [
    [customer, `/contracts/${contractId}/visits/1/skip`],
    [service, `/admin/contracts/${contractId}/visits/2/skip`],
  ] as const) {
    const { revision, choices } = expectOk(await who.get<Schemas['SkipOffer']>(path));
    expectOk(await who.post(path, { revision, startAt: choices[0] }));
  }
  await town.whole.drain();
}

/** Two wait for a time that is taken: one leaves, the other gets it. */
export async function waiting(town: SmallTown): Promise<void> {
  await town.newTrade();
  await town.worker({ days: 5 });
  const [lucky, first, second] = [await town.customer(), await town.customer(), await town.customer()];
  const startAt = town.at('10:00', addDays(town.today, 2));
  const { id: taken } = await town.book(lucky, startAt);
  const join = async (customer: Customer): Promise<string> => {
    const wish = { ...visit(town, customer), startAt: startAt.toISOString(), stretch: 'start' };
    return expectOk(await customer.post<Schemas['WaitEntry']>('/waitlist', wish)).id;
  };
  const left = await join(first);
  const waits = await join(second);
  expectOk(await first.post(`/waitlist/${left}/leave`));
  expectOk(await first.get('/waitlist'));
  expectOk(await second.get('/waitlist'));
  expectOk(await lucky.post(`/orders/${taken}/cancel`));
  await town.whole.drain();
  const entry = expectOk(await second.get<Schemas['WaitEntry']>(`/waitlist/${waits}`));
  expect(entry.state).toBe('offered');
  expectOk(await second.get(`/orders/${entry.offer!.orderId}`));
}

/** A new kind of coupon, one given to a customer, and a visit that costs less for it. */
export async function coupons(town: SmallTown): Promise<void> {
  await town.newTrade();
  await town.worker();
  const customer = await town.customer();
  const manager = await town.staff('manager');
  const kind = expectOk(
    await manager.post<Schemas['CouponKind']>('/admin/coupon-kinds', {
      name: '致歉券',
      because: '服务迟到的歉意',
      discount: 'amount',
      value: 2_000,
      leastSpendFen: 0,
      validFrom: town.whole.clock.now().toISOString(),
      validTo: '2099-01-01T00:00:00.000Z',
    }),
  );
  const { id, totalFen } = await town.book(customer, town.at('12:00'));
  expectOk(await manager.post(`/admin/orders/${id}/coupons`, { kindId: kind.id, because: '上次迟到20分钟' }));
  expectOk(await customer.get('/coupons'));
  // a quote takes the best coupon there is
  const cheaper = await town.book(customer, town.at('15:00'));
  expect(cheaper.totalFen).toBe(totalFen - 2_000);
  expectOk(await customer.get('/coupons'));
  expectOk(await manager.get('/admin/coupon-kinds'));
}

const visit = (town: SmallTown, { addressId }: Customer) => ({
  serviceId: town.serviceId,
  addressId,
  hours: 2,
  addOns: [],
});
