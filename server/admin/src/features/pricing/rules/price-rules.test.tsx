import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import type { Schemas } from '@daowei/shared/api/client';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import {
  address,
  fakeApi,
  ok,
  quietPseudoElements,
  refused,
  renderAt,
  type FakeRequest,
} from '../../../../test/harness';
import { endSession, startSession } from '../../../lib/session';
import { EditPriceRulesPage } from './editor/edit-page';
import { PriceRulesPage } from './price-rules-page';

const LIST = 'GET /admin/price-rules';
const TRIAL = 'POST /admin/price-rules/trial';
const PUBLISH = 'POST /admin/price-rules';
const TODAY = dayOf(new Date());

type Version = Schemas['PriceRulesView'];
const RULES: Version['rules'] = [
  { kind: 'base', label: '{name}', because: '标准价：{price}元/{unit}{times}' },
  { kind: 'add_on', label: '{name}', because: '附加项目：{price}元{times}' },
  { kind: 'weekend', label: '周末服务', because: '加收{percent}', basisPoints: 1_000 },
  { kind: 'peak', label: '晚间高峰', because: '加收{percent}', basisPoints: 800, fromMinute: 1_020, toMinute: 1_200 },
];
const version = (number: number, standing: Version['standing'], patch: Partial<Version> = {}): Version => ({
  version: number,
  standing,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  because: `第${number}版的理由`,
  publishedBy: number > 1 ? '沈经理' : '开业设置',
  quoteMinutes: 20,
  rules: RULES,
  ...patch,
});
const list = (...items: Version[]) => ok({ items });
const FIRST = version(1, 'in_force');
const NO_BOOKINGS: Schemas['PriceTrialView'] = {
  most: 200,
  priced: 0,
  unpriced: 0,
  dearer: 0,
  cheaper: 0,
  same: 0,
  oldSumFen: 0,
  newSumFen: 0,
  largestFen: 0,
  items: [],
};
const tried = (patch: Partial<Schemas['TriedBookingView']>): Schemas['TriedBookingView'] => ({
  orderId: 'o1',
  orderNo: 'DW20261127000001',
  serviceName: '日常保洁',
  bookedAt: '2026-11-20T01:00:00.000Z',
  startAt: '2026-11-21T01:00:00.000Z',
  district: '西湖区',
  oldFen: 13_200,
  newFen: 13_800,
  changes: [{ label: '周末服务', oldFen: 1_200, newFen: 1_800 }],
  unpriced: null,
  ...patch,
});

jest.setTimeout(30_000);
beforeAll(quietPseudoElements);
afterEach(() => endSession('signed_out'));

function open(at: string, role: Schemas['Me']['roles'][number], routes: Parameters<typeof fakeApi>[0]): FakeRequest[] {
  startSession({
    token: 't',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'u', nickname: '沈经理', phoneMasked: null, roles: [role], workerId: null, staffName: '沈经理' },
  });
  const asked = fakeApi(routes);
  renderAt(
    at,
    <Routes>
      <Route path="/price-rules" element={<PriceRulesPage />} />
      <Route path="/price-rules/edit" element={<EditPriceRulesPage />} />
    </Routes>,
  );
  return asked;
}
async function edit(routes: Parameters<typeof fakeApi>[0], search = ''): Promise<FakeRequest[]> {
  const asked = open(`/price-rules/edit${search}`, 'manager', routes);
  await screen.findByLabelText('周末加价的比例');
  return asked;
}
const write = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const button = (words: RegExp): HTMLButtonElement => screen.getByText(words).closest('button')!;
const press = (words: RegExp): void => void fireEvent.click(button(words));
const publishButton = (): HTMLButtonElement => button(/^发布第\d+版$/);
const publish = (because: string): void => {
  write('修改理由', because);
  fireEvent.click(publishButton());
};
const sent = (asked: FakeRequest[], route: string) =>
  asked.filter(({ method, path }) => `${method} ${path}` === route).map(({ body }) => body);

describe('the page', () => {
  const planned = version(2, 'planned', { effectiveFrom: '2026-12-31T16:00:00.000Z', because: '元旦起' });

  test('tells everybody what holds, what is planned and what was; only the manager writes', async () => {
    open('/price-rules', 'service', { [LIST]: [list(planned, FIRST)] });
    expect(await screen.findByText('周六、周日上门，加收服务与附加项目的10%')).toBeTruthy();
    expect(screen.getByText('第2版将在2027-01-01零点生效：元旦起')).toBeTruthy();
    expect(screen.getByText('生效中')).toBeTruthy();
    expect(screen.queryByText('写下一版')).toBeNull();
    expect(screen.queryByText('以此为底稿')).toBeNull();
  });

  test('leads the manager to a draft out of any version', async () => {
    open('/price-rules', 'manager', { [LIST]: [list(planned, FIRST)] });
    fireEvent.click((await screen.findAllByText('以此为底稿'))[1]!);
    expect(address()).toBe('/price-rules/edit?from=1');
  });
});

