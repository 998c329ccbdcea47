import type { Schemas } from '@daowei/shared/api/client';
import { COMPLAINT_POLICY } from '../../src/modules/complaints/domain/complaint-policy.js';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type View = Schemas['ComplaintView'];
type Opened = Schemas['OpenedComplaint'];

const MINUTE = 60_000;

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let desk: Person;
let manager: Person;
let worker: TownWorker;
let booked: string;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  manager = await town.staff('manager');
});
afterAll(() => whole.close());

/** A visit that is paid for, at noon. */
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  desk = await town.staff('service');
  await town.newTrade();
  worker = await town.worker();
  customer = await town.customer();
  booked = (await town.paid(customer, town.at('12:00'))).id;
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const WORDS = { kind: 'quality', words: '厨房油烟机还是油的', photoIds: [] };
const file = (who: Person, more: object = {}, path = `/orders/${booked}/complaints`): Promise<Answer> =>
  who.post(path, { ...WORDS, ...more });
const filed = async (): Promise<string> => expectOk((await file(customer)) as Answer<View>).id;
const view = async (id: string): Promise<View> => expectOk(await customer.get<View>(`/complaints/${id}`));
const opened = async (id: string): Promise<Opened> => expectOk(await desk.get<Opened>(`/admin/complaints/${id}`));
const office = (id: string, what: string, body: object = {}, who = desk): Promise<Answer> =>
  who.post(`/admin/complaints/${id}/${what}`, body);
const follow = (id: string, command: string, more: object = {}): Promise<Answer> =>
  customer.post(`/complaints/${id}/follow`, { command, photoIds: [], ...more });
const pass = async (minutes: number): Promise<void> => {
  whole.clock.set(new Date(whole.clock.now().getTime() + minutes * MINUTE).toISOString());
  await whole.drain();
};
const clockOf = ({ clocks }: Opened, name: string, round = 1): Schemas['ClockView'] =>
  clocks.find((one) => one.clock === name && one.round === round)!;

/** The visit as it goes, until both have signed. */
async function serve(): Promise<void> {
  const { id: offer } = await town.live(booked);
  expectOk(await worker.post(`/worker/offers/${offer}/accept`));
  await town.signAgreement(customer, booked);
  await whole.drain();
  const order = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${booked}`));
  const visit = { id: booked, order, worker, doorCode: order.doorCode!, voucher: order.voucher! };
  whole.clock.set('2026-03-10T04:00:00.000Z');
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  whole.clock.set('2026-03-10T06:00:00.000Z');
  await signOff(town, customer, visit);
}

describe('complaining', () => {
  it('is one tap from the visit, promises an answer by the clock, and is on its timeline', async () => {
    expect(expectOk(await customer.get<Schemas['OrderComplaints']>(`/orders/${booked}/complaints`))).toMatchObject({
      mayFile: true,
      items: [],
    });
    const photo = await customer.picture();
    const made = expectOk((await file(customer, { photoIds: [photo] })) as Answer<View>);
    expect(made).toMatchObject({
      state: 'open',
      stateText: '等待答复',
      dueText: '首次答复',
      may: ['reply', 'withdraw'],
    });
    expect(Date.parse(made.dueAt!) - whole.clock.now().getTime()).toBe(
      COMPLAINT_POLICY.firstAnswerMinutes.value * MINUTE,
    );
    expect(made.entries[0]).toMatchObject({ text: WORDS.words, photos: [expect.stringContaining(photo)] });
    const { timeline } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${booked}`));
    expect(timeline.at(-1)!.text).toContain(made.no);
    const { items } = expectOk(await desk.get<Schemas['ComplaintBoard']>('/admin/complaints'));
    expect(items.find(({ id }) => id === made.id)).toMatchObject({ channelText: '小程序', ownerLabel: null });
  });

  it('of two at the same moment one is made, and the other one is led to it', async () => {
    const answers = await Promise.all([file(customer), file(desk, {}, `/admin/orders/${booked}/complaints`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409)!;
    const won = answers.find(({ status }) => status === 201)!;
    expect(lost.body).toMatchObject({ code: 'COMPLAINT_ALREADY', complaintId: won.body.id });
  });

  it('refuses what was never paid, what is long over, others’ visits and others’ photos', async () => {
    const stranger = await town.customer();
    expect(await file(stranger)).toMatchObject({ status: 404 });
    expect((await file(customer, { photoIds: [await stranger.picture()] })).body.code).toBe('FILE_NOT_YOURS');
    expect(await file(customer, { words: ' ' })).toMatchObject({ status: 422 });
    expect(await file(customer, { kind: 'weather' })).toMatchObject({ status: 422 });
    const unpaid = await town.book(customer, town.at('17:00'));
    expect((await file(customer, {}, `/orders/${unpaid.id}/complaints`)).body.code).toBe('ORDER_STATE');
    const id = await filed();
    expect(await stranger.get(`/complaints/${id}`)).toMatchObject({ status: 404 });
    expect(await stranger.post(`/complaints/${id}/follow`, { command: 'accept', photoIds: [] })).toMatchObject({
      status: 404,
    });
    expect(await customer.get('/admin/complaints')).toMatchObject({ status: 403 });
    expectOk(await follow(id, 'withdraw'));
    await pass((COMPLAINT_POLICY.fileDays.value + 1) * 1_440);
    expect((await file(await relogged())).body.code).toBe('COMPLAINT_TOO_LATE');
  });
});

