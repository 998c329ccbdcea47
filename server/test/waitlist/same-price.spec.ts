import type { Schemas } from '@daowei/shared/api/client';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type Customer } from '../support/person.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

let whole: WholeApp;
let town: SmallTown;
let service: string;
let customer: Customer;

/** Friday is full from 10:00 to 12:00; Saturday costs 10 % more. */
beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  service = (await town.newTrade()).id;
  await town.worker({ days: 5 });
  await town.book(await town.customer(), friday('10:00'));
  customer = await town.customer();
}, 90_000);
afterAll(() => whole.close());

const friday = (clock: string) => town.at(clock, addDays(town.today, 3));
const saturday = (clock: string) => town.at(clock, addDays(town.today, 4));

const visit = (startAt: Date) => ({
  serviceId: service,
  addressId: customer.addressId,
  hours: 2,
  addOns: [],
  startAt: startAt.toISOString(),
});
const quote = (startAt: Date, wishedStartAt?: string) =>
  customer.post<Schemas['Quote']>('/quotes', { ...visit(startAt), wishedStartAt });

it('a full wish keeps its price onto a dearer day, says why, and the booking keeps it', async () => {
  const kept = expectOk(await quote(saturday('10:00'), friday('10:00').toISOString()));
  expect(expectOk(await quote(saturday('10:00'))).totalFen).toBe(13_200);
  expect(kept.totalFen).toBe(12_000);
  expect(kept.lines.at(-1)).toMatchObject({ kind: 'discount', label: '延时预定，价格不变', amountFen: -1_200 });
  expect(kept.lines.at(-1)?.because).toContain('3月13日 周五 10:00已约满');
  const order = expectOk(
    await customer.post<Schemas['OrderView']>('/orders', { ...visit(saturday('10:00')), quoteId: kept.id }),
  );
  expect(order.totalFen).toBe(12_000);
});

it('a wish that is free, that nobody works at or that is not a start at all changes nothing', async () => {
  for (const wished of [friday('15:00'), town.at('10:00', addDays(town.today, 9)), friday('10:07')]) {
    const { totalFen, lines } = expectOk(await quote(saturday('15:00'), wished.toISOString()));
    expect(totalFen).toBe(13_200);
    expect(lines.map(({ kind }) => kind)).not.toContain('discount');
  }
});

it('never makes a cheaper time dearer, and a wish that is no instant is refused', async () => {
  expect(expectOk(await quote(friday('15:00'), friday('10:00').toISOString())).totalFen).toBe(12_000);
  expect((await quote(friday('15:00'), 'yesterday')).status).toBe(422);
});
