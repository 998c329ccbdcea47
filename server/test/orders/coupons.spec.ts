import { DataSource } from 'typeorm';
import { fen } from '@daowei/shared/kernel/fen';
import { atMinute, addDays } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { INVARIANTS } from '../../src/invariants/checks.js';
import type { CouponTerms } from '../../src/modules/pricing/contract/pricing.facade.js';
import { PricingFacade } from '../../src/modules/pricing/contract/pricing.facade.js';
import { ANY_VISIT } from '../../src/modules/pricing/domain/coupon-visit.js';
import { CouponsSql } from '../../src/modules/pricing/infrastructure/coupons.sql.js';
import { IdentityFacade } from '../../src/modules/identity/contract/identity.facade.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { testToken } from '../support/test-sessions.js';
import {
  DAY,
  daysFromToday,
  freshKey,
  ordersApp,
  TODAY,
  type Answer,
  type Customer,
  type OrdersApp,
} from './orders-app.js';

let house: OrdersApp;
let alice: Customer;
const OFFICE = { accountId: null, label: '客服 李敏' };
const at = (minute: number): string => atMinute(DAY, minute).toISOString();
const MANAGER = testToken('01JD000000000000000000MNGR', ['manager']);

beforeAll(async () => {
  house = await ordersApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.reset();
  alice = await house.customer();
  for (let count = 0; count < 3; count += 1) await house.company.shift(await house.company.hire(), daysFromToday(7));
});
afterEach(async () => {
  for (const { number, name, broken } of INVARIANTS.filter((one) => one.number === 5)) {
    expect({
      number,
      name,
      broken: await broken(house.app.get(DataSource, { strict: false }), house.clock.now()),
    }).toEqual({ number, name, broken: [] });
  }
});

/** A coupon of 30 yuan from 100 on, unless told otherwise. */
async function give(who: Customer, patch: Partial<CouponTerms> = {}): Promise<string> {
  const kindId = house.app.get(Ids, { strict: false }).next();
  const terms: CouponTerms = {
    name: '老客回馈券',
    because: '感谢',
    discount: { kind: 'amount', amountFen: fen(3_000) },
    leastSpendFen: fen(10_000),
    services: null,
    visit: ANY_VISIT,
    valid: { from: atMinute(TODAY, 0), to: atMinute(addDays(TODAY, 7), 0) },
    ...patch,
  };
  const given = await house.transactions.run(async (tx) => {
    await house.app.get(CouponsSql, { strict: false }).addKind(tx, kindId, terms, house.clock.now());
    const pricing = house.app.get(PricingFacade, { strict: false });
    return pricing.grantCoupon(tx, who.accountId, kindId, OFFICE, '测试');
  });
  if (isRefused(given)) throw new Error(given.refused);
  return given.couponId;
}
const visit = (who: Customer, minute = 600): object => ({
  serviceId: 'daily-cleaning',
  addressId: who.addressId,
  hours: 2,
  addOns: [],
  startAt: at(minute),
});
const quote = (who: Customer, coupon?: string, minute = 600): Promise<Answer> =>
  house.call('POST', '/quotes', who.token, { ...visit(who, minute), ...(coupon === undefined ? {} : { coupon }) });
const book = (who: Customer, quoteId: string, minute = 600): Promise<Answer> =>
  house.call('POST', '/orders', who.token, { ...visit(who, minute), quoteId }, freshKey());
const states = async (who: Customer): Promise<string[]> =>
  (await house.call('GET', '/coupons', who.token)).body.items.map((one: { standing: string }) => one.standing);

