import type { Schemas } from '@daowei/shared/api/client';
import { agreedVisit, cryForHelp, openIncident } from '../../support/safety.js';
import { expectOk, type Person, type TownWorker } from '../../support/person.js';
import { PRECAUTIONS, type SmallTown } from '../../support/small-town.js';
import { fall, watchOf } from '../../support/watch.js';

/** What happened on site, worked through to its end. */
async function incident(town: SmallTown, id: string, worker: Person): Promise<void> {
  const [service, manager] = [await town.staff('service'), await town.staff('manager')];
  const { incidentId, actionId } = await openIncident(service, id, town.whole.clock.now());
  expectOk(await service.get('/admin/safety/own-actions'));
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
  expectOk(await service.post(`${path}/owner`, { ownerId: manager.accountId, reason: '我明天起休假' }));
  expectOk(await manager.post(`${path}/move`, { command: 'accept' }));
  const claim = { insurer: '人保财险', no: 'PICC-1', amountFen: 20_000, state: 'paid' };
  expectOk(await service.post(`${path}/claim`, claim));
  expectOk(await service.post(`${path}/actions/${actionId}/move`, { command: 'done' }));
  expectOk(await manager.post(`${path}/actions/${actionId}/move`, { command: 'pass' }));
  expectOk(await manager.post(`${path}/move`, { command: 'close' }));
  expectOk(await manager.get(path));
  expectOk(await manager.get('/admin/safety/incidents'));
}

/** A first visit waits for who the customer is; the office writes it down for them. */
async function precautions(town: SmallTown): Promise<void> {
  const service = await town.staff('service');
  await town.newTrade();
  await town.worker();
  const customer = await town.newcomer();
  const { id } = await town.paid(customer, town.at('12:00'));
  const path = `/admin/orders/${id}/precautions`;
  expect(expectOk(await customer.get<Schemas['VisitPrecautionsView']>(`/orders/${id}/precautions`)).missing).toEqual([
    'identity',
    'contact',
  ]);
  expectOk(await service.put(path, PRECAUTIONS));
  expectOk(await service.get(path));
  await town.whole.drain();
  await town.live(id);
}

/** A watch is handed out, tells how its worker is, and is taken back. */
async function watch(town: SmallTown, coordinator: Person, worker: TownWorker): Promise<void> {
  const worn = await watchOf(town.whole, coordinator, worker);
  expectOk(await worn.tell({ kind: 'heartbeat', battery: 80, heartRate: 72 }));
  const asked = await fall(worn, worker);
  expectOk(await worker.post(`/worker/device-alarms/${asked}/answer`, { answer: 'fine' }));
  expectOk(await coordinator.get('/admin/devices/alarms'));
  expectOk(await coordinator.get('/admin/devices'));
  expectOk(await coordinator.post(`/admin/devices/${worn.id}/take-back`));
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
  expectOk(await worker.put('/worker/emergency-contact', { name: '丈夫李建国', phone: '13944445555' }));
  expectOk(await worker.get('/worker/emergency-contact'));
  expectOk(await coordinator.get(`${path}/contacts`));
  expectOk(await coordinator.post(`${path}/end`, { text: '门反锁，物业已到场' }));
  const threat = { kind: 'threat', words: '门被反锁', photoIds: [] };
  expectOk(await coordinator.post(`${path}/incident`, threat));
  await incident(town, id, worker);
  await watch(town, coordinator, worker);
  expectOk(await coordinator.get(path));
  expectOk(await coordinator.get('/admin/safety/sos'));
  await precautions(town);
}
