import { addDays, atMinute, localDate } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { json } from '../../src/platform/database/sql.js';
import type { Answer, Customer, Person, TownWorker } from '../support/person.js';
import { expectOk } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Preview = Schemas['RosterConsequencesView'];

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let people: Person;
let coordinator: Person;
let service: string;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  customer = await town.customer();
  people = await town.staff('people');
  coordinator = await town.staff('coordinator');
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  service = (await town.newTrade({ certificates: ['健康证'] })).id;
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const ill = (from: string, to: string, day = town.today): object => ({
  from: town.at(from, day).toISOString(),
  to: town.at(to, day).toISOString(),
  reason: '病假',
});

const previewed = async (worker: TownWorker, body: object): Promise<Preview> =>
  expectOk(await people.post<Preview>(`/admin/workers/${worker.id}/absences/preview`, body));

/** Looks, and saves what was seen. */
async function away(worker: TownWorker, from: string, to: string, who = people): Promise<Preview> {
  const body = ill(from, to);
  const { fingerprint } = await previewed(worker, body);
  return expectOk(await who.post<Preview>(`/admin/workers/${worker.id}/absences`, { ...body, fingerprint }));
}

async function change(worker: TownWorker, body: object): Promise<Answer<Preview>> {
  const { fingerprint } = expectOk(await people.post<Preview>(`/admin/workers/${worker.id}/roster/preview`, body));
  return people.post(`/admin/workers/${worker.id}/roster`, { ...body, fingerprint });
}

const file = async (worker: TownWorker): Promise<Schemas['WorkerFile']> =>
  expectOk(await people.get<Schemas['WorkerFile']>(`/admin/workers/${worker.id}`));

/** Re-plan tasks that are open for an order. */
async function tasks(orderId: string): Promise<Schemas['ExceptionItem'][]> {
  const { items } = expectOk(await coordinator.get<Schemas['ExceptionList']>('/admin/exceptions'));
  return items.filter((one) => one.orderId === orderId && one.kind === 'broken_visit');
}

async function isOffered(clock: string): Promise<boolean> {
  const wish = { serviceId: service, addressId: customer.addressId, hours: 2, addOns: [] };
  const { days } = expectOk(await customer.post<Schemas['SlotCalendar']>('/slots', wish));
  const startAt = town.at(clock).toISOString();
  return days.flatMap(({ slots }) => slots).some((slot) => slot.startAt === startAt && slot.available);
}

const events = async (type: string): Promise<unknown[]> =>
  (await whole.rows<{ data: unknown }>('SELECT data FROM outbox_event WHERE type = ? ORDER BY id', [type])).map(
    ({ data }) => json(data),
  );

