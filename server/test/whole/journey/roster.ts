import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Person } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

const CERTIFICATE = 'HZ-2026-0917';

/** A worker falls ill; her visits go to others, and her file is put in order. @returns secrets */
export async function changedRoster(town: SmallTown): Promise<Record<string, string>> {
  const { skill } = await town.newTrade({ certificates: ['健康证'] });
  const worker = await town.worker();
  const customer = await town.customer();
  const people = await town.staff('people');
  const coordinator = await town.staff('coordinator');
  await town.confirmed(customer, town.at('12:00'), [worker]);
  await town.confirmed(customer, town.at('16:00'), [worker]);
  await town.worker({ hours: [480, 900] });

  const path = `/admin/workers/${worker.id}`;
  expectOk(await people.get(`/admin/workers?skill=${encodeURIComponent(skill)}`));
  const { certificates } = expectOk(await people.get<Schemas['WorkerFile']>(path));
  expectOk(await people.get(`/admin/certificates/${certificates[0]!.id}/number`));
  const ill = { from: town.at('10:00').toISOString(), to: town.at('20:00').toISOString(), reason: '病假' };
  await looked(people, `${path}/absences`, ill);
  expectOk(await worker.get('/worker/roster'));
  expectOk(await coordinator.get('/admin/exceptions'));
  const { items } = expectOk(await coordinator.get<Schemas['ReplanTaskList']>(`${path}/replan`));
  expect(items.map(({ proposal }) => proposal !== null)).toEqual([true, false]);
  expectOk(await coordinator.post(`${path}/replan`, { date: town.today }));
  await looked(people, `${path}/roster`, {
    certificate: { kind: '健康证', number: CERTIFICATE, expiresOn: '2031-03-09' },
  });
  await looked(people, `${path}/roster`, {
    day: { date: town.today, spans: [{ fromMinute: 480, toMinute: 1_200 }] },
  });
  const { absences } = expectOk(await people.get<Schemas['WorkerFile']>(path));
  await looked(people, `${path}/roster`, { endAbsence: { id: absences[0]!.id } });
  await town.whole.drain();
  expectOk(await (await town.staff('manager')).get('/admin/policies'));
  return { 'the number of a certificate': CERTIFICATE };
}

/** What is saved must have been looked at. */
async function looked(people: Person, path: string, body: object): Promise<void> {
  const { fingerprint } = expectOk(await people.post<{ fingerprint: string }>(`${path}/preview`, body));
  expectOk(await people.post(path, { ...body, fingerprint }));
}
