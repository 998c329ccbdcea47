import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { fakeApi, lendMessageChannel, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import type { Role } from '../../../lib/access';
import { CompensationCard } from './compensation-card';

const READ = 'GET /admin/orders/o1/compensation';
const NOTHING: Schemas['OfficeCompensationView'] = {
  delay: null,
  items: [],
  times: [],
  redoOf: null,
  excuses: [],
  noShowPossible: false,
};
const LATE: Schemas['GrantView'] = {
  id: 'g1',
  cause: 'late',
  causeName: '迟到',
  whatHappened: '实际13:05到达，晚了35分钟',
  ruleVersion: 3,
  because: '晚到半小时',
  computation: ['本单200.00元 × 20% = 40.00元'],
  state: 'choosing',
  outcome: '请您选择：退款，或者免费重做一次',
  moneyFen: 4_000,
  couponFen: 0,
  chooseBy: '2026-03-11T05:05:00.000Z',
  redoOrderId: null,
  grantedAt: '2026-03-10T05:05:00.000Z',
};
const WAITING: Schemas['ExcuseView'] = {
  id: 'e1',
  code: 'not_home',
  label: '客户不在家',
  evidence: '12:20电话三次未接',
  state: 'waiting',
  askedBy: '陈敏',
  askedAt: '2026-03-10T05:10:00.000Z',
  decidedBy: null,
};

beforeAll(() => {
  quietPseudoElements();
  lendMessageChannel();
});

const open = (roles: readonly Role[], routes: Parameters<typeof fakeApi>[0]) => {
  const asked = fakeApi(routes);
  renderAt('/orders/o1', <CompensationCard orderId="o1" roles={roles} />);
  return asked;
};
const press = (name: string | RegExp): void =>
  void fireEvent.click(screen.getByText(name, { selector: 'button span' }));

test('a visit that kept its promise has no card', async () => {
  const asked = open(['manager'], { [READ]: [ok(NOTHING)] });
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByText('守时与赔付')).toBeNull();
});

test('a grant explains itself; who may not decide only reads', async () => {
  open(['finance'], { [READ]: [ok({ ...NOTHING, items: [LATE], excuses: [WAITING], noShowPossible: true })] });
  expect(await screen.findByText('本单200.00元 × 20% = 40.00元')).toBeTruthy();
  expect(screen.getByText('规则第3版：晚到半小时')).toBeTruthy();
  expect(screen.getByText('12:20电话三次未接')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('nobody came: said once, after a second look', async () => {
  const asked = open(['coordinator'], {
    [READ]: [ok({ ...NOTHING, noShowPossible: true }), ok(NOTHING)],
    'POST /admin/orders/o1/no-show': [ok(NOTHING)],
  });
  await screen.findByText('约定时间已过，还没有人签到。');
  press('服务人员没有来');
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  await screen.findByText('没有来，全额退款');
  press('没有来，全额退款');
  await waitFor(() => expect(screen.queryByText('守时与赔付')).toBeNull());
  expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('an excuse has a reason and evidence', async () => {
  const asked = open(['service'], {
    [READ]: [ok({ ...NOTHING, items: [LATE] })],
    'POST /admin/orders/o1/excuses': [ok(NOTHING)],
  });
  await screen.findByText('晚了35分钟', { exact: false });
  press('登记免责');
  fireEvent.click(await screen.findByLabelText('客户不在家'));
  fireEvent.change(screen.getByLabelText('依据'), { target: { value: ' 三次未接 ' } });
  press(/^登\s*记$/);
  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({ code: 'not_home', evidence: '三次未接' });
});

test('who asked cannot accept it, and is told so', async () => {
  const sentence = '请另一位同事复核';
  open(['manager'], {
    [READ]: [ok({ ...NOTHING, items: [LATE], excuses: [WAITING] })],
    'POST /admin/excuses/e1/decide': [refused(409, 'FOUR_EYES', sentence)],
  });
  await screen.findByText('12:20电话三次未接');
  expect(screen.queryByText('登记免责')).toBeNull();
  press('不认可，照常赔付');
  expect(await screen.findByText(sentence)).toBeTruthy();
});
