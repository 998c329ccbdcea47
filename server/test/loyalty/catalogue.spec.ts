import type { Schemas } from '@daowei/shared/api/client';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { someRewards } from '../support/rewards.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

type Row = Schemas['ExchangeOfferRow'];

const PATH = '/admin/exchange-catalogue';
const START = '2026-03-10T01:00:00.000Z';

let whole: WholeApp;
let town: SmallTown;
let manager: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set(START);
  manager = await town.staff('manager');
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const newest = async (): Promise<Schemas['ExchangeCatalogueView']> =>
  expectOk(await manager.get<Schemas['ExchangeCatalogues']>(PATH)).items[0]!;
const taken = async (offerId: string): Promise<number> =>
  expectOk(await manager.get<Schemas['ExchangeCatalogues']>(PATH)).taken.find((one) => one.offerId === offerId)
    ?.taken ?? 0;
const publish = (basedOn: number, items: readonly Partial<Row>[], because = '按成本调整'): Promise<Answer> =>
  manager.post(PATH, { basedOn, items, because });
/** Publishes the newest version with one line of it changed. */
const change = async (id: string, more: Partial<Row>): Promise<Answer> => {
  const { version, items } = await newest();
  return publish(
    version,
    items.map((one) => (one.id === id ? { ...one, ...more } : one)),
  );
};
const exchange = (who: Person, offer: string, price: number): Promise<Answer> =>
  who.post('/rewards/exchanges', { offer, currency: 'points', price });
const seen = async (who: Person, id: string): Promise<Schemas['RewardOffer'] | undefined> =>
  expectOk(await who.get<Schemas['Rewards']>('/rewards')).offers.find((one) => one.id === id);
const someone = async (points: number): Promise<Customer> => {
  const customer = await town.customer();
  await someRewards(town, customer, 'points', points);
  return customer;
};
const priority = (more: Partial<Row> = {}): Partial<Row> => ({
  ...{ id: '', name: '优先响应7天', because: '一周之内先问您', pricePoints: 200, priceCoins: 2, gift: 'priority' },
  ...{ amountFen: null, months: null, days: 7, stockPerMonth: null, validFrom: null, validUntil: null, on: true },
  ...more,
});
/** A new offer of its own. */
const added = async (name: string, more: Partial<Row> = {}): Promise<string> => {
  const { version, items } = await newest();
  expectOk(await publish(version, [...items, priority({ name, ...more })]));
  return (await newest()).items.find((one) => one.name === name)!.id;
};

it('a price that has just changed is refused with the new one, and what was exchanged keeps its version', async () => {
  const customer = await someone(2_500);
  const before = await newest();
  expectOk(await exchange(customer, 'coupon-10', 1_000));
  expectOk(await change('coupon-10', { pricePoints: 1_200 }));
  const refused = await exchange(customer, 'coupon-10', 1_000);
  expect(refused).toMatchObject({ status: 409, body: { code: 'OFFER_CHANGED', price: 1_200 } });
  expect(refused.body.detail).toContain('1200积分');
  expect((await seen(customer, 'coupon-10'))!.prices[0]).toMatchObject({ price: 1_200, missing: 0 });
  expectOk(await exchange(customer, 'coupon-10', 1_200));
  const kept = await whole.rows<{ offer_version: number; price: number }>(
    'SELECT offer_version, price FROM reward_exchange WHERE account_id = ? ORDER BY id',
    [customer.accountId],
  );
  expect(kept).toEqual([
    { offer_version: before.version, price: 1_000 },
    { offer_version: before.version + 1, price: 1_200 },
  ]);
  const { items } = expectOk(await manager.get<Schemas['ExchangeCatalogues']>(PATH));
  expect(items.slice(0, 2).map(({ standing }) => standing)).toEqual(['in_force', 'past']);
});

it('the last of a month goes to one of twenty who ask at once; the others keep their points', async () => {
  const id = await added('限量先约', { stockPerMonth: 1 });
  const people = await Promise.all(Array.from({ length: 20 }, () => someone(200)));
  expect(await seen(people[0]!, id)).toMatchObject({ soldOut: false, note: '本月还剩1份' });
  const answers = await Promise.all(people.map((who) => exchange(who, id, 200)));
  const codes = answers.map(({ status, body }) => (status === 201 ? 'ok' : body.code));
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(new Set(codes)).toEqual(new Set(['ok', 'OFFER_SOLD_OUT']));
  const balances = await Promise.all(
    people.map(async (who) => expectOk(await who.get<Schemas['Rewards']>('/rewards')).purses[0]!.balance),
  );
  expect(balances.filter((balance) => balance === 200)).toHaveLength(19);
  expect(await taken(id)).toBe(1);
  expect(await seen(people[0]!, id)).toMatchObject({ soldOut: true, note: expect.stringContaining('下月1日') });
});

