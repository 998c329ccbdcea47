import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type TownWorker } from './person.js';
import type { SmallTown } from './small-town.js';

/** Ids of one call to two people, of its two questions, of a request to headquarters and of an entry of the roster. */
export interface SurgeRows {
  readonly call: string;
  readonly own: string;
  readonly others: string;
  readonly squad: string;
  readonly standby: string;
}

/** Two workers of the present trade are called in for a day they are off. */
export async function surgeRows(town: SmallTown, one: TownWorker, other: TownWorker): Promise<SurgeRows> {
  const office = await town.staff('coordinator');
  // a week with nothing planned yet: part-timers work few hours of each
  const day = addDays(town.today, 7);
  const hours = { from: town.at('13:00', day).toISOString(), to: town.at('17:00', day).toISOString() };
  const wish = { ...hours, district: '西湖区', because: '别墅深度保洁集中' };
  for (const { id } of [one, other])
    expectOk(await office.post(`/admin/surge/part-timers/${id}`, { isPartTimer: true }));
  expectOk(await office.post('/admin/surge/standby', { ...hours, workerId: one.id, team: 'standby' }));
  expectOk(await office.post('/admin/surge/squads', { ...wish, people: 2 }));
  const { calls, squads, standby } = expectOk(
    await office.post<Schemas['SupportView']>('/admin/surge/calls', { ...wish, serviceId: town.serviceId, places: 2 }),
  );
  const [call] = calls;
  const askedOf = ({ id }: TownWorker): string => call!.called.find(({ workerId }) => workerId === id)!.id;
  return { call: call!.id, own: askedOf(one), others: askedOf(other), squad: squads[0]!.id, standby: standby[0]!.id };
}