describe('a quote', () => {
  it('takes the coupon that saves most, and says what the others would do', async () => {
    const small = await give(alice);
    const big = await give(alice, { discount: { kind: 'percent', basisPoints: 5_000, capFen: fen(5_000) } });
    const far = await give(alice, { leastSpendFen: fen(20_000) });
    const { body } = await quote(alice);
    expect(body).toMatchObject({ couponId: big, totalFen: 7_000 });
    expect(body.lines.at(-1)).toMatchObject({ kind: 'coupon', amountFen: -5_000 });
    expect(body.coupons).toEqual([
      { id: big, name: '老客回馈券', savesFen: 5_000, unmet: null },
      { id: small, name: '老客回馈券', savesFen: 3_000, unmet: null },
      { id: far, name: '老客回馈券', savesFen: 0, unmet: '服务与附加项目满200.00元可用，还差80.00元' },
    ]);
    expect((await quote(alice, small)).body).toMatchObject({ couponId: small, totalFen: 9_000 });
    expect((await quote(alice, 'none')).body).toMatchObject({ couponId: null, totalFen: 12_000 });
  });

  it('comes after the tier, whose discount the calendar shows as well', async () => {
    await give(alice);
    const identity = house.app.get(IdentityFacade, { strict: false });
    await house.transactions.run((tx) => identity.setTier(tx, alice.accountId, 'gold', OFFICE, '测试'));
    const { body } = await quote(alice);
    expect(body.lines.map((line: { kind: string; amountFen: number }) => [line.kind, line.amountFen])).toEqual([
      ['base', 12_000],
      ['tier', -480],
      ['coupon', -3_000],
    ]);
    const { startAt: _, ...slots } = visit(alice) as { startAt: string };
    const days = (await house.call('POST', '/slots', alice.token, slots)).body.days as { date: string; slots: any[] }[];
    expect(days.find(({ date }) => date === DAY)!.slots[0]).toMatchObject({ priceFen: 11_520 });
  });

  it('refuses a coupon that is somebody else’s, over, used, or whose conditions are not met', async () => {
    const bob = await house.customer();
    const over = await give(alice, { valid: { from: atMinute(TODAY, 0), to: atMinute(TODAY, 600) } });
    const later = await give(alice, { valid: { from: atMinute(DAY, 0), to: atMinute(addDays(DAY, 5), 0) } });
    const far = await give(alice, { leastSpendFen: fen(20_000) });
    const other = await give(alice, { services: ['deep-cleaning'] });
    const foreign = await give(bob);
    const used = await give(bob);
    await book(bob, (await quote(bob, used)).body.id);
    house.clock.set(atMinute(TODAY, 600));
    const answers = await Promise.all([
      ...[foreign, 'nothing', over, later, far, other].map((coupon) => quote(alice, coupon)),
      quote(bob, used, 900),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'NOT_FOUND'],
      [404, 'NOT_FOUND'],
      [409, 'COUPON_EXPIRED'],
      [409, 'COUPON_EXPIRED'],
      [422, 'COUPON_UNMET'],
      [422, 'COUPON_UNMET'],
      [409, 'COUPON_USED'],
    ]);
    expect(answers[4]!.body.detail).toContain('还差80.00元');
    expect(answers[5]!.body.detail).toContain('不适用于日常保洁');
  });

  it('of a visit the coupon is not for does without it, says why, and cannot be booked for one it is for', async () => {
    // the visit is on a Thursday in 西湖区
    const kept = await give(alice, {
      visit: { districts: ['西湖区'], weekdays: [2, 3, 4], hours: { fromMinute: 540, toMinute: 720 } },
    });
    expect((await quote(alice)).body).toMatchObject({ couponId: kept, totalFen: 9_000 });
    expect((await quote(alice)).body.lines.at(-1).because).toBe(
      '优惠券（限西湖区，限周二至周四上门，限09:00至12:00之间开始）：服务与附加项目满100.00元减30.00元，这次减30.00元',
    );
    const late = await quote(alice, undefined, 720);
    expect(late.body).toMatchObject({ couponId: null, totalFen: 12_000 });
    expect(late.body.coupons).toMatchObject([{ id: kept, unmet: '只在09:00至12:00之间开始可用，这次是12:00' }]);
    expect(await quote(alice, kept, 720)).toMatchObject({ status: 422, body: { code: 'COUPON_UNMET' } });
    const morning = await quote(alice, kept);
    expect((await book(alice, morning.body.id, 720)).body.code).toBe('QUOTE_MISMATCH');
    expect((await book(alice, morning.body.id)).status).toBe(201);
    expect(await states(alice)).toEqual(['used']);
    const elsewhere = await give(alice, { visit: { ...ANY_VISIT, districts: ['滨江区', '萧山区'] } });
    const weekend = await give(alice, { visit: { ...ANY_VISIT, weekdays: [6, 7] } });
    const refusals = await Promise.all([elsewhere, weekend].map((coupon) => quote(alice, coupon, 900)));
    expect(refusals.map(({ body }) => body.detail)).toEqual([
      '这张优惠券只在滨江区、萧山区可用，这次是西湖区',
      '这张优惠券只在周六、周日上门可用，这次是周四',
    ]);
  });
});

