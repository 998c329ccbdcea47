import { addMinutes } from '@daowei/shared/kernel/interval';
import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Person } from './person.js';
import type { ConfirmedVisit, SmallTown } from './small-town.js';

/** A visit of one step that is agreed on, in a trade of its own. */
export async function agreedVisit(town: SmallTown): Promise<ConfirmedVisit> {
  await town.newTrade({ steps: [{ id: 'all', title: '打扫', hint: '', photo: 'none' }] });
  return town.confirmed(await town.customer(), town.at('12:00'), [await town.worker()]);
}

/** A worker presses for help. @param deviceTime the phone's clock; the same time again is the same call */
export async function cryForHelp(
  worker: Person,
  orderId: string,
  deviceTime: string,
  silent = false,
): Promise<Schemas['WorkerSafety']> {
  const pressed = { at: { lat: 30.2741, lng: 120.1302, accuracy: 12 }, deviceTime, silent };
  return expectOk(await worker.post<Schemas['WorkerSafety']>(`/worker/visits/${orderId}/sos`, pressed));
}

/** The office opens a file and plans what changes after it. */
export async function openIncident(
  office: Person,
  orderId: string,
  now: Date,
): Promise<{ readonly incidentId: string; readonly actionId: string }> {
  const reported = { kind: 'fall', words: '浴室地砖湿滑，扭伤手腕', photoIds: [], happenedAt: now.toISOString() };
  const { id: incidentId } = expectOk(
    await office.post<Schemas['OpenedOne']>(`/admin/orders/${orderId}/incidents`, reported),
  );
  const path = `/admin/safety/incidents/${incidentId}`;
  const planned = {
    action: '浴室作业前铺防滑垫',
    responsible: '质检 许晴',
    dueAt: addMinutes(now, 7 * 1_440).toISOString(),
  };
  expectOk(await office.post(`${path}/actions`, planned));
  const { actions } = expectOk(await office.get<Schemas['OpenedIncident']>(path));
  return { incidentId, actionId: actions[0]!.id };
}
