import type { Schemas } from '@daowei/shared/api/client';
import { complain } from '../support/complaints.js';
import { expectOk, SIGNATURE, type Customer, type TownWorker } from '../support/person.js';
import { servedVisit } from '../support/served-visit.js';
import { DETAIL, PLACE, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type OrderView = Schemas['OrderView'];

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let worker: TownWorker;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade();
  worker = await town.worker();
});

const page = async (id: string): Promise<OrderView> => (await customer.get<OrderView>(`/orders/${id}`)).body;
const act = (id: string, action: string, body: object = {}) =>
  worker.post(`/worker/visits/${id}/${action}`, { deviceTime: whole.clock.now().toISOString(), ...body });

/** What the page shows of what it must not always show. */
const shown = ({
  state,
  worker: card,
  workerName,
  doorCode,
  voucher,
  actions,
  visit,
  holdUntil,
  paidFen,
  rating,
}: OrderView) => ({
  state,
  worker: [card?.name ?? null, workerName],
  door: doorCode !== null && voucher !== null ? 'shown' : doorCode === null && voucher === null ? 'hidden' : 'half',
  actions,
  visit: visit?.state ?? null,
  held: holdUntil !== null,
  paidFen,
  rated: rating?.stars ?? null,
});

it('shows in every state of an order what belongs there, and nothing else', async () => {
  const held = await town.book(customer, town.at('12:00'), { note: '  门口有地垫  ' });
  const { id } = held;
  const hidden = { worker: [null, null], door: 'hidden', visit: null, held: false, rated: null };
  const paid = { paidFen: 12_000 };
  const change = ['reschedule', 'cancel'];
  expect(shown(held)).toEqual({
    ...hidden,
    state: 'awaiting_payment',
    actions: ['pay', 'cancel'],
    held: true,
    paidFen: 0,
  });
  expect(await page(id)).toEqual(held);
  expect(held).toMatchObject({
    holdUntil: '2026-03-10T01:15:00.000Z',
    stateText: '待支付',
    note: '门口有地垫',
    promisedFrom: '2026-03-10T04:00:00.000Z',
    promisedTo: '2026-03-10T04:30:00.000Z',
    address: { contactName: expect.stringMatching(/^周女士/), phoneMasked: '139****2222', detail: DETAIL, ...PLACE },
    lines: [{ kind: 'base', amountFen: 12_000 }],
    totalFen: 12_000,
    subscribeTemplates: ['tmpl-booking-confirmed', 'tmpl-worker-departed', 'tmpl-visit-done'],
  });

  await town.pay(customer, id);
  expect(shown(await page(id))).toEqual({ ...hidden, ...paid, state: 'paid', actions: ['sign_agreement', ...change] });

  await worker.post(`/worker/offers/${(await town.live(id)).id}/accept`);
  // the visit opens a moment later; the promise stands at once
  const told = { ...hidden, ...paid, worker: [worker.name, worker.name] };
  const toSign = { ...told, state: 'confirmed', door: 'shown', actions: ['sign_agreement', ...change] };
  expect(shown(await page(id))).toEqual(toSign);
  await whole.drain();
  const confirmed = await page(id);
  expect(shown(confirmed)).toEqual({ ...toSign, visit: 'scheduled' });
  expect(confirmed.doorCode).toMatch(/^\d{6}$/);
  expect(confirmed.worker).toEqual({
    id: worker.id,
    name: worker.name,
    avatarSeed: expect.any(String),
    level: '中级',
    ratingAverage: null,
    visitCount: 0,
    onTimeRate: null,
    phoneMasked: expect.stringMatching(/^137\*{4}\d{4}$/),
    certificates: ['健康证'],
  });

  // a certificate is shown while it is valid: through its last day, and no longer
  const runsOut = (on: string) =>
    whole.rows('UPDATE worker_certificate SET expires_on = ? WHERE worker_id = ?', [on, worker.id]);
  const certificates = async (): Promise<readonly string[]> => (await page(id)).worker!.certificates;
  await runsOut('2026-03-10');
  expect(await certificates()).toEqual(['健康证']);
  await runsOut('2026-03-09');
  expect(await certificates()).toEqual([]);
  await runsOut('2027-03-10');

  await town.signAgreement(customer, id);
  expect(shown(await page(id))).toEqual({ ...toSign, actions: change, visit: 'scheduled' });
  await act(id, 'depart', { at: null });
  expect(shown(await page(id))).toEqual({ ...toSign, actions: ['cancel'], visit: 'departed' });
  await act(id, 'check-in', { at: null, doorCode: confirmed.doorCode });
  expect(shown(await page(id))).toEqual({ ...told, state: 'in_service', actions: [], visit: 'arrived' });

  const photoIds = [
    { id: await worker.picture(), stage: 'before' },
    { id: await worker.picture(), stage: 'after' },
  ];
  for (const step of ['ask', 'kitchen', 'rooms', 'rubbish']) await act(id, `steps/${step}`, { photoIds });
  expect(shown(await page(id))).toEqual({ ...told, state: 'in_service', actions: [], visit: 'working' });
  await act(id, 'sign', { signaturePng: SIGNATURE });
  expect(shown(await page(id))).toEqual({
    ...told,
    state: 'in_service',
    actions: ['sign_off'],
    visit: 'awaiting_customer',
  });
  await customer.post(`/orders/${id}/sign-off`, {
    signaturePng: SIGNATURE,
    deviceTime: whole.clock.now().toISOString(),
  });
  expect(shown(await page(id))).toEqual({ ...told, state: 'completed', actions: ['rate'], visit: 'signed_off' });
  await customer.post(`/orders/${id}/rating`, { stars: 4, tags: ['准时', '细致'], text: ' 很好 ' });
  const rated = await page(id);
  expect(shown(rated)).toEqual({ ...told, state: 'completed', actions: [], visit: 'signed_off', rated: 4 });
  expect(rated.rating).toMatchObject({ stars: 4, tags: ['准时', '细致'], text: '很好' });

  const recorded = rated.timeline.map((entry) => entry.recordedAt);
  expect(recorded).toEqual([...recorded].sort());
  for (const { text, actor } of rated.timeline) expect([text, actor].join()).not.toMatch(/[a-z]{4,}|undefined|null/);
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

it('shows a cancelled and an expired order without anything to do', async () => {
  const cancelled = await town.book(customer, town.at('12:00'));
  const ended = {
    worker: [null, null],
    door: 'hidden',
    actions: [],
    visit: null,
    held: false,
    paidFen: 0,
    rated: null,
  };
  expect(shown((await customer.post(`/orders/${cancelled.id}/cancel`, { reason: '改天' })).body)).toEqual({
    ...ended,
    state: 'cancelled',
  });
  const expired = await town.book(customer, town.at('12:00'));
  whole.clock.advance(15);
  await whole.drain();
  expect(shown(await page(expired.id))).toEqual({ ...ended, state: 'expired' });
});

it('tells the list the same as the page', async () => {
  const someone = await town.customer();
  const second = await town.worker();
  const unpaid = await town.book(someone, town.at('16:00'));
  const offered = await town.paid(someone, town.at('12:00'));
  const { id: confirmed } = await town.confirmed(someone, town.at('12:00'), [worker, second]);
  const gone = await town.book(someone, town.at('18:00'));
  await someone.post(`/orders/${gone.id}/cancel`);

  const active = (await someone.get<Schemas['OrderPage']>('/orders?scope=active')).body;
  expect(active.items.map((one) => one.id)).toEqual([confirmed, offered.id, unpaid.id]);
  expect(active.nextCursor).toBeNull();
  for (const card of active.items) {
    const view = (await someone.get<OrderView>(`/orders/${card.id}`)).body;
    expect(view).toMatchObject(card);
  }
  const history = (await someone.get<Schemas['OrderPage']>('/orders?scope=history')).body;
  expect(history.items.map((one) => [one.id, one.state])).toEqual([[gone.id, 'cancelled']]);
});

it('sums a visit up once both have signed; what is passed on shows nothing private, and not for ever', async () => {
  const { customer: owner, visit } = await servedVisit(town);
  const { id } = visit;
  const own = async () => expectOk(await owner.get<Schemas['VisitSummary']>(`/orders/${id}/summary`));
  const summary = await own();
  expect(summary).toMatchObject({ day: '2026-03-10', level: '金牌标准', done: ['打扫'], suggestedDay: '2026-04-09' });
  expect(summary.pictures[0]!.photos).toHaveLength(2);
  const other = await town.confirmed(owner, town.at('15:00'), [visit.worker]);
  expect((await owner.get(`/orders/${other.id}/summary`)).body).toMatchObject({ code: 'VISIT_STATE' });

  const passedOn = (token: string) => town.nobody().get<Schemas['SharedSummary']>(`/summaries/${token}`);
  const shown = expectOk(await passedOn(summary.shareToken));
  const { serviceName, day, level, doneSteps, totalSteps, done, measurements } = summary;
  expect(shown).toEqual({ serviceName, day, level, doneSteps, totalSteps, done, measurements });
  const [, expires, signature] = summary.shareToken.split('.');
  for (const forged of ['x', `${other.id}.${expires}.${signature}`, `${id}.${Number(expires) + 1}.${signature}`]) {
    expect(await passedOn(forged)).toMatchObject({ status: 404, body: { code: 'SHARE_OVER' } });
  }
  // who waits for an answer is sold nothing
  await complain(owner, id);
  expect(await own()).toMatchObject({ suggestedDay: null });
  whole.clock.advance(8 * 24 * 60);
  expect((await passedOn(summary.shareToken)).status).toBe(404);
});
