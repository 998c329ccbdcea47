import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import { INVARIANTS } from '../../src/invariants/checks.js';
import { Outbox } from '../../src/platform/outbox/outbox.js';
import { StaysModule } from '../../src/modules/stays/stays.module.js';
import { freshKey, ordersApp, TODAY, type Answer, type Customer, type OrdersApp } from '../orders/orders-app.js';
import type { HiredWorker } from '../support/small-company.js';
import { testService } from '../support/test-service.js';

const NANNY = testService({
  id: 'nanny',
  name: '住家保姆',
  pricing: 'live_in',
  basePriceFen: fen(2_600_000),
  unit: '26天',
  hourOptions: [],
  durationMinutes: 1_440,
  skill: '住家家务',
  certificates: [],
  liveIn: { priceDays: 26, minDays: 7, maxDays: 30, trialDays: 3 },
});
export const FIRST = addDays(TODAY, 8);
export const LAST = addDays(FIRST, 9);
export const TEN_DAYS_FEN = 1_000_000;

/** Living in, sold by a small company, and everything a story about it needs. */
export interface StaysHouse {
  readonly orders: OrdersApp;
  /** of the story that is told */
  customer: Customer;
  nanny(days?: number): Promise<HiredWorker>;
  quote(who?: Customer, first?: LocalDate, last?: LocalDate): Promise<Answer>;
  book(who?: Customer, first?: LocalDate, last?: LocalDate, more?: object): Promise<Answer>;
  payAtTill(id: string, who?: Customer): Promise<void>;
  paid(who?: Customer, first?: LocalDate, last?: LocalDate, more?: object): Promise<any>;
  view(id: string, who?: Customer): Promise<any>;
  act(id: string, what: string, body: object, who?: Customer): Promise<Answer>;
  /** days that are claimed, of one worker or of all */
  claimed(workerId?: string): Promise<number>;
  refunds(): Promise<number[]>;
  /** what the books say was earned of a stay, per Shanghai day */
  earned(id: string): Promise<Record<string, number>>;
  /** 08:00 of the day */
  morningOf(day: LocalDate): void;
}

/** A house for a spec file: it registers what happens before, between and after its stories. */
export function staysHouse(more: readonly Type<unknown>[] = []): StaysHouse {
  const house = {} as { -readonly [Key in keyof StaysHouse]: StaysHouse[Key] };
  beforeAll(async () => {
    house.orders = await ordersApp([StaysModule, ...more]);
    await house.orders.sell(NANNY);
    Object.assign(house, storiesIn(house));
  });
  beforeEach(async () => {
    await house.orders.reset();
    for (const table of ['stay_turn', 'stay_exception', 'stay_quote', 'stay', 'message_delivery']) {
      await house.orders.rows(`DELETE FROM ${table}`);
    }
    house.customer = await house.orders.customer();
  });
  afterEach(() => expectInvariants(house.orders));
  afterAll(() => house.orders.close());
  return house;
}

/** What must always hold, holds after every story; the late payment's row is written here, without its journal. */
async function expectInvariants(orders: OrdersApp): Promise<void> {
  const db = orders.app.get(DataSource);
  for (const { name, broken } of INVARIANTS.filter((one) => one.number <= 4 && !one.name.includes('one journal'))) {
    expect({ name, broken: await broken(db, orders.clock.now()) }).toEqual({ name, broken: [] });
  }
}

/** The money is in the books under a number of its own, and WeChat's word comes after the hold has ended. */
export async function captured(house: StaysHouse, id: string): Promise<void> {
  const reference = `stay:${id}`;
  const now = house.orders.clock.now();
  await house.orders.rows(
    `INSERT IGNORE INTO payment (out_trade_no, live_reference, reference, state, amount_fen, currency, payer_openid, appid,
       mchid, description, notify_url, pay_before, created_at)
     VALUES ('late', ?, ?, 'paid', ?, 'CNY', 'o', 'a', 'm', 'd', 'u', ?, ?)`,
    [reference, reference, TEN_DAYS_FEN, now, now],
  );
  const outbox = house.orders.app.get(Outbox, { strict: false });
  const data = { reference, outTradeNo: 'late', amountFen: TEN_DAYS_FEN, transactionId: 'wx-late', paidAt: now };
  await house.orders.transactions.run((tx) => outbox.publish(tx, { type: 'payments.payment-captured', data }));
  await house.orders.drain();
}

