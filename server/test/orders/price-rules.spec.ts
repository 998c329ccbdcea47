import { atMinute, addDays } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { testToken } from '../support/test-sessions.js';
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

const MANAGER = testToken('01JD000000000000000000MNGR', ['manager']);
const PATH = '/admin/price-rules';

let house: OrdersApp;
let alice: Customer;

beforeAll(async () => {
  house = await ordersApp();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.reset();
  await house.rows('DELETE FROM price_rule WHERE version > 2');
  await house.rows('DELETE FROM price_rule_version WHERE version > 2');
  alice = await house.customer();
  for (let count = 0; count < 3; count += 1) await house.company.shift(await house.company.hire(), daysFromToday(7));
});

const versions = async (): Promise<Schemas['PriceRulesView'][]> =>
  (await house.call('GET', PATH, MANAGER)).body.items as Schemas['PriceRulesView'][];
type Rule = Schemas['PriceRuleBody'];

/** The newest version with the base price kept and its weekend changed, as its author would send it. */
async function draft(patch: Partial<Schemas['PublishPriceRulesBody']> = {}): Promise<Schemas['PublishPriceRulesBody']> {
  const [newest] = await versions();
  const { version, quoteMinutes, rules } = newest!;
  return { basedOn: version, effectiveOn: DAY, quoteMinutes, rules, because: '新春调价', ...patch };
}
const withEvening = (rules: readonly Rule[], basisPoints: number): Rule[] =>
  rules.map((rule) => (rule.kind === 'peak' ? { ...rule, basisPoints } : rule));
const publish = (body: object, key = freshKey()): Promise<Answer> => house.call('POST', PATH, MANAGER, body, key);
const visit = (minute: number): object => ({
  serviceId: 'daily-cleaning',
  addressId: alice.addressId,
  hours: 2,
  addOns: [],
  startAt: atMinute(DAY, minute).toISOString(),
});
const quote = async (minute: number): Promise<Schemas['Quote']> =>
  (await house.call('POST', '/quotes', alice.token, visit(minute))).body as Schemas['Quote'];
const book = (minute: number, quoteId: string): Promise<Answer> =>
  house.call('POST', '/orders', alice.token, { ...visit(minute), quoteId }, freshKey());

