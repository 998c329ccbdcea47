import type { Schemas } from '@daowei/shared/api/client';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { REWARD_POLICY } from '../../src/modules/loyalty/domain/reward-policy.js';
import { TIER_POLICY } from '../../src/modules/loyalty/domain/tier-rule.js';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { someRewards } from '../support/rewards.js';
import { servedVisit } from '../support/served-visit.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const POINTS = REWARD_POLICY.visitPoints.value;
const START = '2026-03-10T01:00:00.000Z';

let whole: WholeApp;
let town: SmallTown;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(() => whole.clock.set(START));
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

/** Sessions do not last for weeks. */
const again = ({ openid }: Customer): Promise<Person> => town.login(openid);
const rewards = async (who: Customer): Promise<Schemas['Rewards']> =>
  expectOk(await (await again(who)).get('/rewards'));
const purse = async (who: Customer, currency = 'points'): Promise<Schemas['RewardPurse']> =>
  (await rewards(who)).purses.find((one) => one.currency === currency)!;
const exchange = (who: Person, offer: string, currency: string, price: number): Promise<Answer> =>
  who.post('/rewards/exchanges', { offer, currency, price });
/** The morning so many days on, with all that is due done. */
const pass = async (days: number): Promise<void> => {
  const day = addDays(dayOf(whole.clock.now()), days);
  whole.clock.set(new Date(startOfDay(day).getTime() + 10 * 3_600_000).toISOString());
  await whole.drain();
};
/** All of the visit's money goes back, as after a complaint. */
const refund = async (orderId: string, basisPoints = 10_000): Promise<void> => {
  const [paid] = await whole.rows<{ paid_fen: number }>('SELECT paid_fen FROM customer_order WHERE id = ?', [orderId]);
  const amountFen = Math.floor((Number(paid!.paid_fen) * basisPoints) / 10_000);
  expectOk(
    await (await town.staff('manager')).post(`/admin/orders/${orderId}/refunds`, { amountFen, reason: '没有做到位' }),
  );
  await whole.drain();
  await pass(1);
  await pass(1);
};

describe('points', () => {
  it('are earned by a good visit, wait, and are the same for five stars and for one', async () => {
    const [content, hurt] = [await servedVisit(town), await servedVisit(town)];
    expectOk(await content.customer.post(`/orders/${content.visit.id}/rating`, { stars: 5, tags: [] }));
    expectOk(await hurt.customer.post(`/orders/${hurt.visit.id}/rating`, { stars: 1, tags: [] }));
    await whole.drain();
    for (const { customer } of [content, hurt]) {
      expect(await purse(customer)).toMatchObject({ balance: 0, pending: POINTS, moves: [] });
      expect(await exchange(customer, 'packet-5', 'points', 600)).toMatchObject({ body: { code: 'POINTS_SHORT' } });
    }
    await pass(REWARD_POLICY.pendingDays.value);
    for (const { customer, visit } of [content, hurt]) {
      const told = await purse(customer);
      expect(told).toMatchObject({ balance: POINTS, pending: 0, moves: [{ kind: 'given', amount: POINTS }] });
      expect(told.moves[0]!.text).toContain(visit.order.no);
    }
  });

  it('are told before they end, and are gone after', async () => {
    const { customer } = await servedVisit(town);
    await pass(REWARD_POLICY.pendingDays.value);
    const { lots } = await purse(customer);
    const notice = REWARD_POLICY.validDays.value - REWARD_POLICY.noticeDays.value + 1;
    await pass(notice);
    const [told] = await whole.rows<{ data: string | object }>(
      `SELECT data FROM outbox_event WHERE type = 'loyalty.reward-expiring' AND data LIKE ?`,
      [`%${customer.accountId}%`],
    );
    const data = typeof told!.data === 'string' ? JSON.parse(told!.data) : told!.data;
    expect(data).toMatchObject({ currency: 'points', amount: POINTS, endsAt: lots[0]!.endsAt });
    expect(await purse(customer)).toMatchObject({ balance: POINTS });
    await pass(REWARD_POLICY.noticeDays.value);
    expect(await purse(customer)).toMatchObject({
      balance: 0,
      lots: [],
      moves: [{ kind: 'expired', amount: -POINTS }, {}],
    });
  });

  it('of a visit that was paid back are taken back: unspent they are gone, spent they are owed by the next', async () => {
    const { customer, visit } = await servedVisit(town);
    await pass(REWARD_POLICY.pendingDays.value);
    await someRewards(town, customer, 'points', 300);
    expectOk(await exchange(await again(customer), 'priority-30', 'points', 600));
    await refund(visit.id);
    expect(await purse(customer)).toMatchObject({
      balance: -POINTS,
      moves: [{ kind: 'reversed', amount: -POINTS }, {}, {}, {}],
    });
    expect(await exchange(await again(customer), 'packet-5', 'points', 600)).toMatchObject({
      body: { code: 'POINTS_SHORT' },
    });
    await someRewards(town, customer, 'points', POINTS + 50);
    expect(await purse(customer)).toMatchObject({ balance: 50, lots: [{ left: 50 }] });
  });

  it('stay when a small part went back, and a visit paid back before they begin never earns them', async () => {
    const [small, whole_] = [await servedVisit(town), await servedVisit(town)];
    await refund(small.visit.id, 1_000);
    await refund(whole_.visit.id);
    await pass(REWARD_POLICY.pendingDays.value);
    expect(await purse(small.customer)).toMatchObject({ balance: POINTS });
    expect(await purse(whole_.customer)).toMatchObject({ balance: 0, pending: 0, moves: [] });
  });

  it('a hundred exchanges at once take what is there and no more', async () => {
    const customer = await town.customer();
    await someRewards(town, customer, 'points', 3_300);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => exchange(customer, 'priority-30', 'points', 600)),
    );
    const codes = answers.map(({ status, body }) => (status === 201 ? 'ok' : body.code));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(5);
    expect(new Set(codes)).toEqual(new Set(['ok', 'POINTS_SHORT']));
    expect(await purse(customer)).toMatchObject({ balance: 300 });
    const { priorityUntil } = await rewards(customer);
    expect(Date.parse(priorityUntil!) - whole.clock.now().getTime()).toBe(150 * 86_400_000);
  });

  it('make a coupon that the next booking uses, at the price that was shown', async () => {
    const { customer } = await servedVisit(town);
    await someRewards(town, customer, 'points', 1_000);
    expect(await exchange(customer, 'coupon-10', 'points', 900)).toMatchObject({ body: { code: 'OFFER_CHANGED' } });
    expect(await exchange(customer, 'coupon-99', 'points', 900)).toMatchObject({ status: 404 });
    expectOk(await exchange(customer, 'coupon-10', 'points', 1_000));
    const visit = { serviceId: town.serviceId, addressId: customer.addressId, hours: 2, addOns: [] };
    const startAt = town.at('16:00').toISOString();
    const quote = expectOk(await customer.post<Schemas['Quote']>('/quotes', { ...visit, startAt }));
    expect(quote.lines).toContainEqual(
      expect.objectContaining({ kind: 'coupon', label: '兑换券·10元优惠券', amountFen: -1_000 }),
    );
  });
});