describe('an absence', () => {
  it('shows what it breaks before it is saved, and is nothing until then', async () => {
    const worker = await town.worker();
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await town.confirmed(customer, town.at('16:00'), [worker]);
    const seen = await previewed(worker, ill('13:00', '15:00'));
    expect(seen).toMatchObject({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      breaks: [
        {
          orderId: id,
          customerName: '周女士1',
          from: town.at('12:00').toISOString(),
          to: town.at('14:00').toISOString(),
          state: 'confirmed',
          isUnderWay: false,
          why: ['3月10日 13:00–15:00请假（病假）'],
        },
      ],
      heals: [],
    });
    expect((await file(worker)).absences).toEqual([]);
    expect(await tasks(id)).toEqual([]);
  });

  it('takes the slots away in the same request, and gives them back when it is taken back', async () => {
    const worker = await town.worker();
    expect(await isOffered('14:00')).toBe(true);
    await away(worker, '13:00', '15:00');
    expect(await isOffered('14:00')).toBe(false);
    expect(await isOffered('15:00')).toBe(true);
    const [absence] = (await file(worker)).absences;
    expect(absence).toMatchObject({ reason: '病假', from: town.at('13:00').toISOString() });
    const freed = (await events('scheduling.time-freed')).length;
    expectOk(await change(worker, { endAbsence: { id: absence!.id } }));
    expect(await isOffered('14:00')).toBe(true);
    expect((await events('scheduling.time-freed')).slice(freed)).toEqual([
      { workerId: worker.id, from: town.at('13:00').toISOString(), to: town.at('15:00').toISOString() },
    ]);
    expect(await events('workforce.roster-changed')).toContainEqual({
      workerId: worker.id,
      from: town.at('13:00').toISOString(),
      to: town.at('15:00').toISOString(),
    });
  });

  it('opens one task per visit, due by how soon it is, and closes it when it is taken back', async () => {
    const worker = await town.worker();
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    await away(worker, '08:00', '20:00', coordinator);
    await whole.drain();
    expect(await tasks(id)).toMatchObject([
      {
        text: `${worker.name}3月10日 08:00–20:00请假（病假）：3月10日 12:00的上门去不了，需要改派`,
        dueAt: town.at('09:15').toISOString(),
      },
    ]);
    const [absence] = (await file(worker)).absences;
    const healed = expectOk(
      await change(worker, { endAbsence: { id: absence!.id, at: town.at('12:00').toISOString() } }),
    );
    expect(healed.heals).toMatchObject([{ orderId: id }]);
    expect(await tasks(id)).toEqual([]);
  });

  it('is refused on an old preview, and the answer brings the new one', async () => {
    const worker = await town.worker();
    const body = ill('10:00', '20:00');
    const { fingerprint } = await previewed(worker, body);
    const { id } = await town.book(customer, town.at('14:00'));
    const answer = await people.post(`/admin/workers/${worker.id}/absences`, { ...body, fingerprint });
    expect(answer).toMatchObject({ status: 409, body: { code: 'STALE_VERSION' } });
    expect(answer.body.preview).toMatchObject({ breaks: [{ orderId: id, state: 'awaiting_payment' }] });
    expect((await file(worker)).absences).toEqual([]);
    expect(await isOffered('11:00')).toBe(true);
    // what the refusal brought may be saved
    const again = { ...body, fingerprint: answer.body.preview.fingerprint };
    expect(await people.post(`/admin/workers/${worker.id}/absences`, again)).toMatchObject({ status: 200 });
    expect(await tasks(id)).toMatchObject([{ text: expect.stringContaining('客户付款后自动改派') }]);
  });

  it('is saved once, however often it is sent', async () => {
    const worker = await town.worker();
    const body = ill('10:00', '12:00');
    const { fingerprint } = await previewed(worker, body);
    const send = (key: string): Promise<Answer> =>
      people.post(`/admin/workers/${worker.id}/absences`, { ...body, fingerprint }, { key });
    expect((await Promise.all([send('absence-one'), send('absence-two')])).map(({ status }) => status).sort()).toEqual([
      200, 409,
    ]);
    expect((await file(worker)).absences).toHaveLength(1);
  });

  it('leaves a visit that is under way where it is, and shows it', async () => {
    const worker = await town.worker();
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    const deviceTime = whole.clock.now().toISOString();
    expectOk(await worker.post(`/worker/visits/${id}/depart`, { at: null, deviceTime }));
    const { breaks } = await away(worker, '10:00', '20:00');
    expect(breaks).toMatchObject([{ orderId: id, isUnderWay: true }]);
    expect(await tasks(id)).toEqual([]);
    const { items } = expectOk(
      await coordinator.post<Schemas['PlacedList']>(`/admin/workers/${worker.id}/replan`, { date: town.today }),
    );
    expect(items).toMatchObject([{ orderId: id, workerName: null, because: '服务人员已经出发，请电话确认' }]);
  });

  it.each([
    ['ABSENCE_OVERLAPS', 409, '11:00', '13:00', 0],
    ['ROSTER_IN_PAST', 422, '08:00', '12:00', -1],
    ['ROSTER_TOO_FAR', 422, '08:00', '12:00', 91],
    ['VALIDATION_FAILED', 422, '12:00', '11:00', 0],
  ])('is refused with %s', async (code, status, from, to, ahead) => {
    const worker = await town.worker();
    await away(worker, '10:00', '12:00');
    const body = ill(from, to, addDays(town.today, ahead));
    const asked = await people.post(`/admin/workers/${worker.id}/absences/preview`, body);
    expect(asked).toMatchObject({ status, body: { code } });
  });

  it('of nobody is not found', async () => {
    const nobody = '/admin/workers/01JD000000000000000000NONE';
    expect(await people.post(`${nobody}/absences/preview`, ill('10:00', '12:00'))).toMatchObject({ status: 404 });
    expect(await people.get(nobody)).toMatchObject({ status: 404 });
  });
});

