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
  await paused(town, customer, id);
  await replaced(town, customer, id);
  await renewed(town, customer);
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

/** Set aside by the customer and gone on with, then the same by the office. */
async function paused(town: SmallTown, customer: Customer, contractId: string): Promise<void> {
  const service = await town.staff('service');
  for (const [who, path] of [
    [customer, `/contracts/${contractId}`],
    [service, `/admin/contracts/${contractId}`],
  ] as const) {
    expectOk(await who.get(`${path}/pause`));
    const wish = { from: addDays(town.today, 3), until: addDays(town.today, 40), reason: 'travel' };
    expectOk(await who.post(`${path}/pause`, wish));
    const { places } = expectOk(await who.get<Schemas['ResumeOffer']>(`${path}/resume`));
    expect(places).toHaveLength(2);
    const visits = places.map(({ seq, revision, startAt }) => ({ seq, revision, startAt }));
    expectOk(await who.post(`${path}/resume`, { visits }));
  }
  await town.whole.drain();
}

/** A wish that cannot be met, and one that is. */
async function replaced(town: SmallTown, customer: Customer, contractId: string): Promise<void> {
  const coordinator = await town.staff('coordinator');
  const desk = `/admin/contracts/${contractId}/replacement`;
  const wish = (): Promise<unknown> =>
    customer.post(`/contracts/${contractId}/replacement`, { reason: 'habits', note: '希望做事更轻一些' });
  expectOk(await customer.get('/contracts/replacement-reasons'));
  await wish();
  expectOk(await coordinator.post(`${desk}/decline`, { answer: '近期没有合适的同事' }));
  await wish();
  expectOk(await coordinator.get(`${desk}/words`));
  const other = await town.worker({ days: 40 });
  const { candidates } = expectOk(await coordinator.get<Schemas['ReplacementOptions']>(desk));
  const { free } = candidates.find(({ workerId }) => workerId === other.id)!;
  expectOk(await coordinator.post(desk, { workerId: other.id, seqs: free, because: '按您的习惯换一位' }));
  await town.whole.drain();
  expectOk(await coordinator.get(`/admin/contracts?show=active`));
  const seen = expectOk(await coordinator.get<Schemas['AdminContractView']>(`/admin/contracts/${contractId}`));
  expect(seen.holders.map(({ workerId }) => workerId)).toEqual([other.id, other.id]);
}

/** Near its end the next series is planned as the last one was. */
async function renewed(town: SmallTown, customer: Customer): Promise<void> {
  const { id } = await town.bookPackage(customer, town.at('16:00'));
  await town.payPackage(customer, id);
  const { note: _, ...next } = expectOk(await customer.get<Schemas['RenewalOffer']>(`/contracts/${id}/renewal`));
  const plan = { ...next, hours: 2, changes: [], renewsId: id };
  const { quoteId } = expectOk(await customer.post<Schemas['PackagePlan']>('/contracts/plan', plan));
  expect(quoteId).not.toBeNull();
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