/** Sessions do not last for months. */
async function relogged(): Promise<Person> {
  return town.login(customer.openid);
}

describe('the clocks', () => {
  it('warn, go up the chain once each, are told to the customer, and stop with the answer', async () => {
    const id = await filed();
    await pass(4);
    expect((await opened(id)).entries.map(({ kind }) => kind)).toEqual(['filed', 'warned']);
    await pass(2);
    await pass(1);
    let now = await opened(id);
    expect(now.entries.filter(({ kind }) => kind === 'escalated')).toHaveLength(1);
    expect(now).toMatchObject({ escalatedTo: '客服主管' });
    expect((await view(id)).entries.at(-1)!.text).toContain('已上报客服主管');
    const { items } = expectOk(await desk.get<Schemas['ExceptionList']>('/admin/exceptions'));
    expect(items.find(({ complaintId }) => complaintId === id)).toMatchObject({ kind: 'complaint' });
    // taken up two steps while nobody was there to look: each is there, none twice
    await pass(200);
    now = await opened(id);
    expect(now.entries.filter(({ kind }) => kind === 'escalated')).toHaveLength(3);
    expect(now.escalatedTo).toBe('总经理');
    expectOk(await office(id, 'answer', { text: '您好，我是客服小林，马上为您处理' }));
    now = await opened(id);
    expect(clockOf(now, 'first_answer')).toMatchObject({ state: 'stopped', overdue: true, elapsedMinutes: 207 });
    expect(clockOf(now, 'resolution')).toMatchObject({ state: 'running', overdue: false });
    expect(now.ownerLabel).toContain('员工');
  });

  it('of a night begin in the morning; the solution stands still while the customer is asked', async () => {
    whole.clock.set('2026-03-10T15:30:00.000Z');
    desk = await town.staff('service');
    const id = await filed();
    // 8:05 next morning in Shanghai
    expect((await view(id)).dueAt).toBe('2026-03-11T00:05:00.000Z');
    expectOk(await office(id, 'ask', { text: '方便拍一张油烟机的照片吗' }));
    await pass(3 * 1_440);
    desk = await town.staff('service');
    expect(clockOf(await opened(id), 'resolution')).toMatchObject({ state: 'paused', elapsedMinutes: 0 });
    expect(await view(id)).toMatchObject({ state: 'waiting', dueAt: null });
    expectOk(await follow(id, 'reply', { words: '照片来了', photoIds: [await customer.picture()] }));
    expect(await view(id)).toMatchObject({ state: 'handling', dueText: '给出处理结果' });
    await pass(24 * 60 + 10);
    desk = await town.staff('service');
    expect((await opened(id)).entries.map(({ kind }) => kind)).toEqual([
      'filed',
      'asked',
      'replied',
      'warned',
      'escalated',
    ]);
  });

  it('are started anew when the customer is not content, and silence closes the case', async () => {
    const id = await filed();
    expectOk(await office(id, 'solve', { text: '明天上午免费重做厨房', cause: 'worker_skill' }));
    expect(await view(id)).toMatchObject({ state: 'solved', may: ['accept', 'reopen'] });
    expectOk(await follow(id, 'reopen', { words: '重做之后还是一样' }));
    const again = await opened(id);
    expect(again).toMatchObject({ state: 'open', round: 2 });
    expect(clockOf(again, 'first_answer', 2)).toMatchObject({ state: 'running' });
    expect(clockOf(again, 'resolution', 1)).toMatchObject({ state: 'stopped' });
    expectOk(await office(id, 'solve', { text: '换一位师傅重做，并退一半', cause: 'worker_skill' }));
    await pass(COMPLAINT_POLICY.acceptDays.value * 1_440);
    desk = await town.staff('service');
    expect(await view(id)).toMatchObject({ state: 'closed', may: ['reopen'] });
    expect((await office(id, 'answer', { text: '还在吗' })).body.code).toBe('COMPLAINT_STATE');
    await pass(COMPLAINT_POLICY.reopenDays.value * 1_440 + 1);
    const later = await relogged();
    expect(expectOk(await later.get<View>(`/complaints/${id}`)).may).toEqual([]);
    expect((await later.post(`/complaints/${id}/follow`, { command: 'reopen', photoIds: [] })).body.code).toBe(
      'COMPLAINT_TOO_LATE',
    );
  });
});

