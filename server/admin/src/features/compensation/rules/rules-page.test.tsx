import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { fakeApi, ok, quietPseudoElements, refused, renderAt, type FakeRequest } from '../../../../test/harness';
import { endSession, startSession } from '../../../lib/session';
import { CompensationRulesPage } from './rules-page';

const LIST = 'GET /admin/compensation-rules';
const TRY = 'POST /admin/compensation-rules/trial';
const PUBLISH = 'POST /admin/compensation-rules';

const TERMS = {
  tiers: [
    { fromMinutes: 0, basisPoints: 0, redo: false, because: '准时或稍晚' },
    { fromMinutes: 15, basisPoints: 1_000, redo: false, because: '晚到15分钟' },
  ],
  choiceHours: 24,
  noShow: { afterMinutes: 60, couponFen: 5_000, because: '没有人来' },
  predicted: { overMinutes: 10, couponFen: 1_000, because: '会晚到' },
};
const version = (number: number, by: string): Schemas['CompensationRuleView'] => ({
  ...TERMS,
  version: number,
  standing: 'in_force',
  because: `第${number}版的理由`,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  publishedBy: by,
});
const list = (...items: Schemas['CompensationRuleView'][]) => ok({ items });
const trial = (costFen: number): Schemas['CompensationTrial'] => ({
  days: 30,
  inForce: 1,
  before: { visits: 40, owed: 3, costFen: 6_000, tiers: [{ fromMinutes: 15, visits: 3, costFen: 6_000 }] },
  after: { visits: 40, owed: 3, costFen, tiers: [{ fromMinutes: 15, visits: 3, costFen }] },
});

beforeAll(quietPseudoElements);
afterEach(() => endSession('signed_out'));

function open(role: Schemas['Me']['roles'][number], routes: Parameters<typeof fakeApi>[0]): FakeRequest[] {
  startSession({
    token: 't',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'u', nickname: '陈敏', phoneMasked: null, roles: [role], workerId: null, staffName: '陈敏' },
  });
  const asked = fakeApi(routes);
  renderAt('/compensation-rules', <CompensationRulesPage />);
  return asked;
}

/** By its text: reckoning the roles of a whole editor takes a busy machine seconds. */
const button = (name: string): HTMLButtonElement => screen.getByText(name).closest('button')!;
const press = (name: string): void => void fireEvent.click(button(name));
const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const published = (asked: FakeRequest[]) =>
  asked.filter(({ method, path }) => method === 'POST' && path === '/admin/compensation-rules');

test('everybody reads what holds, also beside the tiers; only the manager changes it', async () => {
  open('service', { [LIST]: [list(version(2, '王经理'), version(1, '开业设置'))] });
  expect(await screen.findAllByText('第2版的理由')).toHaveLength(2);
  expect(screen.getByText('第1版的理由')).toBeTruthy();
  expect(screen.getByText(/全额退款，另送¥50/)).toBeTruthy();
  expect(screen.queryByText('修改规则')).toBeNull();
});

test('a table with a mistake can be neither tried nor published, and says why while it is written', async () => {
  open('manager', { [LIST]: [list(version(1, '开业设置'))] });
  await screen.findByText('现行规则');
  press('修改规则');
  type('第1档退还比例', '30');
  expect(await screen.findByText('第2档比上一档更晚，赔付不能更少')).toBeTruthy();
  type('修改理由', '试一试');
  expect(button('用最近的到达试算').disabled).toBe(true);
  expect(button('发布第2版').disabled).toBe(true);
});

test('a draft is published only after this very draft was tried on what happened', async () => {
  const asked = open('manager', {
    [LIST]: [list(version(1, '开业设置')), list(version(2, '陈敏'), version(1, '开业设置'))],
    [TRY]: [ok(trial(12_000)), ok(trial(15_000))],
    [PUBLISH]: [{ status: 204, body: undefined }],
  });
  await screen.findByText('现行规则');
  press('修改规则');
  type('第2档退还比例', '20');
  type('修改理由', ' 更守信 ');
  expect(button('发布第2版').disabled).toBe(true);
  press('用最近的到达试算');
  expect(await screen.findByText(/合计变化：\+¥60/)).toBeTruthy();
  type('第2档退还比例', '25');
  expect(await screen.findByText(/草稿又改过了/)).toBeTruthy();
  expect(button('发布第2版').disabled).toBe(true);
  press('用最近的到达试算');
  expect(await screen.findByText(/合计变化：\+¥90/)).toBeTruthy();
  press('发布第2版');
  await waitFor(() => expect(screen.queryByText('修改赔付规则')).toBeNull());
  expect(published(asked)[0]!.body).toEqual({
    ...TERMS,
    tiers: [TERMS.tiers[0], { ...TERMS.tiers[1], basisPoints: 2_500 }],
    basedOn: 1,
    because: '更守信',
  });
});

test('a colleague’s newer version is looked at before anything is published over it', async () => {
  const asked = open('manager', {
    [LIST]: [list(version(1, '开业设置')), list(version(2, '李经理'), version(1, '开业设置'))],
    [TRY]: [ok(trial(6_000))],
    [PUBLISH]: [refused(409, 'STALE_VERSION', '内容刚刚有变化'), { status: 204, body: undefined }],
  });
  await screen.findByText('现行规则');
  press('修改规则');
  type('选择期限小时', '48');
  type('修改理由', '更从容');
  press('用最近的到达试算');
  await screen.findByText(/合计变化/);
  press('发布第2版');
  expect(await screen.findByText('李经理刚刚发布了第2版：第2版的理由')).toBeTruthy();
  expect(button('发布第2版').disabled).toBe(true);
  press('保留我的草稿');
  press('发布第3版');
  await waitFor(() => expect(published(asked)).toHaveLength(2));
  expect(published(asked)[1]!.body).toMatchObject({ basedOn: 2, choiceHours: 48 });
});
