import type { Schemas } from '@daowei/shared/api/client';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { FIELDWORK_POLICY } from '../../src/modules/fieldwork/domain/fieldwork-policy.js';
import { json } from '../../src/platform/database/sql.js';
import { expectOk, SIGNATURE, type Answer, type Customer, type TownWorker } from '../support/person.js';
import { PLACE, SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

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
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const now = (): string => whole.clock.now().toISOString();
const onSite = (more: object = {}): object => ({ at: PLACE, deviceTime: now(), ...more });
const act = (id: string, action: string, body: object = onSite(), who = worker): Promise<Answer> =>
  who.post(`/worker/visits/${id}/${action}`, body);
const step = (id: string, stepId: string, photoIds: object[] = [], more: object = {}): Promise<Answer> =>
  act(id, `steps/${stepId}`, { photoIds, deviceTime: now(), ...more });
const signed = (): object => ({ signaturePng: SIGNATURE, deviceTime: now() });
const both = async (): Promise<object[]> => [
  { id: await worker.picture(), stage: 'before' },
  { id: await worker.picture(), stage: 'after' },
];

async function finishSteps(id: string): Promise<void> {
  expect(await step(id, 'ask')).toMatchObject({ status: 200 });
  expect(await step(id, 'kitchen', await both())).toMatchObject({ status: 200 });
  expect(await step(id, 'rooms', [{ id: await worker.picture(), stage: 'after' }])).toMatchObject({ status: 200 });
  expect(await step(id, 'rubbish')).toMatchObject({ status: 200 });
}

const history = async () =>
  (
    await whole.rows<{ visit_count: number; on_time_count: number }>(
      'SELECT visit_count, on_time_count FROM worker WHERE id = ?',
      [worker.id],
    )
  )[0]!;

async function events(type: string, orderId: string): Promise<Record<string, unknown>[]> {
  const found = await whole.rows<{ data: unknown }>('SELECT data FROM outbox_event WHERE type = ? ORDER BY id', [type]);
  return found.map(({ data }) => json<Record<string, unknown>>(data)).filter((data) => data.orderId === orderId);
}

const timeline = async (id: string): Promise<{ kind: string; text: string; happened_at: Date }[]> =>
  whole.rows('SELECT kind, text, happened_at FROM order_event WHERE order_id = ? ORDER BY id', [id]);

describe('a visit', () => {
  it('goes from departure to two signatures, every step told to the customer', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    whole.clock.set(town.at('11:40'));

    const departed = (await act(id, 'depart')).body as Schemas['WorkerVisit'];
    expect(departed).toMatchObject({
      state: 'departed',
      nextAction: 'check_in',
      progress: { departedAt: now(), doneSteps: 0, totalSteps: 4 },
    });
    expect(departed.progress.etaAt).toBe('2026-03-10T03:45:00.000Z');
    await whole.drain();
    expect((await customer.get(`/orders/${id}`)).body).toMatchObject({
      state: 'confirmed',
      visit: { state: 'departed' },
      doorCode,
    });

    whole.clock.set(town.at('12:05'));
    expect(await act(id, 'check-in', onSite({ doorCode }))).toMatchObject({
      status: 200,
      body: { state: 'arrived', nextAction: 'work' },
    });
    expect((await customer.get(`/orders/${id}`)).body).toMatchObject({
      state: 'in_service',
      doorCode: null,
      voucher: null,
      visit: { arrivedAt: now() },
    });

    await finishSteps(id);
    const page = (await customer.get<Schemas['OrderView']>(`/orders/${id}`)).body;
    expect(page.visit).toMatchObject({ state: 'working', doneSteps: 4, startedAt: now() });
    const kitchen = page.visit!.steps.find((one) => one.id === 'kitchen')!;
    expect(kitchen.photos.map(({ stage }) => stage)).toEqual(['before', 'after']);
    const photo = await whole.app.inject({ url: kitchen.photos[0]!.url });
    expect([photo.statusCode, photo.headers['content-type'], photo.headers['cache-control']]).toEqual([
      200,
      'image/png',
      'private, max-age=1800',
    ]);
    expect(page.actions).toEqual([]);

    whole.clock.set(town.at('14:00'));
    expect(await act(id, 'sign', signed())).toMatchObject({
      status: 200,
      body: { state: 'awaiting_customer', nextAction: 'wait_customer' },
    });
    expect((await customer.get(`/orders/${id}`)).body).toMatchObject({ actions: ['sign_off'] });
    whole.clock.set(town.at('14:10'));
    expect(await customer.post(`/orders/${id}/sign-off`, signed())).toMatchObject({
      status: 200,
      body: { state: 'completed', visit: { state: 'signed_off', customerSignedAt: now() }, actions: ['rate'] },
    });
    await whole.drain();

    expect(await history()).toEqual({ visit_count: 1, on_time_count: 1 });
    expect(await events('fieldwork.visit-signed-off', id)).toEqual([
      { orderId: id, workerId: worker.id, onTime: true },
    ]);
    expect(await events('orders.order-completed', id)).toHaveLength(1);
    expect((await timeline(id)).map(({ kind }) => kind)).toEqual([
      'order.held',
      'order.paid',
      'order.agreement-signed',
      'order.confirmed',
      'visit.departed',
      'visit.arrived',
      'visit.step-done',
      'visit.step-done',
      'visit.step-done',
      'visit.step-done',
      'visit.worker-signed',
      'visit.customer-signed',
      'order.completed',
    ]);
    const signatures = await whole.rows<Record<string, string>>(
      'SELECT worker_signature_file AS w, customer_signature_file AS c FROM visit WHERE order_id = ?',
      [id],
    );
    const kept = await whole.rows<{ owner_account_id: string }>(
      'SELECT owner_account_id FROM stored_file WHERE id IN (?) ORDER BY id',
      [Object.values(signatures[0]!)],
    );
    expect(kept.map((file) => file.owner_account_id)).toEqual([worker.accountId, customer.accountId]);
  });

  it('that is not taken over is done again in part, with new photos, twice at most, and signed anew by both', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart');
    whole.clock.set(town.at('12:05'));
    await act(id, 'check-in', onSite({ doorCode }));
    await finishSteps(id);
    const refuse = (redo: string[]): Promise<Answer> =>
      customer.post(`/orders/${id}/sign-off/refusal`, { redo, words: '灶台边缘还有油', deviceTime: now() });
    expect(await refuse(['kitchen'])).toMatchObject({ status: 409, body: { code: 'VISIT_STATE' } });
    await act(id, 'sign', signed());
    expect(await refuse(['cellar'])).toMatchObject({ body: { code: 'STEP_UNKNOWN' } });

    const old = await worker.picture();
    whole.clock.advance(1);
    for (const round of [1, 2]) {
      expect(await refuse(['kitchen'])).toMatchObject({
        status: 200,
        body: { state: 'in_service', actions: [], visit: { state: 'working', doneSteps: 3, workerSignedAt: null } },
      });
      const page = (await worker.get<Schemas['WorkerVisit']>(`/worker/visits/${id}`)).body;
      expect(page).toMatchObject({ nextAction: 'work', refusal: { round, words: '灶台边缘还有油' } });
      // what was photographed before the refusal proves nothing of the work after it
      expect(await act(id, 'steps/kitchen', { photoIds: [], deviceTime: now() })).toMatchObject({
        status: 422,
        body: { code: 'STEP_PHOTO_REQUIRED' },
      });
      expect(await step(id, 'kitchen', [{ id: old, stage: 'after' }])).toMatchObject({
        status: 422,
        body: { code: 'STEP_PHOTO_OLD' },
      });
      expect(await act(id, 'sign', signed())).toMatchObject({ body: { code: 'STEPS_UNFINISHED' } });
      const photoIds = [{ id: await worker.picture(), stage: 'after' }];
      expectOk(await act(id, 'steps/kitchen', { photoIds, deviceTime: now() }));
      expectOk(await act(id, 'sign', signed()));
    }
    expect(await refuse(['kitchen'])).toMatchObject({ status: 409, body: { code: 'REDO_LIMIT' } });
    expect(
      await (
        await town.customer()
      ).post(`/orders/${id}/sign-off/refusal`, {
        redo: ['kitchen'],
        words: '别人的',
        deviceTime: now(),
      }),
    ).toMatchObject({ status: 404 });
    expectOk(await customer.post(`/orders/${id}/sign-off`, signed()));
    const told = (await timeline(id)).filter(({ kind }) => kind === 'visit.refused');
    expect(told.map(({ text }) => text)).toEqual(Array(2).fill(expect.stringContaining('灶台边缘还有油')));
  });

  it('is begun by the customer’s QR as well', async () => {
    const { id, voucher, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart', onSite({ at: null }));
    expect(await act(id, 'check-in', onSite({ voucher: `${voucher}x` }))).toMatchObject({
      status: 422,
      body: { code: 'CHECK_IN_CODE_WRONG' },
    });
    expect(await act(id, 'check-in', onSite({ voucher: 'A'.repeat(200), doorCode }))).toMatchObject({ status: 422 });
    expect(await act(id, 'check-in', onSite({ voucher }))).toMatchObject({ status: 200, body: { state: 'arrived' } });
  });

  it('that begins after the promised window counts as late', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart');
    whole.clock.set(town.at('12:30'));
    await act(id, 'check-in', onSite({ doorCode }));
    await finishSteps(id);
    await act(id, 'sign', signed());
    await customer.post(`/orders/${id}/sign-off`, signed());
    expect(await history()).toEqual({ visit_count: 1, on_time_count: 0 });
    expect(await events('fieldwork.visit-signed-off', id)).toMatchObject([{ onTime: false }]);
    expect((await timeline(id)).find(({ kind }) => kind === 'visit.arrived')!.text).toContain('晚于承诺时间');
  });

  it('from a place far off needs a word and a picture, and is kept for people to look at', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart', { at: PLACE, deviceTime: '2031-01-01T00:00:00.000Z' });
    const far = { at: { lat: 30.31, lng: 120.1302, accuracy: 30 }, deviceTime: '2020-01-01T00:00:00.000Z', doorCode };
    expect(await act(id, 'check-in', far)).toMatchObject({ status: 422, body: { code: 'PLACE_UNPROVEN' } });
    expect(await act(id, 'check-in', { ...far, reason: '定位漂移' })).toMatchObject({ status: 422 });
    const theirs = { ...far, reason: '定位漂移', photoId: await customer.picture() };
    expect(await act(id, 'check-in', theirs)).toMatchObject({ status: 422, body: { code: 'FILE_NOT_YOURS' } });
    expectOk(await act(id, 'check-in', { ...far, reason: ' 定位漂移 ', photoId: await worker.picture() }));
    const facts = await timeline(id);
    expect(facts.find(({ kind }) => kind === 'visit.departed')!.happened_at).toEqual(whole.clock.now());
    // a phone that does not say when it reported is taken for live, whatever its clock says
    expect(facts.find(({ kind }) => kind === 'visit.arrived')!.happened_at).toEqual(whole.clock.now());
    expect(facts.find(({ kind }) => kind === 'visit.place-doubtful')!.text).toMatch(/4\.0公里；服务人员说明：定位漂移/);
    const office = await town.staff('service');
    const [seen] = expectOk(await office.get<Schemas['CheckInList']>(`/admin/orders/${id}/check-ins`)).items;
    expect(seen).toMatchObject({ placeDoubt: 'far', accuracyMetres: 30, deviceTime: far.deviceTime, isOffline: false });
    expect((await whole.app.inject({ url: seen!.photoUrl! })).statusCode).toBe(200);
    expect(await office.get('/admin/orders/01JD000000000000000000NONE/check-ins')).toMatchObject({ status: 404 });
  });

  it('reached without signal counts from the door, by what passed on the phone, whatever its clock says', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    // set out at 11:40 and at the door at 12:20, both told out of the basement at 12:50, by a phone that is a day slow
    whole.clock.set(town.at('12:50'));
    const slow = (clock: string): string => new Date(town.at(clock).getTime() - 86_400_000).toISOString();
    const body = { at: { ...PLACE, accuracy: 15 }, deviceTime: slow('12:20'), doorCode };
    const headers = { 'x-sent-at': slow('12:50') };
    const left = { at: null, deviceTime: slow('11:40') };
    expectOk(await worker.post(`/worker/visits/${id}/depart`, left, { headers }));
    expectOk(await worker.post(`/worker/visits/${id}/check-in`, body, { headers }));
    const departed = (await timeline(id)).find(({ kind }) => kind === 'visit.departed')!;
    expect(departed).toMatchObject({ happened_at: town.at('11:40') });
    const arrived = (await timeline(id)).find(({ kind }) => kind === 'visit.arrived')!;
    expect(arrived).toMatchObject({ happened_at: town.at('12:20') });
    expect(arrived.text).toMatch(/准时到达，门码核验通过（现场无信号，稍后补报）/);
    expect((await timeline(id)).find(({ kind }) => kind === 'visit.place-doubtful')!.text).toContain('手机时钟');
    const office = await town.staff('service');
    expect(expectOk(await office.get<Schemas['CheckInList']>(`/admin/orders/${id}/check-ins`)).items).toMatchObject([
      { arrivedAt: town.at('12:20').toISOString(), receivedAt: now(), isOffline: true, skewSeconds: -86_400 },
    ]);
  });
});

