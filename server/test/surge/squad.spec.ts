import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { approved, endMonth, newestStatement } from '../support/pay.js';
import { expectOk, SIGNATURE, type Answer, type Person } from '../support/person.js';
import { beginVisit, finishSteps } from '../support/serve-visit.js';
import { phoneCodeOf } from '../support/small-wechat.js';
import { SmallTown } from '../support/small-town.js';
import { sent } from '../support/surge-rows.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Support = Schemas['SupportView'];
/** Two hours at 36 yuan and 8 for the visit, and 5 % for the level, by the rule the company opens with. */
const VISIT = 8_400;

let whole: WholeApp;
let town: SmallTown;
let office: Person;
let manager: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  [office, manager] = [await town.staff('coordinator'), await town.staff('manager')];
  await town.newTrade();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const hours = (from: string, to: string, day = town.today): { from: string; to: string } => ({
  from: town.at(from, day).toISOString(),
  to: town.at(to, day).toISOString(),
});
const now = (): string => whole.clock.now().toISOString();
const support = async (): Promise<Support> => expectOk(await office.get<Support>('/admin/surge/support'));

/** Logged in with the phone headquarters gave. */
async function byPhone(phone: string): Promise<Person> {
  const person = await town.login(`guest-${phone}`);
  expectOk(await person.post('/auth/phone', { code: phoneCodeOf(phone) }));
  return person;
}

