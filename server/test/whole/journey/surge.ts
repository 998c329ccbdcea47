import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';
import { sent, surgeRows } from '../../support/surge-rows.js';

/** More comes than was planned for: part-timers are called in, headquarters is asked. */
export async function surge(town: SmallTown): Promise<void> {
  await town.newTrade();
  const [worker, other] = [await town.worker(), await town.worker()];
  const [office, manager] = [await town.staff('coordinator'), await town.staff('manager')];
  expectOk(await office.get(`/admin/surge/days/${town.today}`));
  const rows = await surgeRows(town, worker, other);
  await town.whole.drain();
  expectOk(await worker.get('/worker/surge-calls'));
  expectOk(await worker.post(`/worker/surge-calls/${rows.own}/take`));
  expectOk(await other.post(`/worker/surge-calls/${rows.others}/decline`));
  expectOk(await office.post(`/admin/surge/calls/${rows.call}/end`));
  expectOk(await office.post(`/admin/surge/standby/${rows.standby}/remove`));
  const grant = { people: [sent(town)], startDistrict: '西湖区' };
  expectOk(await manager.post(`/admin/surge/squads/${rows.squad}/grant`, grant));
  expectOk(await office.post(`/admin/surge/squads/${rows.squad}/end`));
  const again = await surgeRows(town, await town.worker(), await town.worker());
  expectOk(await manager.post(`/admin/surge/squads/${again.squad}/refuse`, { answer: '今天抽不出人' }));
  const { calls } = expectOk(await office.get<Schemas['SupportView']>('/admin/surge/support'));
  expect(calls.map(({ state, taken }) => [state, taken])).toContainEqual(['ended', 1]);
}