describe('an absence and a booking in the same moment', () => {
  it('never leave a visit that nobody looks at', async () => {
    for (let round = 0; round < 6; round += 1) {
      await town.newTrade({ certificates: ['健康证'] });
      const worker = await town.worker();
      const body = ill('10:00', '20:00');
      const { fingerprint } = await previewed(worker, body);
      const [booked, saved] = await Promise.all([
        town.book(customer, town.at('14:00')).then(
          ({ id }) => id,
          () => null,
        ),
        people.post(`/admin/workers/${worker.id}/absences`, { ...body, fingerprint }),
      ]);
      await whole.drain();
      if (saved.status === 200) expect(booked === null || (await tasks(booked)).length === 1).toBe(true);
      else expect({ saved: saved.body.code, booked }).toEqual({ saved: 'STALE_VERSION', booked: expect.any(String) });
      if (booked) expectOk(await customer.post(`/orders/${booked}/cancel`, {}));
      await whole.drain();
      if (booked) expect(await tasks(booked)).toEqual([]);
    }
  });

  it('nor does a certificate that is ended while a visit is booked', async () => {
    for (let round = 0; round < 6; round += 1) {
      await town.newTrade({ certificates: ['健康证'] });
      const worker = await town.worker();
      const [certificate] = (await file(worker)).certificates;
      const body = { endCertificate: { id: certificate!.id, because: '年检未过' } };
      const path = `/admin/workers/${worker.id}/roster`;
      const { fingerprint } = expectOk(await people.post<Preview>(`${path}/preview`, body));
      const [booked, saved] = await Promise.all([
        town.book(customer, town.at('14:00')).then(
          ({ id }) => id,
          () => null,
        ),
        people.post(path, { ...body, fingerprint }),
      ]);
      await whole.drain();
      if (booked) {
        expect((await tasks(booked)).length).toBe(saved.status === 200 ? 1 : 0);
        expectOk(await customer.post(`/orders/${booked}/cancel`, {}));
      }
    }
  });
});

