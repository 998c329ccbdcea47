import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { finishSteps, signOff } from '../support/serve-visit.js';
import { PLACE, REMOTE, SmallTown, type ConfirmedVisit } from '../support/small-town.js';
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

type Followed = Schemas['FollowedView'];
const now = (): Date => whole.clock.now();
const later = (seconds: number): void => whole.clock.set(addMinutes(now(), seconds / 60));
/** So many kilometres north of the door, as the crow flies. */
const north = (km: number, accuracy = 15): Schemas['ReportedPlace'] => ({
  lat: PLACE.lat + km / 111.195,
  lng: PLACE.lng,
  accuracy,
});
/** Where somebody was so many seconds ago, by a phone whose clock is so many seconds ahead. */
function told(
  id: string,
  at: object,
  { ago = 0, ahead = 0, who = worker }: { ago?: number; ahead?: number; who?: Person } = {},
): Promise<Answer<Followed>> {
  const phone = addMinutes(now(), ahead / 60);
  const body = { at, deviceTime: addMinutes(phone, -ago / 60).toISOString() };
  return who.send<Followed>('PUT', `/worker/visits/${id}/position`, body, {
    headers: { 'x-sent-at': phone.toISOString() },
  });
}
const depart = async (id: string, at: object | null = north(3)): Promise<void> =>
  void expectOk(await worker.post(`/worker/visits/${id}/depart`, { at, deviceTime: now().toISOString() }));
async function underWay(at = '11:30'): Promise<ConfirmedVisit> {
  const visit = await town.confirmed(customer, town.at('12:00'), [worker]);
  whole.clock.set(town.at(at));
  await depart(visit.id);
  await whole.drain();
  return visit;
}
const seen = async (id: string, who: Person = customer): Promise<Schemas['OnTheWayView'] | null> =>
  expectOk(await who.get<Schemas['OrderView']>(`/orders/${id}`)).visit!.onTheWay;
const kept = (id: string) =>
  whole.rows<{ worker_id: string; at: Date; lat: number; lng: number; device_time: Date }>(
    'SELECT * FROM visit_position WHERE order_id = ? ORDER BY since',
    [id],
  );