describe('grievance coins', () => {
  it('are given by the outcome of a case, also where nobody was at fault, and come back when a red packet is not taken', async () => {
    const { customer, visit } = await servedVisit(town);
    const filed = { kind: 'late', words: '台风天等了很久', photoIds: [] };
    const { id } = expectOk(await customer.post<Schemas['ComplaintView']>(`/orders/${visit.id}/complaints`, filed));
    const desk = await town.staff('service');
    const office = (what: string, body: object): Promise<Answer> => desk.post(`/admin/complaints/${id}/${what}`, body);
    expectOk(await office('solve', { text: '台风封路，让您久等了', cause: 'nobody' }));
    expect(await office('remedies', { kind: 'coins', reason: '让您久等了' })).toMatchObject({ status: 422 });
    expect(await office('remedies', { kind: 'coins', coins: 201, reason: '让您久等了' })).toMatchObject({
      body: { code: 'REWARD_AMOUNT' },
    });
    expectOk(await office('remedies', { kind: 'coins', coins: 5, reason: '让您久等了' }));
    expect(await purse(customer, 'coins')).toMatchObject({ balance: 5, moves: [{ amount: 5 }] });
    expectOk(await exchange(customer, 'packet-5', 'coins', 5));
    expect(await purse(customer, 'coins')).toMatchObject({ balance: 0 });
    await whole.drain();
    const { items } = expectOk(await customer.get<Schemas['OwnTransferList']>('/transfers'));
    whole.purse.expire(items[0]!.id);
    await pass(2);
    expect(await purse(customer, 'coins')).toMatchObject({
      balance: 5,
      moves: [{ kind: 'returned', amount: 5 }, {}, {}],
    });
  });
});

it('the tier follows the good visits of a year, up and down', async () => {
  const { customer } = await servedVisit(town);
  for (let earlier = 1; earlier < TIER_POLICY.silver.value; earlier += 1) {
    await whole.rows(
      `INSERT INTO reward_lot SELECT CONCAT('Z', SUBSTRING(id, 2, 24), ?), account_id, currency, source, CONCAT(reference, ?),
         'expired', amount, 0, amount, unit_fen, base_fen, text, starts_at, ends_at, given_at, policy_version
       FROM reward_lot WHERE account_id = ? AND source = 'visit' AND state = 'pending'`,
      [earlier, `-${earlier}`, customer.accountId],
    );
  }
  expect((await rewards(customer)).tier).toMatchObject({ tier: 'normal' });
  await pass(REWARD_POLICY.pendingDays.value);
  expect((await rewards(customer)).tier).toMatchObject({ tier: 'silver' });
  await pass(TIER_POLICY.windowDays.value + 2);
  expect((await rewards(customer)).tier).toMatchObject({ tier: 'normal' });
});
