import { dayOf } from '@daowei/shared/kernel/local-date';
import { Outreach } from '../../src/modules/messaging/contract/outreach.js';
import { MESSAGING_POLICY } from '../../src/modules/messaging/domain/messaging-policy.js';
import { expectOk } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const NOTE = 'tmpl-office-note';

let whole: WholeApp;
beforeAll(async () => {
  whole = await wholeApp();
  whole.clock.set('2026-03-10T01:00:00.000Z');
});
afterAll(() => whole.close());

describe('a fan-out', () => {
  it('keeps within the day’s quota, and cut off in the middle it goes on without telling anybody twice', async () => {
    const people = Array.from({ length: 300 }, (_, place) => {
      const id = `01JD0000000000000FAN${String(place).padStart(6, '0')}`;
      return { id, openid: `o-fan-${place}` };
    });
    const now = whole.clock.now();
    await whole.rows('INSERT INTO account (id, kind, openid, nickname, created_at) VALUES ?', [
      people.map(({ id, openid }) => [id, 'customer', openid, openid, now]),
    ]);
    await whole.rows('INSERT INTO message_credit (openid, template_id, credits, last_answer, updated_at) VALUES ?', [
      people.slice(0, 200).map(({ openid }) => [openid, NOTE, 1, 'accept', now]),
    ]);
    const closes = new Date(now.getTime() + 3_600_000);
    await whole.rows('INSERT INTO conversation (openid, opened_at, closes_at, left_count) VALUES ?', [
      people.slice(100).map(({ openid }) => [openid, now, closes, 1]),
    ]);
    // of the day's quota of notices, 150 are left
    await whole.rows(
      `INSERT INTO channel_day (day, channel, used) VALUES (?, 'subscription', ?)
       ON DUPLICATE KEY UPDATE used = VALUES(used)`,
      [dayOf(now), MESSAGING_POLICY.subscriptionsPerDay.value - 150],
    );
    const [sentBefore, answeredBefore] = [whole.wechat.sent.length, whole.wechat.answered.length];
    const occasion = { id: '01JD00000000000000000FANVT', as: 'office_note', kind: 'service', urgent: true } as const;
    const outreach = whole.app.get(Outreach, { strict: false });
    const notes = people.map(({ id: accountId }) => {
      return {
        accountId,
        orderId: null,
        topic: '通知',
        summary: '有新安排',
        text: '明天起新的安排',
        usableUntil: null,
      };
    });
    const tell = (): Promise<unknown> => whole.transactions.run((tx) => outreach.tell(tx, occasion, notes));
    await tell();
    await tell();
    // the process is cut off after some have gone out
    const send = whole.wechat.sendSubscribeMessage;
    let calls = 0;
    whole.wechat.sendSubscribeMessage = async (message) => {
      calls += 1;
      if (calls > 70) throw new Error('cut off');
      return send(message);
    };
    await whole.drain();
    whole.wechat.sendSubscribeMessage = send;
    for (let rounds = 0; rounds < 8; rounds += 1) {
      whole.clock.advance(15);
      await whole.drain();
    }
    const heard = [...whole.wechat.sent.slice(sentBefore), ...whole.wechat.answered.slice(answeredBefore)];
    expect(new Set(heard.map(({ openid }) => openid)).size).toBe(heard.length);
    const states = await whole.rows<{ channel: string; state: string; n: string }>(
      `SELECT channel, state, COUNT(*) AS n FROM message_delivery
       WHERE event_id = ? GROUP BY channel, state`,
      [occasion.id],
    );
    const count = (which: (row: { channel: string; state: string }) => boolean): number =>
      states.filter(which).reduce((sum, { n }) => sum + Number(n), 0);
    // 150 by notice, those with an open conversation by that; nothing is left hanging, what may have gone out is said so
    expect(count(({ channel }) => channel === 'subscription')).toBe(150);
    expect(count(({ channel }) => channel === 'conversation')).toBe(150);
    expect(count(({ state }) => state !== 'sent' && state !== 'unknown')).toBe(0);
    expect(count(({ state }) => state === 'unknown')).toBeGreaterThan(0);
    expect(count(({ state }) => state === 'unknown')).toBeLessThanOrEqual(MESSAGING_POLICY.sendAtOnce.value);
    expect(count(({ state }) => state === 'sent')).toBeLessThanOrEqual(heard.length);
    const [left] = await whole.rows<{ credits: string }>(
      `SELECT SUM(credits) AS credits FROM message_credit WHERE openid LIKE 'o-fan-%'`,
    );
    expect(Number(left!.credits)).toBe(50);
    expect(await whole.broken()).toEqual([]);
  });

  it('leaves no text in doubt: the operator takes one twice, and delivers it once', async () => {
    const customer = await (await SmallTown.found(whole)).customer();
    expectOk(await customer.post('/auth/phone', { code: 'phone-13911113333' }));
    const preference = { care: true, textMessages: 'service', quietFrom: 1_260, quietTo: 480 };
    expectOk(await customer.post('/contact-preferences', preference));
    const occasion = { id: '01JD00000000000000000FANTX', as: 'office_note', kind: 'service', urgent: true } as const;
    const note = {
      accountId: customer.accountId,
      orderId: null,
      topic: '通知',
      summary: '有新安排',
      text: '新的安排',
      usableUntil: null,
    };
    const { telephony } = whole;
    const send = telephony.send.bind(telephony);
    let calls = 0;
    telephony.send = async (message) => {
      calls += 1;
      const outcome = await send(message);
      // the process dies after the operator has taken it
      if (calls === 1) throw new Error('cut off');
      return outcome;
    };
    await whole.transactions.run((tx) => whole.app.get(Outreach, { strict: false }).tell(tx, occasion, [note]));
    await whole.drain();
    whole.clock.advance(1);
    await whole.drain();
    telephony.send = send;
    expect(calls).toBe(2);
    expect(telephony.sent.filter(({ to }) => to === '13911113333')).toHaveLength(1);
    const kept = await whole.rows('SELECT channel, state FROM message_delivery WHERE event_id = ?', [occasion.id]);
    expect(kept).toEqual([{ channel: 'sms', state: 'sent' }]);
  });
});