describe('what is given', () => {
  it('up to a sum is given by one person and comes into the wallet', async () => {
    const id = await filed();
    expectOk(await office(id, 'remedies', { kind: 'transfer', amountFen: 2_000, reason: '让您久等了' }));
    await whole.drain();
    const { items } = expectOk(await customer.get<Schemas['OwnTransferList']>('/transfers'));
    expect(items).toMatchObject([{ amountFen: 2_000 }]);
    const own = await view(id);
    expect(own.entries.at(-1)).toMatchObject({ kind: 'remedy_given', text: '补偿20.00元到微信零钱：让您久等了' });
    const { items: told } = expectOk(await customer.get<Schemas['InboxPage']>('/messages'));
    const texts = told.map(({ text }) => text).join();
    expect(texts).toContain('让您久等了');
    // only they can take it, and for a day
    expect(texts).toMatch(/您有一笔赔付款20\.00元等您收下，请在2026年\d+月\d+日 \d\d:\d\d前确认，逾期会退回/);
  });

  it('above it waits for somebody else, is refunded once, and never beyond what was paid', async () => {
    await serve();
    const id = await filed();
    const { paidFen } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${booked}`));
    expectOk(await office(id, 'remedies', { kind: 'refund', amountFen: 6_000, reason: '没有做到位' }));
    const [waiting] = (await opened(id)).remedies;
    expect(waiting).toMatchObject({ state: 'waiting', own: true });
    const decide = `remedies/${waiting!.id}/decide`;
    expect((await office(id, decide, { answer: 'approve' })).body.code).toBe('FOUR_EYES');
    const answers = await Promise.all([1, 2].map(() => office(id, decide, { answer: 'approve' }, manager)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    await whole.drain();
    const { refunds } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${booked}`));
    expect(refunds).toMatchObject([{ amountFen: 6_000, reason: '没有做到位' }]);
    expectOk(await office(id, 'remedies', { kind: 'refund', amountFen: paidFen - 5_000, reason: '全部退还' }, manager));
    const tooMuch = (await opened(id)).remedies[1]!;
    const refused = await office(id, `remedies/${tooMuch.id}/decide`, { answer: 'approve' });
    expect(refused.body.code).toBe('REFUND_EXCEEDS_PAYMENT');
    // nothing half done: it still waits, and can be refused
    expect((await opened(id)).remedies[1]).toMatchObject({ state: 'waiting' });
    expectOk(await office(id, `remedies/${tooMuch.id}/decide`, { answer: 'refuse' }));
    expect((await office(id, 'remedies', { kind: 'transfer', amountFen: 50, reason: '一点心意' })).body.code).toBe(
      'REMEDY_AMOUNT',
    );
    expect(await office(id, 'remedies', { kind: 'coupon', reason: '下次再来' })).toMatchObject({ status: 422 });
  });
});

