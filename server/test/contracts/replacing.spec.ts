import { addDays } from '@daowei/shared/kernel/local-date';
import type { HiredWorker } from '../support/small-company.js';
import { freshKey } from '../orders/orders-app.js';
import { PaidPackage, WEEKS } from './paid-package.js';

let town: PaidPackage;
let other: HiredWorker;
beforeAll(async () => {
  town = await PaidPackage.open();
});
beforeEach(async () => {
  await town.begin();
  other = await town.hire();
});
afterEach(() => town.expectInvariants());
afterAll(() => town.house.close());

const ask = { reason: 'habits', note: '希望做事更轻一些' };
const options = async () => (await town.desk('GET', `/${town.id}/replacement`)).body;
const replace = (seqs: number[], workerId = other.id) =>
  town.desk('POST', `/${town.id}/replacement`, { workerId, seqs, because: '按您的习惯换一位' });
const holders = async (): Promise<string[]> =>
  (await town.desk('GET', `/${town.id}`)).body.holders.map((one: { workerId: string }) => one.workerId);

it('asked for in gentle words, met for all visits, told once, and the chain stays readable', async () => {
  const before = (await town.get('')).body;
  const asked = await town.post('replacement', ask);
  expect(asked.body.replacement).toMatchObject({ state: 'asked', reason: '做事的方式不太习惯' });
  expect(asked.body.actions).not.toContain('replace');
  expect((await town.post('replacement', ask)).body.code).toBe('REPLACEMENT_ALREADY');
  const waiting = await town.desk('GET', '?show=asked');
  expect(waiting.body).toMatchObject({ total: 1, items: [{ id: town.id, asked: true }] });
  const words = await town.desk('GET', `/${town.id}/replacement/words`);
  expect(words.body).toEqual({ words: ask.note });
  const reads = await town.house.rows(`SELECT id FROM audit_entry WHERE action = 'sensitive.read'`);
  expect(reads.length).toBeGreaterThan(0);

  const { visits, candidates } = await options();
  expect(visits).toHaveLength(4);
  expect(candidates).toMatchObject([{ workerId: other.id, free: [1, 2, 3, 4], hindrances: [] }]);
  expect((await replace([1, 2, 3, 4])).status).toBe(204);
  expect(await holders()).toEqual(Array(4).fill(other.id));
  expect(new Set((await town.activeClaims()).map((one) => one.worker_id))).toEqual(new Set([other.id]));
  expect(await town.published('contracts.worker-replaced')).toMatchObject([{ workerId: other.id, visits: 4 }]);
  expect(await town.published('contracts.worker-relieved')).toMatchObject([{ workerId: town.worker.id, visits: 4 }]);

  const after = (await town.get('')).body;
  expect(after.replacement).toMatchObject({ state: 'done', answer: '按您的习惯换一位' });
  expect(after.workers).toMatchObject([{ since: null }, { because: '按您的习惯换一位' }]);
  expect(after.workers).toHaveLength(2);
  expect([after.totalFen, after.paidFen]).toEqual([before.totalFen, before.paidFen]);
  expect(await town.house.rows(`SELECT id FROM contract_exception WHERE open_key IS NOT NULL`)).toEqual([]);
});

it('most of the visits will do: what stands in the way is shown, and what is not named stays', async () => {
  await town.busy(other, 2);
  const { candidates } = await options();
  expect(candidates).toMatchObject([{ free: [1, 2, 4], hindrances: [{ seq: 3 }] }]);
  expect(candidates[0].hindrances[0].why.length).toBeGreaterThan(0);
  expect((await replace([1, 2, 3, 4])).body.code).toBe('ASSIGNMENT_REFUSED');
  expect(await holders()).toEqual(Array(4).fill(town.worker.id));
  expect((await replace([1, 2, 4])).status).toBe(204);
  expect(await holders()).toEqual([other.id, other.id, town.worker.id, other.id]);
});

it('who is free now and then is no replacement', async () => {
  for (const week of [0, 1, 2]) await town.busy(other, week);
  expect((await options()).candidates).toEqual([]);
});

it('a visit set aside comes back to the new worker', async () => {
  const break_ = { from: addDays(WEEKS[0]!, 1), until: addDays(WEEKS[0]!, 20), reason: 'health' };
  await town.post('pause', break_);
  expect((await replace([1, 4])).status).toBe(204);
  const { places } = (await town.get('resume')).body;
  const visits = places.map(({ seq, revision, startAt }: Record<string, unknown>) => ({ seq, revision, startAt }));
  await town.post('resume', { visits });
  expect(await holders()).toEqual(Array(4).fill(other.id));
});

it('a visit that is not to come is looked at again, and of two coordinators one wins', async () => {
  expect((await replace([1, 9])).body.code).toBe('REPLACEMENT_CHANGED');
  expect((await replace([5])).body.code).toBe('REPLACEMENT_CHANGED');
  expect((await replace([1], 'nobody')).status).toBe(404);
  const two = await Promise.all([replace([1, 2, 3, 4]), replace([1, 2, 3, 4])]);
  expect(two.filter(({ status }) => status === 204)).toHaveLength(1);
  expect(await town.activeClaims()).toHaveLength(4);
});

it('nobody suitable is an answer, too, and only where somebody asked', async () => {
  const answer = { answer: '近期没有合适的同事，下月会优先为您安排' };
  expect((await town.desk('POST', `/${town.id}/replacement/decline`, answer)).body.code).toBe('ORDER_STATE');
  await town.post('replacement', { reason: 'other' });
  expect((await town.desk('POST', `/${town.id}/replacement/decline`, answer)).status).toBe(204);
  expect((await town.get('')).body).toMatchObject({ replacement: { state: 'declined', ...answer } });
  expect((await town.get('')).body.actions).toContain('replace');
});

it('another’s contract cannot be asked about', async () => {
  const stranger = await town.house.customer();
  const path = `/contracts/${town.id}/replacement`;
  expect((await town.house.call('POST', path, stranger.token, ask, freshKey())).status).toBe(404);
  expect((await town.desk('GET', '?q=8000')).body.total).toBe(1);
  expect((await town.desk('GET', '?q=0001')).body.total).toBe(0);
  expect((await town.desk('GET', `?show=paused`)).body.total).toBe(0);
});
