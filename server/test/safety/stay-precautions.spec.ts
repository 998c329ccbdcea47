import { addDays, atMinute, localDate, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Customer, type Person, type TownWorker } from '../support/person.js';
import { PRECAUTIONS, SmallTown } from '../support/small-town.js';
import { bookStay, paidStay, sellStays } from '../support/stays.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type OfficeStay = Schemas['OfficeStayView'];

const STORIES = 9;
const STORY_DAYS = 9;

let whole: WholeApp;
let town: SmallTown;
let workers: Map<string, TownWorker>;
let office: Person;
let newcomer: Customer;
let stories = 0;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  workers = new Map((await sellStays(town, 3, STORIES * STORY_DAYS + 1)).map((worker) => [worker.id, worker]));
});
afterAll(() => whole.close());

/** At 9:00 of a day of its own: its stay begins tomorrow. */
beforeEach(async () => {
  const today = addDays(localDate('2026-03-10'), STORY_DAYS * stories++);
  whole.clock.set(atMinute(today, 540).toISOString());
  newcomer = await town.newcomer();
  office = await town.staff('coordinator');
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const give = (body: object = PRECAUTIONS) => newcomer.put<Schemas['PrecautionsView']>('/precautions', body);
const asked = async (id: string, who: Person = newcomer): Promise<Schemas['VisitPrecautionsView']> =>
  expectOk(await who.get<Schemas['VisitPrecautionsView']>(`/stays/${id}/precautions`));
const waiting = async (id: string): Promise<Schemas['ExceptionItem'][]> =>
  expectOk(await office.get<Schemas['ExceptionList']>('/admin/exceptions')).items.filter(
    ({ stayId, kind }) => stayId === id && kind === 'held_back',
  );
/** What the family, or a worker, was told, the newest first. */
async function told(recipient = newcomer.accountId): Promise<string[]> {
  await whole.drain();
  const found = await whole.rows<{ text: string }>(
    'SELECT text FROM message_delivery WHERE recipient = ? ORDER BY id DESC',
    [recipient],
  );
  return found.map(({ text }) => text);
}
const asking = async (): Promise<number> => (await told()).filter((text) => text.includes('入住前请补上')).length;
/** How its worker reads the stay today. */
async function ofWorker({ worker, first }: Schemas['StayView']): Promise<Schemas['WorkerStay']> {
  const { items } = expectOk(await workers.get(worker.id)!.get<Schemas['WorkerStays']>('/worker/stays'));
  return items.find((one) => one.first === first)!;
}
async function handOver({ id, first }: Schemas['StayView']) {
  const path = `/admin/stays/${id}/worker`;
  const options = expectOk(await office.get<Schemas['StayHandOverOptions']>(`${path}?from=${first}`));
  const { version, candidates } = options;
  return office.post(path, { version, from: first, workerId: candidates[0]!.id, reason: 'worker' });
}
const startOf = ({ first }: Schemas['StayView']): Date => startOfDay(first as LocalDate);
const eveOf = ({ first }: Schemas['StayView']): Date => atMinute(addDays(first as LocalDate, -1), 600);
/** The time of day; the office's sessions of yesterday are over by then. */
async function at(moment: Date): Promise<void> {
  whole.clock.set(moment.toISOString());
  await whole.drain();
  office = await town.staff('coordinator');
}

it('nobody moves in before the family is known: the door stays closed, and it goes on by itself when both are given', async () => {
  const stay = await paidStay(town, newcomer);
  await whole.drain();
  expect(await asked(stay.id)).toMatchObject({
    risks: [
      { kind: 'living_in', name: '住家服务' },
      { kind: 'first_alone', name: '首次服务，一人住家' },
    ],
    missing: ['identity', 'contact'],
  });
  expect(await waiting(stay.id)).toMatchObject([
    { text: expect.stringContaining('还缺身份核验和紧急联系人，补齐后才能入住'), orderId: null },
  ]);
  // which of the two messages of one moment is written first is nobody's promise
  expect((await told()).join()).toContain('入住前请补上身份核验和紧急联系人');
  expect(await ofWorker(stay)).toMatchObject({ stateText: '等安全信息', phone: null, addressDetail: null });

  expectOk(await give({ identity: PRECAUTIONS.identity, contact: null }));
  await whole.drain();
  expect((await asked(stay.id)).missing).toEqual(['contact']);
  expect((await waiting(stay.id))[0]!.text).toContain('还缺紧急联系人，');
  // on the eve it is asked for once more, and nobody is told that it begins
  await at(eveOf(stay));
  expect(await asking()).toBe(2);
  expect((await told(stay.worker.id)).join()).not.toContain('明天');
  expectOk(await give({ identity: null, contact: PRECAUTIONS.contact }));
  await whole.drain();
  expect(await waiting(stay.id)).toEqual([]);
  expect(await ofWorker(stay)).toMatchObject({ stateText: '即将开始', phone: expect.any(String) });
  // what was not said while it waited is said now, once
  expect((await told()).filter((text) => text.includes('明天开始'))).toHaveLength(1);
  expect((await told(stay.worker.id)).filter((text) => text.includes('明天'))).toHaveLength(1);
  // given again it is the same
  expectOk(await give());
  await at(startOf(stay));
  expect((await told()).filter((text) => text.includes('明天开始'))).toHaveLength(1);
  expect(expectOk(await newcomer.get<Schemas['StayView']>(`/stays/${stay.id}`))).toMatchObject({ state: 'active' });
  expect(await asking()).toBe(2);
});

it('the office sends nobody past it, and writes it down for who calls', async () => {
  const stay = await paidStay(town, newcomer);
  await whole.drain();
  const refused = await handOver(stay);
  expect(refused).toMatchObject({ status: 409, body: { code: 'STAY_HELD_BACK' } });
  expect(refused.body.detail).toContain('住家服务、首次服务，一人住家：还缺身份核验和紧急联系人');
  const path = `/admin/stays/${stay.id}/precautions`;
  expect(expectOk(await office.get<Schemas['VisitPrecautionsView']>(path)).missing).toEqual(['identity', 'contact']);
  expectOk(await office.put(path, PRECAUTIONS));
  await whole.drain();
  expect(await waiting(stay.id)).toEqual([]);
  expect(expectOk(await office.get<Schemas['VisitPrecautionsView']>(path))).toMatchObject({
    missing: [],
    identity: { by: expect.stringContaining('员工') },
  });
  const { worker } = expectOk<OfficeStay>(await handOver(stay));
  expect(worker.id).not.toBe(stay.worker.id);
  expect(await office.put('/admin/stays/none/precautions', PRECAUTIONS)).toMatchObject({ status: 404 });
});

it('who has given it for a visit is not asked again', async () => {
  newcomer = await town.customer();
  const stay = await paidStay(town, newcomer);
  await whole.drain();
  expect((await asked(stay.id)).missing).toEqual([]);
  expect(await waiting(stay.id)).toEqual([]);
  expect(await asking()).toBe(0);
});

it('never given, it is called off when its first day begins, and everything goes back', async () => {
  const stay = await paidStay(town, newcomer);
  await at(new Date(startOf(stay).getTime() - 1000));
  expect(await waiting(stay.id)).toHaveLength(1);
  await at(startOf(stay));
  expect(await waiting(stay.id)).toEqual([]);
  const found = expectOk(await newcomer.get<Schemas['StayView']>(`/stays/${stay.id}`));
  expect(found).toMatchObject({ state: 'cancelled', refundFen: stay.totalFen });
  expect((await told()).find((text) => text.includes('已取消'))).toContain('入住前的安全信息没有补齐');
  expect((await told(stay.worker.id))[0]).toContain('已取消');
  expect(
    await whole.rows(`SELECT id FROM claim WHERE reference = ? AND state = 'active'`, [`stay:${stay.id}`]),
  ).toEqual([]);
  // given afterwards it wakes nothing
  expectOk(await give());
  await whole.drain();
  expect(await waiting(stay.id)).toEqual([]);
});

it('called off by the family meanwhile, it waits for nothing any more', async () => {
  const stay = await paidStay(town, newcomer);
  await whole.drain();
  const { hash } = expectOk(await newcomer.get<{ hash: string }>(`/stays/${stay.id}/cancellation`));
  expectOk(await newcomer.post(`/stays/${stay.id}/cancel`, { hash }));
  await at(startOf(stay));
  expect(await waiting(stay.id)).toEqual([]);
  expect((await told()).filter((text) => text.includes('已取消'))).toHaveLength(1);
});

it('given in the same moment as it is paid, handed over or given up, it is one or the other and never left waiting', async () => {
  const { id } = await bookStay(town, newcomer);
  const params = expectOk(await newcomer.post<Schemas['PaymentParams']>(`/stays/${id}/payment`));
  whole.till.take(params.package.replace('prepay_id=', ''));
  expectOk(await newcomer.post(`/stays/${id}/payment/refresh`));
  await Promise.all([whole.drain(), give().then(expectOk)]);
  await whole.drain();
  expect(await waiting(id)).toEqual([]);

  newcomer = await town.newcomer();
  const handed = await paidStay(town, newcomer);
  await whole.drain();
  const [answer] = await Promise.all([handOver(handed), give().then(expectOk)]);
  expect([200, 409]).toContain(answer.status);
  if (answer.status === 409) expect(answer.body.code).toBe('STAY_HELD_BACK');
  await whole.drain();
  expect(await waiting(handed.id)).toEqual([]);
  expectOk(answer.status === 200 ? answer : await handOver(handed));

  newcomer = await town.newcomer();
  const late = await paidStay(town, newcomer);
  await whole.drain();
  whole.clock.set(startOf(late).toISOString());
  await Promise.all([whole.drain(), give().then(expectOk)]);
  await whole.drain();
  office = await town.staff('coordinator');
  expect(await waiting(late.id)).toEqual([]);
  const seen = expectOk(await newcomer.get<Schemas['StayView']>(`/stays/${late.id}`));
  expect([0, late.totalFen]).toContain(seen.refundFen);
  expect(seen.state).toBe(seen.refundFen === 0 ? 'active' : 'cancelled');
});

it('another’s stay is nobody’s business', async () => {
  const stay = await paidStay(town, newcomer);
  const other = await town.newcomer();
  expect(await other.get(`/stays/${stay.id}/precautions`)).toMatchObject({ status: 404 });
  expect(await newcomer.get('/stays/none/precautions')).toMatchObject({ status: 404 });
});
