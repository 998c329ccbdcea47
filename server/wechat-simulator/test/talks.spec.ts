import { createDecipheriv, createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIN, WANG, eventually, openDesk, type Desk } from './support/desk.js';
import { Weixin } from './support/weixin.js';

/** The API's end of the message push. */
class Receiver {
  readonly messages: Record<string, unknown>[] = [];
  readonly raw: string[] = [];
  answers: string[] = [];
  echoes = true;
  private readonly server = http.createServer((request, response) => void this.take(request, response));

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/wechat/messages`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { searchParams: query } = new URL(request.url ?? '', 'http://x');
    const sign = (...more: string[]): string =>
      createHash('sha1')
        .update([desk.identity.pushToken, query.get('timestamp'), query.get('nonce'), ...more].sort().join(''))
        .digest('hex');
    if (request.method === 'GET') {
      expect(query.get('signature')).toBe(sign());
      response.end(this.echoes ? query.get('echostr') : 'no');
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { Encrypt: sealed } = JSON.parse(Buffer.concat(chunks).toString()) as { Encrypt: string };
    expect(query.get('msg_signature')).toBe(sign(sealed));
    const key = Buffer.from(`${desk.identity.pushAesKey}=`, 'base64');
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()]);
    const end = 20 + plain.readUInt32BE(16);
    const text = plain.toString('utf8', 20, end);
    expect(plain.toString('utf8', end, plain.length - plain.at(-1)!)).toBe(desk.identity.appid);
    this.raw.push(text);
    this.messages.push(JSON.parse(text) as Record<string, unknown>);
    response.end(this.answers.shift() ?? 'success');
  }
}

let desk: Desk;
let weixin: Weixin;
let receiver: Receiver;

beforeAll(async () => {
  desk = await openDesk({ timeScale: 100 });
  weixin = new Weixin(desk);
});
afterAll(() => desk.stop());
beforeEach(async () => {
  await desk.post('/control/reset', {});
  await desk.put('/desk/people', [LIN, WANG]);
  receiver = await new Receiver().open();
  expect(await desk.post('/control/push-address', { url: receiver.url })).toEqual({ taken: true });
});
afterEach(() => receiver.close());

const { openid } = LIN;
const say = (text: string): Promise<{ id: string }> => desk.post('/desk/talk/say', { openid, text });
const answer = async (text: string, more: object = {}): Promise<number> => {
  const body = { touser: openid, msgtype: 'text', text: { content: text }, ...more };
  const token = await weixin.currentToken();
  return Number((await weixin.post(`/cgi-bin/message/custom/send?access_token=${token}`, body)).errcode);
};

it('what a person says is pushed signed, encrypted and with its long number; the answers are theirs to read', async () => {
  const { id } = await say('师傅几点到');
  await eventually(() => receiver.messages[0]);
  expect(receiver.messages[0]).toMatchObject({ FromUserName: openid, MsgType: 'text', Content: '师傅几点到' });
  expect(receiver.raw[0]).toContain(`"MsgId":${id}`);
  expect(await answer('九点半左右')).toBe(0);
  const lines = await desk.get<{ from: string; text: string }[]>(`/desk/talk?openid=${openid}`);
  expect(lines.map(({ from, text }) => [from, text])).toEqual([
    ['person', '师傅几点到'],
    ['app', '九点半左右'],
  ]);
});

it('five answers in 48 hours after a word, two in a minute after coming in', async () => {
  expect(await answer('没有人问')).toBe(45015);
  await desk.post('/desk/talk/enter', { openid });
  expect([await answer('您好'), await answer('请讲'), await answer('在吗')]).toEqual([0, 0, 45047]);
  await desk.post('/control/clock', { advanceMs: 60_000 });
  expect(await answer('一分钟过了')).toBe(45015);
  await desk.post('/desk/talk/enter', { openid });
  expect(await answer('又来了')).toBe(0);
  await say('在的');
  await desk.post('/desk/talk/enter', { openid });
  const answers: number[] = [];
  for (let each = 0; each < 6; each += 1) answers.push(await answer(`第${each}句`));
  expect(answers).toEqual([0, 0, 0, 0, 0, 45047]);
  await say('还有');
  await desk.post('/control/clock', { advanceMs: 48 * 3_600_000 });
  expect(await answer('太晚了')).toBe(45015);
});

it('refuses what WeChat refuses', async () => {
  await say('在吗');
  expect(await answer('x', { touser: 'nobody' })).toBe(40003);
  expect(await answer('x', { msgtype: 'voice' })).toBe(40008);
  expect(await answer('')).toBe(44004);
  expect(await answer('长'.repeat(700))).toBe(45002);
  expect(await answer('x')).toBe(0);
});

it('tells three times what is not answered with success, and again on demand', async () => {
  receiver.answers = ['fail', 'fail'];
  const { id } = await say('在吗');
  await eventually(() => receiver.messages[2]);
  expect(await desk.post(`/control/pushes/${id}/resend`, {})).toMatchObject({ ok: true, msgId: id });
  expect(new Set(receiver.messages.map(({ Content }) => Content))).toEqual(new Set(['在吗']));
  expect(receiver.messages).toHaveLength(4);
});

it('pushes to no address that does not echo', async () => {
  receiver.echoes = false;
  expect(await desk.post('/control/push-address', { url: receiver.url })).toEqual({ taken: false });
  const { id } = await say('在吗');
  await eventually(async () => {
    const pushes = await desk.get<{ msgId: string; answer: string }[]>('/control/pushes');
    return pushes.find(({ msgId, answer: words }) => msgId === id && words === 'the address does not echo');
  });
  expect(receiver.messages).toEqual([]);
});

it('is remembered over a restart', async () => {
  await say('在吗');
  desk = await desk.restart();
  weixin = new Weixin(desk);
  const lines = await desk.get<{ text: string }[]>(`/desk/talk?openid=${openid}`);
  expect(lines.map(({ text }) => text)).toEqual(['在吗']);
  expect(await answer('在的')).toBe(0);
});
