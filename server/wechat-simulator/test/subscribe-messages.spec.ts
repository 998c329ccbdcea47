import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LIN, WANG, openDesk, type Desk } from './support/desk.js';
import { Weixin } from './support/weixin.js';

let desk: Desk;
let weixin: Weixin;
let miniappDist: string;

beforeAll(async () => {
  miniappDist = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-wechat-miniapp-'));
  desk = await openDesk({ miniappDist });
  weixin = new Weixin(desk);
});
afterAll(async () => {
  await desk.stop();
  fs.rmSync(miniappDist, { recursive: true });
});
beforeEach(async () => {
  await desk.post('/control/reset', {});
  await desk.put('/desk/people', [LIN, WANG]);
  fs.rmSync(path.join(miniappDist, 'app.json'), { force: true });
});

const template = (): string => desk.identity.templateIds.visitDone;
const answer = (choice: string, openid = LIN.openid): Promise<{ credits: Record<string, number> }> =>
  desk.post('/desk/subscribe', { openid, answers: { [template()]: choice } });

function message(changes: Record<string, unknown> = {}, data: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    touser: LIN.openid,
    template_id: template(),
    page: 'pages/home/index?from=message',
    data: {
      thing1: { value: '日常保洁' },
      name2: { value: '王秀英' },
      time3: { value: '2026年11月25日 12:04' },
      amount4: { value: '¥168.00' },
      thing5: { value: '请确认签字' },
      ...data,
    },
    ...changes,
  };
}

describe('a subscription message', () => {
  it('arrives once for each accept', async () => {
    await answer('accept');
    expect(await answer('accept')).toEqual({ credits: { [template()]: 2 } });
    expect(await weixin.send(message())).toEqual({ errcode: 0, errmsg: 'ok' });
    expect((await weixin.send(message())).errcode).toBe(0);
    expect((await weixin.send(message())).errcode).toBe(43101);
    const list = await desk.get<Record<string, unknown>[]>(`/desk/messages?openid=${LIN.openid}`);
    expect(list).toHaveLength(2);
    expect(list[0]).toMatchObject({
      kind: 'subscribe',
      title: '服务完成通知',
      page: 'pages/home/index?from=message',
      miniprogramState: 'formal',
      fields: expect.arrayContaining([{ key: 'amount4', label: '实付金额', value: '¥168.00' }]),
    });
  });

  it('does not arrive after a reject; a reject takes back nothing', async () => {
    await answer('reject');
    expect((await weixin.send(message())).errcode).toBe(43101);
    await answer('accept');
    await answer('reject');
    expect((await weixin.send(message())).errcode).toBe(0);
  });

  it('costs nothing while it is malformed', async () => {
    await answer('accept');
    expect((await weixin.send(message({}, { thing1: { value: '' } }))).errcode).toBe(47003);
    expect((await weixin.send(message())).errcode).toBe(0);
  });

  it('credits belong to one person and one template, and survive a restart', async () => {
    await answer('accept');
    expect((await weixin.send(message({ touser: WANG.openid }))).errcode).toBe(43101);
    desk = await desk.restart();
    weixin = new Weixin(desk);
    expect((await weixin.send(message())).errcode).toBe(0);
    expect((await weixin.send(message())).errcode).toBe(43101);
    expect(await desk.get<unknown[]>(`/desk/messages?openid=${LIN.openid}`)).toHaveLength(1);
  });

  const refused: [string, Record<string, unknown>, number][] = [
    ['to nobody', { touser: undefined }, 40003],
    ['to a stranger', { touser: 'oStranger' }, 40003],
    ['with another template', { template_id: 'x'.repeat(43) }, 40037],
    ['without template', { template_id: undefined }, 40037],
    ['with an empty page', { page: '' }, 41030],
    ['for an unknown version', { miniprogram_state: 'beta' }, 40097],
    ['in an unknown language', { lang: 'de' }, 40097],
    ['without data', { data: undefined }, 47003],
  ];
  it.each(refused)('%s is refused', async (_what, changes, errcode) => {
    await answer('accept');
    expect((await weixin.send(message(changes))).errcode).toBe(errcode);
  });

  const badValues: [string, Record<string, unknown>, string][] = [
    ['thing of 21 characters', { thing1: { value: '洁'.repeat(21) } }, 'data.thing1.value invalid'],
    ['missing field', { name2: undefined }, 'data.name2.value is empty'],
    ['field without value', { name2: {} }, 'data.name2.value is empty'],
    ['field that is null', { name2: null }, 'data.name2.value is empty'],
    ['blank value', { thing5: { value: '   ' } }, 'data.thing5.value is empty'],
    ['bad time', { time3: { value: '后天上午' } }, 'data.time3.value invalid'],
    ['bad amount', { amount4: { value: '一百元' } }, 'data.amount4.value invalid'],
  ];
  it.each(badValues)('with a %s is refused, naming it', async (_what, data, errmsg) => {
    await answer('accept');
    const result = await weixin.send(message({}, data));
    expect(result.errcode).toBe(47003);
    expect(result.errmsg).toContain(`argument invalid! ${errmsg} rid: `);
  });

  it('needs a token that is good', async () => {
    await answer('accept');
    expect((await weixin.send(message(), 'wrong')).errcode).toBe(40001);
    expect((await weixin.post('/cgi-bin/message/subscribe/send', message())).errcode).toBe(41001);
    expect((await weixin.send('{')).errcode).toBe(47001);
  });
});