it('the stock is of a Shanghai month: at midnight of the first there is some again', async () => {
  const id = await added('月底先约', { stockPerMonth: 1 });
  const [first, second] = [await someone(200), await someone(200)];
  whole.clock.set('2026-03-31T15:59:59.000Z');
  const late = async (who: Customer): Promise<Person> => town.login(who.openid);
  expectOk(await exchange(await late(first), id, 200));
  expect(await exchange(await late(second), id, 200)).toMatchObject({ body: { code: 'OFFER_SOLD_OUT' } });
  whole.clock.set('2026-03-31T16:00:00.000Z');
  expectOk(await exchange(await late(second), id, 200));
});

it('a red packet that does not arrive is back in the stock of its month', async () => {
  expectOk(await change('packet-5', { stockPerMonth: 100 }));
  const customer = await someone(600);
  const before = await taken('packet-5');
  expectOk(await exchange(customer, 'packet-5', 600));
  expect(await taken('packet-5')).toBe(before + 1);
  await whole.drain();
  const { items } = expectOk(await customer.get<Schemas['OwnTransferList']>('/transfers'));
  whole.purse.expire(items[0]!.id);
  whole.clock.set('2026-03-12T02:00:00.000Z');
  await whole.drain();
  manager = await town.staff('manager');
  expect(await taken('packet-5')).toBe(before);
});

it('is seen from its first day to its last, and not while it is off', async () => {
  const id = await added('清明先约', { validFrom: '2026-03-11', validUntil: '2026-03-12' });
  const customer = await someone(1_000);
  expect(await seen(customer, id)).toBeUndefined();
  expect(await exchange(customer, id, 200)).toMatchObject({ status: 409, body: { code: 'OFFER_ENDED' } });
  whole.clock.set('2026-03-10T16:00:00.000Z');
  expect(await seen(customer, id)).toMatchObject({ note: '2026年3月12日为止' });
  expectOk(await exchange(customer, id, 200));
  whole.clock.set('2026-03-12T16:00:00.000Z');
  const later = await town.login(customer.openid);
  expect(await exchange(later, id, 200)).toMatchObject({ body: { code: 'OFFER_ENDED' } });
  manager = await town.staff('manager');
  expectOk(await change(id, { on: false, validFrom: null, validUntil: null }));
  expect(await seen(later, id)).toBeUndefined();
});

it('is not published below cost, with another gift under the same id, or over a colleague', async () => {
  // after all that was published before: time does not run backwards
  whole.clock.set('2026-03-20T01:00:00.000Z');
  manager = await town.staff('manager');
  const { version, items } = await newest();
  const line = (id: string): Row => items.find((one) => one.id === id)!;
  const wrongs: [Partial<Row>[], string][] = [
    [[{ ...line('packet-5'), pricePoints: 499 }], '至少要500积分'],
    [[{ ...line('packet-5'), pricePoints: -1 }], '整数'],
    [[{ ...line('coupon-10'), amountFen: 1_100 }], '不能改'],
    [[line('coupon-10'), { ...line('coupon-10'), name: '另一张' }], '不能出现两次'],
    [[priority({ id: 'never-was' })], '请新加一项'],
    [[priority(), priority()], '同名'],
  ];
  for (const [wrong, said] of wrongs) {
    const answer = await publish(version, wrong);
    expect(answer).toMatchObject({ status: 422, body: { code: 'OFFER_INVALID' } });
    expect(answer.body.detail).toContain(said);
  }
  for (const malformed of [{ pricePoints: 1.5 }, { on: 'yes' }, { validFrom: 'soon' }, { gift: 'car' }]) {
    expect(await publish(version, [{ ...line('coupon-10'), ...malformed } as Row])).toMatchObject({ status: 422 });
  }
  expect((await newest()).version).toBe(version);
  const answers = await Promise.all(Array.from({ length: 5 }, () => publish(version, items)));
  const codes = answers.map(({ status, body }) => (status === 204 ? 'ok' : body.code)).sort();
  expect(codes).toEqual([...Array.from({ length: 4 }, () => 'STALE_VERSION'), 'ok']);
});
