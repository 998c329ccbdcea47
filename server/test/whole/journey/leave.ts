import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

const NOTE = '孩子发烧，要去儿童医院';

/** Three wishes for time off: one is taken back, one granted, one refused. @returns secrets */
export async function leave(town: SmallTown): Promise<Record<string, string>> {
  await town.newTrade();
  const worker = await town.worker({ days: 5 });
  const office = await town.staff('people');
  const span = (clock: string): { from: string; to: string } => {
    const from = town.at(clock, addDays(town.today, 2));
    return { from: from.toISOString(), to: new Date(from.getTime() + 3_600_000).toISOString() };
  };
  const ask = async (clock: string): Promise<string> =>
    expectOk(await worker.post<Schemas['LeaveView']>('/worker/leave', { ...span(clock), kind: 'family', note: NOTE }))
      .id;

  expectOk(await worker.post('/worker/leave/preview', span('10:00')));
  expectOk(await worker.post(`/worker/leave/${await ask('10:00')}/withdraw`));
  const granted = await ask('12:00');
  expectOk(await office.get('/admin/leave'));
  const { fingerprint } = expectOk(await office.get<Schemas['OpenedLeaveView']>(`/admin/leave/${granted}`));
  expectOk(await office.get(`/admin/leave/${granted}/note`));
  expectOk(await office.post(`/admin/leave/${granted}/grant`, { fingerprint, answer: '照顾好孩子' }));
  expectOk(await office.post(`/admin/leave/${await ask('14:00')}/refuse`, { answer: '当天人手不够' }));
  await town.whole.drain();
  const { items } = expectOk(await worker.get<Schemas['LeaveList']>('/worker/leave'));
  expect(items.map(({ state }) => state)).toEqual(['refused', 'granted', 'withdrawn']);
  return { 'why leave is asked for': NOTE };
}
