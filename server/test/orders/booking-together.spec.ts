import { fen } from '@daowei/shared/kernel/fen';
import { addDays, atMinute } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { BookVisit, type Booking } from '../../src/modules/orders/application/book-visit.js';
import { PricingFacade } from '../../src/modules/pricing/contract/pricing.facade.js';
import { ANY_VISIT } from '../../src/modules/pricing/domain/coupon-visit.js';
import { CouponsSql } from '../../src/modules/pricing/infrastructure/coupons.sql.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { DAY, daysFromToday, freshKey, ordersApp, TODAY, type Customer, type OrdersApp } from './orders-app.js';

let house: OrdersApp;
const OFFICE = { accountId: null, label: '客服 李敏' };
const at = (minute: number): Date => atMinute(DAY, minute);

beforeAll(async () => {
  house = await ordersApp();
});
afterAll(() => house.close());
beforeEach(() => house.reset());

const hire = async (count: number): Promise<void> => {
  for (let one = 0; one < count; one += 1) await house.company.shift(await house.company.hire(), daysFromToday(7));
};

/** Quoted, and not yet booked. */
async function wish(who: Customer, startAt: Date, note: string | null = null): Promise<Booking> {
  const visit = { serviceId: 'daily-cleaning', addressId: who.addressId, hours: 2, addOns: [] };
  const quote = await house.call('POST', '/quotes', who.token, { ...visit, startAt: startAt.toISOString() });
  expect(quote.status).toBe(201);
  return { ...visit, startAt, note, homeGroups: [], quoteId: quote.body.id };
}

/** All at the same moment, past the doors that would keep a wrong one out. */
const bookAll = (wishes: readonly (readonly [Customer, Booking])[]) =>
  Promise.allSettled(
    wishes.map(([{ accountId }, booking]) =>
      house.app
        .get(BookVisit, { strict: false })
        .book({ accountId, roles: ['customer'], workerId: null, label: '客户' }, freshKey(), booking),
    ),
  );

const stand = async (): Promise<Record<string, number>> => {
  const [found] = await house.rows<Record<string, number | string>>(
    `SELECT (SELECT COUNT(*) FROM customer_order) AS orders, (SELECT COUNT(*) FROM claim WHERE state = 'active') AS claims,
       (SELECT COUNT(*) FROM order_event e JOIN customer_order o ON o.id = e.order_id WHERE e.kind = 'order.held') AS told,
       (SELECT COUNT(*) FROM due_work d JOIN customer_order o ON o.id = d.ref WHERE d.kind = 'orders.expire-hold') AS timers`,
  );
  return Object.fromEntries(Object.entries(found!).map(([name, count]) => [name, Number(count)]));
};

describe('bookings that come at the same time', () => {
  it('one that the database refuses takes nobody with it, and leaves nothing', async () => {
    await hire(6);
    const customers = await Promise.all(Array.from({ length: 6 }, () => house.customer()));
    const wishes = await Promise.all(
      // more than the column takes; the door would have said so
      customers.map((who, index) => wish(who, at(600), index === 2 ? '长'.repeat(500) : null)),
    );
    const answers = await bookAll(customers.map((who, index) => [who, wishes[index]!]));
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(await stand()).toEqual({ orders: 5, claims: 5, told: 5, timers: 5 });
  });

  it('an account may hold three of them and not one more', async () => {
    await hire(6);
    const who = await house.customer();
    const wishes = await Promise.all([540, 690, 840, 990, 600].map((minute) => wish(who, at(minute))));
    const answers = await bookAll(wishes.map((booking) => [who, booking]));
    const values = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason));
    expect(values.filter((value) => typeof value === 'string')).toHaveLength(3);
    expect(values.filter(isRefused).map(({ refused }) => refused)).toEqual(['TOO_MANY_HOLDS', 'TOO_MANY_HOLDS']);
    expect(await stand()).toEqual({ orders: 3, claims: 3, told: 3, timers: 3 });
  });

  it('whoever loses the time keeps their coupon', async () => {
    await hire(1);
    const [first, second] = [await house.customer(), await house.customer()];
    const ids = house.app.get(Ids, { strict: false });
    const kindId = ids.next();
    const valid = { from: atMinute(TODAY, 0), to: atMinute(addDays(TODAY, 7), 0) };
    await house.transactions.run(async (tx) => {
      await house.app.get(CouponsSql, { strict: false }).addKind(
        tx,
        kindId,
        {
          name: '老客回馈券',
          because: '感谢',
          discount: { kind: 'amount', amountFen: fen(3_000) },
          leastSpendFen: fen(10_000),
          services: null,
          visit: ANY_VISIT,
          valid,
        },
        house.clock.now(),
      );
      const pricing = house.app.get(PricingFacade, { strict: false });
      for (const { accountId } of [first, second]) await pricing.grantCoupon(tx, accountId, kindId, OFFICE, '感谢');
    });
    const wishes = [await wish(first, at(600)), await wish(second, at(600))];
    const answers = await bookAll([
      [first, wishes[0]!],
      [second, wishes[1]!],
    ]);
    const values = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason));
    expect(values.filter((value) => typeof value === 'string')).toHaveLength(1);
    expect(values.filter(isRefused).map(({ refused }) => refused)).toEqual(['SLOT_TAKEN']);
    const coupons = await house.rows<{ account_id: string; state: string }>('SELECT account_id, state FROM coupon');
    const winner = typeof values[0] === 'string' ? first : second;
    expect(coupons.map(({ account_id, state }) => [account_id === winner.accountId, state])).toEqual(
      expect.arrayContaining([
        [true, 'taken'],
        [false, 'available'],
      ]),
    );
    expect(await stand()).toEqual({ orders: 1, claims: 1, told: 1, timers: 1 });
  });
});