describe('the door code', () => {
  it('cannot be guessed: five wrong ones lock check-in for ten minutes', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart');
    const wrong = doorCode === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await act(id, 'check-in', onSite({ doorCode: wrong }))).toMatchObject({
        status: 422,
        body: { code: 'CHECK_IN_CODE_WRONG' },
      });
    }
    expect(await act(id, 'check-in', onSite({ doorCode }))).toMatchObject({
      status: 429,
      body: { code: 'CHECK_IN_LOCKED' },
    });
    whole.clock.advance(9.5);
    expect(await act(id, 'check-in', onSite({ doorCode }))).toMatchObject({
      status: 429,
      body: { code: 'CHECK_IN_LOCKED' },
    });
    whole.clock.advance(0.5);
    // the lock is over, and the next five tries begin
    expect(await act(id, 'check-in', onSite({ doorCode: wrong }))).toMatchObject({ status: 422 });
    expect(await act(id, 'check-in', onSite({ doorCode }))).toMatchObject({ status: 200 });
  });

  it('counts every try once, also those sent at the same time', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart');
    const wrong = doorCode === '000000' ? '000001' : '000000';
    await Promise.all(Array.from({ length: 3 }, () => act(id, 'check-in', onSite({ doorCode: wrong }))));
    const [visit] = await whole.rows<{ check_in_failures: number }>(
      'SELECT check_in_failures FROM visit WHERE order_id = ?',
      [id],
    );
    expect(visit!.check_in_failures).toBe(3);
    // a try that is repeated under its key is the same try
    const once = { key: 'the-same-wrong-try' };
    for (let n = 0; n < 3; n += 1)
      await worker.post(`/worker/visits/${id}/check-in`, { at: null, deviceTime: now(), doorCode: wrong }, once);
    const [later] = await whole.rows<{ check_in_failures: number }>(
      'SELECT check_in_failures FROM visit WHERE order_id = ?',
      [id],
    );
    expect(later!.check_in_failures).toBe(4);
  });

  it('of twenty parallel guesses lets at most five be tried', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart');
    const guesses = Array.from({ length: 20 }, (_, n) =>
      String((Number(doorCode) + 1 + n) % 1_000_000).padStart(6, '0'),
    );
    const answers = await Promise.all(guesses.map((guess) => act(id, 'check-in', onSite({ doorCode: guess }))));
    expect(answers.map(({ body }) => body.code).filter((code) => code === 'CHECK_IN_CODE_WRONG')).toHaveLength(5);
    expect(answers.map(({ body }) => body.code).filter((code) => code === 'CHECK_IN_LOCKED')).toHaveLength(15);
  });

  it('is six digits, or the QR’s content, and nothing else', async () => {
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart');
    const proofs = [
      {},
      { doorCode: null },
      { voucher: null },
      { doorCode: null, voucher: null },
      { doorCode: '' },
      { doorCode: 123_456 },
      { doorCode: '12345' },
      { doorCode: '１２３４５６' },
      { doorCode: ['000000'] },
      { voucher: 'short' },
      { voucher: { length: 22 } },
    ];
    for (const proof of proofs) {
      const { status } = await act(id, 'check-in', onSite(proof));
      expect({ proof, status }).toEqual({ proof, status: 422 });
    }
    expect((await worker.get(`/worker/visits/${id}`)).body).toMatchObject({ state: 'departed' });
  });
});

