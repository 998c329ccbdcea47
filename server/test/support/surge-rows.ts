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

let people = 0;

/** Somebody headquarters sends who can do what is sold now. */
export function sent(town: SmallTown, more: Partial<Schemas['SquadPerson']> = {}): Schemas['SquadPerson'] {
  return {
    name: '赵强',
    gender: 'male',
    phone: `135${String((people += 1)).padStart(8, '0')}`,
    level: '中级',
    skills: [town.skill],
    certificates: [{ kind: '健康证', number: 'JK20260001', expiresOn: '2030-12-31' }],
    ...more,
  };
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
