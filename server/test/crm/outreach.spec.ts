import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { scriptProblems } from '@daowei/shared/rules/scripts';
import { expectOk, type Answer, type Customer, type Person, type TownWorker } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const NOTE = 'tmpl-office-note';

let whole: WholeApp;
let town: SmallTown;
let service: Person;
let manager: Person;
let worker: TownWorker;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  [service, manager] = [await town.staff('service'), await town.staff('manager')];
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

const tomorrow = () => addDays(town.today, 1);

/** A customer with a visit tomorrow at this hour. */
async function booked(at: string, contact?: Customer): Promise<{ customer: Customer; orderId: string }> {
  const customer = contact ?? (await town.customer());
  const { id } = await town.confirmed(customer, town.at(at, tomorrow()), [worker]);
  return { customer, orderId: id };
}
const accept = (customer: Customer): Promise<unknown> =>
  whole.rows(
    `INSERT INTO message_credit (openid, template_id, credits, last_answer, updated_at) VALUES (?, ?, 1, 'accept', ?)`,
    [customer.openid, NOTE, whole.clock.now()],
  );
const SCRIPT = { scene: 'delayed_booking', variant: 'A', values: [{ name: '新时间', value: '后天上午' }] } as const;
const CARE = { scene: 'festival', variant: 'A', values: [{ name: '节日', value: '端午' }] } as const;
const push = (who: Person, orderIds: string[], more: object = {}): Promise<Answer> =>
  who.post('/admin/pushes', { ...SCRIPT, scriptVersion: 1, orderIds, ...more });
const page = async (id: string): Promise<Schemas['PushPage']> => expectOk(await service.get(`/admin/pushes/${id}`));
const sentTo = (customer: Customer): number =>
  whole.wechat.sent.filter(({ openid, templateId }) => openid === customer.openid && templateId === NOTE).length;

describe('scripts', () => {
  it('come with the installation, every scene in three wordings that could be published', async () => {
    const { scenes } = expectOk(await service.get<Schemas['ScriptList']>('/admin/scripts'));
    expect(scenes.filter(({ kind }) => kind === 'care').length).toBeGreaterThanOrEqual(20);
    for (const { name, scripts } of scenes) {
      expect([name, scripts.map(({ variant }) => variant)]).toEqual([name, ['A', 'B', 'C']]);
      expect(new Set(scripts.map(({ text }) => text)).size).toBe(3);
      for (const script of scripts) expect([name, scriptProblems(script)]).toEqual([name, []]);
    }
  });

  it('are published by who saw the newest version, without flaws', async () => {
    const body = { scene: 'price', variant: 'B', basedOn: 1, summary: '价格', text: '{客户}您好', because: '更短' };
    expect(await manager.post('/admin/scripts', { ...body, text: '{姓名}您好' })).toMatchObject({
      status: 422,
      body: { code: 'SCRIPT_INVALID' },
    });
    expectOk(await manager.post('/admin/scripts', body));
    expect(await manager.post('/admin/scripts', body)).toMatchObject({ body: { code: 'STALE_VERSION' } });
    const { items } = expectOk(
      await service.get<Schemas['ScriptVersionList']>('/admin/script-versions?scene=price&variant=B'),
    );
    expect(items.map(({ version, standing, text }) => [version, standing, text])).toMatchObject([
      [2, 'in_force', '{客户}您好'],
      [1, 'past', expect.any(String)],
    ]);
  });
});