describe('a step', () => {
  let id: string;
  beforeEach(async () => {
    const visit = await town.confirmed(customer, town.at('12:00'), [worker]);
    id = visit.id;
    await act(id, 'depart');
    await act(id, 'check-in', onSite({ doorCode: visit.doorCode }));
  });

  it('asks for the photos of its rule', async () => {
    const [before, after] = await both();
    expect(await step(id, 'kitchen')).toMatchObject({ status: 422, body: { code: 'STEP_PHOTO_REQUIRED' } });
    expect(await step(id, 'kitchen', [before!])).toMatchObject({ status: 422, body: { code: 'STEP_PHOTO_REQUIRED' } });
    expect(await step(id, 'rooms', [before!])).toMatchObject({ status: 422, body: { code: 'STEP_PHOTO_REQUIRED' } });
    expect((await worker.get(`/worker/visits/${id}`)).body).toMatchObject({
      state: 'arrived',
      progress: { doneSteps: 0 },
    });
    expect(await step(id, 'kitchen', [before!, after!])).toMatchObject({
      status: 200,
      body: { state: 'working', progress: { doneSteps: 1 } },
    });
  });

  it('cannot be proved by one photo called both before and after', async () => {
    const photo = await worker.picture();
    const twice = [
      { id: photo, stage: 'before' },
      { id: photo, stage: 'after' },
    ];
    expect(await step(id, 'kitchen', twice)).toMatchObject({ status: 422, body: { code: 'STEP_PHOTO_REQUIRED' } });
  });

  it('cannot lose its proof when its only photo is given another name', async () => {
    const [before, after] = (await both()) as { id: string; stage: string }[];
    await step(id, 'kitchen', [before!, after!]);
    expect(await step(id, 'kitchen', [{ id: before!.id, stage: 'after' }])).toMatchObject({
      status: 422,
      body: { code: 'STEP_PHOTO_REQUIRED' },
    });
  });

  it('reported again adds photos and keeps what was said', async () => {
    await step(id, 'rubbish', [], { note: '垃圾已分类' });
    const first = (await worker.get<Schemas['WorkerVisit']>(`/worker/visits/${id}`)).body.progress.steps.find(
      (one) => one.id === 'rubbish',
    )!;
    whole.clock.advance(5);
    expect(await step(id, 'rubbish', [{ id: await worker.picture(), stage: 'after' }])).toMatchObject({ status: 200 });
    const again = (await worker.get<Schemas['WorkerVisit']>(`/worker/visits/${id}`)).body.progress.steps.find(
      (one) => one.id === 'rubbish',
    )!;
    expect(again).toMatchObject({ doneAt: first.doneAt, note: '垃圾已分类', photos: [{ stage: 'after' }] });
    expect((await timeline(id)).filter(({ kind }) => kind === 'visit.step-done')).toHaveLength(1);
  });

  it('takes only photos this worker uploaded', async () => {
    const stranger = await town.worker();
    const theirs = await stranger.picture();
    const customers = await customer.picture();
    for (const photo of [theirs, customers, '01JD000000000000000000NONE']) {
      const mine = { id: await worker.picture(), stage: 'before' };
      expect(await step(id, 'kitchen', [mine, { id: photo, stage: 'after' }])).toMatchObject({
        status: 422,
        body: { code: 'FILE_NOT_YOURS' },
      });
    }
    expect((await worker.get(`/worker/visits/${id}`)).body).toMatchObject({ state: 'arrived' });
  });

  it('must be one of the standard the order was sold under', async () => {
    expect(await step(id, 'dancing')).toMatchObject({ status: 422, body: { code: 'STEP_UNKNOWN' } });
    expect(await step(id, encodeURIComponent("ask' OR '1'='1"))).toMatchObject({ status: 404 });
  });

  it('takes no more than twelve photos, each with a stage', async () => {
    const wrong = [
      [null],
      Array.from({ length: 13 }, () => ({ id: 'x', stage: 'after' })),
      [{ id: 'x', stage: 'during' }],
      [{ id: '../../etc/passwd', stage: 'after' }],
      [{ stage: 'after' }],
      'x',
      { 0: { id: 'x', stage: 'after' } },
      null,
    ];
    for (const photoIds of wrong) {
      const { status, body } = await step(id, 'ask', photoIds as object[]);
      expect({ photoIds, status, code: body.code }).toEqual({ photoIds, status: 422, code: 'VALIDATION_FAILED' });
    }
  });

  it('must be done, all of them, before the worker signs', async () => {
    await step(id, 'ask');
    expect(await act(id, 'sign', signed())).toMatchObject({ status: 409, body: { code: 'STEPS_UNFINISHED' } });
    expect(await customer.post(`/orders/${id}/sign-off`, signed())).toMatchObject({
      status: 409,
      body: { code: 'VISIT_STATE' },
    });
  });
});

