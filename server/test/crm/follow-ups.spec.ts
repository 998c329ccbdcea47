import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { servedVisit } from '../support/served-visit.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let service: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

beforeEach(async () => {
  await at('2026-03-10T01:00:00.000Z');
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
  await whole.rows('DELETE FROM follow_up');
  await whole.rows('DELETE FROM survey');
});

/** The office has logged in anew, and what was due by then has happened. */
async function at(instant: string): Promise<void> {
  whole.clock.set(instant);
  service = await town.staff('service');
  await whole.drain();
}
const served = async (): Promise<{ customer: Customer; orderId: string }> => {
  const { customer, visit } = await servedVisit(town);
  return { customer, orderId: visit.id };
};
const list = async (): Promise<Schemas['FollowUpList']> => expectOk(await service.get('/admin/follow-ups'));
const record = (orderId: string, body: object, who = service): Promise<Answer> =>
  who.post(`/admin/follow-ups/${orderId}/calls`, body);
const asked = async ({ customer, orderId }: Awaited<ReturnType<typeof served>>): Promise<Schemas['OrderSurvey']> =>
  expectOk(await customer.get(`/orders/${orderId}/survey`));
const notes = async (customer: Customer): Promise<string[]> => {
  const { items } = expectOk(await customer.get<Schemas['InboxPage']>('/messages'));
  return items.filter(({ kind }) => kind === 'care_note').map(({ text }) => text);
};
const TEN_ON_DAY_THREE = '2026-03-13T02:00:00.000Z';

