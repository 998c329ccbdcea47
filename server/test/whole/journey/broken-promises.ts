import type { Schemas } from '@daowei/shared/api/client';
import { cameLate, delayed, overdue } from '../../support/broken-promises.js';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

/** A delay that is answered, a late arrival that is chosen about, somebody who never came, an excuse, and a new rule. */
export async function brokenPromises(town: SmallTown): Promise<void> {
  const manager = await town.staff('manager');
  const coordinator = await town.staff('coordinator');
  await town.newTrade();
  const soon = await delayed(town);
  expectOk(await soon.customer.post(`/orders/${soon.visit.id}/delay-answer`, { choice: 'coupon' }));
  await town.newTrade();
  const late = await cameLate(town, 35);
  const page = `/orders/${late.visit.id}/compensation`;
  expectOk(await late.customer.get<Schemas['CompensationView']>(page));
  const given = expectOk(await late.customer.post<Schemas['CompensationView']>(page, {}));
  expect(given.items).toMatchObject([{ state: 'given' }]);
  await town.newTrade();
  const never = await overdue(town, 30);
  const excused = expectOk(
    await coordinator.post<Schemas['OfficeCompensationView']>(`/admin/orders/${never.visit.id}/excuses`, {
      code: 'force_majeure',
      evidence: '暴雨封路通告',
    }),
  );
  expectOk(await manager.post(`/admin/excuses/${excused.excuses[0]!.id}/decide`, { accept: false }));
  expectOk(await coordinator.post(`/admin/orders/${never.visit.id}/no-show`));
  expectOk(await coordinator.get(`/admin/orders/${never.visit.id}/compensation`));
  expectOk(await manager.get(`/admin/compensations?from=${town.today}&to=${town.today}`));
  const { items } = expectOk(await manager.get<Schemas['CompensationRuleList']>('/admin/compensation-rules'));
  const { version: basedOn, tiers, choiceHours, noShow, predicted } = items[0]!;
  const terms = { tiers, choiceHours, noShow, predicted };
  expectOk(await manager.post('/admin/compensation-rules/trial', terms));
  expectOk(await manager.post('/admin/compensation-rules', { ...terms, basedOn, because: '试一版' }));
  await town.whole.drain();
}
