import type { Schemas } from '@daowei/shared/api/client';
import { SIGNATURE, expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { PLACE, SmallTown, type AssignmentRow } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

/** What the office looks at. */
type Office = Schemas['AdminOrderView'];

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let coordinator: Person;
let people: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  coordinator = await town.staff('coordinator');
  people = await town.staff('people');
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade({ crew: 2 });
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

async function hire(count: number): Promise<TownWorker[]> {
  const workers: TownWorker[] = [];
  // the nearer, the sooner asked
  for (let place = 0; place < count; place += 1) {
    workers.push(await town.worker({ home: { lat: PLACE.lat + place * 0.02, lng: PLACE.lng } }));
  }
  return workers;
}

const live = async (orderId: string): Promise<AssignmentRow[]> =>
  (await town.assignments(orderId)).filter(({ state }) => state === 'offered' || state === 'accepted');

const offerOf = async (orderId: string, worker: TownWorker): Promise<AssignmentRow> => {
  const offer = (await live(orderId)).find(({ worker_id }) => worker_id === worker.id);
  if (!offer) throw new Error(`${worker.name} is not asked for ${orderId}`);
  return offer;
};

const answer = async (
  orderId: string,
  worker: TownWorker,
  to: 'accept' | 'decline',
): Promise<Answer<Schemas['WorkerVisit']>> =>
  worker.post(
    `/worker/offers/${(await offerOf(orderId, worker)).id}/${to}`,
    to === 'decline' ? { reason: 'busy' } : {},
  );

const office = async (orderId: string): Promise<Office> =>
  expectOk(await coordinator.get<Office>(`/admin/orders/${orderId}`));
const order = async (orderId: string): Promise<Schemas['OrderView']> =>
  expectOk(await customer.get<Schemas['OrderView']>(`/orders/${orderId}`));
const visitOf = async (worker: TownWorker, orderId: string): Promise<Schemas['WorkerVisit']> =>
  expectOk(await worker.get<Schemas['WorkerVisit']>(`/worker/visits/${orderId}`));
const who = ({ crew }: Office): string[] => crew.map(({ worker, role }) => `${role} ${worker.name}`);

async function tasks(orderId: string): Promise<string[]> {
  const { items } = expectOk(await coordinator.get<Schemas['ExceptionList']>('/admin/exceptions'));
  return items.filter((one) => one.orderId === orderId).map(({ kind, text }) => `${kind} ${text}`);
}

async function ill(worker: TownWorker, from: string, to: string): Promise<void> {
  const body = { from: town.at(from).toISOString(), to: town.at(to).toISOString(), reason: '病假' };
  const path = `/admin/workers/${worker.id}/absences`;
  const { fingerprint } = expectOk(await people.post<Schemas['RosterConsequencesView']>(`${path}/preview`, body));
  expectOk(await people.post(path, { ...body, fingerprint }));
}

async function confirmed(lead: TownWorker, mate: TownWorker, clock = '12:00'): Promise<string> {
  const { id } = await town.paid(customer, town.at(clock));
  await town.signAgreement(customer, id);
  for (const worker of [lead, mate]) expectOk(await answer(id, worker, 'accept'));
  await whole.drain();
  return id;
}

const onSite = (more: object = {}): object => ({ at: PLACE, deviceTime: whole.clock.now().toISOString(), ...more });
const act = (worker: TownWorker, id: string, action: string, body: object = onSite()): Promise<Answer> =>
  worker.post(`/worker/visits/${id}/${action}`, body);

async function finishSteps(lead: TownWorker, id: string): Promise<void> {
  const photo = async (stage: 'before' | 'after'): Promise<object> => ({ id: await lead.picture(), stage });
  const steps = {
    ask: [],
    kitchen: [await photo('before'), await photo('after')],
    rooms: [await photo('after')],
    rubbish: [],
  };
  for (const [step, photoIds] of Object.entries(steps)) {
    expectOk(await act(lead, id, `steps/${step}`, { photoIds, deviceTime: whole.clock.now().toISOString() }));
  }
}

describe('a visit for two', () => {
  it('is asked of both, and confirmed by the last yes', async () => {
    const [lead, mate] = (await hire(2)) as [TownWorker, TownWorker];
    const { id } = await town.paid(customer, town.at('12:00'));
    expect(await town.assignments(id)).toMatchObject([
      { worker_id: lead.id, role: 'lead', state: 'offered' },
      { worker_id: mate.id, role: 'mate', state: 'offered' },
    ]);
    expect(expectOk(await mate.get(`/worker/days/${town.today}`)).offers).toMatchObject([
      { orderId: id, role: 'mate', together: 2, nextAction: 'respond' },
    ]);

    expect(expectOk(await answer(id, mate, 'accept'))).toMatchObject({
      nextAction: 'follow',
      crew: [{ role: 'lead' }],
    });
    expect(await order(id)).toMatchObject({ state: 'paid', worker: null, mates: [] });
    expectOk(await answer(id, lead, 'accept'));
    await whole.drain();

    const seen = await order(id);
    expect(seen).toMatchObject({ state: 'confirmed', worker: { name: lead.name }, mates: [{ name: mate.name }] });
    expect(seen.mates[0]!.phoneMasked).toMatch(/^\d{3}\*{4}\d{4}$/);
    expect(seen.timeline.map(({ text }) => text)).toContainEqual(
      expect.stringContaining(`${lead.name}、${mate.name}已接单，将一起在`),
    );
    expect(who(await office(id))).toEqual([`lead ${lead.name}`, `mate ${mate.name}`]);
  });

  it('stands on the rows of both, and in both days', async () => {
    const [lead, mate] = (await hire(2)) as [TownWorker, TownWorker];
    const id = await confirmed(lead, mate);
    const { workers } = expectOk(await coordinator.get<Schemas['DayBoard']>(`/admin/day-board/${town.today}`));
    const rows = workers.flatMap(({ id: workerId, visits }) => visits.map((visit) => ({ workerId, ...visit })));
    expect(rows.filter(({ orderId }) => orderId === id)).toMatchObject([
      { workerId: lead.id, role: 'lead', together: 2 },
      { workerId: mate.id, role: 'mate', together: 2 },
    ]);
    for (const [worker, role] of [
      [lead, 'lead'],
      [mate, 'mate'],
    ] as const) {
      const { visits } = expectOk(await worker.get<Schemas['WorkerDay']>(`/worker/days/${town.today}`));
      expect(visits).toMatchObject([{ orderId: id, role }]);
    }
  });

  it('is confirmed once when both say yes in the same moment', async () => {
    const [lead, mate] = (await hire(2)) as [TownWorker, TownWorker];
    for (const clock of ['11:30', '14:00', '16:30']) {
      const { id } = await town.paid(customer, town.at(clock));
      const answers = await Promise.all([answer(id, lead, 'accept'), answer(id, mate, 'accept')]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      await whole.drain();
      const { state, timeline } = await order(id);
      expect([state, timeline.filter(({ kind }) => kind === 'order.confirmed').length]).toEqual(['confirmed', 1]);
    }
  });

  it('keeps the one who said yes when the other says no, and asks the next for the place', async () => {
    const [lead, mate, third] = (await hire(3)) as [TownWorker, TownWorker, TownWorker];
    const { id } = await town.paid(customer, town.at('12:00'));
    expectOk(await answer(id, lead, 'accept'));
    expect(await answer(id, mate, 'decline')).toMatchObject({ status: 204 });
    expect(await live(id)).toMatchObject([
      { worker_id: lead.id, state: 'accepted', role: 'lead' },
      { worker_id: third.id, state: 'offered', role: 'mate' },
    ]);
    expect(await mate.get(`/worker/visits/${id}`)).toMatchObject({ status: 404 });
    expectOk(await answer(id, third, 'accept'));
    await whole.drain();
    expect(await order(id)).toMatchObject({
      state: 'confirmed',
      worker: { name: lead.name },
      mates: [{ name: third.name }],
    });
  });

  it('goes to the office when the last mate does not answer; who comes by hand passes the same rules', async () => {
    const [lead, mate] = (await hire(2)) as [TownWorker, TownWorker];
    const { id } = await town.paid(customer, town.at('12:00'));
    expectOk(await answer(id, lead, 'accept'));
    whole.clock.advance(5);
    await whole.drain();
    expect(await tasks(id)).toContainEqual('unassigned 还缺组员1人：该时段没有其他符合条件且有空的服务人员');
    const { unassigned } = expectOk(await coordinator.get<Schemas['DayBoard']>(`/admin/day-board/${town.today}`));
    expect(unassigned.map((card) => card.id)).toContain(id);

    const [busy] = (await hire(1)) as [TownWorker];
    await ill(busy, '08:00', '20:00');
    const { version } = await office(id);
    const assign = (workerId: string, more: object = {}): Promise<Answer> =>
      coordinator.post(`/admin/orders/${id}/assign`, { workerId, version, reason: '电话确认', ...more });
    expect(await assign(busy.id)).toMatchObject({ status: 422, body: { code: 'ASSIGNMENT_REFUSED' } });
    expect(await assign(lead.id)).toMatchObject({ status: 422, body: { code: 'ASSIGNMENT_REFUSED' } });
    expect(await assign(mate.id, { instead: busy.id })).toMatchObject({
      status: 422,
      body: { code: 'ASSIGNMENT_REFUSED' },
    });
    expectOk(await assign(mate.id));
    expect(await tasks(id)).toEqual([]);
    expectOk(await answer(id, mate, 'accept'));
    await whole.drain();
    expect(await order(id)).toMatchObject({ state: 'confirmed', mates: [{ name: mate.name }] });
  });

  it('a no and a timeout of the same offer give the place on once', async () => {
    const [lead, mate, third] = (await hire(3)) as [TownWorker, TownWorker, TownWorker];
    for (const clock of ['11:30', '14:00', '16:30']) {
      const { id } = await town.paid(customer, town.at(clock));
      expectOk(await answer(id, lead, 'accept'));
      const { id: offer } = await offerOf(id, mate);
      whole.clock.advance(4);
      await Promise.all([mate.post(`/worker/offers/${offer}/decline`, { reason: 'busy' }), whole.drain()]);
      await whole.drain();
      expect((await town.assignments(id)).map(({ worker_id }) => worker_id)).toEqual([lead.id, mate.id, third.id]);
      expect((await live(id)).map(({ worker_id }) => worker_id)).toEqual([lead.id, third.id]);
    }
  });
});

describe('from booking to the signature', () => {
  it('one falls ill, another takes the place, both check in, the lead signs', async () => {
    const [lead, mate] = (await hire(2)) as [TownWorker, TownWorker];
    const id = await confirmed(lead, mate);
    const [third] = (await hire(1)) as [TownWorker];

    await ill(mate, '11:00', '15:00');
    expect(await tasks(id)).toEqual([
      `broken_visit ${mate.name}3月10日 11:00–15:00请假（病假）：3月10日 12:00的上门去不了，需要改派`,
    ]);
    expectOk(await coordinator.post(`/admin/workers/${mate.id}/replan`, { date: town.today }));
    expect(await live(id)).toMatchObject([
      { worker_id: lead.id, state: 'accepted' },
      { worker_id: third.id, state: 'offered', role: 'mate' },
    ]);
    expect((await order(id)).state).toBe('paid');
    expectOk(await answer(id, third, 'accept'));
    await whole.drain();
    expect(await tasks(id)).toEqual([]);
    const { doorCode } = await order(id);

    whole.clock.set(town.at('11:40'));
    // a mate follows: neither the way nor the log is theirs
    expect(await visitOf(third, id)).toMatchObject({ nextAction: 'follow', customerPhone: expect.any(String) });
    for (const action of ['depart', 'sign']) {
      const body = action === 'sign' ? { signaturePng: SIGNATURE, deviceTime: town.at('11:40') } : onSite();
      expect(await act(third, id, action, body)).toMatchObject({ status: 409, body: { code: 'LEAD_ONLY' } });
    }
    expect(await act(third, id, 'check-in', onSite({ doorCode }))).toMatchObject({ body: { code: 'VISIT_STATE' } });
    expectOk(await act(lead, id, 'depart'));
    whole.clock.set(town.at('12:05'));
    expectOk(await act(lead, id, 'check-in', onSite({ doorCode })));
    // the customer can still open for who comes later
    expect(await order(id)).toMatchObject({ state: 'in_service', doorCode });
    whole.clock.set(town.at('12:50'));
    expect(await act(third, id, 'check-in', onSite({ doorCode: '000000' }))).toMatchObject({ status: 422 });
    expect(expectOk(await act(third, id, 'check-in', onSite({ doorCode })))).toMatchObject({ nextAction: 'assist' });
    expect((await order(id)).doorCode).toBeNull();
    expect((await visitOf(lead, id)).crew).toEqual([expect.objectContaining({ name: third.name, arrived: true })]);

    await finishSteps(lead, id);
    expectOk(await act(lead, id, 'sign', { signaturePng: SIGNATURE, deviceTime: whole.clock.now().toISOString() }));
    expect((await visitOf(third, id)).nextAction).toBe('wait_customer');
    const signing = { signaturePng: SIGNATURE, deviceTime: whole.clock.now().toISOString() };
    expectOk(await customer.post(`/orders/${id}/sign-off`, signing));
    await whole.drain();
    expect((await order(id)).state).toBe('completed');
    expect(
      await whole.rows(
        'SELECT visit_count AS visits, on_time_count AS on_time FROM worker WHERE id IN (?) ORDER BY id',
        [[lead.id, mate.id, third.id]],
      ),
    ).toEqual([
      { visits: 1, on_time: 1 },
      { visits: 0, on_time: 0 },
      { visits: 1, on_time: 0 },
    ]);
  });

  it('a mate is exchanged while the lead is on the way, and the visit waits for nobody', async () => {
    const [lead, mate, third] = (await hire(3)) as [TownWorker, TownWorker, TownWorker];
    const id = await confirmed(lead, mate);
    const { doorCode } = await order(id);
    whole.clock.set(town.at('11:40'));
    expectOk(await act(lead, id, 'depart'));
    const { version } = await office(id);
    const change = { workerId: third.id, instead: mate.id, version, reason: '组员临时有事' };
    expectOk(await coordinator.post(`/admin/orders/${id}/assign`, change));
    expect((await order(id)).state).toBe('confirmed');
    expectOk(await act(lead, id, 'check-in', onSite({ doorCode })));
    // not asked in vain: the place may still be taken on site
    expect(await act(third, id, 'check-in', onSite({ doorCode }))).toMatchObject({ status: 404 });
    expectOk(await answer(id, third, 'accept'));
    expectOk(await act(third, id, 'check-in', onSite({ doorCode })));
    expect(await act(mate, id, 'check-in', onSite({ doorCode }))).toMatchObject({
      status: 409,
      body: { code: 'VISIT_STATE', detail: '这一单已经不在您的安排里，不用再去了' },
    });
  });
});

describe('a change of plans', () => {
  const told = (id: string): Promise<{ recipient: string; text: string }[]> =>
    whole.rows(
      `SELECT recipient, text FROM message_delivery WHERE order_id = ? AND template = 'worker_visit_changed'`,
      [id],
    );

  it('is told to everybody who was to come, each once', async () => {
    const [lead, mate] = (await hire(2)) as [TownWorker, TownWorker];
    const id = await confirmed(lead, mate);
    const { revision } = await order(id);
    const move = { startAt: town.at('15:00').toISOString(), revision, reason: 'busy' };
    const { reasons } = expectOk(await customer.get<Schemas['RescheduleTerms']>(`/orders/${id}/reschedule`));
    expectOk(await customer.post(`/orders/${id}/reschedule`, { ...move, reason: reasons[0]!.code }));
    await whole.drain();
    expect((await told(id)).map(({ recipient }) => recipient).sort()).toEqual([lead.id, mate.id].sort());
    // both are asked for the new time
    expect((await live(id)).map(({ state }) => state)).toEqual(['offered', 'offered']);

    const preview = expectOk(await customer.get<Schemas['CancellationPreview']>(`/orders/${id}/cancellation`));
    expectOk(await customer.post(`/orders/${id}/cancel`, { hash: preview.hash, reason: preview.reasons[0]!.code }));
    await whole.drain();
    expect((await told(id)).filter(({ text }) => text.includes('已取消'))).toHaveLength(2);
    expect(await live(id)).toEqual([]);
    expect(await mate.get(`/worker/visits/${id}`)).toMatchObject({ status: 404 });
  });

  it('a certificate that ends opens the task for a mate too, and another’s absence does not close it', async () => {
    await town.newTrade({ crew: 2, certificates: ['健康证'] });
    const [lead, mate] = (await hire(2)) as [TownWorker, TownWorker];
    const id = await confirmed(lead, mate);
    const { certificates } = expectOk(await people.get<Schemas['WorkerFile']>(`/admin/workers/${mate.id}`));
    const end = { endCertificate: { id: certificates[0]!.id, because: '复查未通过' } };
    const path = `/admin/workers/${mate.id}/roster`;
    const { fingerprint, breaks } = expectOk(await people.post(`${path}/preview`, end));
    expect(breaks).toMatchObject([{ orderId: id }]);
    expectOk(await people.post(path, { ...end, fingerprint }));
    expect(await tasks(id)).toEqual([expect.stringContaining(mate.name)]);
    await ill(lead, '18:00', '19:00');
    await whole.drain();
    expect(await tasks(id)).toEqual([expect.stringContaining(mate.name)]);
  });
});
