import type { Schemas } from '@daowei/shared/api/client';
import { SchedulingPoliciesSql } from '../../src/modules/scheduling/infrastructure/policies.sql.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const han = expect.stringMatching(/\p{Script=Han}/u) as unknown;
let whole: WholeApp;
let town: SmallTown;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
});
afterAll(() => whole.close());

it('the office reads every number the company goes by, with its reason', async () => {
  const office = await town.staff('service');
  const { items } = (await office.get<Schemas['PolicyList']>('/admin/policies')).body;
  expect(items.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['账号与登录', '支付', '时段', '预约与订单', '派单', '上门服务', '消息', '后台页面']),
  );
  for (const { version, effectiveFrom, lines } of items) {
    expect(version).toBeGreaterThan(0);
    expect(effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toEqual({ name: han, value: expect.stringMatching(/./), because: han });
  }
});

it('a number that lives in the database is the one in force', async () => {
  const office = await town.staff('manager');
  const buffer = async (): Promise<string | undefined> => {
    const { items } = (await office.get<Schemas['PolicyList']>('/admin/policies')).body;
    return items.flatMap(({ lines }) => lines).find(({ name }) => name.startsWith('两次上门之间'))?.value;
  };
  expect(await buffer()).toBe('30');
  await whole.rows('UPDATE scheduling_policy SET buffer_minutes = 45');
  whole.app.get(SchedulingPoliciesSql, { strict: false }).forget();
  expect(await buffer()).toBe('45');
});
