import { randomUUID } from 'node:crypto';
import { Body, Controller, Module, Post } from '@nestjs/common';
import fastify from 'fastify';
import { addDays, atMinute } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { BookVisit } from '../../src/modules/orders/http/customer/booking.dto.js';
import { SchedulingFacade } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { Access } from '../../src/platform/http/access.js';
import { expectOk, type Customer } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { WholeApp } from '../../test/support/whole-app.js';
import type { Chance } from '../support/chance.js';
import { hireMany, somewhere } from '../support/company.js';
import type { CrowdRequest } from '../support/crowd-process.js';
import { Crowd } from '../support/crowd.js';

/** One side of the comparison: prepares, untimed, so many operations, to be run by all clients at once. */
export type Side = (operations: number) => Promise<() => Promise<void>>;

export interface Door {
  readonly crowd: Crowd;
  readonly side: Side;
  close(): Promise<void>;
}

/** The operation, so many times, by so many clients in this process. */
export function inProcess(clients: number, operation: () => Promise<unknown>): Side {
  return async (operations) => () =>
    inTurn(
      clients,
      Array.from({ length: operations }, () => operation),
    );
}

/** Runs the operations with all clients at once; each takes the next one when it is done. */
export async function inTurn(clients: number, operations: readonly (() => Promise<unknown>)[]): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let mine = next++; mine < operations.length; mine = next++) await operations[mine]!();
    }),
  );
}

/** One route that does this and nothing else, with a checked body. */
export async function doorTo(clients: number, operation: () => Promise<void>): Promise<Door> {
  const door = fastify();
  const body = { type: 'object', required: ['wanted'], properties: { wanted: { type: 'string' } } };
  door.post('/api/claim', { schema: { body } }, async () => {
    await operation();
    return { claimed: true };
  });
  const crowd = await Crowd.gather(await door.listen({ port: 0, host: '127.0.0.1' }), clients);
  return {
    crowd,
    side: async (operations) => {
      await crowd.hold(Array.from({ length: operations }, () => ({ path: '/claim', body: { wanted: 'one' } })));
      return () => crowd.run(200);
    },
    close: async () => {
      crowd.close();
      await door.close();
    },
  };
}

/** What every request of the house costs before anything is done: a person is known, a booking's body is checked. */
@Controller('bench/nothing')
class NothingController {
  @Post()
  @Access(['customer'])
  nothing(@Body() body: BookVisit): { serviceId: string } {
    return { serviceId: body.serviceId };
  }
}

@Module({ controllers: [NothingController] })
export class NothingModule {}

/** Bookings of one company, and requests with the same bodies that do nothing. */
export interface BookingSides {
  readonly book: Side;
  readonly nothing: Side;
}

const DAYS_AHEAD = 12;
const HALF_HOURS = 20;
/** An account may hold only a few. */
const BOOKINGS_PER_CUSTOMER = 2;
const MOST_BOOKINGS = 320;
const DRAWN_AT_ONCE = 16;

/** Bookings as customers make them, from all over town, for any start of the coming days; quotes are drawn beforehand. */
export async function bookingSides(
  whole: WholeApp,
  town: SmallTown,
  crowd: Crowd,
  chance: Chance,
  count: number,
): Promise<BookingSides> {
  const skill = `bench-${count}`;
  const service = await town.newTrade({ skill });
  const firstDay = addDays(town.today, 1);
  await hireMany(whole.app, chance, { skill, count, from: town.today, days: DAYS_AHEAD + 5, fullness: 0.3 });
  const customers: Customer[] = [];
  for (let one = 0; one < MOST_BOOKINGS / BOOKINGS_PER_CUSTOMER; one += 1)
    customers.push(await town.customer('西湖区', somewhere(chance)));
  const prepared = (path: string, quoteFor: (customer: Customer, visit: object) => Promise<string>): Side => {
    return async (operations) => {
      await giveUpHolds(whole);
      const requests: CrowdRequest[] = [];
      const ready = Array.from({ length: operations }, (_, one) => async () => {
        const customer = customers[one % customers.length]!;
        const day = addDays(firstDay, Math.floor(chance() * DAYS_AHEAD));
        const startAt = atMinute(day, 480 + 30 * Math.floor(chance() * HALF_HOURS));
        const visit = { serviceId: service.id, addressId: customer.addressId, hours: 2, addOns: [], startAt };
        const body = { ...visit, quoteId: await quoteFor(customer, visit) };
        requests.push({ path, body, token: customer.token, key: randomUUID() });
      });
      await inTurn(DRAWN_AT_ONCE, ready);
      await crowd.hold(requests);
      return () => crowd.run(201);
    };
  };
  const draw = async (customer: Customer, visit: object): Promise<string> =>
    expectOk(await customer.post<Schemas['Quote']>('/quotes', visit)).id;
  return { book: prepared('/orders', draw), nothing: prepared('/bench/nothing', async () => randomUUID()) };
}

/** What was held the round before is no longer wanted, and its time is free again. */
async function giveUpHolds(whole: WholeApp): Promise<void> {
  const scheduling = whole.app.get(SchedulingFacade, { strict: false });
  const held = await whole.rows<{ id: string }>(`SELECT id FROM customer_order WHERE state = 'awaiting_payment'`);
  await whole.transactions.run(async (tx) => {
    for (const { id } of held) await scheduling.releaseAll(tx, `order:${id}`);
    await tx.query(`UPDATE customer_order SET state = 'completed' WHERE state = 'awaiting_payment'`);
  });
}
