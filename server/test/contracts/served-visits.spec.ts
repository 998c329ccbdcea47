import { isRefused } from '@daowei/shared/kernel/result';
import { OrderRefunds } from '../../src/modules/orders/contract/order-refunds.js';
import { at, PaidPackage } from './paid-package.js';

let town: PaidPackage;
beforeAll(async () => {
  town = await PaidPackage.open();
});
beforeEach(async () => {
  await town.begin();
  for (const { orderId } of (await town.visits()).slice(0, 2)) await town.accept(orderId);
  await town.house.drain();
});
afterEach(() => town.expectInvariants());
afterAll(() => town.house.close());

const DESK = { accountId: null, label: '财务' };

/** A visit of the package that its worker has accepted, up to the signature. */
async function serve(week: number): Promise<{ orderId: string; shareFen: number }> {
  const { orderId, shareFen } = (await town.visits())[week]!;
  const { orders, transactions, clock } = town.house;
  clock.set(at(week));
  await transactions.run(async (tx) => {
    for (const step of ['setOut', 'startService', 'complete'] as const) {
      const done = await orders[step](tx, orderId, clock.now());
      if (isRefused(done)) throw new Error(`${step}: ${done.refused}`);
    }
  });
  return { orderId, shareFen };
}

function giveBack(orderId: string, amountFen: number, key: string): Promise<unknown> {
  const refunds = town.house.app.get(OrderRefunds, { strict: false });
  const refund = { amountFen, reason: '厨房没有擦净', key: `office:${key}` };
  return town.house.transactions.run((tx) => refunds.giveBack(tx, DESK, orderId, refund));
}

/** What the customer is still owed in visits, and what was earned. */
async function books(): Promise<{ heldFen: number; earnedFen: number }> {
  const found = await town.house.rows<{ account: string; total: string }>(
    `SELECT e.account, SUM(e.amount_fen) AS total FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE j.reference = ? GROUP BY e.account`,
    [`contract:${town.id}`],
  );
  const of = (account: string): number => 0 - Number(found.find((one) => one.account === account)?.total ?? 0);
  return { heldFen: of('customer_deposits'), earnedFen: of('revenue') };
}

it('a visit that is done gives back its share at most, out of what it earned: the visits to come stay paid', async () => {
  const { orderId, shareFen } = await serve(0);
  const { heldFen } = await books();
  expect(await books()).toEqual({ heldFen: 43_200 - shareFen, earnedFen: shareFen });
  expect(await giveBack(orderId, shareFen + 1, 'too-much')).toMatchObject({ refused: 'REFUND_EXCEEDS_PAYMENT' });
  expect(await giveBack(orderId, 4_000, 'first')).toBeNull();
  expect(await books()).toEqual({ heldFen, earnedFen: shareFen - 4_000 });
  expect(await giveBack(orderId, shareFen - 3_999, 'second')).toMatchObject({ refused: 'REFUND_EXCEEDS_PAYMENT' });
  expect(await giveBack(orderId, shareFen - 4_000, 'third')).toBeNull();
  expect(await books()).toEqual({ heldFen, earnedFen: 0 });
  await town.house.drain();

  // the next one earns its share in full
  const next = await serve(1);
  expect(await books()).toEqual({ heldFen: heldFen - next.shareFen, earnedFen: next.shareFen });
  const unserved = (await town.visits())[2]!.orderId;
  expect(await giveBack(unserved, 100, 'early')).toMatchObject({ refused: 'ORDER_STATE' });
});