describe('the support squad', () => {
  const ask = async (): Promise<string> => {
    const wanted = { ...hours('13:00', '19:00'), district: '滨江区', people: 3, because: '新楼盘集中开荒' };
    return expectOk(await office.post<Support>('/admin/surge/squads', wanted)).squads[0]!.id;
  };
  const grant = (id: string, ...people: Schemas['SquadPerson'][]): Promise<Answer> =>
    manager.post(`/admin/surge/squads/${id}/grant`, { people, startDistrict: '西湖区', answer: '下午一点到' });
  const onDuty = async (hour: number): Promise<number> =>
    expectOk(await office.get<Schemas['SurgeDayView']>(`/admin/surge/days/${town.today}`)).city[hour]!.onDuty;
  const onBoard = async (name: string): Promise<Schemas['BoardWorker'] | undefined> =>
    expectOk(await office.get<Schemas['DayBoard']>(`/admin/day-board/${town.today}`)).workers.find(
      (one) => one.name === name,
    );
  const idOf = async (name: string): Promise<string> =>
    (await whole.rows<{ id: string }>('SELECT id FROM worker WHERE name = ?', [name]))[0]!.id;

  it('is granted with who comes or refused, whoever is first; who comes is on duty for its hours', async () => {
    await town.worker({ days: 0 });
    const id = await ask();
    const before = await onDuty(14);
    expect((await office.post(`/admin/surge/squads/${id}/grant`, { people: [sent(town)] })).status).toBe(403);
    const answers = await Promise.all([
      grant(id, sent(town, { name: '钱敏' }), sent(town)),
      manager.post(`/admin/surge/squads/${id}/refuse`, { answer: '今天抽不出人' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [first] = (await support()).squads;
    const came = first!.state === 'granted' ? 2 : 0;
    expect((await onDuty(14)) - before).toBe(came);
    expect(await onDuty(19)).toBe(await onDuty(20));
    expect(first!.names).toHaveLength(came);
    const another = await ask();
    expectOk(await office.post(`/admin/surge/squads/${another}/end`));
    expect((await grant(another, sent(town))).body.code).toBe('SQUAD_CLOSED');
  });

  it('is given visits by the rules of everybody: without the certificate nobody is asked', async () => {
    await town.worker({ days: 0 });
    const able = sent(town, { name: '孙亮' });
    expectOk(await grant(await ask(), sent(town, { name: '没有证', certificates: [] }), able));
    expect(await onBoard('孙亮')).toMatchObject({ isGuest: true, shifts: [{ from: town.at('13:00').toISOString() }] });
    const { id } = await town.paid(await town.customer(), town.at('14:00'));
    const guest = await idOf('孙亮');
    const offer = await town.live(id);
    expect(offer.worker_id).toBe(guest);
    const person = await byPhone(able.phone);
    expectOk(await person.post(`/worker/offers/${offer.id}/accept`));
    await whole.drain();
    expect((await onBoard('孙亮'))!.visits).toMatchObject([{ orderId: id, state: 'confirmed' }]);
    const candidates = expectOk(await office.get<Schemas['CandidateList']>(`/admin/orders/${id}/candidates`)).items;
    const violations = candidates.find(({ worker }) => worker.name === '没有证')!.violations;
    expect(violations.join()).toContain('健康证');
  });

  it('goes when it is ended: its visits are to be given out again; the day after, nobody knows them on the roster', async () => {
    await town.worker({ days: 0 });
    const person = sent(town, { name: '周远' });
    const id = await ask();
    expectOk(await grant(id, person));
    const visit = await town.paid(await town.customer(), town.at('15:00'));
    const phone = await byPhone(person.phone);
    expectOk(await phone.post(`/worker/offers/${(await town.live(visit.id)).id}/accept`));
    await whole.drain();
    expectOk(await office.post(`/admin/surge/squads/${id}/end`));
    await whole.drain();
    const broken = (): Promise<unknown[]> =>
      whole.rows(
        `SELECT id FROM dispatch_exception WHERE order_id = ? AND kind = 'broken_visit' AND closed_at IS NULL`,
        [visit.id],
      );
    expect(await broken()).toHaveLength(1);
    const guest = await idOf('周远');
    const isHere = async (): Promise<boolean> =>
      (await whole.rows('SELECT id FROM worker WHERE id = ? AND left_on IS NULL', [guest])).length === 1;
    expect(await isHere()).toBe(true);
    whole.clock.set(town.at('00:00', addDays(town.today, 1)).toISOString());
    await whole.drain();
    expect(await isHere()).toBe(false);
    // known again by their phone when they come another day
    [office, manager] = [await town.staff('coordinator'), await town.staff('manager')];
    expectOk(await grant(await ask(), person));
    expect(await isHere()).toBe(true);
  });

  it('earns what the visit is worth to everybody, and is paid it, though gone before the customer has signed', async () => {
    whole.clock.set('2026-03-31T01:00:00.000Z');
    [office, manager] = [await town.staff('coordinator'), await town.staff('manager')];
    await town.worker({ days: 0 });
    const person = sent(town, { name: '郑平' });
    expectOk(await grant(await ask(), person));
    const customer = await town.customer();
    const { id } = await town.paid(customer, town.at('14:00'));
    const phone = await byPhone(person.phone);
    const guest = Object.assign(phone, { id: await idOf('郑平'), name: person.name, phone: person.phone });
    const visit = await town.accepted(customer, id, [guest]);
    await beginVisit(town, visit);
    await finishSteps(town, visit);
    expectOk(await guest.post(`/worker/visits/${id}/sign`, { signaturePng: SIGNATURE, deviceTime: now() }));
    whole.clock.set('2026-03-31T16:00:00.000Z');
    await whole.drain();
    expect(await whole.rows('SELECT id FROM worker WHERE id = ? AND left_on IS NULL', [guest.id])).toEqual([]);
    expectOk(await customer.post(`/orders/${id}/sign-off`, { signaturePng: SIGNATURE, deviceTime: now() }));
    await whole.drain();

    await endMonth(town);
    const [finance, chief] = [await town.staff('finance'), await town.staff('manager')];
    const month = await finance.get<Schemas['WageMonth']>('/admin/wages?month=2026-03');
    expect(expectOk(month).items).toMatchObject([{ workerName: '郑平', isGuest: true, visits: 1, totalFen: VISIT }]);
    const statement = await approved(guest, finance, chief);
    expect(statement.entries.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([['visit', VISIT]]);
    expectOk(await finance.post('/admin/wages/runs', { month: '2026-03' }));
    await whole.drain();
    whole.purse.confirm((await newestStatement(guest)).transfers[0]!.billNo);
    whole.clock.advance(15);
    await whole.drain();
    expect(await newestStatement(guest)).toMatchObject({ state: 'paid', totalFen: VISIT });
  });

  it('is nobody who works here already, and then nobody of it comes', async () => {
    const own = await town.worker({ days: 0 });
    const id = await ask();
    const answer = await grant(id, sent(town, { name: '先来的' }), sent(town, { phone: own.phone }));
    expect(answer.body).toMatchObject({ code: 'ALREADY_WORKS_HERE' });
    expect((await support()).squads[0]!.state).toBe('asked');
    expect(await whole.rows(`SELECT id FROM worker WHERE name = '先来的'`)).toEqual([]);
    const twice = sent(town);
    expect((await grant(id, twice, twice)).body.code).toBe('ALREADY_WORKS_HERE');
    const nowhere = { people: [sent(town)], startDistrict: '没有这个区' };
    expect((await manager.post(`/admin/surge/squads/${id}/grant`, nowhere)).body.code).toBe('VALIDATION_FAILED');
    const day = { ...hours('06:00', '19:00', addDays(town.today, 1)), district: '滨江区', people: 1, because: '开荒' };
    expect((await office.post('/admin/surge/squads', day)).body.code).toBe('VALIDATION_FAILED');
  });
});
