import type { Schemas } from '@daowei/shared/api/client';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { REWARD_POLICY } from '../../src/modules/loyalty/domain/reward-policy.js';
import { askedCorrection } from '../support/corrections.js';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { someRewards } from '../support/rewards.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const REASONS = { words: '付清后没有记上', evidence: '订单时间线' };

let whole: WholeApp;
let town: SmallTown;
let customer: Customer;
let orderId: string;
let second: Person;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());
beforeEach(async () => {
  await town.newTrade();
  await town.worker();
  customer = await town.customer();
  orderId = (await town.paid(customer, town.at('12:00'))).id;
  second = await town.staff('finance');
});
afterEach(async () => {
  await whole.drain();
  expect(await whole.broken()).toEqual([]);
});

const purse = async (currency: 'points' | 'coins' = 'points'): Promise<Schemas['RewardPurse']> => {
  const { purses } = expectOk(await customer.get<Schemas['Rewards']>('/rewards'));
  return purses.find((one) => one.currency === currency)!;
};
const decide = (who: Person, id: string, command: string, because?: string): Promise<Answer> =>
  who.post(`/admin/reward-corrections/${id}/decide`, { command, because });
const ask = (who: Person, more: object): Promise<Answer> =>
  who.post(`/admin/orders/${orderId}/reward-corrections`, {
    ...{ currency: 'points', amount: 300, reason: 'missed', ...REASONS, ...more },
  });
const listed = async (): Promise<Schemas['CorrectionView'][]> =>
  expectOk(await second.get<Schemas['CorrectionList']>(`/admin/orders/${orderId}/reward-corrections`)).items;
/** What the books owe the customer, in fen. */
const owed = async (account: string): Promise<number> => {
  const [found] = await whole.rows<{ total: string | null }>(
    `SELECT SUM(e.amount_fen) AS total FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
     WHERE j.reference = ? AND e.account = ?`,
    [`account:${customer.accountId}`, account],
  );
  return 0 - Number(found!.total ?? 0);
};

it('more is a lot with its year to live, told in warm words, owed in the books and sealed in the chain', async () => {
  const { waiting } = await askedCorrection(town, orderId);
  expect(await purse()).toMatchObject({ balance: 0, moves: [] });
  expect(await owed('points_owed')).toBe(0);
  expectOk(await decide(second, waiting.id, 'confirm'));
  const told = await purse();
  expect(told).toMatchObject({ balance: 300, moves: [{ kind: 'given', amount: 300, text: waiting.told }] });
  expect(told.lots[0]!.endsAt).toBe(
    startOfDay(addDays(dayOf(whole.clock.now()), REWARD_POLICY.validDays.value + 1)).toISOString(),
  );
  expect(await owed('points_owed')).toBe(300);
  const chain = await whole.rows<{ action: string }>(
    `SELECT action FROM audit_entry WHERE subject = ? AND action LIKE 'reward-correction.%' ORDER BY id`,
    [`account:${customer.accountId}`],
  );
  expect(chain.map(({ action }) => action)).toEqual(['reward-correction.asked', 'reward-correction.made']);
  expect(JSON.stringify(told)).not.toContain(REASONS.words);
});

it('less comes out of what there is; the rest is owed, and the next ones pay it off', async () => {
  await someRewards(town, customer, 'coins', 5);
  const less = { currency: 'coins', amount: -8, reason: 'counted_twice' } as const;
  const { waiting } = await askedCorrection(town, orderId, less);
  expect(waiting).toMatchObject({ balance: 5, balanceAfter: -3, amountText: '-8枚委屈币' });
  expectOk(await decide(second, waiting.id, 'confirm'));
  expect(await purse('coins')).toMatchObject({
    balance: -3,
    lots: [],
    moves: [{ kind: 'reversed', amount: -8, text: waiting.told }, { amount: 5 }],
  });
  expect(await owed('coins_owed')).toBe(-300);
  const more = await askedCorrection(town, orderId, { currency: 'coins', amount: 4, reason: 'taken_wrongly' });
  expectOk(await decide(second, more.waiting.id, 'confirm'));
  expect(await purse('coins')).toMatchObject({ balance: 1, lots: [{ left: 1 }] });
});

it('nobody confirms or refuses what they asked for, and nobody else withdraws it', async () => {
  const { waiting, from } = await askedCorrection(town, orderId);
  expect(waiting.commands).toEqual(['withdraw']);
  expect(await decide(from, waiting.id, 'confirm')).toMatchObject({ status: 403, body: { code: 'FOUR_EYES' } });
  expect(await decide(from, waiting.id, 'refuse', '算了')).toMatchObject({ body: { code: 'FOUR_EYES' } });
  expect(await decide(second, waiting.id, 'withdraw', '算了')).toMatchObject({
    status: 403,
    body: { code: 'CORRECTION_OTHERS' },
  });
  expect(await purse()).toMatchObject({ balance: 0 });
});

it('is refused or withdrawn with a reason, once, and moves nothing', async () => {
  const first = await askedCorrection(town, orderId);
  expect(await decide(second, first.waiting.id, 'refuse')).toMatchObject({ status: 422 });
  expect(await decide(second, first.waiting.id, 'refuse', '  ')).toMatchObject({ status: 422 });
  expectOk(await decide(second, first.waiting.id, 'refuse', '已经记过了'));
  expect(await decide(second, first.waiting.id, 'confirm')).toMatchObject({
    status: 409,
    body: { code: 'CORRECTION_STATE' },
  });
  const other = await askedCorrection(town, orderId);
  expectOk(await decide(other.from, other.waiting.id, 'withdraw', '看错了订单'));
  expect(await listed()).toMatchObject([
    { progress: '已撤回', decidedBecause: '看错了订单' },
    { progress: '没有通过', decidedBecause: '已经记过了' },
  ]);
  expect(await purse()).toMatchObject({ balance: 0, moves: [] });
});

it('ten who confirm at once make one correction', async () => {
  const { waiting } = await askedCorrection(town, orderId);
  const people = await Promise.all(Array.from({ length: 10 }, () => town.staff('manager')));
  const answers = await Promise.all(people.map((who) => decide(who, waiting.id, 'confirm')));
  const codes = answers.map(({ status, body }) => (status === 200 ? 'ok' : body.code)).sort();
  expect(codes).toEqual([...Array.from({ length: 9 }, () => 'CORRECTION_STATE'), 'ok']);
  expect(await purse()).toMatchObject({ balance: 300, moves: [{ amount: 300 }] });
});

it('one waits at a time for a customer and a currency, also when five ask at once', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => town.staff('service')));
  const answers = await Promise.all(people.map((who) => ask(who, {})));
  const codes = answers.map(({ status, body }) => (status === 201 ? 'ok' : body.code)).sort();
  expect(codes).toEqual([...Array.from({ length: 4 }, () => 'CORRECTION_WAITING'), 'ok']);
  expectOk(await ask(second, { currency: 'coins', amount: 2 }));
});

it('is not asked for nothing, for too much, or for a reason that does not explain it', async () => {
  for (const amount of [0, 10_001, -10_001]) {
    expect(await ask(second, { amount, reason: 'fault' })).toMatchObject({
      status: 422,
      body: { code: 'REWARD_AMOUNT' },
    });
  }
  expect(await ask(second, { amount: -300 })).toMatchObject({ body: { code: 'CORRECTION_REASON' } });
  for (const wrong of [{ amount: 1.5 }, { reason: 'goodwill' }, { words: ' ' }, { evidence: '' }]) {
    expect(await ask(second, wrong)).toMatchObject({ status: 422 });
  }
  expect(await listed()).toEqual([]);
});