const seenOr = async (id: string): Promise<Schemas['OnTheWayView'] | null> =>
  expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`)).visit?.onTheWay ?? null;
/** What is left of a position. */
const rough = ({ lat, lng }: { lat: number; lng: number }): object & { lat: number; lng: number } => ({
  lat: Math.round(lat * 100) / 100,
  lng: Math.round(lng * 100) / 100,
});

describe('on the way', () => {
  it('the customer, the lead and the office see where the worker is, and when they come', async () => {
    const { id } = await underWay();
    expect(await seen(id)).toBeNull();
    later(20);
    const answer = expectOk(await told(id, north(2)));
    expect(answer).toEqual({ following: true, nextSeconds: 20, etaAt: addMinutes(now(), 10).toISOString() });
    const there = { ...north(2), seenAt: now().toISOString(), metresLeft: 2_800 };
    const { accuracy: _, ...shown } = there;
    expect(await seen(id)).toEqual(shown);
    expect(expectOk(await worker.get(`/worker/visits/${id}`)).progress).toMatchObject({
      onTheWay: shown,
      etaAt: answer.etaAt,
    });
    const office = await town.staff('coordinator');
    expect(expectOk(await office.get(`/admin/orders/${id}`)).visit.onTheWay).toEqual(shown);
    // too old to say where they are
    later(300);
    expect(await seen(id)).toEqual(shown);
    later(1);
    expect(await seen(id)).toBeNull();
  });

  it('the newest point wins in whatever order they come, and what comes twice changes nothing', async () => {
    const { id } = await underWay();
    later(60);
    const first = expectOk(await told(id, north(2)));
    const before = await kept(id);
    // offline, later: from before
    expect(expectOk(await told(id, north(2.5), { ago: 30 }))).toEqual(first);
    // the very same once more
    later(3);
    expect(expectOk(await told(id, north(2), { ago: 3 }))).toEqual(first);
    // it left the phone before, and was turned around on the way
    const late = { at: north(2.2), deviceTime: addMinutes(now(), -10 / 60).toISOString() };
    expect(expectOk(await worker.put(`/worker/visits/${id}/position`, late))).toEqual(first);
    expect(await kept(id)).toEqual(before);
    later(20);
    expectOk(await told(id, north(1.9), { ago: 2 }));
    expect(await seen(id)).toMatchObject({ lat: north(1.9).lat, seenAt: addMinutes(now(), -2 / 60).toISOString() });
  });
  it('two phones of one worker at once leave one line of points, at most one a minute', async () => {
    const { id } = await underWay();
    later(60);
    const both = Array.from({ length: 12 }, (_, index) =>
      told(id, north(2 - index / 10), { ago: index * 7, ahead: index % 2 === 0 ? 3_600 : -40 }),
    );
    for (const answer of await Promise.all(both))
      expect(answer).toMatchObject({ status: 200, body: { following: true } });
    const points = await kept(id);
    const spans = points.map(({ at }) => Math.floor(at.getTime() / 60_000));
    expect(new Set(spans).size).toBe(spans.length);
    expect(points.at(-1)!.at).toEqual(now());
    expect(await seen(id)).toMatchObject({ seenAt: now().toISOString() });
  });

  it('what is too old, from before, or too coarse says nothing', async () => {
    const { id } = await underWay();
    later(600);
    expect(await told(id, north(2), { ago: 301 })).toMatchObject({ body: { following: true } });
    expect(await told(id, north(2, 301))).toMatchObject({ body: { following: true } });
    expect([await kept(id), await seen(id)]).toEqual([[], null]);
    expectOk(await told(id, north(2), { ago: 300, ahead: -7_200 }));
    expect(await kept(id)).toMatchObject([{ at: addMinutes(now(), -5) }]);

    const other = await town.worker();
    const next = await town.confirmed(customer, town.at('14:00'), [other]);
    whole.clock.set(town.at('13:40'));
    expectOk(await other.post(`/worker/visits/${next.id}/depart`, { at: null, deviceTime: now().toISOString() }));
    later(10);
    expectOk(await told(next.id, north(2), { ago: 11, who: other }));
    expect(await kept(next.id)).toEqual([]);
  });

  it('the arrival follows the way, and is told where that is worth a word', async () => {
    const { id } = await underWay();
    const lines = async (): Promise<string[]> =>
      expectOk(await customer.get<Schemas['OrderView']>(`/orders/${id}`))
        .timeline.filter(({ kind }) => kind === 'visit.eta-changed')
        .map(({ text }) => text);
    const arrival = async () =>
      (await whole.rows<{ eta_at: Date; told_eta_at: Date }>('SELECT * FROM visit WHERE order_id = ?', [id]))[0]!;
    // 3 km: 14 minutes
    expect(await arrival()).toMatchObject({ eta_at: town.at('11:44'), told_eta_at: town.at('11:44') });
    later(30);
    expectOk(await told(id, north(2.9)));
    expect(await arrival()).toMatchObject({ eta_at: town.at('11:44'), told_eta_at: town.at('11:44') });
    later(90);
    expect(expectOk(await told(id, north(2.9))).etaAt).toBe(town.at('11:46').toISOString());
    expect(await arrival()).toMatchObject({ eta_at: town.at('11:46'), told_eta_at: town.at('11:44') });
    expect(await lines()).toEqual([]);
    // a phone that does not know where it is says nothing of the arrival
    later(120);
    expect(expectOk(await told(id, north(9, 2_000))).etaAt).toBe(town.at('11:46').toISOString());
    later(60);
    expect(expectOk(await told(id, north(2.9))).etaAt).toBe(town.at('11:49').toISOString());
    expect(await lines()).toEqual(['预计到达时间改为11:49']);
    later(20);
    expectOk(await told(id, north(2.9)));
    expect(await lines()).toHaveLength(1);
  });

  it('a clock that is wrong by ages neither stops the phone nor those that come after it', async () => {
    const { id } = await underWay();
    for (const deviceTime of ['1000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z']) {
      later(20);
      const answer = await worker.put<Followed>(`/worker/visits/${id}/position`, { at: north(2), deviceTime });
      expect(answer).toMatchObject({ status: 200, body: { following: true } });
    }
    later(20);
    expectOk(await told(id, north(1.8)));
    expect(await seen(id)).toMatchObject({ lat: north(1.8).lat, seenAt: now().toISOString() });
  });
});

describe('nobody is followed', () => {
  const nothing = { status: 200, body: { following: false, nextSeconds: 20, etaAt: null } };

  it('before they set out, once they are there, or half a day after', async () => {
    const { id, doorCode } = await town.confirmed(customer, town.at('12:00'), [worker]);
    expect(await told(id, north(2))).toMatchObject(nothing);
    whole.clock.set(town.at('11:30'));
    await depart(id);
    later(60);
    expect(await told(id, north(1))).toMatchObject({ body: { following: true } });
    whole.clock.set(town.at('23:29'));
    expect(await told(id, north(1))).toMatchObject({ body: { following: true } });
    whole.clock.set(town.at('23:30'));
    const before = await kept(id);
    expect(await told(id, north(1))).toMatchObject(nothing);
    expectOk(
      await worker.post(`/worker/visits/${id}/check-in`, { at: PLACE, doorCode, deviceTime: now().toISOString() }),
    );
    expect(await told(id, PLACE)).toMatchObject(nothing);
    expect([await kept(id), await seen(id)]).toEqual([before, null]);
  });

  it('when the visit was called off', async () => {
    const { id } = await underWay();
    later(60);
    expectOk(await told(id, north(2.12345)));
    whole.clock.set(town.at('13:31'));
    const office = await town.staff('coordinator');
    expectOk(await office.post(`/admin/orders/${id}/no-show`));
    // the news is not delivered yet
    expect(await told(id, north(1))).toMatchObject(nothing);
    expect(await seenOr(id)).toBeNull();
    await whole.drain();
    expect(await told(id, north(1))).toMatchObject(nothing);
    expect(await kept(id)).toMatchObject([{ ...rough(north(2.12345)), accuracy_metres: null }]);
  });

  it('when somebody else comes, and who comes now is followed as if nothing had been', async () => {
    const other = await town.worker();
    const visit = await town.confirmed(customer, town.at('12:00'), [worker, other]);
    const [first, second] = visit.worker.id === worker.id ? [worker, other] : [other, worker];
    worker = first;
    whole.clock.set(town.at('11:30'));
    await depart(visit.id);
    later(60);
    expectOk(await told(visit.id, north(2.12345)));
    const office = await town.staff('coordinator');
    const give = async (to: TownWorker): Promise<void> => {
      const { version } = expectOk(await office.get<Schemas['AdminOrderView']>(`/admin/orders/${visit.id}`));
      const command = { workerId: to.id, version, reason: '电动车坏了' };
      expectOk(await office.post(`/admin/orders/${visit.id}/assign`, command));
    };
    await give(second);
    for (const who of [first, second]) expect(await told(visit.id, north(1), { who })).toMatchObject(nothing);
    // asked whether they come after all, and they have not said so
    await give(first);
    expect(await told(visit.id, north(1), { who: first })).toMatchObject(nothing);
    await give(second);
    expectOk(await second.post(`/worker/offers/${(await town.live(visit.id)).id}/accept`));
    // the visit is still the other one's, until the news is there
    for (const who of [first, second]) expect(await told(visit.id, north(1), { who })).toMatchObject(nothing);
    expect(await seenOr(visit.id)).toBeNull();
    await whole.drain();
    for (const who of [first, second]) expect(await told(visit.id, north(1), { who })).toMatchObject(nothing);
    expect(await seen(visit.id)).toBeNull();
    expect(await kept(visit.id)).toMatchObject([{ worker_id: first.id, ...rough(north(2.12345)) }]);
    worker = second;
    await depart(visit.id);
    later(20);
    expect(await told(visit.id, north(0.5), { who: first })).toMatchObject(nothing);
    expect(await told(visit.id, north(1.5))).toMatchObject({ body: { following: true } });
    expect(await seen(visit.id)).toMatchObject({ lat: north(1.5).lat });
  });

  it('of a crew but its lead, and the mate is not shown where the lead is', async () => {
    await town.newTrade({ crew: 2 });
    const crew = [await town.worker(), await town.worker()];
    const { id } = await town.paid(customer, town.at('12:00'));
    await town.signAgreement(customer, id);
    for (const { id: assignment, worker_id } of await town.assignments(id)) {
      const asked = crew.find((one) => one.id === worker_id)!;
      expectOk(await asked.post(`/worker/offers/${assignment}/accept`));
    }
    await whole.drain();
    const [lead] = await whole.rows<{ worker_id: string }>('SELECT worker_id FROM visit WHERE order_id = ?', [id]);
    worker = crew.find((one) => one.id === lead!.worker_id)!;
    const mate = crew.find((one) => one !== worker)!;
    whole.clock.set(town.at('11:30'));
    await depart(id);
    later(60);
    expectOk(await told(id, north(2)));
    expect(await told(id, north(1), { who: mate })).toMatchObject(nothing);
    expect(await seen(id)).toMatchObject({ lat: north(2).lat });
    const shown = async (who: Person) => expectOk(await who.get<Schemas['WorkerVisit']>(`/worker/visits/${id}`));
    expect((await shown(mate)).progress).toMatchObject({ state: 'departed', onTheWay: null });
    expect((await shown(worker)).progress.onTheWay).toMatchObject({ lat: north(2).lat });
  });

  it('of a remote service, or by a stranger; and what is no position is refused', async () => {
    const { id } = await underWay();
    later(60);
    const stranger = await town.worker();
    expect(await told(id, north(2), { who: stranger })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await told(id, north(2), { who: customer })).toMatchObject({ status: 403 });
    for (const at of [
      null,
      [],
      {},
      { lat: 'NaN', lng: 120 },
      { lat: null, lng: 120 },
      { lat: 91, lng: 120 },
      { lat: 30, lng: -181 },
      { ...PLACE, accuracy: -1 },
      { ...PLACE, speed: 3 },
    ]) {
      expect(await told(id, at as object)).toMatchObject({ status: 422 });
    }
    for (const deviceTime of ['noon', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00']) {
      expect(await worker.put(`/worker/visits/${id}/position`, { at: PLACE, deviceTime })).toMatchObject({
        status: 422,
      });
    }
    expect(await kept(id)).toEqual([]);

    await town.newTrade(REMOTE);
    const called = await town.worker();
    const remote = await town.confirmed(customer, town.at('14:00'), [called], { hours: undefined });
    whole.clock.set(town.at('14:00'));
    expectOk(await called.post(`/worker/visits/${remote.id}/call`, { deviceTime: now().toISOString() }));
    expect(await told(remote.id, PLACE, { who: called })).toMatchObject(nothing);
    expect(await kept(remote.id)).toEqual([]);
  });
});

describe('what is left of a way', () => {
  it('is a kilometre now and then from the sign-off on', async () => {
    const visit = await underWay();
    for (let minute = 0; minute < 21; minute += 1) {
      later(60);
      expectOk(await told(visit.id, north(3.01234 - minute / 9)));
    }
    expectOk(
      await worker.post(`/worker/visits/${visit.id}/check-in`, {
        at: PLACE,
        doorCode: visit.doorCode,
        deviceTime: now().toISOString(),
      }),
    );
    await whole.drain();
    expect(await kept(visit.id)).toHaveLength(21);
    await finishSteps(town, visit);
    await signOff(town, customer, visit);
    const points = await kept(visit.id);
    expect(points).toHaveLength(3);
    for (const { lat, lng } of points) expect([lat, lng]).toEqual([rough({ lat, lng }).lat, 120.13]);
  });

  it('waits for half a day where nobody ends the visit', async () => {
    const { id } = await underWay();
    later(60);
    expectOk(await told(id, north(2.12345)));
    whole.clock.set(new Date(town.at('23:30').getTime() - 1));
    await whole.drain();
    expect(await kept(id)).toMatchObject([{ lat: north(2.12345).lat }]);
    whole.clock.set(town.at('23:30'));
    await whole.drain();
    expect(await kept(id)).toMatchObject([rough(north(2.12345))]);
  });

  it('is not taken from the way of who got the visit back, however late the clock comes', async () => {
    const { id } = await underWay();
    later(60);
    expectOk(await told(id, north(2.12345)));
    const office = await town.staff('coordinator');
    const other = await town.worker();
    const hand = async (to: TownWorker): Promise<void> => {
      const { version } = expectOk(await office.get<Schemas['AdminOrderView']>(`/admin/orders/${id}`));
      const command = { workerId: to.id, version, reason: '换人上门' };
      expectOk(await office.post(`/admin/orders/${id}/assign`, command));
      expectOk(await to.post(`/worker/offers/${(await town.live(id)).id}/accept`));
    };
    await hand(other);
    later(1);
    await hand(worker);
    const thinning = () => whole.rows('SELECT due_at FROM due_work WHERE kind = ?', ['fieldwork.thin-way']);
    await whole.drain();
    expect(await kept(id)).toMatchObject([rough(north(2.12345))]);
    // as if that had not come yet
    await whole.rows('UPDATE visit_position SET lat = ? WHERE order_id = ?', [north(2.12345).lat, id]);
    later(60);
    await depart(id);
    later(60);
    expectOk(await told(id, north(1.12345)));
    expect(await kept(id)).toMatchObject([rough(north(2.12345)), { lat: north(1.12345).lat }]);
    await whole.drain();
    expect(await kept(id)).toMatchObject([rough(north(2.12345)), { lat: north(1.12345).lat }]);
    expect(await seen(id)).toMatchObject({ lat: north(1.12345).lat });
    expect(await thinning()).toContainEqual({ due_at: addMinutes(now(), 719) });
    // news that comes twice: nothing of the way that goes on is lost
    await whole.rows('UPDATE due_work SET due_at = ? WHERE kind = ?', [now(), 'fieldwork.thin-way']);
    await whole.drain();
    expect(await seen(id)).toMatchObject({ lat: north(1.12345).lat });
  });
});

describe('a delay that shows on the way', () => {
  const delay = async (id: string) =>
    expectOk(await customer.get<Schemas['CompensationView']>(`/orders/${id}/compensation`)).delay;
  const messages = (id: string) =>
    whole.rows<{ text: string }>(
      `SELECT text FROM message_delivery WHERE order_id = ? AND template = 'visit_delayed'`,
      [id],
    );

  it('is told with the choices as soon as the arrival moves that far away, and never twice', async () => {
    const visit = await underWay('12:05');
    later(60);
    expectOk(await told(visit.id, north(2)));
    await whole.drain();
    expect(await delay(visit.id)).toBeNull();
    // the wrong way: 8.5 km are 40 minutes
    later(60);
    expectOk(await told(visit.id, north(8.5)));
    await whole.drain();
    expect(await delay(visit.id)).toMatchObject({ minutes: 17, open: true, choice: null });
    expect(await messages(visit.id)).toHaveLength(1);
    for (const [index, km] of [9, 12, 3, 14].entries()) {
      later(60 + index);
      expectOk(await told(visit.id, north(km)));
      await whole.drain();
    }
    whole.clock.set(town.at('12:50'));
    await whole.drain();
    expect(await messages(visit.id)).toHaveLength(1);
    expect(await delay(visit.id)).toMatchObject({ minutes: 17, open: true });
    const answer = { choice: 'coupon' };
    expect(
      expectOk(await customer.post<Schemas['CompensationView']>(`/orders/${visit.id}/delay-answer`, answer)),
    ).toMatchObject({ delay: { choice: 'coupon', open: false }, items: [{ cause: 'predicted' }] });
  });

  it('of who stands still is told when it is one, though the arrival that was told has long passed', async () => {
    const visit = await town.confirmed(customer, town.at('12:00'), [worker]);
    const looks = () =>
      whole.rows('SELECT due_at FROM due_work WHERE kind = ? AND ref = ?', ['compensation.look-ahead', visit.id]);
    // the time before the departure at which it was looked at has come and gone
    const forget = () =>
      whole.rows('DELETE FROM due_work WHERE kind = ? AND ref = ?', ['compensation.look-ahead', visit.id]);
    const due = [{ due_at: addMinutes(town.at('12:40'), 1 / 60) }];
    whole.clock.set(town.at('12:05'));
    await forget();
    await depart(visit.id);
    await whole.drain();
    expect(await looks()).toEqual(due);
    await forget();
    later(60);
    expectOk(await told(visit.id, north(0.1)));
    await whole.drain();
    expect(await looks()).toEqual(due);
    whole.clock.set(town.at('12:40'));
    await whole.drain();
    expect(await delay(visit.id)).toBeNull();
    later(1);
    await whole.drain();
    expect(await delay(visit.id)).toMatchObject({ minutes: 11, open: true });
  });

  it('of the visit before is one of the visit that follows', async () => {
    const visit = await underWay('12:05');
    const after = await town.confirmed(customer, town.at('15:30'), [worker]);
    whole.clock.set(town.at('12:10'));
    await whole.drain();
    expectOk(await told(visit.id, north(10)));
    await whole.drain();
    expect(await delay(after.id)).toBeNull();
    later(60);
    // there at a quarter to two: work until a quarter to four, and half an hour to the next
    expectOk(await told(visit.id, north(20)));
    await whole.drain();
    expect(await delay(after.id)).toMatchObject({ open: true });
  });
});