describe('a draft', () => {
  test('says its flaws while it is written, and is neither tried nor published with one', async () => {
    await edit({ [LIST]: [list(FIRST)] });
    expect(screen.getByText('还没有改动')).toBeTruthy();
    press(/^加一条高峰时段$/);
    write('第2条高峰时段从', '19:00');
    write('第2条高峰时段到', '21:00');
    write('第2条高峰时段的比例', '5');
    expect(await screen.findByText('高峰时段不能重叠，否则同一次上门会加两次价')).toBeTruthy();
    write('生效日期', addDays(TODAY, -1));
    expect(screen.getByText('生效日期不能早于今天')).toBeTruthy();
    expect(button(/^用最近的预约试算$/).disabled).toBe(true);
    expect(publishButton().disabled).toBe(true);
  });

  test('is tried before it is published, and again when it was changed since', async () => {
    const trial = { ...NO_BOOKINGS, priced: 3, dearer: 1, cheaper: 0, same: 2, oldSumFen: 40_000, newSumFen: 40_600 };
    const items = [tried({}), tried({ orderId: 'o2', newFen: null, changes: [], unpriced: '服务版本已经不在' })];
    const asked = await edit({
      [LIST]: [list(FIRST)],
      [TRIAL]: [ok({ ...trial, unpriced: 1, largestFen: 600, items })],
      [PUBLISH]: [{ status: 204, body: null }],
    });
    write('周末加价的比例', '15');
    expect(publishButton().disabled).toBe(true);
    press(/^用最近的预约试算$/);
    expect(await screen.findByText('周末服务：¥12.00 → ¥18.00')).toBeTruthy();
    expect(screen.getByText('服务版本已经不在')).toBeTruthy();
    expect(screen.getByText('¥406.00')).toBeTruthy();
    write('周末加价的比例', '12');
    expect(await screen.findByText(/草稿又改过了/)).toBeTruthy();
    expect(publishButton().disabled).toBe(true);
    press(/^用最近的预约试算$/);
    await screen.findByText(/新的报价按这一版计算/);
    publish('新春调价');
    await waitFor(() => expect(address()).toBe('/price-rules'));
    const rules = RULES.map((rule) => (rule.kind === 'weekend' ? { ...rule, basisPoints: 1_200 } : rule));
    expect(sent(asked, TRIAL).at(-1)).toEqual({ quoteMinutes: 20, rules });
    expect(sent(asked, PUBLISH)).toEqual([
      { basedOn: 1, effectiveOn: addDays(TODAY, 1), because: '新春调价', quoteMinutes: 20, rules },
    ]);
  });

  test('whose trial fails says so and can be tried again; without bookings it says that as well', async () => {
    await edit({
      [LIST]: [list(FIRST)],
      [TRIAL]: [refused(503, 'OVERLOADED', '现在人多，请稍后再试'), ok(NO_BOOKINGS)],
    });
    press(/^用最近的预约试算$/);
    expect(await screen.findByText('现在人多，请稍后再试')).toBeTruthy();
    press(/^用最近的预约试算$/);
    expect(await screen.findByText('还没有已付款的预约可以试算')).toBeTruthy();
  });

  test('stays when somebody else publishes, and is published only over what was looked at', async () => {
    const theirs = version(2, 'planned', {
      rules: RULES.map((rule) => (rule.kind === 'weekend' ? { ...rule, basisPoints: 2_000 } : rule)),
    });
    const asked = await edit({
      [LIST]: [list(FIRST), list(theirs, FIRST)],
      [TRIAL]: [ok(NO_BOOKINGS)],
      [PUBLISH]: [refused(409, 'STALE_VERSION', '内容已被他人更新，请刷新后再试'), { status: 204, body: null }],
    });
    write('第1条高峰时段的比例', '9');
    press(/^用最近的预约试算$/);
    await screen.findByText(/新的报价按这一版计算/);
    publish('晚高峰');
    expect(await screen.findByText(/沈经理刚刚发布了第2版/)).toBeTruthy();
    expect(publishButton().disabled).toBe(true);
    press(/^看过了/);
    expect(screen.getByLabelText<HTMLInputElement>('第1条高峰时段的比例').value).toBe('9.00');
    fireEvent.click(publishButton());
    await waitFor(() => expect(address()).toBe('/price-rules'));
    expect(sent(asked, PUBLISH)).toMatchObject([{ basedOn: 1 }, { basedOn: 2 }]);
  });

  test('out of an earlier version takes back what was planned since', async () => {
    const plan = version(2, 'planned', { rules: RULES.slice(0, 2) });
    await edit({ [LIST]: [list(plan, FIRST)] }, '?from=1');
    expect(screen.getByText('以第1版为底稿；花括号里的词会换成当次预约的内容')).toBeTruthy();
    expect(screen.getByText('与最新的第2版相比')).toBeTruthy();
    expect(screen.queryByText('还没有改动')).toBeNull();
  });
});