describe('day three', () => {
  it('asks everybody once by a message with one question, and draws a quarter for a call', async () => {
    const visits = [await served(), await served(), await served(), await served(), await served()];
    await at('2026-03-13T01:59:59.000Z');
    expect(await asked(visits[0]!)).toEqual({ asked: null });
    await at(TEN_ON_DAY_THREE);
    for (const one of visits) {
      expect(await notes(one.customer)).toEqual([expect.stringContaining('一切都好吗')]);
      expect((await asked(one)).asked).toMatchObject({ score: null, text: expect.stringContaining('？') });
    }
    const { toCall, progress } = await list();
    expect(toCall).toHaveLength(2);
    expect(toCall[0]).toMatchObject({ reason: 'drawn', reasonText: '抽中', attempts: 0, outcome: null, stars: null });
    expect(progress).toMatchObject({ customers: 5, spoken: 0, quota: 1, visits: 5, told: 5 });
    // delivered again, as after a crash: nobody is asked twice, nobody else is drawn
    await whole.rows(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at)
       VALUES ('01JD0000000000000000000FUP', 'crm.begin-follow-ups', '2026-03-13', ?, 0, 'null', ?)`,
      [whole.clock.now(), whole.clock.now()],
    );
    await whole.drain();
    expect((await list()).toCall.map(({ orderId }) => orderId)).toEqual(toCall.map(({ orderId }) => orderId));
    expect(await notes(visits[0]!.customer)).toHaveLength(1);
  });

  it('asks who had two visits once, and waits for the end of somebody’s quiet hours', async () => {
    const quiet = await served();
    const preference = { care: false, textMessages: 'none', quietFrom: 480, quietTo: 660 };
    expectOk(await quiet.customer.post('/contact-preferences', preference));
    const twice = await served();
    await whole.rows('UPDATE follow_up SET account_id = ? WHERE order_id = ?', [
      quiet.customer.accountId,
      twice.orderId,
    ]);
    await at(TEN_ON_DAY_THREE);
    expect(await notes(quiet.customer)).toEqual([]);
    await at('2026-03-13T03:00:00.000Z');
    // who wants no care is asked about the visit they had all the same
    expect(await notes(quiet.customer)).toHaveLength(1);
    expect((await list()).progress).toMatchObject({ customers: 1, visits: 2, told: 1 });
    const [spared] = await whole.rows<{ because: string }>('SELECT because FROM follow_up WHERE told_at IS NULL');
    expect(spared!.because).toContain('天内已经问过');
  });
});

describe('the question', () => {
  it('is answered once, on its own scale, by whose visit it was, within two weeks', async () => {
    const [one, late] = [await served(), await served()];
    await at(TEN_ON_DAY_THREE);
    const { question, most } = (await asked(one)).asked!;
    const answer = (who: Person, score: number, about = question): Promise<Answer> =>
      who.post(`/orders/${one.orderId}/survey`, { question: about, score });
    expect(await answer(late.customer, most)).toMatchObject({ status: 404 });
    const other = question === 'csat' ? 'ces' : 'csat';
    expect(await answer(one.customer, 5, other)).toMatchObject({ body: { code: 'SURVEY_CLOSED' } });
    expect(await answer(one.customer, most + 1)).toMatchObject({ status: 422 });
    // two phones at once, one of them changed its mind
    const both = await Promise.all([answer(one.customer, most), answer(one.customer, most - 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const { score } = (await asked(one)).asked!;
    expect(await answer(one.customer, score!)).toMatchObject({ status: 204 });
    const { items } = expectOk(await service.get<Schemas['SurveyFigures']>('/admin/surveys'));
    expect(items.find((figure) => figure.question === question)).toMatchObject({ answered: 1, value: null });
    expect(items.reduce((sum, figure) => sum + figure.asked, 0)).toBe(2);

    const asked14DaysAgo = new Date('2026-02-27T02:00:00.000Z');
    await whole.rows('UPDATE survey SET asked_at = ? WHERE order_id = ?', [asked14DaysAgo, late.orderId]);
    const closed = await late.customer.post(`/orders/${late.orderId}/survey`, { question: 'csat', score: 5 });
    expect(closed).toMatchObject({ body: { code: 'SURVEY_CLOSED' } });
    expect(await asked(late)).toEqual({ asked: null });
  });
});

describe('a call', () => {
  it('a low rating is called first and at once; who was content and rates low later is called again', async () => {
    const [low, key] = [await served(), await served()];
    const rate = ({ customer, orderId }: typeof low, stars: number): Promise<Answer> =>
      customer.post(`/orders/${orderId}/rating`, { stars, tags: [], text: '角落没擦' });
    expectOk(await rate(low, 2));
    await whole.rows(`UPDATE account SET tier = 'gold' WHERE id = ?`, [key.customer.accountId]);
    await whole.drain();
    expect((await list()).toCall).toMatchObject([
      { orderId: low.orderId, reason: 'low_rating', stars: 2, words: '角落没擦' },
    ]);
    await at(TEN_ON_DAY_THREE);
    expect((await list()).toCall.map(({ orderId, reason }) => [orderId, reason])).toEqual([
      [low.orderId, 'low_rating'],
      [key.orderId, 'key_customer'],
    ]);
    expectOk(await record(key.orderId, { outcome: 'content', note: ' 都好 ' }));
    const { toCall, ended, progress } = await list();
    expect(toCall).toHaveLength(1);
    expect(ended).toMatchObject([
      { orderId: key.orderId, outcome: 'content', note: '都好', calledBy: expect.any(String) },
    ]);
    expect(progress).toMatchObject({ customers: 2, spoken: 1, quota: 1 });
    const { timeline } = expectOk(await key.customer.get<Schemas['OrderView']>(`/orders/${key.orderId}`));
    expect(timeline.map(({ kind }) => kind)).toContain('visit.followed-up');
    expectOk(await rate(key, 3));
    await whole.drain();
    expect((await list()).toCall.map(({ reason }) => reason)).toEqual(['low_rating', 'low_rating']);
  });

  it('is recorded once of two at the same time; three that nobody answers end it', async () => {
    const one = await served();
    await at(TEN_ON_DAY_THREE);
    const both = await Promise.all([
      record(one.orderId, { outcome: 'content' }),
      record(one.orderId, { outcome: 'discontent' }, await town.staff('manager')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    await whole.rows('UPDATE follow_up SET outcome = NULL, attempts = 0');
    for (const left of [1, 1, 0]) {
      expectOk(await record(one.orderId, { outcome: 'no_answer' }));
      expect((await list()).toCall).toHaveLength(left);
    }
    expect((await list()).ended).toMatchObject([{ outcome: 'not_reached', attempts: 3 }]);
    expect((await list()).progress.spoken).toBe(0);
    expect(await record(one.orderId, { outcome: 'content' })).toMatchObject({ body: { code: 'FOLLOW_UP_DONE' } });
    expect(await record('none', { outcome: 'content' })).toMatchObject({ status: 404 });
    const coordinator = await town.staff('coordinator');
    expect(await coordinator.get('/admin/follow-ups')).toMatchObject({ status: 403 });
  });
});
