import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

const EVIDENCE = '客户来电：进门就争执，持续了十分钟';

/** A lesson is given, somebody is proposed for the blacklist, refused, and kept apart from a customer. @returns secrets */
export async function fitness(town: SmallTown): Promise<Record<string, string>> {
  await town.newTrade();
  const worker = await town.worker();
  const customer = await town.customer();
  const people = await town.staff('people');
  expectOk(await people.get('/admin/certificates'));
  expectOk(await people.get('/admin/execution'));
  expectOk(await people.get(`/admin/workers/${worker.id}/execution`));
  expectOk(await worker.get('/worker/execution'));
  expectOk(await people.get('/admin/training'));
  expectOk(await people.post('/admin/training/safety/passes', { workerIds: [worker.id], passedOn: town.today }));

  const path = `/admin/workers/${worker.id}/blocks`;
  const why = { because: '态度恶劣', evidence: EVIDENCE };
  expectOk(await people.post(path, why));
  expectOk(await people.post(path, { ...why, customerId: customer.accountId }));
  const { items } = expectOk(await people.get<Schemas['WorkerBlockList']>('/admin/blocks'));
  const [proposed, apart] = items;
  expect([proposed!.state, apart!.state]).toEqual(['proposed', 'in_force']);
  expectOk(await people.get(`/admin/blocks/${apart!.id}/evidence`));
  expectOk(await people.post(`/admin/blocks/${proposed!.id}/decide`, { command: 'refuse', because: '证据不足' }));
  await town.whole.drain();
  return { 'what a worker is blocked for': EVIDENCE };
}
