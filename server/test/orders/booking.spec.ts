import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, clockTime } from '@daowei/shared/kernel/local-date';
import { testService } from '../support/test-service.js';
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
import { WEST_LAKE } from '../support/small-company.js';

let house: OrdersApp;
let alice: Customer;
beforeAll(async () => {
  house = await ordersApp();
  await house.sell(
    testService({ id: 'hood-cleaning', name: '油烟机清洗', pricing: 'fixed', hourOptions: [], durationMinutes: 90 }),
  );
  await house.sell(
    testService({
      id: 'nanny',
      name: '住家保姆',
      pricing: 'live_in',
      hourOptions: [],
      bookable: false,
      liveIn: { priceDays: 26, minDays: 26, maxDays: 60, trialDays: 3 },
    }),
  );
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.reset();
  alice = await house.customer();
});

const at = (minute: number, day = DAY): string => atMinute(day, minute).toISOString();

async function hire(count = 1): Promise<void> {
  for (let hired = 0; hired < count; hired += 1)
    await house.company.shift(await house.company.hire(), daysFromToday(16));
  await house.transactions.run((tx) => house.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 16)));
}

const slots = (wish: object = {}, who = alice): Promise<Answer> =>
  house.call('POST', '/slots', who.token, {
    serviceId: 'daily-cleaning',
    addressId: who.addressId,
    hours: 2,
    addOns: [],
    ...wish,
  });
const quote = (wish: object = {}, who = alice): Promise<Answer> =>
  house.call('POST', '/quotes', who.token, {
    serviceId: 'daily-cleaning',
    addressId: who.addressId,
    hours: 2,
    addOns: [],
    startAt: at(600),
    ...wish,
  });