describe('a certificate', () => {
  it('that is ended breaks the visits that ask for it; a new one heals them', async () => {
    const worker = await town.worker();
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    const [held] = (await file(worker)).certificates;
    expect(held).toMatchObject({ kind: '健康证', state: 'valid', numberMasked: expect.stringContaining('****') });
    const ended = expectOk(await change(worker, { endCertificate: { id: held!.id, because: '年检未过' } }));
    expect(ended.breaks).toMatchObject([{ orderId: id, why: ['没有健康证'] }]);
    expect(await tasks(id)).toHaveLength(1);
    expect(await isOffered('16:00')).toBe(false);
    expect(await events('workforce.certificate-changed')).toContainEqual({ workerId: worker.id, kind: '健康证' });

    const renewal = { certificate: { kind: '健康证', number: 'HZ-2026-0917', expiresOn: '2027-03-09' } };
    expect(expectOk(await change(worker, renewal)).heals).toMatchObject([{ orderId: id }]);
    expect(await tasks(id)).toEqual([]);
    expect(await isOffered('16:00')).toBe(true);
    expect(JSON.stringify(await whole.rows('SELECT * FROM audit_entry'))).not.toContain('HZ-2026-0917');
  });

  it('that ran out unnoticed is found by the daily look', async () => {
    const worker = await town.worker();
    const { id } = await town.confirmed(customer, town.at('12:00', addDays(town.today, 1)), [worker]);
    await whole.rows('UPDATE worker_certificate SET expires_on = ? WHERE worker_id = ?', [town.today, worker.id]);
    expect(await tasks(id)).toEqual([]);
    whole.clock.set(town.at('00:01', addDays(town.today, 1)));
    await whole.drain();
    const later = await town.staff('coordinator');
    const { items } = expectOk(await later.get<Schemas['ExceptionList']>('/admin/exceptions'));
    expect(items.filter((one) => one.orderId === id)).toMatchObject([
      { kind: 'broken_visit', text: expect.stringContaining('健康证有效期到2026-03-10，服务当天已过期') },
    ]);
  });

  it('shows its number to the people manager, and the look stays in the record', async () => {
    const worker = await town.worker();
    const [held] = (await file(worker)).certificates;
    const path = `/admin/certificates/${held!.id}/number`;
    expect(await coordinator.get(path)).toMatchObject({ status: 403 });
    expect(expectOk(await people.get(path)).number).toMatch(/^HZ-/);
    const looks = await whole.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject = ? AND action = 'sensitive.read'`,
      [`worker:${worker.id}`],
    );
    expect(looks).toHaveLength(1);
  });
});

describe('a shift', () => {
  it('that is shortened breaks what lies outside; breaks are gaps', async () => {
    const worker = await town.worker();
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    const spans = [
      { fromMinute: 480, toMinute: 780 },
      { fromMinute: 840, toMinute: 1_200 },
    ];
    const answer = expectOk(await change(worker, { day: { date: town.today, spans } }));
    expect(answer.breaks).toMatchObject([{ orderId: id, why: ['12:00–14:00不在班次内'] }]);
    expect((await file(worker)).days[0]).toEqual({ date: town.today, shifts: spans });
    expect(await isOffered('13:00')).toBe(false);
    const longer = [{ fromMinute: 480, toMinute: 1_200 }];
    expect(expectOk(await change(worker, { day: { date: town.today, spans: longer } })).heals).toHaveLength(1);
    expect(await tasks(id)).toEqual([]);
  });

  it('is the people manager’s matter; the coordinator only notes absences', async () => {
    const worker = await town.worker();
    const body = { day: { date: town.today, spans: [] } };
    expect(await coordinator.post(`/admin/workers/${worker.id}/roster/preview`, body)).toMatchObject({ status: 403 });
    const both = { ...body, endAbsence: { id: 'x' } };
    expect(await people.post(`/admin/workers/${worker.id}/roster/preview`, both)).toMatchObject({ status: 422 });
    expect(await people.post(`/admin/workers/${worker.id}/roster/preview`, {})).toMatchObject({ status: 422 });
  });
});

describe('finding somebody else', () => {
  it('is proposed with the best candidate; taking the proposal closes the task', async () => {
    const worker = await town.worker();
    const { id } = await town.confirmed(customer, town.at('12:00'), [worker]);
    const free = await town.worker();
    await away(worker, '10:00', '20:00');
    const { items } = expectOk(await coordinator.get<Schemas['ReplanTaskList']>(`/admin/workers/${worker.id}/replan`));
    expect(items).toMatchObject([{ orderId: id, proposal: { workerId: free.id, workerName: free.name } }]);
    const [{ version }] = items as [Schemas['ReplanTaskView']];
    const command = { workerId: free.id, version, reason: '原服务人员请假' };
    expectOk(await coordinator.post(`/admin/orders/${id}/assign`, command));
    expect(await tasks(id)).toEqual([]);
    await whole.drain();
    expect(await tasks(id)).toEqual([]);
  });

  it('for a whole day gives every visit away that can be, and says which cannot', async () => {
    const worker = await town.worker({ days: 4 });
    const noon = await town.confirmed(customer, town.at('12:00'), [worker]);
    const late = await town.confirmed(customer, town.at('17:00'), [worker]);
    const tomorrow = await town.confirmed(customer, town.at('12:00', addDays(town.today, 1)), [worker]);
    const free = await town.worker({ hours: [480, 900] });
    const body = {
      from: town.at('10:00').toISOString(),
      to: atMinute(addDays(town.today, 2), 0).toISOString(),
      reason: '病假',
    };
    const { fingerprint, breaks } = await previewed(worker, body);
    expect(breaks).toHaveLength(3);
    expectOk(await people.post(`/admin/workers/${worker.id}/absences`, { ...body, fingerprint }));
    const { items } = expectOk(
      await coordinator.post<Schemas['PlacedList']>(`/admin/workers/${worker.id}/replan`, { date: town.today }),
    );
    expect(items).toMatchObject([
      { orderId: noon.id, workerName: free.name },
      { orderId: late.id, workerName: null, because: '该时段没有其他符合条件且有空的服务人员' },
    ]);
    expect(await tasks(noon.id)).toEqual([]);
    expect(await tasks(late.id)).toHaveLength(1);
    expect(await tasks(tomorrow.id)).toHaveLength(1);
    expect((await town.live(noon.id)).worker_id).toBe(free.id);
  });

  it('happens by itself for an order that is paid after its worker fell ill', async () => {
    const worker = await town.worker();
    const { id } = await town.book(customer, town.at('14:00'));
    const free = await town.worker();
    await away(worker, '10:00', '20:00');
    expect(await tasks(id)).toHaveLength(1);
    await town.pay(customer, id);
    expect((await town.live(id)).worker_id).toBe(free.id);
    expect(await tasks(id)).toEqual([]);
  });

  it('is no more needed once the order is over', async () => {
    const worker = await town.worker();
    const { id } = await town.book(customer, town.at('14:00'));
    await away(worker, '10:00', '20:00');
    whole.clock.advance(16);
    await whole.drain();
    expect(await tasks(id)).toEqual([]);
  });
});

describe('the list of workers', () => {
  it('is searched by name, trade and district, and shows who is on duty', async () => {
    const worker = await town.worker({ district: '上城区' });
    const search = async (query: string): Promise<Schemas['WorkerPage']> =>
      expectOk(await people.get<Schemas['WorkerPage']>(`/admin/workers?${query}`));
    const skill = (await file(worker)).worker.skills[0]!;
    const found = await search(`skill=${encodeURIComponent(skill)}`);
    expect(found).toMatchObject({
      total: 1,
      items: [
        {
          id: worker.id,
          phoneMasked: expect.stringContaining('****'),
          today: [{ from: town.at('08:00').toISOString(), to: town.at('20:00').toISOString() }],
        },
      ],
    });
    expect(found.districts).toContain('上城区');
    expect(found.skills).toContain(skill);
    expect((await search(`q=${encodeURIComponent(worker.name)}&district=%E4%B8%8A%E5%9F%8E%E5%8C%BA`)).total).toBe(1);
    expect((await search('q=%25')).items).toEqual([]);
    expect((await search(`q=${encodeURIComponent(worker.name)}&expiring=true`)).total).toBe(0);
    const soon = await town.worker({ healthUntil: localDate('2026-03-20') });
    expect((await search('expiring=true')).items.map(({ id }) => id)).toContain(soon.id);
    expect((await file(soon)).certificates).toMatchObject([{ state: 'expiring' }]);
    expectOk(await change(soon, { certificate: { kind: '健康证', number: 'HZ-2027', expiresOn: '2027-03-20' } }));
    expect((await search('expiring=true')).items.map(({ id }) => id)).not.toContain(soon.id);
  });
});

describe('one’s own roster', () => {
  it('is two weeks of shifts, and the absences', async () => {
    const worker = await town.worker();
    await away(worker, '13:00', '15:00');
    const own = expectOk(await worker.get<Schemas['RosterView']>('/worker/roster'));
    expect(own.days).toHaveLength(14);
    expect(own.days.slice(0, 4).map(({ shifts }) => shifts.length)).toEqual([1, 1, 1, 0]);
    expect(own.absences).toMatchObject([{ reason: '病假' }]);
    expect(await customer.get('/worker/roster')).toMatchObject({ status: 403 });
  });
});