describe('a booking', () => {
  it('takes the coupon of its quote, even when its days end in between', async () => {
    await give(alice, { valid: { from: atMinute(TODAY, 0), to: atMinute(TODAY, 545) } });
    const quoted = await quote(alice);
    house.clock.advance(10);
    const booked = await book(alice, quoted.body.id);
    expect(booked).toMatchObject({ status: 201, body: { totalFen: 9_000 } });
    expect(await states(alice)).toEqual(['used']);
  });

  it('with a coupon that two want at once is won by one; the other leaves nothing behind', async () => {
    const coupon = await give(alice);
    const minutes = [600, 780, 960];
    const quotes = await Promise.all(minutes.map((minute) => quote(alice, coupon, minute)));
    const answers = await Promise.all(minutes.map((minute, index) => book(alice, quotes[index]!.body.id, minute)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual([
      'COUPON_USED',
      'COUPON_USED',
    ]);
    for (const table of ['customer_order', `claim WHERE state = 'active'`, `order_event`]) {
      expect([table, await house.rows(`SELECT 1 FROM ${table}`)]).toEqual([table, [expect.anything()]]);
    }
  });

  it('that is retried is the same booking and takes the coupon once', async () => {
    await give(alice);
    const { body } = await quote(alice);
    const key = freshKey();
    const send = (): Promise<Answer> =>
      house.call('POST', '/orders', alice.token, { ...visit(alice), quoteId: body.id }, key);
    const answers = [await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body.id).toBe(answers[1]!.body.id);
  });

  it('given up before it was paid gives the coupon back, by hand and by the clock', async () => {
    const coupon = await give(alice);
    const first = await book(alice, (await quote(alice)).body.id);
    await house.call('POST', `/orders/${first.body.id}/cancel`, alice.token, {}, freshKey());
    expect(await states(alice)).toEqual(['available']);
    await book(alice, (await quote(alice, coupon)).body.id);
    expect(await states(alice)).toEqual(['used']);
    house.clock.advance(16);
    await house.drain();
    expect(await states(alice)).toEqual(['available']);
  });

  it('that was paid late takes its coupon again', async () => {
    await give(alice);
    const { body } = await book(alice, (await quote(alice)).body.id);
    await paidTooLate(body.id);
    expect(await house.rows('SELECT state FROM customer_order')).toEqual([{ state: 'paid' }]);
    expect(await states(alice)).toEqual(['used']);
  });

  it('that was paid late when another order has its coupon is not seated: the money goes back', async () => {
    const coupon = await give(alice);
    const { body } = await book(alice, (await quote(alice)).body.id);
    await paidTooLate(body.id, async () => {
      expect((await book(alice, (await quote(alice, coupon, 900)).body.id, 900)).status).toBe(201);
    });
    expect(await house.rows('SELECT state FROM customer_order WHERE id = ?', [body.id])).toEqual([
      { state: 'expired' },
    ]);
    const total = (
      await house.rows<{ total: number }>('SELECT total_fen AS total FROM customer_order WHERE id = ?', [body.id])
    )[0]!;
    expect(await house.rows('SELECT amount_fen AS total FROM refund')).toMatchObject([total]);
    expect(await house.rows('SELECT kind FROM order_exception')).toEqual([]);
    expect(await house.rows(`SELECT 1 FROM claim WHERE state = 'active'`)).toHaveLength(1);
  });

  describe('once paid and cancelled', () => {
    const paid = async (): Promise<string> => {
      await give(alice);
      const { body } = await book(alice, (await quote(alice)).body.id);
      await house.payAtTill(alice, body.id);
      await house.comeBack(alice, body.id);
      expect(await states(alice)).toEqual(['used']);
      return body.id;
    };
    const byCustomer = async (id: string): Promise<void> => {
      const { hash } = (await house.call('GET', `/orders/${id}/cancellation`, alice.token)).body;
      const answer = await house.call(
        'POST',
        `/orders/${id}/cancel`,
        alice.token,
        { reason: 'family', hash },
        freshKey(),
      );
      expect(answer.status).toBe(200);
    };

    it('gives the coupon back while it costs nothing', async () => {
      await byCustomer(await paid());
      expect(await states(alice)).toEqual(['available']);
    });

    it('keeps it once there is a fee', async () => {
      const id = await paid();
      house.clock.set(atMinute(DAY, 480));
      await byCustomer(id);
      expect(await house.rows(`SELECT state FROM coupon WHERE reference = ?`, [`order:${id}`])).toEqual([
        { state: 'taken' },
      ]);
    });

    it('gives it back for the company’s fault, however late', async () => {
      const id = await paid();
      house.clock.set(atMinute(DAY, 480));
      const fault = { fault: 'company_fault' };
      expect((await house.call('POST', `/admin/orders/${id}/cancel`, MANAGER, fault, freshKey())).status).toBe(204);
      expect(await house.rows(`SELECT state FROM coupon WHERE reference = ?`, [`order:${id}`])).toEqual([
        { state: 'available' },
      ]);
    });
  });

  /** The money is taken in the cashier, the hold ends unheard of it, and then the news comes. */
  async function paidTooLate(orderId: string, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    await house.payAtTill(alice, orderId);
    await house.rows(
      `UPDATE customer_order SET state = 'expired', claim_id = NULL, worker_id = NULL, hold_until = NULL, ended_at = ? WHERE id = ?`,
      [house.clock.now(), orderId],
    );
    const pricing = house.app.get(PricingFacade, { strict: false });
    const [claim] = await house.rows<{ id: string }>(`SELECT id FROM claim WHERE reference = ?`, [`order:${orderId}`]);
    await house.transactions.run(async (tx) => {
      await house.scheduling.release(tx, claim!.id);
      await pricing.giveBackCoupon(tx, `order:${orderId}`);
    });
    await meanwhile();
    await house.comeBack(alice, orderId);
  }
});

describe('the office', () => {
  it('makes kinds, gives one to the customer of an order, and the timeline tells them', async () => {
    const kind = await house.call(
      'POST',
      '/admin/coupon-kinds',
      MANAGER,
      {
        name: '致歉券',
        because: '服务迟到的歉意',
        discount: 'amount',
        value: 2_000,
        leastSpendFen: 0,
        districts: ['西湖区'],
        weekdays: [1, 2, 3, 5],
        fromMinute: 540,
        toMinute: 1_440,
        validFrom: house.clock.now().toISOString(),
        validTo: atMinute(addDays(TODAY, 30), 0).toISOString(),
      },
      freshKey(),
    );
    expect(kind).toMatchObject({ status: 201, body: { worth: '减20.00元', granted: 0 } });
    const order = await book(alice, (await quote(alice)).body.id);
    const gift = { kindId: kind.body.id, because: '上次迟到20分钟' };
    const given = await house.call('POST', `/admin/orders/${order.body.id}/coupons`, MANAGER, gift, freshKey());
    expect(given.status).toBe(204);
    const [own] = (await house.call('GET', '/coupons', alice.token)).body.items;
    expect(own).toMatchObject({ name: '致歉券', standing: 'available', usedAt: null });
    expect(own.conditions).toEqual(
      expect.arrayContaining(['限西湖区', '限周一至周三、周五上门', '限09:00至24:00之间开始']),
    );
    const listed = await house.call('GET', '/admin/coupon-kinds', MANAGER);
    expect(listed.body.items[0]).toMatchObject({ name: '致歉券', granted: 1, used: 0 });
    const page = await house.call('GET', `/orders/${order.body.id}`, alice.token);
    expect(page.body.timeline.map((entry: { kind: string }) => entry.kind)).toContain('order.coupon-given');
  });

  it('is told what is wrong with a kind', async () => {
    const answer = await house.call(
      'POST',
      '/admin/coupon-kinds',
      MANAGER,
      {
        name: '错券',
        because: '试试',
        discount: 'percent',
        value: 20_000,
        leastSpendFen: 0,
        services: ['no-such-service'],
        districts: ['火星'],
        fromMinute: 600,
        validFrom: '2026-03-01T00:00:00Z',
        validTo: '2026-03-02T00:00:00Z',
      },
      freshKey(),
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'COUPON_KIND_INVALID' } });
    for (const word of ['比例', '服务不存在', '已经过去', '不在服务范围', '可用时段'])
      expect(answer.body.detail).toContain(word);
  });
});
