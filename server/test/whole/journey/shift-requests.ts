import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

const WORDS = '老人傍晚要透析，只有这时家里有人';

/** A day that is full, and three who tell why they need it: one thinks better of it, one is helped, one cannot be. @returns secrets */
export async function shiftRequests(town: SmallTown): Promise<Record<string, string>> {
  await town.newTrade();
  const worker = await town.worker({ days: 5, hours: [540, 1_080] });
  const desk = await town.staff('coordinator');
  const customer = await town.customer();
  const ask = async (clock: string): Promise<string> => {
    const startAt = town.at(clock, addDays(town.today, 2)).toISOString();
    const visit = { serviceId: town.serviceId, addressId: customer.addressId, hours: 2, addOns: [] };
    const wish = { ...visit, startAt, difficulty: 'family', words: WORDS };
    return expectOk(await customer.post<Schemas['ShiftRequestView']>('/shift-requests', wish)).id;
  };

  const withdrawn = await ask('19:30');
  expectOk(await customer.post(`/shift-requests/${withdrawn}/withdraw`));
  const helped = await ask('19:00');
  expectOk(await desk.get('/admin/shift-requests'));
  expectOk(await desk.get('/admin/unreachable-workers'));
  expectOk(await desk.get(`/admin/shift-requests/${helped}`));
  expectOk(await desk.get(`/admin/shift-requests/${helped}/words`));
  expectOk(await desk.post(`/admin/shift-requests/${helped}/grant`, { workerId: worker.id }));
  const refused = await ask('18:30');
  expectOk(await desk.post(`/admin/shift-requests/${refused}/refuse`, { script: 'rest_first' }));
  await town.whole.drain();
  expectOk(await customer.get('/shift-requests'));
  const [told] = expectOk(await customer.get<Schemas['InboxPage']>('/messages')).items;
  expectOk(await customer.get('/messages/unread'));
  expectOk(await customer.post('/messages/read', { upTo: told!.id }));
  const { state } = expectOk(await customer.get<Schemas['ShiftRequestView']>(`/shift-requests/${helped}`));
  expect(state).toBe('granted');
  return { 'why a time is needed': WORDS };
}
