import { useQuery } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { quietPseudoElements, fakeApi, ok, refused, renderAt } from '../../../../test/harness';
import { orderQuery } from '../../orders/order-query';
import { AssignDrawer } from './assign-drawer';

type Order = Schemas['AdminOrderView'];

function assignment(
  workerId: string,
  workerName: string,
  answer: Partial<Schemas['AssignmentView']>,
): Schemas['AssignmentView'] {
  return {
    id: `a-${workerId}`,
    workerId,
    workerName,
    role: 'lead',
    state: 'offered',
    mode: 'automatic',
    explanation: [],
    offeredAt: '2026-11-22T01:00:00.000Z',
    respondedAt: null,
    declineReason: null,
    ...answer,
  };
}

const ORDER = {
  id: 'o1',
  no: 'DW261122000001',
  state: 'confirmed',
  stateText: '已确认',
  version: 3,
  serviceName: '深度保洁',
  durationMinutes: 180,
  promisedFrom: '2026-11-22T06:00:00.000Z',
  promisedTo: '2026-11-22T06:30:00.000Z',
  address: { district: '西湖区', community: '翠苑一区' },
  crew: [{ worker: { id: 'w1', name: '王建国' }, role: 'lead', accepted: true, arrivedAt: null }],
  crewSize: 1,
  assignments: [
    assignment('w2', '李秀英', {
      state: 'declined',
      respondedAt: '2026-11-22T01:02:00.000Z',
      declineReason: 'too_far',
    }),
    assignment('w1', '王建国', { state: 'accepted' }),
  ],
} as unknown as Order;

function candidate(id: string, name: string, score: number, violations: string[] = []): Schemas['Candidate'] {
  return {
    worker: {
      id,
      name,
      avatarSeed: id,
      level: '高级',
      ratingAverage: 4.8,
      visitCount: 12,
      onTimeRate: 0.95,
      phoneMasked: '138****0000',
      certificates: [],
    },
    allowed: violations.length === 0,
    violations,
    score,
    explanation: [`路程 ${100 - score} 分钟`],
  };
}

const CANDIDATES = ok({
  items: [
    candidate('w1', '王建国', 95),
    candidate('w2', '李秀英', 80),
    candidate('w3', '张志强', 90),
    candidate('w4', '赵春梅', 0, ['健康证已到期', '当天不在班']),
  ],
});
const ASSIGN = 'POST /admin/orders/o1/assign';

function Drawer() {
  const { data } = useQuery({ ...orderQuery('o1'), refetchInterval: false });
  return data ? (
    <AssignDrawer order={data} isAssignable={data.state === 'confirmed'} instead={null} onClose={() => undefined} />
  ) : null;
}

function open(routes: Parameters<typeof fakeApi>[0]) {
  const asked = fakeApi({
    'GET /admin/orders/o1': [ok(ORDER)],
    'GET /admin/orders/o1/candidates': [CANDIDATES],
    ...routes,
  });
  renderAt('/', <Drawer />);
  return { sent: () => asked.filter(({ method }) => method === 'POST') };
}

const radio = async (name: string): Promise<HTMLInputElement> => screen.findByRole('radio', { name: new RegExp(name) });
const confirm = (): HTMLButtonElement => screen.getByRole('button', { name: /确认改派给|请先选择/ });
const writeReason = (text: string): void =>
  void fireEvent.change(screen.getByLabelText('改派原因（必填）'), { target: { value: text } });

beforeAll(quietPseudoElements);

test('the best allowed worker is first; the current one and the refused ones cannot be chosen, and say why', async () => {
  open({});
  await radio('张志强');
  const names = screen.getAllByRole('radio').map((each) => each.closest('label')?.querySelector('b')?.textContent);
  expect(names).toEqual(['王建国', '张志强', '李秀英']);
  expect((await radio('王建国')).disabled).toBe(true);
  expect((await radio('李秀英')).closest('label')?.textContent).toMatch(/09:02 已谢绝：路程太远/);
  expect(screen.queryByText(/健康证已到期/)).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: /不可指派 1 人/ }));
  expect((await radio('赵春梅')).disabled).toBe(true);
  expect(screen.getByText('不可指派：健康证已到期')).toBeTruthy();
  expect(screen.getByText('不可指派：当天不在班')).toBeTruthy();
});

test('nothing is sent without a reason, and the consequences are spelled out before', async () => {
  const { sent } = open({ [ASSIGN]: [ok(ORDER)] });
  fireEvent.click(await radio('李秀英'));
  expect(screen.getByText(/王建国 已接受的派单会撤回/)).toBeTruthy();
  expect(screen.getByText(/订单会回到「待确认」/)).toBeTruthy();
  writeReason('   ');
  fireEvent.click(confirm());
  await screen.findByText('请写一句改派原因');
  expect(sent()).toHaveLength(0);

  writeReason(' 客户指定 ');
  fireEvent.click(confirm());
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]?.body).toEqual({ workerId: 'w2', reason: '客户指定', version: 3 });
  expect(sent()[0]?.headers['idempotency-key']).toMatch(/^[\w-]{8,64}$/);
});

test('an order that moved on is fetched again, looked at, and only then sent with the new version', async () => {
  const { sent } = open({
    'GET /admin/orders/o1': [ok(ORDER), ok({ ...ORDER, version: 4 })],
    [ASSIGN]: [refused(409, 'STALE_VERSION', '内容已被他人更新，请刷新后再试'), ok({ ...ORDER, version: 5 })],
  });
  fireEvent.click(await radio('李秀英'));
  writeReason('客户指定');
  fireEvent.click(confirm());
  const acknowledge = await screen.findByRole('button', { name: '已核对，继续' });
  expect(confirm().disabled).toBe(true);

  fireEvent.click(acknowledge);
  await waitFor(() => expect(confirm().disabled).toBe(false));
  fireEvent.click(confirm());
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.body).toEqual({ workerId: 'w2', reason: '客户指定', version: 4 });
  expect(sent()[1]?.headers['idempotency-key']).not.toBe(sent()[0]?.headers['idempotency-key']);
});

test('a refusal by the rules is told, and trying again is a new request', async () => {
  const { sent } = open({
    [ASSIGN]: [
      refused(422, 'ASSIGNMENT_REFUSED', '按派单规则不能指派给这位服务人员', [
        { path: 'workerId', message: '刚刚被占用' },
      ]),
    ],
  });
  fireEvent.click(await radio('李秀英'));
  writeReason('客户指定');
  fireEvent.click(confirm());
  await screen.findByText('按派单规则不能指派给这位服务人员');
  expect(screen.getByText('刚刚被占用')).toBeTruthy();

  fireEvent.click(confirm());
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.headers['idempotency-key']).not.toBe(sent()[0]?.headers['idempotency-key']);
});

test('after a lost answer the same request is sent again under the same key', async () => {
  const { sent } = open({ [ASSIGN]: [refused(503, 'OVERLOADED', '系统繁忙，请稍后再试'), ok(ORDER)] });
  fireEvent.click(await radio('李秀英'));
  writeReason('客户指定');
  fireEvent.click(confirm());
  await screen.findByText('系统繁忙，请稍后再试');
  fireEvent.click(confirm());
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]?.headers['idempotency-key']).toBe(sent()[0]?.headers['idempotency-key']);
});