describe('a standard with red lines', () => {
  const RED = { part: 'base', line: 'red', dose: null, material: null } as const;
  const SOFT = { ...RED, line: 'soft' } as const;
  const STEPS = [
    {
      id: 'bath',
      title: '卫生间除霉',
      hint: '',
      photo: 'none',
      demands: { ...RED, dose: { name: '酸性清洁剂', unit: 'mL/L', cap: 50 }, material: '酸性清洁剂' },
    },
    { id: 'dust', title: '柜顶除尘', hint: '', photo: 'none', demands: SOFT },
    { id: 'glass', title: '窗槽', hint: '', photo: 'none', demands: { ...SOFT, part: 'extra' } },
  ] as const;

  it('refuses what crosses one, takes a soft one that is left out with its reason, and the level says what was kept', async () => {
    await town.newTrade({ steps: STEPS });
    worker = await town.worker();
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await act(id, 'depart');
    await act(id, 'check-in', onSite({ doorCode }));
    const refused = async (code: string, more: object): Promise<void> =>
      void expect(await step(id, 'bath', [], more)).toMatchObject({ status: 422, body: { code } });
    await refused('STEP_RED_LINE', { skip: '客户说不用' });
    await refused('STEP_DOSE_REQUIRED', {});
    await refused('STEP_DOSE_OVER', { dose: 50.5, certificateNo: 'HB-1' });
    await refused('STEP_CERTIFICATE_REQUIRED', { dose: 50 });
    expectOk(await step(id, 'bath', [], { dose: 50, certificateNo: 'HB-1' }));
    // told again after an answer that was lost, it is left out once
    for (const _ of [1, 2]) expectOk(await step(id, 'dust', [], { skip: '客户说不用' }));
    expect(await act(id, 'sign', signed())).toMatchObject({ body: { code: 'STEPS_UNFINISHED' } });
    expectOk(await step(id, 'glass'));
    expectOk(await act(id, 'sign', signed()));
    expectOk(await customer.post(`/orders/${id}/sign-off`, signed()));
    const { visit } = expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`));
    // one of two items of the base is no nine tenths
    expect(visit).toMatchObject({
      level: null,
      steps: [
        { passed: true, dose: 50, certificateNo: 'HB-1' },
        { passed: false, skipReason: '客户说不用', doneAt: null },
        { passed: true },
      ],
    });
    const told = (await timeline(id)).filter(({ kind }) => kind === 'visit.step-skipped');
    expect(told.map(({ text }) => text)).toEqual(['没有做：柜顶除尘（客户说不用）']);
    const [kept] = await whole.rows<{ passed_steps: number; all_steps: number }>(
      'SELECT passed_steps, all_steps FROM visit WHERE order_id = ?',
      [id],
    );
    expect(kept).toEqual({ passed_steps: 2, all_steps: 3 });
  });
});

describe('a certificate that ended the day before', () => {
  const endsOn = (day: LocalDate): Promise<unknown> =>
    whole.rows('UPDATE worker_certificate SET expires_on = ? WHERE worker_id = ?', [day, worker.id]);
  const unfit = (yesterday: LocalDate): object => ({
    status: 409,
    body: { code: 'WORKER_UNFIT', detail: expect.stringContaining(`健康证有效期到${yesterday}，服务当天已过期`) },
  });

  it('stops the departure, which the office finds among its tasks, and the check-in', async () => {
    await town.newTrade({ certificates: ['健康证'] });
    worker = await town.worker();
    const yesterday = town.today;
    const visitDay = addDays(yesterday, 1);
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00', visitDay), [worker]);
    await endsOn(yesterday);
    whole.clock.set(town.at('11:40', visitDay));
    await whole.drain();
    expect(await act(id, 'depart')).toMatchObject(unfit(yesterday));
    const coordinator = await town.staff('coordinator');
    const { items } = expectOk(await coordinator.get<Schemas['ExceptionList']>('/admin/exceptions'));
    const task = items.find(({ orderId, kind }) => orderId === id && kind === 'broken_visit');
    expect(task!.text).toContain('服务当天已过期');

    await endsOn(visitDay);
    expectOk(await act(id, 'depart'));
    await endsOn(yesterday);
    expect(await act(id, 'check-in', onSite({ doorCode }))).toMatchObject(unfit(yesterday));
    await endsOn(visitDay);
    expectOk(await act(id, 'check-in', onSite({ doorCode })));
  });
});

it('the phone’s own time is an instant that exists', async () => {
  const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
  const wrong = [
    '2026-W11-2',
    '2026-069',
    '2026-03-10',
    '2026-02-30T10:00:00Z',
    '+002026-03-10T10:00:00Z',
    '24:00',
    1_773_100_000_000,
    null,
    {},
  ];
  for (const deviceTime of wrong) {
    const { status, body } = await act(id, 'depart', { at: null, deviceTime });
    expect({ deviceTime, status, fields: body.fields }).toEqual({
      deviceTime,
      status: 422,
      fields: [{ path: 'deviceTime', message: '应为有效的时间' }],
    });
  }
});

it('a signature is a PNG of at most 200 kB, as base64', async () => {
  const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
  await act(id, 'depart');
  await act(id, 'check-in', onSite({ doorCode }));
  await finishSteps(id);
  const png = Buffer.from(SIGNATURE, 'base64');
  const wrong = {
    text: Buffer.from('not a picture, but long enough').toString('base64'),
    'a JPEG': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(40)]).toString('base64'),
    'a data link': `data:image/png;base64,${SIGNATURE}`,
    'too much': Buffer.concat([png, Buffer.alloc(200_000)]).toString('base64'),
    'cut off': SIGNATURE.slice(0, -3),
  };
  for (const [what, signaturePng] of Object.entries(wrong)) {
    const { status, body } = await act(id, 'sign', { signaturePng, deviceTime: now() });
    expect({ what, status, code: body.code }).toEqual({ what, status: 422, code: 'SIGNATURE_INVALID' });
  }
  expect((await worker.get(`/worker/visits/${id}`)).body).toMatchObject({ state: 'working' });
});

// the last one: timers of the days between have run, and the clock of the other tests lies before them
it('where a worker stood is known to the metre while it may be asked about; then its distance is left, and the part of town', async () => {
  const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
  await act(id, 'depart');
  await act(id, 'check-in', onSite({ at: { lat: 30.2743, lng: 120.1305, accuracy: 20 }, doorCode }));
  const position = (): Promise<unknown[]> =>
    whole.rows('SELECT lat, lng, metres_off FROM visit_check_in WHERE order_id = ?', [id]);
  const [kept] = await position();
  expect(kept).toMatchObject({ lat: 30.2743, lng: 120.1305, metres_off: expect.any(Number) as unknown });
  whole.clock.advance(FIELDWORK_POLICY.positionHours.value * 60 - 1);
  await whole.drain();
  expect(await position()).toEqual([kept]);
  whole.clock.advance(1);
  await whole.drain();
  expect(await position()).toEqual([{ ...(kept as object), lat: 30.27, lng: 120.13 }]);
});