describe('a new version', () => {
  it('waits for its day, takes the place of the one in force, and leaves quotes that are frozen alone', async () => {
    const body = await draft();
    expect(await publish({ ...body, rules: withEvening(body.rules, 2_000) })).toMatchObject({ status: 204 });
    expect((await versions()).map(({ version, standing, publishedBy }) => [version, standing, publishedBy])).toEqual([
      [3, 'planned', expect.any(String)],
      [2, 'in_force', '开业设置'],
      [1, 'past', '开业设置'],
    ]);
    house.clock.set(new Date(atMinute(DAY, 0).getTime() - 60_000));
    const before = await quote(1_020);
    house.clock.set(atMinute(DAY, 0));
    expect((await versions())[0]).toMatchObject({
      standing: 'in_force',
      effectiveFrom: atMinute(DAY, 0).toISOString(),
    });
    // 8 % of 120.00, then 20 %
    expect([before.totalFen, (await quote(1_020)).totalFen]).toEqual([12_960, 14_400]);
    expect(await book(1_020, before.id)).toMatchObject({ status: 201, body: { totalFen: 12_960 } });
  });

  it('for today counts at once, and is in the audit with its reason', async () => {
    const body = await draft({ effectiveOn: TODAY });
    expect((await publish({ ...body, rules: withEvening(body.rules, 2_000) })).status).toBe(204);
    expect((await quote(1_020)).totalFen).toBe(14_400);
    expect((await versions())[0]).toMatchObject({
      standing: 'in_force',
      effectiveFrom: house.clock.now().toISOString(),
      because: '新春调价',
    });
    const [fact] = await house.rows<{ data: unknown }>(
      `SELECT data FROM audit_entry WHERE action = 'price-rules.published' AND subject = 'price-rules:3'`,
    );
    expect(JSON.stringify(fact!.data)).toContain('新春调价');
  });

  it('overtakes one that was planned for later, which then never counts', async () => {
    const body = await draft({ effectiveOn: addDays(DAY, 2) });
    await publish({ ...body, rules: withEvening(body.rules, 2_000) });
    expect((await publish({ ...body, basedOn: 3, effectiveOn: DAY })).status).toBe(204);
    house.clock.set(atMinute(addDays(DAY, 3), 0));
    expect((await versions()).map(({ version, standing }) => [version, standing])).toEqual([
      [4, 'in_force'],
      [3, 'replaced'],
      [2, 'past'],
      [1, 'past'],
    ]);
  });

  it('of two at once is one; the other must look at it first', async () => {
    const body = await draft();
    const answers = await Promise.all(
      [1_000, 2_000].map((points) => publish({ ...body, rules: withEvening(body.rules, points) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('STALE_VERSION');
    expect(await versions()).toHaveLength(3);
  });

  it('that is sent again with the same key is published once', async () => {
    const body = await draft();
    const key = freshKey();
    expect([(await publish(body, key)).status, (await publish(body, key)).status]).toEqual([204, 204]);
    expect(await versions()).toHaveLength(3);
  });

  it('with flaws is refused with a sentence for each, and nothing is written', async () => {
    const { rules, ...body } = await draft({ effectiveOn: addDays(TODAY, -1), quoteMinutes: 5 });
    const wrong = [
      ...rules,
      { kind: 'peak', label: '午间', because: '加收{percent}', basisPoints: 500, fromMinute: 1_000, toMinute: 1_100 },
      { kind: 'district', label: '远', because: '远', amountFen: 100, districts: ['火星'] },
      { kind: 'tier', label: '会员', because: '减{percent}' },
    ];
    const answer = await publish({ ...body, rules: wrong });
    expect(answer).toMatchObject({ status: 422, body: { code: 'PRICE_RULES_INVALID' } });
    for (const word of ['不能早于今天', '15到30分钟', '不能重叠', '火星', '会员等级不认识', '0.01%到50%']) {
      expect(answer.body.detail).toContain(word);
    }
    const paths = (answer.body.fields as { path: string }[]).map(({ path }) => path);
    expect([...new Set(paths)].sort()).toEqual(['effectiveOn', 'quoteMinutes', 'rules', 'rules.10', 'rules.11']);
    expect(await versions()).toHaveLength(2);
  });
});

describe('a trial on past bookings', () => {
  const trial = async (rules: readonly Rule[]): Promise<Answer> =>
    house.call('POST', `${PATH}/trial`, MANAGER, { quoteMinutes: 20, rules });
  const paid = async (minute: number): Promise<string> => {
    const { id } = (await book(minute, (await quote(minute)).id)).body as { id: string };
    await house.payAtTill(alice, id);
    await house.comeBack(alice, id);
    return id;
  };

  it('says of each what it cost, what it would have cost and which lines differ', async () => {
    await paid(600);
    const evening = await paid(1_020);
    const { rules } = await draft();
    expect((await trial(rules)).body).toMatchObject({ priced: 2, same: 2, largestFen: 0, items: [] });
    const answer = await trial(withEvening(rules, 2_000));
    expect(answer).toMatchObject({
      status: 200,
      body: {
        priced: 2,
        unpriced: 0,
        dearer: 1,
        cheaper: 0,
        same: 1,
        oldSumFen: 24_960,
        newSumFen: 26_400,
        largestFen: 1_440,
      },
    });
    expect(answer.body.items).toEqual([
      expect.objectContaining({
        orderId: evening,
        district: '西湖区',
        startAt: atMinute(DAY, 1_020).toISOString(),
        oldFen: 12_960,
        newFen: 14_400,
        changes: [{ label: '晚间高峰', oldFen: 960, newFen: 2_400 }],
      }),
    ]);
    expect(await versions()).toHaveLength(2);
  });

  it('leaves out what was never paid, and tells what cannot be priced again', async () => {
    const { rules } = await draft();
    expect((await trial(rules)).body).toMatchObject({ priced: 0, unpriced: 0, oldSumFen: 0, items: [] });
    await book(600, (await quote(600)).id);
    expect((await trial(rules)).body).toMatchObject({ priced: 0, unpriced: 0 });
    const id = await paid(780);
    await house.rows(
      'UPDATE quote q JOIN customer_order o ON o.quote_id = q.id SET q.service_version = 99 WHERE o.id = ?',
      [id],
    );
    const gone = await trial(rules);
    expect(gone.body).toMatchObject({ priced: 0, unpriced: 1, newSumFen: 0 });
    expect(gone.body.items).toEqual([
      expect.objectContaining({
        orderId: id,
        oldFen: 12_000,
        newFen: null,
        unpriced: expect.stringContaining('服务版本'),
      }),
    ]);
  });

  it('of rules with flaws is refused before anything is read', async () => {
    expect(await trial([])).toMatchObject({ status: 422, body: { code: 'PRICE_RULES_INVALID' } });
  });
});
