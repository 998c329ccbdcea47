import type { Schemas } from '@daowei/shared/api/client';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { MESSAGING_POLICY } from '../../src/modules/messaging/domain/messaging-policy.js';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { PushingWeChat } from '../support/pushing-wechat.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const HELLO = MESSAGING_POLICY.greeting.value;
const SECOND = 1 / 60;

let whole: WholeApp;
let town: SmallTown;
let wechat: PushingWeChat;
let service: Person;
let customer: Customer;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  wechat = new PushingWeChat(whole);
});
afterAll(() => whole.close());

beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await whole.rows('DELETE FROM conversation');
  whole.wechat.answered.length = 0;
  whole.wechat.conversationsEnd = [];
  service = await town.staff('service');
  customer = await town.customer();
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const list = async (): Promise<Schemas['ConversationView'][]> =>
  expectOk(await service.get<Schemas['ConversationList']>('/admin/conversations')).items;
const read = async (id: string): Promise<Schemas['ConversationPage']> =>
  expectOk(await service.get<Schemas['ConversationPage']>(`/admin/conversations/${id}`));
const only = async (): Promise<Schemas['ConversationPage']> => {
  const [talk] = await list();
  return read(talk!.id);
};
const answer = (id: string, text: string): Promise<Answer> =>
  service.post(`/admin/conversations/${id}/answers`, { text });
const heard = (): string[] => whole.wechat.answered.map(({ text }) => text);
const seconds = (count: number): void => void whole.clock.advance(count * SECOND);

