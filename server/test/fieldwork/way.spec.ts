import type { Schemas } from '@daowei/shared/api/client';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { PLACE, SmallTown, type ConfirmedVisit } from '../support/small-town.js';
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
const north = (km: number, accuracy = 15): Schemas['PhoneFix'] => ({
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
});