describe('the page of a message', () => {
  const app = { pages: ['pages/home/index'], subPackages: [{ root: 'features/orders', pages: ['visit/index'] }] };

  it('must be in app.json, in the main or a sub-package', async () => {
    fs.writeFileSync(path.join(miniappDist, 'app.json'), JSON.stringify(app));
    for (let i = 0; i < 4; i += 1) await answer('accept');
    const code = async (page: string): Promise<unknown> => (await weixin.send(message({ page }))).errcode;
    expect(await code('pages/home/index?id=1')).toBe(0);
    expect(await code('/pages/home/index')).toBe(0);
    expect(await code('features/orders/visit/index')).toBe(0);
    expect(await code('visit/index')).toBe(41030);
    expect(await code('pages/gone/index')).toBe(41030);
  });

  it('follows a new build', async () => {
    const file = path.join(miniappDist, 'app.json');
    fs.writeFileSync(file, JSON.stringify(app));
    for (let i = 0; i < 2; i += 1) await answer('accept');
    expect((await weixin.send(message({ page: 'pages/new/index' }))).errcode).toBe(41030);
    fs.writeFileSync(file, JSON.stringify({ pages: ['pages/new/index'] }));
    fs.utimesSync(file, new Date(), new Date(Date.now() + 2_000));
    expect((await weixin.send(message({ page: 'pages/new/index' }))).errcode).toBe(0);
  });
});

describe('asking for a subscription', () => {
  it('knows the app’s templates', async () => {
    const templates = await desk.get<{ id: string; type: string; fields: { key: string }[] }[]>('/desk/templates');
    expect(templates.map((each) => each.id).sort()).toEqual(Object.values(desk.identity.templateIds).sort());
    for (const each of templates) expect(each.type).toBe('once');
  });

  const wrong: [string, () => unknown, number][] = [
    ['an unknown template', () => ({ openid: LIN.openid, answers: { nothing: 'accept' } }), 400],
    ['an unknown answer', () => ({ openid: LIN.openid, answers: { [template()]: 'perhaps' } }), 400],
    ['an unknown person', () => ({ openid: 'oNobody', answers: {} }), 404],
    ['no answers', () => ({ openid: LIN.openid }), 400],
    ['a list of answers', () => ({ openid: LIN.openid, answers: [template()] }), 400],
    [
      'four templates',
      () => ({ openid: LIN.openid, answers: { a: 'accept', b: 'accept', c: 'accept', d: 'accept' } }),
      400,
    ],
  ];
  it.each(wrong)('with %s is refused', async (_what, body, status) => {
    const result = await desk.call('POST', '/desk/subscribe', body());
    expect(result.status).toBe(status);
    expect(result.body.message).toBeTruthy();
  });
});
