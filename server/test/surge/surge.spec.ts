import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { OrdersFacade } from '../../src/modules/orders/contract/orders.facade.js';
import { expectOk, type Answer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Support = Schemas['SupportView'];
type Call = Schemas['SurgeCallView'];

let whole: WholeApp;
let town: SmallTown;
let office: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  office = await town.staff('coordinator');
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  office = await town.staff('coordinator');
  whole.telephony.outcome = { kind: 'sent' };
  whole.telephony.sent.length = 0;
  await town.newTrade();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** Hired for the trade, off today and for the week, and willing to be called in. */
async function partTimer(more: Parameters<SmallTown['worker']>[0] = {}): Promise<TownWorker> {
  const worker = await town.worker({ days: 0, ...more });
  expectOk(await office.post(`/admin/surge/part-timers/${worker.id}`, { isPartTimer: true }));
  return worker;
}
const hours = (from: string, to: string, day = town.today): { from: string; to: string } => ({
  from: town.at(from, day).toISOString(),
  to: town.at(to, day).toISOString(),
});
const wish = (places: number, from = '14:00', to = '18:00') => ({
  ...hours(from, to),
  district: '西湖区',
  serviceId: town.serviceId,
  places,
  because: '三单别墅深度保洁',
});
const newest = ({ calls }: Support): Call => calls[0]!;
const open = async (places: number, from?: string, to?: string): Promise<Call> =>
  newest(expectOk(await office.post<Support>('/admin/surge/calls', wish(places, from, to))));
const support = async (): Promise<Support> => expectOk(await office.get<Support>('/admin/surge/support'));
const own = async (worker: TownWorker): Promise<Schemas['OwnSurgeCall'][]> =>
  expectOk(await worker.get<Schemas['OwnSurgeCallList']>('/worker/surge-calls')).items;
const take = async (worker: TownWorker): Promise<Answer> =>
  worker.post(`/worker/surge-calls/${(await own(worker))[0]!.id}/take`);
const bonuses = (worker: TownWorker): Promise<{ amount_fen: number; kind: string }[]> =>
  whole.rows(`SELECT kind, amount_fen FROM pay_entry WHERE worker_id = ? AND cause_key LIKE 'surge:%'`, [worker.id]);

/** A paid visit whose only worker has said no, so that nobody has it. */
async function left(clock: string): Promise<string> {
  const only = await town.worker({ days: 1 });
  const { id } = await town.paid(await town.customer(), town.at(clock));
  expectOk(await only.post(`/worker/offers/${(await town.live(id)).id}/decline`, { reason: 'busy' }));
  await whole.drain();
  return id;
}

describe('a call to people who are off', () => {
  it('asks who is qualified and off, by phone; a yes is a shift, bookable time, and the bonus', async () => {
    const worker = await partTimer();
    // agreed to nothing
    const stranger = await town.worker({ days: 0 });
    const waiting = await left('15:00');
    const call = await open(1);
    expect(call.called.map(({ workerId }) => workerId)).toEqual([worker.id]);
    await whole.drain();
    expect(whole.telephony.sent).toMatchObject([{ way: 'call', to: worker.phone }]);
    expect(whole.telephony.sent[0]!.words).toContain('西湖区');

    expect(await own(worker)).toMatchObject([{ state: 'asked', bonusFen: 3_000, placesLeft: 1 }]);
    expect(await own(stranger)).toEqual([]);
    expect((await stranger.post(`/worker/surge-calls/${call.called[0]!.id}/take`)).status).toBe(404);
    expectOk(await take(worker));
    await whole.drain();

    expect(newest(await support())).toMatchObject({ state: 'full', taken: 1, called: [{ state: 'taken', rings: 1 }] });
    expect(expectOk(await worker.get<Schemas['RosterView']>('/worker/roster')).days[0]).toMatchObject({
      shifts: [{ fromMinute: 840, toMinute: 1_080 }],
    });
    expect(await bonuses(worker)).toMatchObject([{ kind: 'surge' }]);
    // what nobody had taken is offered to who came, and dispatch goes on as always
    expect((await town.live(waiting)).worker_id).toBe(worker.id);
    // said twice it is said once
    expectOk(await worker.post(`/worker/surge-calls/${call.called[0]!.id}/take`));
    await whole.drain();
    expect(await bonuses(worker)).toHaveLength(1);
  });

  it('gives the last place to one of two who say yes in the same moment', async () => {
    const both = [await partTimer(), await partTimer()];
    await open(1);
    const answers = await Promise.all(both.map(take));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('SURGE_CALL_OVER');
    await whole.drain();
    expect((await Promise.all(both.map(bonuses))).flat()).toHaveLength(1);
    expect((await Promise.all(both.map(own))).flat()).toMatchObject([{ state: 'taken' }]);
  });

  it('leaves alone who would not have rested, and says so to who has got a shift meanwhile', async () => {
    // on from four in the morning
    const tired = await partTimer();
    await town.company.shift(tired, [addDays(town.today, 1)], 240, 480);
    const late = await partTimer();
    const call = await open(2, '18:00', '22:00');
    expect(call.called.map(({ workerId }) => workerId)).toEqual([late.id]);
    expect(call.bonusFen).toBe(5_000);
    await town.company.shift(late, [addDays(town.today, 1)], 240, 480);
    expect((await take(late)).body).toMatchObject({
      code: 'EXTRA_SHIFT_REFUSED',
      detail: expect.stringContaining('休息'),
    });
    expect(newest(await support())).toMatchObject({ state: 'open', taken: 0 });
    expectOk(await office.post(`/admin/surge/calls/${call.id}/end`));
    expect((await office.post(`/admin/surge/calls/${call.id}/end`)).body.code).toBe('SURGE_CALL_OVER');
    expect(await own(late)).toEqual([]);
  });

  it('is rung once, sent as a text later, tried again when the line is down, and then left', async () => {
    const worker = await partTimer();
    whole.telephony.outcome = { kind: 'unavailable', detail: 'HTTP 503' };
    await open(1);
    await whole.drain();
    expect(newest(await support()).called[0]).toMatchObject({ rings: 0, problem: expect.stringContaining('重试') });
    whole.telephony.outcome = { kind: 'sent' };
    const ways: string[] = [];
    for (let minutes = 0; minutes < 60; minutes += 5) {
      whole.clock.advance(5);
      await whole.drain();
      ways.push(whole.telephony.sent.map(({ way }) => way).join());
    }
    expect(ways[0]).toBe('call');
    expect(ways.at(-1)).toBe('call,sms');
    expect(new Set(whole.telephony.sent.map(({ ref }) => ref)).size).toBe(2);
    expectOk(await worker.post(`/worker/surge-calls/${(await own(worker))[0]!.id}/decline`));
    expect(newest(await support()).called[0]).toMatchObject({ state: 'declined', rings: 2, problem: null });
    expect((await office.post('/admin/surge/calls', wish(1, '08:00', '12:00'))).body.code).toBe('VALIDATION_FAILED');
  });

  it('ends when its time begins; at night only who is on standby is asked', async () => {
    const [asleep, awake] = [await partTimer(), await partTimer()];
    const on = { workerId: awake.id, team: 'standby', ...hours('08:00', '20:00', addDays(town.today, 1)) };
    expectOk(await office.post('/admin/surge/standby', on));
    expect((await office.post('/admin/surge/standby', { ...on, team: 'backup' })).body.code).toBe('STANDBY_OVERLAPS');
    whole.clock.set(town.at('21:45').toISOString());
    const lateOffice = await town.staff('coordinator');
    const night = { ...wish(1), ...hours('08:00', '12:00', addDays(town.today, 1)) };
    const call = newest(expectOk(await lateOffice.post<Support>('/admin/surge/calls', night)));
    expect(call.called).toMatchObject([{ workerId: awake.id, isStandby: true }]);
    expect(await own(asleep)).toEqual([]);
    const { standby } = expectOk(await lateOffice.get<Support>('/admin/surge/support'));
    const { id } = standby.find(({ workerId }) => workerId === awake.id)!;
    expectOk(await lateOffice.post(`/admin/surge/standby/${id}/remove`));
    expectOk(await lateOffice.post(`/admin/surge/standby/${id}/remove`));
    const { id: mine } = (await own(awake))[0]!;
    whole.clock.set(town.at('08:00', addDays(town.today, 1)).toISOString());
    await whole.drain();
    expect(await own(awake)).toEqual([]);
    expect((await awake.post(`/worker/surge-calls/${mine}/take`)).status).toBeGreaterThanOrEqual(400);
  });

  it('has nobody to ask where nobody agreed to it', async () => {
    const worker = await partTimer();
    expectOk(await office.post(`/admin/surge/part-timers/${worker.id}`, { isPartTimer: false }));
    expect((await office.post('/admin/surge/calls', wish(1))).body.code).toBe('NOBODY_TO_CALL');
    const standby = { workerId: worker.id, team: 'backup', ...hours('10:00', '14:00') };
    expect((await office.post('/admin/surge/standby', standby)).body.code).toBe('NOT_PART_TIMER');
    expect((await office.post('/admin/surge/part-timers/nobody', { isPartTimer: true })).status).toBe(404);
  });
});

describe('the day as the office looks at it', () => {
  it('sets what is expected beside what is booked, and names the burst', async () => {
    const { id: service } = await town.newTrade();
    const workers = [
      await town.worker({ days: 1 }),
      await town.worker({ days: 1 }),
      await town.worker({ days: 1 }),
      await town.worker({ days: 1 }),
    ];
    for (const _ of workers) await town.paid(await town.customer(), town.at('14:00'));
    const { bursts, districts, expected, error, services } = expectOk(
      await office.get<Schemas['SurgeDayView']>(`/admin/surge/days/${town.today}`),
    );
    expect(services.map(({ id }) => id)).toContain(service);
    expect(districts.find(({ hour, district }) => hour === 14 && district === '西湖区')!.booked).toBeGreaterThanOrEqual(
      4,
    );
    expect(bursts.find(({ kind, hour }) => kind === 'demand' && hour === 14)!.because).toContain('平常几乎没有');
    expect([expected, error.errorPercent]).toEqual([[], null]);
  });

  it('reads the past once: not when it is looked at again, nor by two at once; anew after an hour and on another day', async () => {
    await town.worker({ days: 1 });
    await town.paid(await town.customer(), town.at('14:00'));
    whole.clock.set(town.at('09:00', addDays(town.today, 1)).toISOString());
    office = await town.staff('coordinator');
    const demand = jest.spyOn(whole.app.get(OrdersFacade, { strict: false }), 'demand');
    const came = async (day = town.today): Promise<number> =>
      expectOk(await office.get<Schemas['SurgeDayView']>(`/admin/surge/days/${day}`)).error.visits;
    const [visits] = await Promise.all([came(), came(addDays(town.today, 1))]);
    expect(visits).toBeGreaterThan(0);
    for (let poll = 0; poll < 5; poll += 1) {
      whole.clock.advance(5);
      expect(await came()).toBe(visits);
    }
    expect(demand).toHaveBeenCalledTimes(1);
    whole.clock.advance(60);
    await came();
    expect(demand).toHaveBeenCalledTimes(2);
    // another day: what was booked yesterday is of the past now, too
    whole.clock.set(town.at('00:01', addDays(town.today, 1)).toISOString());
    office = await town.staff('coordinator');
    await came();
    expect(demand).toHaveBeenCalledTimes(3);
    demand.mockRestore();
  });

  it('an evening that is short waits for somebody, until help is asked for or its hour has begun', async () => {
    const evening = addDays(town.today, 1);
    await town.worker({ days: 2 });
    await town.paid(await town.customer(), town.at('18:00', evening));
    const waiting = async () =>
      expectOk(await office.get<Schemas['ExceptionList']>('/admin/exceptions')).items.filter(
        ({ kind, surgeDay }) => kind === 'burst' && surgeDay === evening,
      );
    const [first] = await waiting();
    expect(first).toMatchObject({ orderId: null, dueAt: town.at('15:00', evening).toISOString() });
    expect(first!.text).toContain('18点全城');
    expectOk(
      await office.post('/admin/surge/squads', {
        ...{ district: '西湖区', people: 1, because: '晚上人手不够' },
        ...hours('18:00', '20:00', evening),
      }),
    );
    expect((await waiting()).filter(({ text }) => text.includes('18点'))).toEqual([]);
    const [squad] = expectOk(await office.get<Support>('/admin/surge/support')).squads;
    expectOk(
      await (
        await town.staff('manager')
      ).post(`/admin/surge/squads/${squad!.id}/refuse`, { answer: '总部今天也没有人' }),
    );
    expect((await waiting()).map(({ text }) => text)).toContainEqual(expect.stringContaining('18点全城'));
    whole.clock.set(town.at('18:00', evening).toISOString());
    office = await town.staff('coordinator');
    expect((await waiting()).filter(({ text }) => text.includes('18点'))).toEqual([]);
  });
});
