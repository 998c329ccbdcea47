import { randomBytes } from 'node:crypto';
import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { PushingWeChat } from '../support/pushing-wechat.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

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
const only = async (): Promise<Schemas['ConversationPage']> => {
  const [talk] = await list();
  return expectOk(await service.get<Schemas['ConversationPage']>(`/admin/conversations/${talk!.id}`));
};
const answer = (id: string, text: string, key?: string): Promise<Answer> =>
  service.post(`/admin/conversations/${id}/answers`, { text }, key ? { key } : {});

/** Until everything that was said is through: each waits for the one before it. */
const settled = async (): Promise<void> => {
  for (let rounds = 0; rounds < 6; rounds += 1) {
    await whole.drain();
    whole.clock.advance(1);
  }
};

describe('the address WeChat pushes to', () => {
  it('echoes to who knows the token, and to nobody else', async () => {
    expect(await wechat.verify('5837')).toEqual({ status: 200, body: '5837' });
    expect(await wechat.verify('5837', 'anothertoken')).toMatchObject({ status: 401 });
  });

  it('takes what is signed and encrypted for us, and keeps nothing of anything else', async () => {
    const message = wechat.message(customer.openid, { MsgType: 'text', Content: '在吗' });
    const tampered = (sealed: string): string => `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
    for (const tricks of [
      { token: 'anothertoken' },
      { aesKey: randomBytes(32).toString('base64').slice(0, 43) },
      { appid: 'wx-of-somebody-else' },
      { tamper: tampered },
      { tamper: () => '' },
    ]) {
      expect(await wechat.push(message, tricks)).toMatchObject({ status: 401 });
    }
    expect(await list()).toEqual([]);
    expect(await wechat.push(message)).toEqual({ status: 200, body: 'success' });
    expect(await list()).toHaveLength(1);
  });

  it('answers "success" to what is nothing to us', async () => {
    const event = wechat.message(customer.openid, { MsgType: 'event', Event: 'kf_close_session' });
    for (const message of [event, 'no JSON', '{}']) {
      expect(await wechat.push(message)).toEqual({ status: 200, body: 'success' });
    }
    expect(await list()).toEqual([]);
  });
});

describe('a conversation', () => {
  it('is kept once, however often and in parallel WeChat tells it, and every digit of its number counts', async () => {
    const [first, second] = ['9223372036854775806', '9223372036854775807'];
    await Promise.all(Array.from({ length: 5 }, () => wechat.say(customer.openid, '师傅几点到', first)));
    whole.clock.advance(1);
    await wechat.say(customer.openid, '能带梯子吗', second);
    whole.clock.advance(1);
    await wechat.say(customer.openid, '师傅几点到', first);
    const { lines, left, name } = await only();
    expect(lines.map(({ words, author }) => [words, author])).toEqual([
      ['师傅几点到', null],
      ['能带梯子吗', null],
    ]);
    expect(left).toBe(5);
    expect(name).not.toBeNull();
  });

  it('takes five answers in 48 hours; the next word of the customer opens it anew, an old one that comes late does not', async () => {
    const early = new Date('2026-03-10T00:59:00.000Z');
    await wechat.say(customer.openid, '请问周末有空吗');
    const { id } = await only();
    for (let said = 1; said <= 5; said += 1) {
      expectOk(await answer(id, `第${said}句`));
      whole.clock.advance(1);
    }
    expect(await answer(id, '第6句')).toMatchObject({ status: 409, body: { code: 'CONVERSATION_CLOSED' } });
    await wechat.say(customer.openid, '你好', undefined, early);
    expect(await only()).toMatchObject({ left: 0, isOpen: false });
    await settled();
    expect(whole.wechat.answered.map(({ text }) => text)).toEqual(['第1句', '第2句', '第3句', '第4句', '第5句']);
    whole.clock.advance(1);
    await wechat.say(customer.openid, '那就周日');
    expect(await only()).toMatchObject({ left: 5, isOpen: true });
    whole.clock.advance(48 * 60);
    service = await town.staff('service');
    expect(await only()).toMatchObject({ isOpen: false });
    expect(await answer(id, '还在吗')).toMatchObject({ body: { code: 'CONVERSATION_CLOSED' } });
  });

  it('five at a time take no more answers than there are, and a repeated request is one', async () => {
    await wechat.say(customer.openid, '在吗');
    const { id } = await only();
    await Promise.all(Array.from({ length: 3 }, () => answer(id, '在的', 'the-same-key-of-an-answer')));
    const answers = await Promise.all(Array.from({ length: 6 }, (_, each) => answer(id, `第${each}句`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
    await settled();
    expect(whole.wechat.answered).toHaveLength(5);
  });

  it('waits until somebody answers: the longest first', async () => {
    const other = await town.customer();
    await wechat.say(customer.openid, '第一位');
    whole.clock.advance(1);
    await wechat.say(other.openid, '第二位');
    expect((await list()).map(({ last }) => last!.words)).toEqual(['第一位', '第二位']);
    const [first] = await list();
    expectOk(await answer(first!.id, '您好'));
    expect((await list()).map(({ last, waitingSince }) => [last!.words, waitingSince === null])).toEqual([
      ['第二位', false],
      ['您好', true],
    ]);
  });

  it.each([
    ['window_closed', '微信允许回复的时间已过，等客户再说一句才能回', 0],
    ['answers_used', '微信允许的回复次数已用完，等客户再说一句才能回', 0],
    ['unknown', '微信没有回应，是否送达未知，不再重复发送', 4],
  ] as const)('what WeChat says counts: %s', async (kind, because, left) => {
    whole.wechat.conversationsEnd = [{ kind }];
    await wechat.say(customer.openid, '在吗');
    const { id } = await only();
    expectOk(await answer(id, '在的'));
    await whole.drain();
    const page = await only();
    expect(page.lines.at(-1)).toMatchObject({ state: kind === 'unknown' ? 'unknown' : 'not_sent', because });
    expect(page.left).toBe(left);
  });

  it('what WeChat certainly did not take is tried again, and given back in the end', async () => {
    whole.wechat.conversationsEnd = Array.from({ length: 5 }, () => ({ kind: 'unavailable' as const }));
    await wechat.say(customer.openid, '在吗');
    const { id } = await only();
    expectOk(await answer(id, '在的'));
    for (let tries = 0; tries < 6; tries += 1) {
      await whole.drain();
      whole.clock.advance(11);
    }
    expect(await only()).toMatchObject({ left: 5 });
    expect((await only()).lines.at(-1)).toMatchObject({ state: 'not_sent', because: '微信一直没有响应，已停止重试' });
  });

  it('a process that dies while it sends leaves an answer that may have arrived, and is not repeated', async () => {
    await wechat.say(customer.openid, '在吗');
    const { id } = await only();
    expectOk(await answer(id, '在的'));
    await whole.rows("UPDATE conversation_line SET state = 'sending', tries = 1 WHERE author IS NOT NULL");
    await whole.drain();
    expect(whole.wechat.answered).toEqual([]);
    expect((await only()).lines.at(-1)).toMatchObject({ state: 'unknown' });
  });

  it('an answer needs words, not too many, and no gap of a script left in it', async () => {
    await wechat.say(customer.openid, '在吗');
    const { id } = await only();
    for (const text of ['', ' \n', '长'.repeat(601)]) {
      expect(await answer(id, text)).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED' } });
    }
    expect(await answer(id, '改到{新时间}可以吗')).toMatchObject({ status: 422, body: { code: 'SCRIPT_BLANK' } });
    expect(await answer('01JD0000000000000000000000', '您好')).toMatchObject({ status: 404 });
    expect(await only()).toMatchObject({ left: 5 });
  });

  it('its words stand nowhere readably: not in the database, not in the log', async () => {
    const secret = '门口密码是七七八八';
    await wechat.say(customer.openid, secret);
    const { id } = await only();
    expectOk(await answer(id, `收到：${secret}`));
    await whole.drain();
    const [{ found }] = (await whole.rows<{ found: number }>(
      'SELECT COUNT(*) AS found FROM conversation_line WHERE CONVERT(words_cipher USING utf8mb4) LIKE ?',
      [`%${secret}%`],
    )) as [{ found: number }];
    expect(Number(found)).toBe(0);
    expect(whole.logged()).not.toContain(secret);
    expect((await only()).lines.map(({ words }) => words)).toEqual([secret, `收到：${secret}`]);
  });

  it('is a way for what the office says of its own accord', async () => {
    await town.newTrade();
    const worker = await town.worker();
    const { id: orderId } = await town.confirmed(customer, town.at('14:00'), [worker]);
    await wechat.say(customer.openid, '想改个时间');
    const audience = { kind: 'order', orderId };
    const script = { scene: 'delayed_booking', variant: 'A', values: [{ name: '新时间', value: '后天上午' }] };
    const { people } = expectOk(
      await service.post<Schemas['PushPreview']>('/admin/push-preview', { ...script, audience }),
    );
    expect(people[0]).toMatchObject({ channel: 'conversation' });
    expect(people[0]!.ways[1]).toMatchObject({ open: true, because: '对话开着，还能回复5条' });
  });
});