const count = async (table: string, where = '1 = 1'): Promise<number> => {
  const [found] = await house.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`);
  return Number(found!.n);
};

describe('the calendar', () => {
  it('shows 14 days with prices, taken starts among them', async () => {
    await hire();
    await house.book(alice, { startAt: at(600) });
    const { status, body } = await slots();
    expect(status).toBe(200);
    expect(body.durationMinutes).toBe(120);
    expect(body.days).toHaveLength(14);
    const [, , thursday, , saturday] = body.days;
    expect(thursday).toMatchObject({ date: '2026-03-12', weekday: 4, isWeekend: false });
    expect(thursday.slots.find((slot: any) => slot.label === '10:00')).toEqual({
      startAt: at(600),
      endAt: at(720),
      label: '10:00',
      priceFen: 12_000,
      available: false,
      promiseKept: null,
    });
    expect(thursday.slots.find((slot: any) => slot.label === '12:30')).toMatchObject({ available: true });
    expect(saturday).toMatchObject({ weekday: 6, isWeekend: true });
    expect(saturday.slots[0]).toMatchObject({ priceFen: 13_200 });
    expect(thursday.slots.find((slot: any) => slot.label === '17:00')).toMatchObject({ priceFen: 12_960 });
  });

  it('counts hours and add-ons into the visit', async () => {
    await hire();
    const { body } = await slots({ hours: 4, addOns: [{ id: 'windows', quantity: 4 }] });
    expect(body.durationMinutes).toBe(360);
    expect(body.days[2].slots.at(-1).label).toBe('14:00');
  });

  it('offers nothing that is past, and no start nobody works at', async () => {
    await hire();
    house.clock.set(atMinute(TODAY, 1_000));
    const { body } = await slots();
    expect(body.days[0].slots).toEqual([]);
    expect(body.days[1].slots).toHaveLength(21);
  });

  it('shows exactly what can then be booked', async () => {
    await hire();
    await house.book(alice, { startAt: at(720) });
    const { body } = await slots();
    for (const slot of body.days[2].slots.filter((_: unknown, index: number) => index % 3 === 0)) {
      const bob = await house.customer();
      const booked = await house.book(bob, { startAt: slot.startAt });
      expect(booked.status).toBe(slot.available ? 201 : 409);
      if (booked.status === 201)
        await house.call('POST', `/orders/${booked.body.id}/cancel`, bob.token, {}, freshKey());
    }
  });
});

describe('a booking', () => {
  it('holds the time of a worker for 15 minutes and says so', async () => {
    await hire();
    const { status, body } = await house.book(alice, {
      startAt: at(600),
      addOns: [{ id: 'windows', quantity: 2 }],
      note: ' 请带鞋套 ',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'awaiting_payment',
      stateText: '待支付',
      no: expect.stringMatching(/^DW20260310\d{6}$/),
      promisedFrom: at(600),
      promisedTo: at(630),
      durationMinutes: 180,
      totalFen: 18_000,
      paidFen: 0,
      addressShort: '西湖区 政苑小区',
      holdUntil: addMinutes(house.clock.now(), 15).toISOString(),
    });
    expect(body.timeline).toMatchObject([
      {
        kind: 'order.held',
        actor: '客户',
        text: `已为您保留3月12日 周四 10:00的日常保洁，请在${clockTime(addMinutes(house.clock.now(), 15))}前完成支付`,
      },
    ]);
    const order = (await house.orders.order(house.transactions.reader, body.id))!;
    expect(order).toMatchObject({
      note: '请带鞋套',
      doorCode: expect.stringMatching(/^\d{6}$/),
      voucher: expect.stringMatching(/^[\w-]{22}$/),
    });
    const [claim] = await house.scheduling.claimsOn(house.transactions.reader, DAY);
    expect(claim).toMatchObject({
      id: order.claimId,
      workerId: order.workerId,
      reference: `order:${body.id}`,
      visit: order.planned,
    });
    expect(await count('due_work', `kind = 'orders.expire-hold' AND ref = '${body.id}'`)).toBe(1);
    expect(await count('outbox_event', `type = 'orders.order-held' AND data LIKE '%${body.id}%'`)).toBe(1);
    expect(await count('audit_entry', `subject = 'order:${body.id}' AND action = 'order.held'`)).toBe(1);
  });

  it('asks the nearest worker first, and of two as near the one with less to do', async () => {
    const far = await house.company.hire({ home: { lat: 30.4, lng: 120.3 } });
    const busy = await house.company.hire();
    const idle = await house.company.hire();
    for (const worker of [far, busy, idle]) await house.company.shift(worker, daysFromToday(5));
    await house.transactions.run((tx) => house.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 5)));
    await house.transactions.run((tx) =>
      house.scheduling.claim(
        tx,
        { reference: 'order:x', visit: { from: new Date(at(480)), to: new Date(at(540)) }, place: WEST_LAKE },
        [{ workerId: busy.id }],
      ),
    );
    const holders: (string | null)[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { body } = await house.book(await house.customer(), { startAt: at(780) });
      holders.push((await house.orders.order(house.transactions.reader, body.id))!.workerId);
    }
    expect(holders).toEqual([idle.id, busy.id, far.id]);
  });

  it('works on a day the calendar was never asked about', async () => {
    await house.company.shift(await house.company.hire(), daysFromToday(16));
    expect((await house.book(alice, { startAt: at(600) })).status).toBe(201);
  });

  it('of a fixed service has no hours', async () => {
    await hire();
    const { status, body } = await house.book(alice, {
      serviceId: 'hood-cleaning',
      hours: undefined,
      startAt: at(600),
    });
    expect([status, body.durationMinutes, body.totalFen]).toEqual([201, 90, 6_000]);
  });
});

describe('a lost slot', () => {
  it('answers with the three nearest alternatives and their prices', async () => {
    await hire();
    const bob = await house.customer();
    const bobs = await quote({}, bob);
    await house.book(alice, { startAt: at(600) });
    const visit = { serviceId: 'daily-cleaning', addressId: bob.addressId, hours: 2, addOns: [], startAt: at(600) };
    const lost = await house.call('POST', '/orders', bob.token, { ...visit, quoteId: bobs.body.id }, freshKey());
    expect(lost.status).toBe(409);
    expect(lost.headers['content-type']).toContain('application/problem+json');
    expect(lost.body).toMatchObject({
      code: 'SLOT_TAKEN',
      detail: '这个时段刚刚被约走了，为您找到了相近的时段',
      alternatives: [
        { startAt: at(750), endAt: at(870), label: '3月12日 周四 12:30', date: '2026-03-12', priceFen: 12_000 },
        { startAt: at(780), label: '3月12日 周四 13:00' },
        { startAt: at(810) },
      ],
    });
    for (const { startAt } of lost.body.alternatives.slice(0, 1)) {
      expect((await house.book(bob, { startAt })).status).toBe(201);
    }
  });

  it('with nothing near says so', async () => {
    const made = await quote();
    const visit = { serviceId: 'daily-cleaning', addressId: alice.addressId, hours: 2, addOns: [], startAt: at(600) };
    const lost = await house.call('POST', '/orders', alice.token, { ...visit, quoteId: made.body.id }, freshKey());
    expect(lost.body).toMatchObject({
      code: 'SLOT_TAKEN',
      alternatives: [],
      detail: expect.stringContaining('暂时没有空闲'),
    });
  });

  it('wanted by 50 customers at once has one winner, and every loser three alternatives', async () => {
    await hire();
    const customers = await Promise.all(Array.from({ length: 50 }, () => house.customer()));
    const answers = await Promise.all(customers.map((customer) => house.book(customer, { startAt: at(600) })));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    const losers = answers.filter((answer) => answer.status !== 201);
    expect(losers.every((answer) => answer.status === 409 && answer.body.code === 'SLOT_TAKEN')).toBe(true);
    expect(losers.every((answer) => answer.body.alternatives.length === 3)).toBe(true);
    expect(await count('claim', `state = 'active'`)).toBe(1);
    expect(await count('customer_order')).toBe(1);
  });

  it('with three free workers wanted by 50 has three winners with three people', async () => {
    await hire(3);
    const customers = await Promise.all(Array.from({ length: 50 }, () => house.customer()));
    const answers = await Promise.all(customers.map((customer) => house.book(customer, { startAt: at(600) })));
    expect(answers.map((answer) => answer.status).filter((status) => status === 201)).toHaveLength(3);
    expect(answers.every((answer) => answer.status === 201 || answer.body.code === 'SLOT_TAKEN')).toBe(true);
    const workers = await house.rows<{ worker_id: string }>('SELECT DISTINCT worker_id FROM customer_order');
    expect(workers).toHaveLength(3);
  });
});

describe('one Idempotency-Key', () => {
  const repeat = async (key: string): Promise<() => Promise<Answer>> => {
    const made = await quote();
    const body = {
      serviceId: 'daily-cleaning',
      addressId: alice.addressId,
      hours: 2,
      addOns: [],
      startAt: at(600),
      quoteId: made.body.id,
    };
    return () => house.call('POST', '/orders', alice.token, body, key);
  };

  it('10 times at once and 3 times after makes one order and one answer', async () => {
    await hire(5);
    const send = await repeat('one-and-the-same');
    const parallel = await Promise.all(Array.from({ length: 10 }, send));
    const serial = [await send(), await send(), await send()];
    const done = [...parallel, ...serial].filter((answer) => answer.body.code !== 'IDEMPOTENCY_IN_PROGRESS');
    expect(done.length).toBeGreaterThanOrEqual(4);
    expect(new Set(done.map((answer) => JSON.stringify([answer.status, answer.body])))).toHaveProperty('size', 1);
    expect(done[0]!.status).toBe(201);
    expect(await count('customer_order')).toBe(1);
    expect(await count('claim')).toBe(1);
  });

  it('finds its order again when the answer was lost in a crash', async () => {
    await hire(5);
    const send = await repeat('lost-in-a-crash');
    const first = await send();
    // the process died before the answer was written down, and its lease has run out
    await house.rows('UPDATE idempotency_key SET status = NULL, answer = NULL, leased_until = ?', [house.clock.now()]);
    house.clock.advance(1);
    const second = await send();
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    expect(await count('customer_order')).toBe(1);
    expect(await count('claim')).toBe(1);
  });

  it('is needed, and may not carry another booking', async () => {
    await hire(5);
    const send = await repeat('reused-key');
    await send();
    expect((await house.book(alice, { startAt: at(780) }, 'reused-key')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const without = await house.call('POST', '/orders', alice.token, {
      serviceId: 'x',
      addressId: 'x',
      quoteId: 'x',
      addOns: [],
      startAt: at(600),
    });
    expect(without.body.code).toBe('IDEMPOTENCY_KEY_MISSING');
  });
});

describe('holds', () => {
  it('are three at most for one account, even when asked for at once', async () => {
    await hire(8);
    const quotes = await Promise.all(Array.from({ length: 8 }, (_, index) => quote({ startAt: at(600 + 30 * index) })));
    const answers = await Promise.all(
      quotes.map(({ body }, index) =>
        house.call(
          'POST',
          '/orders',
          alice.token,
          {
            serviceId: 'daily-cleaning',
            addressId: alice.addressId,
            hours: 2,
            addOns: [],
            startAt: at(600 + 30 * index),
            quoteId: body.id,
          },
          freshKey(),
        ),
      ),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3);
    expect(answers.filter((answer) => answer.status === 429).map((answer) => answer.body.code)).toEqual(
      Array(5).fill('TOO_MANY_HOLDS'),
    );
    expect(await count('claim', `state = 'active'`)).toBe(3);
    const [{ id }] = answers.filter((answer) => answer.status === 201).map((answer) => answer.body);
    await house.call('POST', `/orders/${id}/cancel`, alice.token, {}, freshKey());
    expect((await house.book(alice, { startAt: at(900) })).status).toBe(201);
  });

  it('that nobody could take leave nothing behind', async () => {
    await hire();
    await house.book(alice, { startAt: at(600) });
    const before = await Promise.all(
      ['customer_order', 'claim', 'order_event', 'due_work'].map((table) => count(table)),
    );
    await house.book(await house.customer(), { startAt: at(600) });
    expect(
      await Promise.all(['customer_order', 'claim', 'order_event', 'due_work'].map((table) => count(table))),
    ).toEqual(before);
  });
});

describe('what does not fit', () => {
  beforeEach(() => hire());

  it.each<[string, object, number, string]>([
    ['yesterday', { startAt: at(600, addDays(TODAY, -1)) }, 422, 'SLOT_IN_PAST'],
    ['in five minutes', { startAt: at(545, TODAY) }, 422, 'SLOT_IN_PAST'],
    ['in 15 days', { startAt: at(600, addDays(TODAY, 15)) }, 422, 'SLOT_BEYOND_HORIZON'],
    ['in another century', { startAt: '2999-01-01T02:00:00.000Z' }, 422, 'SLOT_BEYOND_HORIZON'],
    ['before opening', { startAt: at(420) }, 422, 'SLOT_NOT_OFFERED'],
    ['off the grid', { startAt: at(605) }, 422, 'SLOT_NOT_OFFERED'],
    ['for hours not offered', { hours: 7 }, 422, 'HOURS_NOT_OFFERED'],
    ['without hours', { hours: undefined }, 422, 'HOURS_NOT_OFFERED'],
    ['with an unknown add-on', { addOns: [{ id: 'hood', quantity: 1 }] }, 422, 'ADD_ON_UNKNOWN'],
    ['with too many of one add-on', { addOns: [{ id: 'oven', quantity: 2 }] }, 422, 'ADD_ON_UNKNOWN'],
    ['of a service nobody knows', { serviceId: 'moon-cleaning' }, 404, 'NOT_FOUND'],
    ['of a service the office sells', { serviceId: 'nanny', hours: undefined }, 409, 'SERVICE_NOT_BOOKABLE'],
    ['at an address nobody knows', { addressId: '01JD00000000000000000000XX' }, 404, 'NOT_FOUND'],
  ])('is refused when quoted: %s', async (_, wish, status, code) => {
    const answer = await quote(wish);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(/[\u4e00-\u9fff]/);
    expect(await count('quote', `account_id = '${alice.accountId}'`)).toBe(0);
  });

  it.each<[string, object]>([
    ['no body', {}],
    ['unknown fields', { surprise: 1 }],
    ['a price from the client', { totalFen: 1 }],
    ['a number as service', { serviceId: 5 }],
    ['a path as service', { serviceId: '../../etc/passwd' }],
    ['SQL as address', { addressId: "' OR 1=1 --" }],
    ['a huge id', { addressId: 'x'.repeat(10_000) }],
    ['a list as address', { addressId: ['a'] }],
    ['an operator as address', { addressId: { $ne: null } }],
    ['hours as text', { hours: '2' }],
    ['hours of 25', { hours: 25 }],
    ['hours of zero', { hours: 0 }],
    ['hours of null', { hours: Number.NaN }],
    ['a fraction of an hour', { hours: 1.5 }],
    ['int64 hours', { hours: 9_007_199_254_740_992 }],
    ['add-ons as text', { addOns: 'windows' }],
    ['add-ons of null', { addOns: [null] }],
    ['an add-on of a thousand', { addOns: [{ id: 'windows', quantity: 1_000 }] }],
    ['a negative add-on', { addOns: [{ id: 'windows', quantity: -1 }] }],
    ['hundreds of add-ons', { addOns: Array.from({ length: 300 }, () => ({ id: 'windows', quantity: 1 })) }],
    ['a day instead of a time', { startAt: '2026-03-12' }],
    ['a time without a zone', { startAt: '2026-03-12T10:00:00' }],
    ['a day that does not exist', { startAt: '2026-02-30T02:00:00.000Z' }],
    ['a number as time', { startAt: 1_773_280_800_000 }],
    ['null as time', { startAt: null }],
  ])('is refused by form: %s', async (name, wish) => {
    const answer = name === 'no body' ? await house.call('POST', '/quotes', alice.token, {}) : await quote(wish);
    // null hours count as none given
    expect([answer.status, answer.body.code]).toEqual(
      name === 'hours of null' ? [422, 'HOURS_NOT_OFFERED'] : [422, 'VALIDATION_FAILED'],
    );
    if (name !== 'hours of null') expect(answer.body.fields.length).toBeGreaterThan(0);
  });

  const bookWith = async (body: object, who = alice): Promise<Answer> =>
    house.call(
      'POST',
      '/orders',
      who.token,
      {
        serviceId: 'daily-cleaning',
        addressId: who.addressId,
        hours: 2,
        addOns: [],
        startAt: at(600),
        quoteId: 'x',
        ...body,
      },
      freshKey(),
    );

  it('is refused when booked, and nothing is held', async () => {
    const bob = await house.customer();
    const mine = (await quote()).body.id;
    const bobs = (await quote({}, bob)).body.id;
    expect((await bookWith({ quoteId: bobs })).body.code).toBe('NOT_FOUND');
    expect((await bookWith({ quoteId: '01JD00000000000000000000XX' })).body.code).toBe('NOT_FOUND');
    expect((await bookWith({ quoteId: mine, addressId: bob.addressId })).body.code).toBe('NOT_FOUND');
    expect((await bookWith({ quoteId: mine, startAt: at(630) })).body.code).toBe('QUOTE_MISMATCH');
    expect((await bookWith({ quoteId: mine, hours: 3 })).body.code).toBe('QUOTE_MISMATCH');
    expect((await bookWith({ quoteId: mine, addOns: [{ id: 'windows', quantity: 1 }] })).body.code).toBe(
      'QUOTE_MISMATCH',
    );
    expect((await bookWith({ quoteId: mine, note: 'x'.repeat(201) })).body.code).toBe('VALIDATION_FAILED');
    expect((await bookWith({ quoteId: mine, totalFen: 1 })).body.code).toBe('VALIDATION_FAILED');
    house.clock.advance(20);
    const stale = await bookWith({ quoteId: mine });
    expect([stale.status, stale.body.code]).toEqual([409, 'QUOTE_STALE']);
    expect(await count('customer_order')).toBe(0);
    expect(await count('claim')).toBe(0);
  });

  it('is refused when the service changed between quote and booking', async () => {
    await house.sell(testService({ id: 'window-cleaning', version: 1 }));
    const wish = { serviceId: 'window-cleaning' };
    const old = (await quote(wish)).body.id;
    await house.sell(testService({ id: 'window-cleaning', version: 2 }));
    expect((await bookWith({ ...wish, quoteId: old })).body.code).toBe('QUOTE_MISMATCH');
  });

  it('is refused without a session, and to people who are no customers', async () => {
    for (const path of ['/slots', '/quotes', '/orders']) {
      expect((await house.call('POST', path, undefined, {}, freshKey())).status).toBe(401);
      expect((await house.call('POST', path, `${alice.accountId}.coordinator`, {}, freshKey())).status).toBe(403);
    }
    expect((await house.call('GET', '/orders', `${alice.accountId}.manager`)).status).toBe(403);
  });
});

describe('own orders', () => {
  it('are listed by scope, newest first, page by page', async () => {
    await hire(3);
    const ids: string[] = [];
    for (let index = 0; index < 23; index += 1) {
      const { body } = await house.book(alice, { startAt: at(600) });
      await house.call('POST', `/orders/${body.id}/cancel`, alice.token, {}, freshKey());
      ids.unshift(body.id);
    }
    const open = (await house.book(alice, { startAt: at(600) })).body.id;
    const list = (query: string, who = alice): Promise<Answer> => house.call('GET', `/orders${query}`, who.token);
    expect((await list('')).body).toMatchObject({
      items: [{ id: open, state: 'awaiting_payment', workerName: null }],
      nextCursor: null,
    });
    const first = (await list('?scope=history')).body;
    expect(first.items.map((one: any) => one.id)).toEqual(ids.slice(0, 20));
    const second = (await list(`?scope=history&cursor=${first.nextCursor}`)).body;
    expect([second.items.map((one: any) => one.id), second.nextCursor]).toEqual([ids.slice(20), null]);
    expect((await list('?scope=history', await house.customer())).body.items).toEqual([]);
    for (const wrong of ['?scope=all', "?cursor='--", '?page=1', `?cursor=${'x'.repeat(50)}`]) {
      expect((await list(wrong)).body.code).toBe('VALIDATION_FAILED');
    }
  });

  it('of somebody else do not exist: not to read, cancel, pay or refresh', async () => {
    await hire();
    const { body } = await house.book(alice, { startAt: at(600) });
    const bob = await house.customer();
    for (const id of [body.id, '01JD00000000000000000000XX', 'x', '%00', 'a'.repeat(90), "1'--"]) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/cancel'],
        ['POST', '/payment'],
        ['POST', '/payment/refresh'],
      ] as const) {
        const answer = await house.call(
          method,
          `/orders/${id}${path}`,
          bob.token,
          method === 'POST' ? {} : undefined,
          freshKey(),
        );
        expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'NOT_FOUND']);
      }
    }
    expect((await house.call('GET', `/orders/${body.id}`, alice.token)).body.state).toBe('awaiting_payment');
  });
});