describe('a push', () => {
  it('goes to each by the best way that is open, tells why another is not, and reaches nobody twice', async () => {
    const [noticed, talking, texted, quiet] = [
      await booked('09:00'),
      await booked('11:30'),
      await booked('14:00'),
      await booked('16:30'),
    ];
    await accept(noticed.customer);
    await whole.rows(`INSERT INTO conversation (openid, opened_at, closes_at, left_count) VALUES (?, ?, ?, 1)`, [
      talking.customer.openid,
      whole.clock.now(),
      new Date('2026-03-12T01:00:00.000Z'),
    ]);
    expectOk(await texted.customer.post('/auth/phone', { code: 'phone-13911112222' }));
    const preference = { care: true, textMessages: 'service', quietFrom: 1_260, quietTo: 480 };
    expectOk(await texted.customer.post('/contact-preferences', preference));
    const all = [noticed, talking, texted, quiet].map(({ orderId }) => orderId);

    const audience = { kind: 'ahead', leastDays: 1, mostDays: 1, serviceId: town.serviceId };
    const preview = expectOk(
      await service.post<Schemas['PushPreview']>('/admin/push-preview', { ...SCRIPT, audience }),
    );
    expect(preview.people.map(({ orderId, channel }) => [orderId, channel])).toEqual([
      [all[0], 'subscription'],
      [all[1], 'conversation'],
      [all[2], 'sms'],
      [all[3], 'inbox'],
    ]);
    expect(preview.people[3]!.ways.map(({ because }) => because)).toEqual([
      '客户没有同意接收，或同意的次数已用完',
      '客户最近没有在微信里找过客服',
      '客户没有绑定手机号',
      '客户打开小程序就能看到',
    ]);
    expect(preview.people[0]!.text).toContain('后天上午');

    const { id } = expectOk(await push(service, all));
    await whole.drain();
    const { recipients } = await page(id);
    expect(recipients.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
    expect(sentTo(noticed.customer)).toBe(1);
    expect(whole.wechat.answered.filter(({ openid }) => openid === talking.customer.openid)).toHaveLength(1);
    const told = preview.people[2]!;
    expect(whole.telephony.sent).toMatchObject([{ way: 'sms', to: '13911112222', words: told.text }]);
    const { items } = expectOk(await quiet.customer.get<Schemas['InboxPage']>('/messages'));
    expect(items.filter(({ kind }) => kind === 'office_note')).toHaveLength(1);
    // the work is delivered again, as after a crash
    await whole.rows(
      `INSERT INTO due_work (id, kind, ref, due_at, attempts, data, created_at) VALUES (?, 'crm.send-push', ?, ?, 0, 'null', ?)`,
      ['01JD0000000000000000000AGN', id, whole.clock.now(), whole.clock.now()],
    );
    await whole.drain();
    expect(sentTo(noticed.customer)).toBe(1);
    expect(await whole.rows('SELECT credits FROM message_credit WHERE openid = ?', [noticed.customer.openid])).toEqual([
      { credits: 0 },
    ]);
  });

  it('is refused with a blank, for a stale version and for two bookings of one customer; for many two agree', async () => {
    const first = await booked('09:00');
    const again = await booked('11:30', first.customer);
    expect(await push(service, [first.orderId], { values: [] })).toMatchObject({
      status: 422,
      body: { code: 'SCRIPT_BLANK', detail: expect.stringContaining('新时间') },
    });
    expect(await push(service, [first.orderId], { scriptVersion: 9 })).toMatchObject({
      body: { code: 'STALE_VERSION' },
    });
    for (const orderIds of [[first.orderId, again.orderId], ['none']]) {
      expect(await push(service, orderIds)).toMatchObject({ body: { code: 'PUSH_AUDIENCE' } });
    }
    expect(await service.post('/admin/pushes/none/decide', { command: 'approve' })).toMatchObject({ status: 404 });
    // what is for many is not sent before somebody else has agreed
    const { id } = expectOk(await push(service, [first.orderId]));
    await whole.rows(`UPDATE push SET state = 'waiting' WHERE id = ?`, [id]);
    await whole.drain();
    const decide = (who: Person, command: string): Promise<Answer> =>
      who.post(`/admin/pushes/${id}/decide`, { command });
    expect(await decide(service, 'approve')).toMatchObject({ body: { code: 'FOUR_EYES' } });
    expect(await page(id)).toMatchObject({ state: 'waiting', recipients: [{ state: 'waiting' }] });
    expectOk(await decide(manager, 'approve'));
    expect(await decide(manager, 'refuse')).toMatchObject({ body: { code: 'PUSH_STATE' } });
    await whole.drain();
    expect(await page(id)).toMatchObject({ state: 'approved', recipients: [{ state: 'sent' }] });
  });

  it('of our own idea waits for the morning, spares the last accept, and passes over who does not want it', async () => {
    const [keen, weary] = [await booked('09:00'), await booked('11:30')];
    await accept(keen.customer);
    const off = { care: false, textMessages: 'none', quietFrom: 1_260, quietTo: 480 };
    expectOk(await weary.customer.post('/contact-preferences', off));
    whole.clock.set('2026-03-10T14:00:00.000Z');
    service = await town.staff('service');
    const { id } = expectOk(await push(service, [keen.orderId, weary.orderId], CARE));
    await whole.drain();
    const people = async () =>
      new Map((await page(id)).recipients.map((one) => [one.orderId, [one.state, one.channel, one.because]]));
    expect((await people()).get(keen.orderId)).toEqual(['waiting', null, null]);
    expect((await people()).get(weary.orderId)).toEqual(['refused', null, '客户选择了不接收关怀消息']);
    whole.clock.set('2026-03-11T00:00:01.000Z');
    service = await town.staff('service');
    await whole.drain();
    expect((await people()).get(keen.orderId)).toEqual(['sent', 'inbox', null]);
    // nor has the question of the day before, which waited until tomorrow was today
    expect(sentTo(keen.customer)).toBe(0);
    // a second idea in the same week
    const second = expectOk(await push(service, [keen.orderId], CARE));
    await whole.drain();
    expect((await page(second.id)).recipients[0]).toMatchObject({
      state: 'refused',
      because: '7天内已经主动联系过，不再打扰',
    });
  });
});

describe('a festival', () => {
  it('is greeted once by a push somebody agrees to, on its day, and nobody who does not want it', async () => {
    whole.clock.set('2027-02-03T01:00:00.000Z');
    service = await town.staff('service');
    manager = await town.staff('manager');
    worker = await town.worker({ days: 6 });
    const [glad, weary] = [await booked('09:00'), await booked('14:00')];
    const off = { care: false, textMessages: 'none', quietFrom: 1_260, quietTo: 480 };
    expectOk(await weary.customer.post('/contact-preferences', off));
    // not to be disturbed on the day itself, from nine in the morning to midnight
    const late = await booked('16:30');
    expectOk(await late.customer.post('/contact-preferences', { ...off, care: true, quietFrom: 540, quietTo: 0 }));
    const greeted = (): Promise<{ push_id: string; account_id: string; state: string; text: string }[]> =>
      whole.rows(
        `SELECT r.push_id, r.account_id, p.state, r.text FROM push_recipient r JOIN push p ON p.id = r.push_id
         WHERE p.scene = 'festival' AND r.account_id IN (?)`,
        [[glad, weary, late].map(({ customer }) => customer.accountId)],
      );
    whole.clock.set('2027-02-03T02:00:00.000Z');
    await whole.drain();
    const found = await greeted();
    expect(found.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(found[0]!.text).toContain('春节');
    // the next morning writes nothing again
    whole.clock.set('2027-02-04T02:00:00.000Z');
    await whole.drain();
    expect(await greeted()).toHaveLength(3);
    service = await town.staff('service');
    for (const id of new Set(found.map((one) => one.push_id))) {
      expectOk(await service.post(`/admin/pushes/${id}/decide`, { command: 'approve' }));
    }
    await whole.drain();
    const notes = async ({ customer }: typeof glad): Promise<string[]> => {
      const { items } = expectOk(await customer.get<Schemas['InboxPage']>('/messages'));
      return items.filter(({ kind }) => kind === 'care_note').map(({ text }) => text);
    };
    expect(await notes(glad)).toEqual([]);
    whole.clock.set('2027-02-06T02:00:00.000Z');
    await whole.drain();
    expect(await notes(glad)).toEqual([expect.stringContaining('春节')]);
    expect(await notes(weary)).toEqual([]);
    whole.clock.set('2027-02-06T16:00:00.000Z');
    await whole.drain();
    expect(await notes(late)).toEqual([]);
    const [left] = await whole.rows(
      `SELECT r.state, r.because FROM push_recipient r JOIN push p ON p.id = r.push_id
       WHERE p.scene = 'festival' AND r.account_id = ?`,
      [late.customer.accountId],
    );
    expect(left).toEqual({ state: 'refused', because: '要说的时间已经过去，不再发送' });
  });

  it('that is over is greeted by nobody: agreeing is refused and why is said; refusing stays possible', async () => {
    whole.clock.set('2027-02-17T01:00:00.000Z');
    service = await town.staff('service');
    manager = await town.staff('manager');
    worker = await town.worker({ days: 6 });
    const { customer } = await booked('09:00');
    whole.clock.set('2027-02-17T02:00:00.000Z');
    await whole.drain();
    const sql = `SELECT r.push_id FROM push_recipient r JOIN push p ON p.id = r.push_id
      WHERE p.scene = 'festival' AND r.account_id = ? ORDER BY p.asked_at DESC LIMIT 1`;
    const [found] = await whole.rows<{ push_id: string }>(sql, [customer.accountId]);
    whole.clock.set('2027-02-20T16:00:00.000Z');
    service = await town.staff('service');
    const decide = (command: string): ReturnType<typeof service.post> =>
      service.post(`/admin/pushes/${found!.push_id}/decide`, { command });
    expect(await decide('approve')).toMatchObject({ status: 409, body: { code: 'FESTIVAL_OVER' } });
    await whole.drain();
    const { items } = expectOk(await customer.get<Schemas['InboxPage']>('/messages'));
    expect(items.filter(({ kind }) => kind === 'care_note')).toEqual([]);
    expect(expectOk(await decide('refuse'))).toMatchObject({ state: 'refused' });
  });
});

describe('the day before a visit', () => {
  it('asks once at ten; a yes is kept, silence is a risk of the morning, another time is asked about again', async () => {
    whole.clock.set('2026-03-10T01:00:00.000Z');
    const [sure, silent] = [await booked('09:00'), await booked('14:00')];
    const asked = async (orderId: string, who: Person): Promise<unknown> =>
      expectOk(await who.get(`/orders/${orderId}/day-before`));
    expect(await asked(sure.orderId, sure.customer)).toEqual({ asked: false, confirmed: false });
    expect(await sure.customer.post(`/orders/${sure.orderId}/day-before`, { revision: 1 })).toMatchObject({
      body: { code: 'REMINDER_CLOSED' },
    });
    whole.clock.set('2026-03-10T02:00:00.000Z');
    await whole.drain();
    expect(await asked(sure.orderId, sure.customer)).toEqual({ asked: true, confirmed: false });
    for (let times = 0; times < 2; times += 1) {
      expectOk(await sure.customer.post(`/orders/${sure.orderId}/day-before`, { revision: 1 }));
    }
    expect(await silent.customer.post(`/orders/${sure.orderId}/day-before`, { revision: 1 })).toMatchObject({
      status: 404,
    });
    expect(await asked(sure.orderId, sure.customer)).toEqual({ asked: true, confirmed: true });
    const briefing = expectOk(await manager.get<Schemas['BriefingView']>(`/admin/briefing/${tomorrow()}`));
    const risks = (orderId: string) => briefing.visits.find((one) => one.orderId === orderId)!.risks.join();
    expect([risks(sure.orderId), risks(silent.orderId)]).toEqual(['', expect.stringContaining('没有回复')]);
    const told = await whole.rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM message_delivery WHERE template = 'visit_tomorrow' AND order_id = ?`,
      [silent.orderId],
    );
    expect(Number(told[0]!.n)).toBe(1);
  });
});

describe('a dedicated contact', () => {
  it('is somebody of the desk for every worker and key customer, and whom the office chose before that', async () => {
    const { customer, orderId } = await booked('09:00');
    const name = async (who: Person): Promise<string | null> =>
      expectOk(await who.get<Schemas['OwnContact']>('/my-contact')).name;
    expect([await name(customer), await name(worker)]).toEqual([null, expect.stringContaining('员工')]);
    await whole.rows(`UPDATE account SET tier = 'gold' WHERE id = ?`, [customer.accountId]);
    const ofOrder = async (): Promise<Schemas['SubjectContact']> =>
      expectOk(await service.get(`/admin/orders/${orderId}/contact`));
    const { subjectId, candidates, contact } = await ofOrder();
    expect(await name(customer)).toBe(contact!.name);
    const other = candidates.find(({ accountId }) => accountId !== contact!.accountId)!;
    const choose = (staffId: string | null): Promise<Answer> =>
      service.post('/admin/contacts', { kind: 'customer', subjectId, staffId });
    expect(await choose('nobody')).toMatchObject({ body: { code: 'CONTACT_UNKNOWN' } });
    expectOk(await choose(other.accountId));
    expect([await name(customer), (await ofOrder()).contact?.chosen]).toEqual([other.name, true]);
    expectOk(await choose(null));
    expect(await name(customer)).toBe(contact!.name);
  });
});