/** What is sent to book what was quoted, signed. */
export function signed({ body }: Answer, more: object = {}) {
  return {
    quoteId: body.quoteId,
    hash: body.agreement.hash,
    healthTicks: [],
    typedName: '陈小满',
    deviceTime: new Date(0).toISOString(),
    ...more,
  };
}

export function wish(who: Customer, first: LocalDate, last: LocalDate) {
  return { serviceId: 'nanny', addressId: who.addressId, first, last };
}

function storiesIn(house: StaysHouse): Omit<StaysHouse, 'orders' | 'customer'> {
  const { orders } = house;
  const stories: Omit<StaysHouse, 'orders' | 'customer'> = {
    nanny: async (days = 70) => {
      const worker = await orders.company.hire({ skills: ['住家家务', '保洁'] });
      await orders.company.shift(
        worker,
        Array.from({ length: days }, (_, index) => addDays(TODAY, index)),
      );
      await orders.transactions.run((tx) => orders.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, days)));
      return worker;
    },
    quote: (who = house.customer, first = FIRST, last = LAST) =>
      orders.call('POST', '/stays/quote', who.token, wish(who, first, last)),
    book: async (who = house.customer, first = FIRST, last = LAST, more = {}) => {
      const quoted = await stories.quote(who, first, last);
      if (quoted.status !== 200) return quoted;
      return orders.call('POST', '/stays', who.token, signed(quoted, more), freshKey());
    },
    payAtTill: async (id, who = house.customer) => {
      const params = await orders.call('POST', `/stays/${id}/payment`, who.token, {}, freshKey());
      expect(params.status).toBe(200);
      orders.till.take(String(params.body.package).replace('prepay_id=', ''));
      await orders.call('POST', `/stays/${id}/payment/refresh`, who.token);
      await orders.drain();
    },
    paid: async (who = house.customer, first = FIRST, last = LAST, more = {}) => {
      const { body } = await stories.book(who, first, last, more);
      await stories.payAtTill(body.id, who);
      return stories.view(body.id, who);
    },
    view: async (id, who = house.customer) => (await orders.call('GET', `/stays/${id}`, who.token)).body,
    act: (id, what, body, who = house.customer) =>
      orders.call('POST', `/stays/${id}/${what}`, who.token, body, freshKey()),
    claimed: async (workerId) => {
      const active = await orders.rows<{ worker_id: string }>(`SELECT worker_id FROM claim WHERE state = 'active'`);
      return active.filter(({ worker_id }) => workerId === undefined || worker_id === workerId).length;
    },
    refunds: async () =>
      (await orders.rows<{ amount_fen: number }>('SELECT amount_fen FROM refund')).map((one) => one.amount_fen),
    earned: async (id) => {
      const found = await orders.rows<{ day: string; fen: string }>(
        `SELECT CAST(DATE(DATE_ADD(j.happened_at, INTERVAL 8 HOUR)) AS CHAR) AS day, -SUM(e.amount_fen) AS fen
         FROM ledger_journal j JOIN ledger_entry e ON e.journal_id = j.id AND e.account = 'revenue'
         WHERE j.reference = ? GROUP BY 1`,
        [`stay:${id}`],
      );
      return Object.fromEntries(found.map(({ day, fen }) => [day, Number(fen)]));
    },
    morningOf: (day) => orders.clock.set(atMinute(day, 480).toISOString()),
  };
  return stories;
}
