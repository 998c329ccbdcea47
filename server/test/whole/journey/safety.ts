import type { Schemas } from '@daowei/shared/api/client';
import { agreedVisit, cryForHelp, openIncident } from '../../support/safety.js';
import { expectOk, type Person } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

/** What happened on site, worked through to its end. */
async function incident(town: SmallTown, id: string, worker: Person): Promise<void> {
  const [service, manager] = [await town.staff('service'), await town.staff('manager')];
  const { incidentId, actionId } = await openIncident(service, id, town.whole.clock.now());
  const reported = {
    kind: 'other',
    words: '楼道灯坏了',
    photoIds: [],
    happenedAt: town.whole.clock.now().toISOString(),
  };
  expectOk(await worker.post(`/worker/visits/${id}/incidents`, reported));
  const path = `/admin/safety/incidents/${incidentId}`;
  expectOk(
    await service.post(`${path}/facts`, {
      injuries: '手腕扭伤',
      damageFen: 0,
      cause: '没有防滑垫',
      courseId: 'safety',
    }),
  );
  const claim = { insurer: '人保财险', no: 'PICC-1', amountFen: 20_000, state: 'paid' };
  expectOk(await service.post(`${path}/claim`, claim));
  expectOk(await service.post(`${path}/actions/${actionId}/move`, { command: 'done' }));
  expectOk(await manager.post(`${path}/actions/${actionId}/move`, { command: 'pass' }));
  expectOk(await manager.post(`${path}/move`, { command: 'close' }));
  expectOk(await manager.get(path));
  expectOk(await manager.get('/admin/safety/incidents'));
}

/** A call for help, heard, looked after and ended. */
export async function safety(town: SmallTown): Promise<void> {
  const coordinator = await town.staff('coordinator');
  const { id, worker } = await agreedVisit(town);
  await cryForHelp(worker, id, town.whole.clock.now().toISOString());
  await town.whole.drain();
  const { items } = expectOk(await coordinator.get<Schemas['SosAlarms']>('/admin/safety/alarms'));
  const path = `/admin/safety/sos/${items[0]!.id}`;
  expectOk(await coordinator.post(`${path}/acknowledge`));
  expectOk(await coordinator.post(`${path}/note`, { text: '已打通电话，人没事' }));
  expect(expectOk(await worker.get<Schemas['WorkerSafety']>(`/worker/visits/${id}/safety`)).sos).toMatchObject({
    state: 'acknowledged',
  });
  expectOk(await coordinator.post(`${path}/end`, { text: '门反锁，物业已到场' }));
  const threat = { kind: 'threat', words: '门被反锁', photoIds: [] };
  expectOk(await coordinator.post(`${path}/incident`, threat));
  await incident(town, id, worker);
  expectOk(await coordinator.get(path));
  expectOk(await coordinator.get('/admin/safety/sos'));
}