describe('who comes into the conversation', () => {
  it('is greeted, may be told one thing more within the minute, and is not kept waiting by having looked in', async () => {
    await wechat.enter(customer.openid);
    const { id, ...talk } = await only();
    expect(talk).toMatchObject({ isOpen: true, hasOnlyEntered: true, left: 1, waitingSince: null });
    expect(talk.closesAt).toBe('2026-03-10T01:01:00.000Z');
    expect(talk.lines).toMatchObject([{ words: HELLO, author: '自动问候' }]);
    await whole.drain();
    expectOk(await answer(id, '我在，请讲'));
    expect(await answer(id, '还在吗')).toMatchObject({ status: 409, body: { code: 'CONVERSATION_CLOSED' } });
    seconds(2);
    await whole.drain();
    expect(heard()).toEqual([HELLO, '我在，请讲']);
    seconds(58);
    expect(await read(id)).toMatchObject({ isOpen: false, hasOnlyEntered: true });
    expect(await list()).toEqual([]);
  });

  it('after the minute nobody can write, and coming in again opens the next', async () => {
    await wechat.enter(customer.openid);
    const { id } = await only();
    await whole.drain();
    seconds(60);
    expect(await answer(id, '我在')).toMatchObject({ body: { code: 'CONVERSATION_CLOSED' } });
    await wechat.enter(customer.openid);
    await whole.drain();
    expect(await only()).toMatchObject({ id, left: 1, isOpen: true });
    expect(heard()).toEqual([HELLO, HELLO]);
  });

  it('is greeted once, however often and in parallel WeChat tells it, and never after the minute', async () => {
    const at = whole.clock.now();
    await Promise.all(Array.from({ length: 5 }, () => wechat.enter(customer.openid, at)));
    seconds(30);
    await wechat.enter(customer.openid);
    seconds(29);
    await wechat.enter(customer.openid, at);
    await whole.drain();
    expect(heard()).toEqual([HELLO]);
    seconds(31);
    const stranger = await town.customer();
    await wechat.enter(stranger.openid, at);
    expect(await list()).toEqual([]);
    await whole.drain();
    expect(heard()).toEqual([HELLO]);
  });

  it('leaves what a word allows as it is, and is not greeted at its cost', async () => {
    await wechat.say(customer.openid, '请问周末有空吗');
    const { id, closesAt } = await only();
    expectOk(await answer(id, '有的'));
    seconds(90);
    await wechat.enter(customer.openid);
    expect(await only()).toMatchObject({ left: 4, closesAt, hasOnlyEntered: false });
    for (let said = 1; said <= 4; said += 1) expectOk(await answer(id, `第${said}句`));
    await wechat.enter(customer.openid);
    expect(await only()).toMatchObject({ left: 0, isOpen: false, hasOnlyEntered: false });
    await whole.drain();
    expect(heard()).not.toContain(HELLO);
    whole.clock.advance(48 * 60);
    service = await town.staff('service');
    await wechat.enter(customer.openid);
    expect(await only()).toMatchObject({ id, left: 1, hasOnlyEntered: true });
  });

  it('a word within the minute brings the five, and a greeting that has not gone yet stays away', async () => {
    await wechat.enter(customer.openid);
    seconds(5);
    await wechat.say(customer.openid, '在吗');
    await whole.drain();
    const page = await only();
    expect(page).toMatchObject({ left: 5, isOpen: true, hasOnlyEntered: false });
    expect(page.lines.map(({ words, state }) => [words, state])).toEqual([
      [HELLO, 'not_sent'],
      ['在吗', 'received'],
    ]);
    expect(heard()).toEqual([]);
  });

  it('a word from before the coming in that arrives after it opens its 48 hours', async () => {
    const before = whole.clock.now();
    seconds(10);
    await wechat.enter(customer.openid);
    await whole.drain();
    await wechat.say(customer.openid, '在吗', undefined, before);
    expect(await only()).toMatchObject({ left: 5, closesAt: '2026-03-12T01:00:00.000Z', hasOnlyEntered: false });
  });

  it('a word and a coming in at once leave the five, whichever is first', async () => {
    for (let round = 0; round < 4; round += 1) {
      const person = await town.customer();
      await Promise.all([wechat.enter(person.openid), wechat.say(person.openid, `第${round}位`)]);
    }
    for (const { left, hasOnlyEntered } of await list()) {
      expect({ left, hasOnlyEntered }).toEqual({ left: 5, hasOnlyEntered: false });
    }
    await whole.drain();
    expect(heard()).toEqual([]);
  });

  it('a greeting WeChat does not take is tried within the minute only, and holds back nobody', async () => {
    whole.wechat.conversationsEnd = Array.from({ length: 9 }, () => ({ kind: 'unavailable' as const }));
    await wechat.enter(customer.openid);
    const { id } = await only();
    for (let each = 0; each < 4; each += 1) {
      await whole.drain();
      seconds(31);
    }
    expect((await read(id)).lines).toMatchObject([{ state: 'not_sent', because: '要说的时间已经过去，不再发送' }]);
    expect(whole.wechat.conversationsEnd).toHaveLength(7);
  });

  it('what WeChat refused of the minute closes nothing that a word has opened since', async () => {
    await wechat.enter(customer.openid);
    await whole.drain();
    const { id } = await only();
    expectOk(await answer(id, '我在'));
    seconds(59);
    await wechat.say(customer.openid, '好的');
    whole.wechat.conversationsEnd = [{ kind: 'answers_used' }];
    await whole.drain();
    const page = await only();
    expect(page.lines.find(({ words }) => words === '我在')).toMatchObject({ state: 'not_sent' });
    expect(page).toMatchObject({ left: 5, isOpen: true });
  });

  it('with the day’s quota used up the conversation opens without a greeting', async () => {
    await whole.rows("REPLACE INTO channel_day (day, channel, used) VALUES (?, 'conversation', ?)", [
      dayOf(whole.clock.now()),
      MESSAGING_POLICY.conversationsPerDay.value,
    ]);
    await wechat.enter(customer.openid);
    expect(await only()).toMatchObject({ left: 2, lines: [] });
    await whole.rows("DELETE FROM channel_day WHERE channel = 'conversation'");
  });

  it('is no way for what the office says of its own accord', async () => {
    await town.newTrade();
    const worker = await town.worker();
    const { id: orderId } = await town.confirmed(customer, town.at('14:00'), [worker]);
    await wechat.enter(customer.openid);
    const script = { scene: 'delayed_booking', variant: 'A', values: [{ name: '新时间', value: '后天上午' }] };
    const asked = { ...script, audience: { kind: 'order', orderId } };
    const { people } = expectOk(await service.post<Schemas['PushPreview']>('/admin/push-preview', asked));
    expect(people[0]!.ways[1]).toMatchObject({ channel: 'conversation', open: false });
  });
});
