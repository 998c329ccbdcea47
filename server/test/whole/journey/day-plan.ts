import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

/** Tomorrow is planned, stopped early, looked at and applied, and ticked off; what is left of today is looked at. */
export async function dayPlan(town: SmallTown): Promise<void> {
  await town.newTrade();
  const day = addDays(town.today, 1);
  await town.worker();
  const booked = await town.paid(await town.customer(), town.at('10:00', day));
  const office = await town.staff('coordinator');
  const { id } = expectOk(await office.post<Schemas['DayPlanView']>('/admin/day-plans', { day, seconds: 1 }));
  expectOk(await office.post(`/admin/day-plans/${id}/stop`));
  expectOk(await office.get(`/admin/day-plans/${day}`));
  expectOk(await office.post(`/admin/day-plans/${id}/apply`));
  expectOk(await office.post('/admin/day-plans/replan', { away: [] }));
  const { workers } = expectOk(await office.get<Schemas['LoadShareList']>(`/admin/load-shares/${day}`));
  expect(workers.find(({ visits }) => visits === 1)).toMatchObject({ isOver: false });
  expectOk(await office.post(`/admin/orders/${booked.id}/briefing-tick`, { done: true }));
  const { visits } = expectOk(await office.get<Schemas['BriefingView']>(`/admin/briefing/${day}`));
  expect(visits.find(({ orderId }) => orderId === booked.id)?.tick).not.toBeNull();
}
