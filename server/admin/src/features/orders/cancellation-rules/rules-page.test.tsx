import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { fakeApi, ok, quietPseudoElements, refused, renderAt, type FakeRequest } from '../../../../test/harness';
import { endSession, startSession } from '../../../lib/session';
import { CancellationRulesPage } from './rules-page';

const LIST = 'GET /admin/cancellation-rules';
const PUBLISH = 'POST /admin/cancellation-rules';

const version = (number: number, by: string, percent = 50): Schemas['CancellationRuleView'] => ({
  version: number,
  standing: 'in_force',
  because: `第${number}版的理由`,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  publishedBy: by,
  tiers: [
    { noticeMinutes: 1_440, basisPoints: 0, because: '提前一天' },
    { noticeMinutes: 0, basisPoints: percent * 100, because: '不足一天' },
  ],
});
const list = (...items: Schemas['CancellationRuleView'][]) => ok({ items });

beforeAll(quietPseudoElements);
afterEach(() => endSession('signed_out'));

function open(role: Schemas['Me']['roles'][number], routes: Parameters<typeof fakeApi>[0]): FakeRequest[] {
  startSession({
    token: 't',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'u', nickname: '陈敏', phoneMasked: null, roles: [role], workerId: null, staffName: '陈敏' },
  });
  const asked = fakeApi(routes);
  renderAt('/cancellation-rules', <CancellationRulesPage />);
  return asked;
}

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const published = (asked: FakeRequest[]) => asked.filter(({ method }) => method === 'POST');

test('everybody reads what holds, what it costs and what held before; only the manager changes it', async () => {
  open('service', { [LIST]: [list(version(2, '王经理'), version(1, '开业设置'))] });
  expect(await screen.findAllByText('第2版的理由')).toHaveLength(2);
  expect(screen.getByText('第1版的理由')).toBeTruthy();
  expect(screen.getByText('提前23小时59分').closest('tr')!.textContent).toContain('¥100.00');
  expect(screen.queryByRole('button', { name: '修改规则' })).toBeNull();
});

test('stays have a rule of their own, reckoned in days to the first of them', async () => {
  const stays = {
    ...version(1, '开业设置'),
    tiers: [
      { noticeMinutes: 10_080, basisPoints: 0, because: '七天前' },
      { noticeMinutes: 0, basisPoints: 800, because: '不足七天' },
    ],
  };
  const asked = open('manager', {
    [LIST]: [list(version(4, '王经理')), list(stays), list(stays)],
    [PUBLISH]: [{ status: 204, body: undefined }],
  });
  await screen.findByText('现行规则');
  fireEvent.click(screen.getByText('住家服务'));
  expect((await screen.findByText('提前6天23小时59分')).closest('tr')!.textContent).toContain('¥643.20');
  expect(screen.getByText('到了第一天零点')).toBeTruthy();
  press('修改规则');
  type('第2档收取比例', '5');
  type('修改理由', '更宽松');
  press('发布第2版');
  await waitFor(() => expect(published(asked)[0]?.body).toMatchObject({ kind: 'stay', basedOn: 1 }));
});

test('a table with a mistake cannot be published, and says why while it is written', async () => {
  open('manager', { [LIST]: [list(version(1, '开业设置'))] });
  await screen.findByText('现行规则');
  press('修改规则');
  type('第1档收取比例', '60');
  expect(await screen.findByText('第2档比上一档更晚取消，收费不能更少')).toBeTruthy();
  type('修改理由', '试一试');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布第2版' }).disabled).toBe(true);
});

test('publishing sends minutes and hundredths of a percent, with the version that was seen and why', async () => {
  const asked = open('manager', {
    [LIST]: [list(version(1, '开业设置')), list(version(2, '陈敏'), version(1, '开业设置'))],
    [PUBLISH]: [{ status: 204, body: undefined }],
  });
  await screen.findByText('现行规则');
  press('修改规则');
  press(/加一档/);
  type('第2档提前小时', '4.5');
  type('第2档收取比例', '20');
  type('第2档理由', '不足一天');
  type('修改理由', ' 听了客户的意见 ');
  press('发布第2版');
  await waitFor(() => expect(screen.queryByText(/修改取消规则/)).toBeNull());
  expect(published(asked)[0]!.body).toEqual({
    kind: 'visit',
    basedOn: 1,
    because: '听了客户的意见',
    tiers: [
      { noticeMinutes: 1_440, basisPoints: 0, because: '提前一天' },
      { noticeMinutes: 270, basisPoints: 2_000, because: '不足一天' },
      { noticeMinutes: 0, basisPoints: 5_000, because: '不足一天' },
    ],
  });
});

test('a colleague’s newer version is looked at before anything is published over it', async () => {
  const asked = open('manager', {
    [LIST]: [list(version(1, '开业设置')), list(version(2, '李经理', 40), version(1, '开业设置'))],
    [PUBLISH]: [refused(409, 'STALE_VERSION', '内容刚刚有变化'), { status: 204, body: undefined }],
  });
  await screen.findByText('现行规则');
  press('修改规则');
  type('第2档收取比例', '30');
  type('修改理由', '更宽松');
  press('发布第2版');
  expect(await screen.findByText('李经理刚刚发布了第2版：第2版的理由')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '发布第2版' }).disabled).toBe(true);
  press('保留我的草稿');
  press('发布第3版');
  await waitFor(() => expect(published(asked)).toHaveLength(2));
  expect(published(asked)[1]!.body).toMatchObject({ basedOn: 2, tiers: [{}, { basisPoints: 3_000 }] });
});
