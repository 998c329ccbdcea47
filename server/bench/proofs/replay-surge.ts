import { addDays } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import type { Person } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import { sent, surgeRows } from '../../test/support/surge-rows.js';
import type { ReadyRequest } from './replay.js';

/** How people who are off are called in, and headquarters is asked. */
export const SURGE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /admin/surge/calls': async (town) => {
    const { person } = await called(town);
    const body = { ...wish(town), serviceId: town.serviceId, places: 1 };
    return { person, path: '/admin/surge/calls', body };
  },
  'POST /admin/surge/calls/:id/end': async (town) => {
    const { person, rows } = await called(town);
    return { person, path: `/admin/surge/calls/${rows.call}/end`, body: {} };
  },
  'POST /admin/surge/part-timers/:workerId': async (town) => {
    const { id } = await town.worker();
    const path = `/admin/surge/part-timers/${id}`;
    return { person: await town.staff('coordinator'), path, body: { isPartTimer: true } };
  },
  'POST /admin/surge/standby': async (town) => {
    const { person, workerId } = await called(town);
    const { from, to } = hours(town, 8);
    return { person, path: '/admin/surge/standby', body: { workerId, team: 'backup', from, to } };
  },
  'POST /admin/surge/standby/:id/remove': async (town) => {
    const { person, rows } = await called(town);
    return { person, path: `/admin/surge/standby/${rows.standby}/remove`, body: {} };
  },
  'POST /admin/surge/squads': async (town) => ({
    person: await town.staff('coordinator'),
    path: '/admin/surge/squads',
    body: { ...wish(town), people: 2 },
  }),
  'POST /admin/surge/squads/:id/grant': async (town) => {
    const { rows } = await called(town);
    const path = `/admin/surge/squads/${rows.squad}/grant`;
    return { person: await town.staff('manager'), path, body: { people: [sent(town)], startDistrict: '西湖区' } };
  },
  'POST /admin/surge/squads/:id/refuse': async (town) => {
    const { rows } = await called(town);
    const path = `/admin/surge/squads/${rows.squad}/refuse`;
    return { person: await town.staff('manager'), path, body: { answer: '今天抽不出人' } };
  },
  'POST /admin/surge/squads/:id/end': async (town) => {
    const { person, rows } = await called(town);
    return { person, path: `/admin/surge/squads/${rows.squad}/end`, body: {} };
  },
  'POST /worker/surge-calls/:id/take': async (town) => {
    const { worker, rows } = await called(town);
    return { person: worker, path: `/worker/surge-calls/${rows.own}/take`, body: {} };
  },
  'POST /worker/surge-calls/:id/decline': async (town) => {
    const { worker, rows } = await called(town);
    return { person: worker, path: `/worker/surge-calls/${rows.own}/decline`, body: {} };
  },
};

function hours(town: SmallTown, days: number): Pick<Schemas['OpenSurgeCall'], 'from' | 'to'> {
  const day = addDays(town.today, days);
  return { from: town.at('13:00', day).toISOString(), to: town.at('17:00', day).toISOString() };
}

function wish(town: SmallTown): Pick<Schemas['OpenSurgeCall'], 'from' | 'to' | 'district' | 'because'> {
  return { ...hours(town, 8), district: '西湖区', because: '别墅深度保洁集中' };
}

async function called(town: SmallTown) {
  const worker = await town.worker();
  const rows = await surgeRows(town, worker, await town.worker());
  const person: Person = await town.staff('coordinator');
  return { worker, person, rows, workerId: worker.id };
}