it('what is changed has a day, and somebody else looks whether it was done', async () => {
  const id = await filed();
  const dueAt = new Date(whole.clock.now().getTime() + 7 * 1_440 * MINUTE).toISOString();
  const plan = { action: '油烟机清洗步骤增加复检照片', responsible: '质检 许晴', dueAt };
  expectOk(await office(id, 'rectifications', plan));
  const [one] = (await opened(id)).rectifications;
  const move = `rectifications/${one!.id}/move`;
  expect((await office(id, move, { command: 'pass' }, manager)).body.code).toBe('RECTIFICATION_STATE');
  expectOk(await office(id, move, { command: 'done' }));
  expect((await office(id, move, { command: 'pass' })).body.code).toBe('FOUR_EYES');
  expectOk(await office(id, move, { command: 'pass' }, manager));
  expect((await opened(id)).rectifications).toMatchObject([{ state: 'passed', stateText: '复核通过' }]);
  expect((await view(id)).entries.at(-1)!.text).toContain('我们的改进已经落实');
  expect((await office(id, 'rectifications', { ...plan, dueAt: whole.clock.now().toISOString() })).body.code).toBe(
    'RECTIFICATION_DUE',
  );
});

it('the same matter told twice goes on in one case, of the same customer only', async () => {
  const first = await filed();
  await pass(1);
  const visit = await town.paid(customer, town.at('17:00'));
  const second = expectOk((await file(customer, {}, `/orders/${visit.id}/complaints`)) as Answer<View>).id;
  expect((await opened(second)).siblings.map(({ id }) => id)).toEqual([first]);
  expect((await office(second, 'merge', { other: second })).body.code).toBe('COMPLAINT_OTHERS');
  const clocks = (await opened(first)).clocks;
  // whichever of the two the desk looks at, and two of the desk at once: the first goes on, by its own clocks
  const both = await Promise.all([
    office(first, 'merge', { other: second }),
    office(second, 'merge', { other: first }),
  ]);
  expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
  expect((await opened(first)).clocks).toEqual(clocks);
  expect(await view(second)).toMatchObject({ state: 'merged', dueAt: null, may: [] });
  expect((await opened(first)).entries.at(-1)!.text).toContain('并入');
  expect((await office(first, 'merge', { other: second })).body.code).toBe('COMPLAINT_OTHERS');
  // the customer is led from the one to the other, and reads there what was said in both
  const { no } = await view(first);
  expect(await view(second)).toMatchObject({ goesOnIn: { id: first, no } });
  expect((await view(first)).goesOnIn).toBeNull();
  expect((await view(first)).entries.at(-1)!.text).toContain((await view(second)).entries[0]!.text);
  const { items } = expectOk(
    await desk.get<Schemas['TrackedComplaints']>('/admin/complaints-tracked?from=2026-03-10&to=2026-03-10'),
  );
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([first, second]));
});

it('who has the right of priority is answered first, until somebody has answered', async () => {
  const usual = await filed();
  await pass(1);
  const early = await town.customer();
  const { id: orderId } = await town.paid(early, town.at('17:00'));
  const first = expectOk((await file(early, {}, `/orders/${orderId}/complaints`)) as Answer<View>).id;
  await whole.rows(`INSERT INTO reward_right (account_id, kind, until) VALUES (?, 'priority', ?)`, [
    early.accountId,
    new Date(whole.clock.now().getTime() + 60 * MINUTE),
  ]);
  const order = async (): Promise<string[]> => {
    const { items } = expectOk(await desk.get<Schemas['ComplaintBoard']>('/admin/complaints'));
    return items.filter(({ id }) => id === usual || id === first).map(({ id }) => id);
  };
  expect(await order()).toEqual([first, usual]);
  expect((await opened(first)).priority).toBe(true);
  expectOk(await office(first, 'answer', { text: '马上为您处理' }));
  expect(await order()).toEqual([usual, first]);
  // a right that has ended is none
  await pass(61);
  expect((await opened(first)).priority).toBe(false);
});

it('the board shows how many of those whose time has come are solved', async () => {
  const resolution = async (): Promise<Schemas['ResolutionView']> =>
    expectOk(await desk.get<Schemas['ComplaintBoard']>('/admin/complaints')).resolution;
  const before = await resolution();
  const id = await filed();
  expect(await resolution()).toMatchObject({ counted: before.counted, targetPercent: 95 });
  expectOk(await office(id, 'solve', { text: '明天上午重做', cause: 'worker_skill' }));
  expect(await resolution()).toMatchObject({ counted: before.counted + 1, resolved: before.resolved + 1 });
  expectOk(await follow(id, 'reopen', { words: '还是油的' }));
  await pass(24 * 60 + 1);
  desk = await town.staff('service');
  const { counted, resolved } = await resolution();
  expect(counted - resolved).toBeGreaterThan(0);
});
