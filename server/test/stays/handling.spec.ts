import type { Schemas } from '@daowei/shared/api/client';
import { addDays, atMinute, localDate, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { expectOk, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { paidStay, sellStays } from '../support/stays.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type OfficeStay = Schemas['OfficeStayView'];

const DAY_FEN = 30_000;

/** Every story has a week and a day of its own, one after the other. */
const STORIES = 9;
const STORY_DAYS = 9;

let whole: WholeApp;
let town: SmallTown;
let office: Person;
let customer: Customer;
let workers: Map<string, TownWorker>;
let stay: Schemas['StayView'];
let stories = 0;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  workers = new Map((await sellStays(town, 3, STORIES * STORY_DAYS + 1)).map((worker) => [worker.id, worker]));
});
afterAll(() => whole.close());

/** A week that begins tomorrow, paid, with two more who could come. */
beforeEach(async () => {
  const today = addDays(localDate('2026-03-10'), STORY_DAYS * stories++);
  whole.clock.set(atMinute(today, 540).toISOString());
  customer = await town.customer();
  stay = await paidStay(town, customer);
  office = await town.staff('coordinator', 'people');
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const day = (place: number): LocalDate => addDays(stay.first as LocalDate, place);
/** 08:00 of the day; sessions of yesterday are over by then. */
async function morningOf(place: number): Promise<void> {
  whole.clock.set(atMinute(day(place), 480).toISOString());
  office = await town.staff('coordinator');
}
const view = async (): Promise<OfficeStay> => expectOk(await office.get<OfficeStay>(`/admin/stays/${stay.id}`));
const act = (what: string, body: object, who = office) => who.post(`/admin/stays/${stay.id}/${what}`, body);
const options = async (from: LocalDate): Promise<Schemas['StayHandOverOptions']> =>
  expectOk(await office.get<Schemas['StayHandOverOptions']>(`/admin/stays/${stay.id}/worker?from=${from}`));
const ending = (lastDay: LocalDate) =>
  office.get<Schemas['StayEnding']>(`/admin/stays/${stay.id}/ending?lastDay=${lastDay}`);
const claimed = async (workerId: string): Promise<number> =>
  (
    await whole.rows(`SELECT id FROM claim WHERE reference = ? AND worker_id = ? AND state = 'active'`, [
      `stay:${stay.id}`,
      workerId,
    ])
  ).length;
const refunds = async (): Promise<number[]> =>
  (
    await whole.rows<{ amount_fen: number }>('SELECT amount_fen FROM refund WHERE reference = ?', [`stay:${stay.id}`])
  ).map((one) => one.amount_fen);
const earned = async (): Promise<number> => {
  const [found] = await whole.rows<{ fen: string | null }>(
    `SELECT -SUM(e.amount_fen) AS fen FROM ledger_journal j
     JOIN ledger_entry e ON e.journal_id = j.id AND e.account = 'revenue' WHERE j.reference = ?`,
    [`stay:${stay.id}`],
  );
  return Number(found?.fen ?? 0);
};
/** What a customer or a worker was told in this story, newest first. */
async function told(who: { readonly id: string } | Customer): Promise<string[]> {
  await whole.drain();
  const recipient = 'id' in who ? who.id : who.accountId;
  const found = await whole.rows<{ text: string }>(
    'SELECT text FROM message_delivery WHERE recipient = ? ORDER BY id DESC',
    [recipient],
  );
  return found.map(({ text }) => text);
}
const tasks = async (): Promise<Schemas['ExceptionItem'][]> =>
  expectOk(await office.get<Schemas['ExceptionList']>('/admin/exceptions')).items.filter(
    ({ stayId }) => stayId === stay.id,
  );
const lives = (): TownWorker => workers.get(stay.worker.id)!;

/** Leave from one day of the stay to another, as the office enters it. */
async function leave(from: number, to: number): Promise<Schemas['RosterConsequencesView']> {
  const path = `/admin/workers/${stay.worker.id}/absences`;
  const absence = {
    from: startOfDay(day(from)).toISOString(),
    to: startOfDay(day(to + 1)).toISOString(),
    reason: '病假',
  };
  const seen = expectOk(await office.post<Schemas['RosterConsequencesView']>(`${path}/preview`, absence));
  expectOk(await office.post(path, { ...absence, fingerprint: seen.fingerprint }));
  return seen;
}

describe('a worker who cannot live there any more', () => {
  it('is seen before the leave is saved, becomes a task, and is replaced from a day on', async () => {
    const old = lives();
    const seen = await leave(3, 4);
    expect(seen.promises).toMatchObject([{ kind: 'stay', id: stay.id, first: day(3), days: 2 }]);
    expect(await tasks()).toMatchObject([{ kind: 'broken_stay', orderId: null }]);
    expect((await view()).brokenBecause).toContain('病假');

    const { version, days, candidates } = await options(day(3));
    expect(days).toBe(4);
    expect(candidates.map(({ id }) => id)).not.toContain(old.id);
    const [next] = candidates;
    const body = { version, from: day(3), workerId: next!.id, reason: 'worker', note: '家里有事' };
    const [one, two] = await Promise.all([act('worker', body), act('worker', body)]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);

    expect(await tasks()).toEqual([]);
    expect([await claimed(old.id), await claimed(next!.id)]).toEqual([3, 4]);
    const changed = await view();
    expect(changed).toMatchObject({ brokenBecause: null, totalFen: 7 * DAY_FEN, refundFen: 0 });
    expect(changed.turns).toMatchObject([
      { worker: { id: old.id }, first: day(0), last: day(2), endedBecause: '她临时不能继续' },
      { worker: { id: next!.id }, first: day(3), last: day(6), endedBecause: null },
    ]);
    const part = async (who: TownWorker) => expectOk(await who.get<Schemas['WorkerStays']>('/worker/stays')).items[0];
    expect(await part(old)).toMatchObject({ first: day(0), last: day(2), days: 3 });
    expect(await part(workers.get(next!.id)!)).toMatchObject({ first: day(3), last: day(6), phone: null });

    expect((await told(customer))[0]).toContain(`起由${next!.name}住家`);
    expect((await told(old))[0]).toContain('不用住家了（另有安排）');
    expect((await told(workers.get(next!.id)!))[0]).toContain('新的住家');
    const audit = await whole.rows<{ action: string }>('SELECT action FROM audit_entry WHERE subject = ? ORDER BY id', [
      `stay:${stay.id}`,
    ]);
    expect(audit.map(({ action }) => action)).toContain('stay.worker-changed');
  });

  it('the new one is tried out from the first day of her own, and the first trial is not cut by it', async () => {
    await leave(4, 6);
    await morningOf(1);
    const { version, candidates } = await options(day(4));
    expectOk(await act('worker', { version, from: day(4), workerId: candidates[0]!.id, reason: 'worker' }));
    expect(await view()).toMatchObject({ trialUntil: day(6), stateText: '试用中' });
  });

  it('needs nobody once the leave is over, or the stay has ended', async () => {
    await leave(3, 4);
    await morningOf(2);
    const { version } = expectOk(await ending(day(2)));
    expectOk(await act('end', { version, lastDay: day(2), reason: 'worker' }));
    expect(await tasks()).toEqual([]);
  });

  it('is refused days that are over, strangers, and who is not free', async () => {
    await morningOf(2);
    const path = `/admin/stays/${stay.id}/worker?from=`;
    expect((await office.get(`${path}${day(1)}`)).body.code).toBe('STAY_DAYS_INVALID');
    expect((await office.get(`${path}${day(7)}`)).body.code).toBe('STAY_DAYS_INVALID');
    expect((await office.get(`${path}2026-02-30`)).body.code).toBe('VALIDATION_FAILED');
    const { version } = await options(day(3));
    const body = { version, from: day(3), reason: 'worker' };
    expect((await act('worker', { ...body, workerId: lives().id })).body.code).toBe('STAY_TAKEN');
    expect((await act('worker', { ...body, workerId: lives().id }, await town.staff('finance'))).status).toBe(403);
  });
});

describe('ending and calling off by the office', () => {
  it('gives back the days that are not served, to the fen, and once', async () => {
    await morningOf(4);
    await whole.drain();
    expect(await earned()).toBe(4 * DAY_FEN);
    const { version, ...shown } = expectOk(await ending(day(2)));
    expect(shown).toMatchObject({ servedDays: 3, chargedFen: 3 * DAY_FEN, refundFen: 4 * DAY_FEN });
    const body = { version, lastDay: day(2), reason: 'customer' };
    const [one, two] = await Promise.all([act('end', body), act('end', body)]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect(await view()).toMatchObject({ state: 'ended', last: day(2), refundFen: 4 * DAY_FEN, acts: [] });
    expect(await refunds()).toEqual([4 * DAY_FEN]);
    // the day that nobody came was in the books already, and is taken back from what was earned
    expect(await earned()).toBe(3 * DAY_FEN);
    expect(await claimed(lives().id)).toBe(3);
    const heard = await told(customer);
    expect(heard.some((text) => text.includes('未住的天数退¥1200.00'))).toBe(true);
    expect((await told(lives()))[0]).toContain('不用住家了（已结束）');
  });

  it('costs the family nothing when we call it off, and is not possible once it has begun', async () => {
    expect((await ending(day(3))).body).toMatchObject({ code: 'ORDER_STATE' });
    const { id: _, ...seen } = await view();
    expect(seen.acts).toEqual(['change_worker', 'cancel']);
    const { version } = await options(day(0));
    expectOk(await act('cancel', { version, note: '阿姨家里有急事，没有别人' }));
    expect(await view()).toMatchObject({ state: 'cancelled', refundFen: 7 * DAY_FEN, turns: [] });
    expect(await refunds()).toEqual([7 * DAY_FEN]);
    expect(await claimed(lives().id)).toBe(0);
    expect((await told(customer)).some((text) => text.includes('因我们的原因'))).toBe(true);
    expect((await act('cancel', { version: version + 1 })).body.code).toBe('ORDER_STATE');

    stay = await paidStay(town, customer);
    await morningOf(0);
    expect((await act('cancel', { version: 2 })).body.code).toBe('ORDER_STATE');
  });
});

describe('what calling it off costs', () => {
  it('goes by the rule it was sold under, whatever is published since; the next one is sold under the new rule', async () => {
    const manager = await town.staff('manager');
    const path = '/admin/cancellation-rules';
    const newest = async (kind: string) =>
      expectOk(await manager.get<Schemas['CancellationRuleList']>(`${path}?kind=${kind}`)).items[0]!;
    const [{ version }, ofVisits] = [await newest('stay'), await newest('visit')];
    const tiers = (basisPoints: number) => [{ noticeMinutes: 0, basisPoints, because: '一律' }];
    const publish = (basisPoints: number) =>
      manager.post(path, { kind: 'stay', basedOn: version, tiers: tiers(basisPoints), because: '试行' });
    expect((await publish(10_001)).status).toBe(422);
    const both = await Promise.all([publish(5_000), publish(5_000)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await newest('visit')).version).toBe(ofVisits.version);

    const preview = () => customer.get<Schemas['StayCancellationPreview']>(`/stays/${stay.id}/cancellation`);
    const { hash, feeFen } = expectOk(await preview());
    expect(feeFen).toBe(7 * DAY_FEN * 0.08);
    expectOk(await customer.post(`/stays/${stay.id}/cancel`, { hash }));
    expect(await earned()).toBe(feeFen);
    stay = await paidStay(town, customer);
    expect(expectOk(await preview()).feeFen).toBe(7 * DAY_FEN * 0.5);
  });
});

describe('what is said by itself', () => {
  it('booked, tomorrow, the trial ends, and the last day; each once, to both', async () => {
    expect((await told(customer))[0]).toContain(`${lives().name}住家`);
    expect((await told(lives()))[0]).toContain('新的住家');
    // booked at nine for tomorrow: at ten the eve is spoken of
    whole.clock.set(atMinute(day(-1), 601).toISOString());
    expect((await told(customer))[0]).toContain('明天开始');
    expect((await told(lives()))[0]).toContain('明天');
    whole.clock.set(atMinute(day(1), 601).toISOString());
    expect((await told(customer))[0]).toContain('合适就继续，也可以换人或结束');
    whole.clock.set(atMinute(day(6), 1_081).toISOString());
    expect((await told(customer))[0]).toContain('是最后一天');
    expect((await told(lives()))[0]).toContain('辛苦了');
    expect(await told(customer)).toHaveLength(4);
  });

  it('nothing of a trial that was decided', async () => {
    await morningOf(0);
    await whole.drain();
    const before = (await told(customer)).length;
    const { version } = expectOk(await customer.get<Schemas['TrialOfferView']>(`/stays/${stay.id}/trial`));
    expectOk(await customer.post(`/stays/${stay.id}/trial/keep`, { version }));
    whole.clock.set(atMinute(day(1), 601).toISOString());
    expect(await told(customer)).toHaveLength(before);
  });
});
