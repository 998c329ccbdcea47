import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { addDays, atMinute } from '@daowei/shared/kernel/local-date';
import { checkInvariants } from '../../src/invariants/run.js';
import type { Order } from '../../src/modules/orders/contract/orders.facade.js';
import { DAY, daysFromToday, freshKey, ordersApp, TODAY, type Customer, type OrdersApp } from './orders-app.js';

/** Two customers, one worker, three starts of which two are in each other's way. */
const STARTS = [600, 660, 900];

const STEP = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('book' as const), who: fc.nat(1), start: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('cashier', 'pay', 'come back', 'cancel'), order: fc.nat(5) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 15) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('silence' as const), on: fc.boolean() }) },
);

type Step = typeof STEP extends fc.Arbitrary<infer Value> ? Value : never;

let house: OrdersApp;
beforeAll(async () => {
  house = await ordersApp();
});
afterAll(() => house.close());

/** One run of the company's booking, with what the outside world knows about it. */
class Run {
  readonly ids: string[] = [];
  /** orders whose money was taken in the cashier */
  readonly taken = new Set<string>();
  private readonly cashiers = new Map<string, string>();
  private readonly owners = new Map<string, Customer>();

  constructor(private readonly customers: readonly Customer[]) {}

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'book': {
        const who = this.customers[step.who]!;
        const booked = await house.book(who, { startAt: atMinute(DAY, STARTS[step.start]!).toISOString() });
        expect([201, 409, 429]).toContain(booked.status);
        if (booked.status !== 201) return;
        this.ids.push(booked.body.id);
        this.owners.set(booked.body.id, who);
        return;
      }
      case 'wait':
        house.clock.advance(step.minutes);
        return house.drain();
      case 'silence':
        house.till.silent = step.on;
        return;
      default:
        return this.onOrder(step.kind, this.ids[step.order]);
    }
  }

  private async onOrder(kind: string, id: string | undefined): Promise<void> {
    const who = id && this.owners.get(id);
    if (!id || !who) return;
    switch (kind) {
      case 'cashier': {
        const params = await house.call('POST', `/orders/${id}/payment`, who.token, {}, freshKey());
        expect([200, 409, 503]).toContain(params.status);
        if (params.status === 200) this.cashiers.set(id, params.body.package.replace('prepay_id=', ''));
        return;
      }
      case 'pay': {
        const prepayId = this.cashiers.get(id);
        // WeChat itself refuses what was closed or is out of time
        if (!prepayId || this.taken.has(id)) return;
        try {
          house.till.take(prepayId);
        } catch {
          return;
        }
        this.taken.add(id);
        return;
      }
      case 'come back':
        await house.comeBack(who, id);
        return;
      case 'cancel':
        expect([200, 409, 503]).toContain(
          (await house.call('POST', `/orders/${id}/cancel`, who.token, {}, freshKey())).status,
        );
    }
  }

  async orders(): Promise<Order[]> {
    return [...(await house.orders.orders(house.transactions.reader, this.ids)).values()];
  }
}

async function fresh(): Promise<Run> {
  await house.reset();
  const worker = await house.company.hire();
  await house.company.shift(worker, daysFromToday(5));
  await house.transactions.run((tx) => house.scheduling.refreshRoster(tx, TODAY, addDays(TODAY, 5)));
  return new Run([await house.customer(), await house.customer()]);
}

async function expectSound(run: Run): Promise<void> {
  const claims = (await house.scheduling.claimsOn(house.transactions.reader, DAY)).map((one) => one.reference).sort();
  const orders = await run.orders();
  const holding = orders.filter((one) => one.state === 'awaiting_payment' || one.state === 'paid');
  expect(claims).toEqual(holding.map((one) => `order:${one.id}`).sort());
  for (const one of orders) expect(one.paidFen).toBe(one.state === 'paid' ? one.totalFen : 0);
}

describe('booking, paying, cancelling and waiting in any order', () => {
  it('never sells a time twice, loses no money, and comes to an end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { minLength: 3, maxLength: 18 }), async (steps) => {
        const run = await fresh();
        for (const step of steps) {
          await run.take(step);
          await expectSound(run);
        }
        house.till.silent = false;
        for (let minute = 0; minute < 20; minute += 1) await run.take({ kind: 'wait', minutes: 1 });
        for (const one of await run.orders()) {
          expect([one.id, one.state === 'paid']).toEqual([one.id, run.taken.has(one.id)]);
          expect(one.state).not.toBe('awaiting_payment');
        }
        const broken = await checkInvariants(house.app.get(DataSource, { strict: false }), house.clock.now());
        expect(broken.filter((one) => one.broken.length > 0)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
