import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import type { WaitingCorrection } from '../api/corrections';
import { OrderCorrections } from './order-corrections';
import { WaitingCorrectionsCard } from './waiting-card';

const ASK = 'POST /admin/orders/o1/reward-corrections';
const choices = {
  reasons: [
    { reason: 'missed', name: '漏记', more: '之前少给您记了', less: null },
    { reason: 'counted_twice', name: '重复记', more: null, less: '收回多记的一份' },
  ],
  most: [
    { currency: 'points', name: '积分', most: 10_000 },
    { currency: 'coins', name: '委屈币', most: 200 },
  ],
};
const waiting = (more: Partial<WaitingCorrection> = {}): WaitingCorrection => ({
  id: 'c1',
  currency: 'points',
  amount: -300,
  amountText: '-300积分',
  reason: '重复记',
  told: '收回多记的一份',
  words: '记了两遍',
  evidence: '时间线',
  state: 'waiting',
  progress: '等另一位同事确认',
  askedBy: '客服 周敏',
  askedAt: '2026-11-26T02:00:00.000Z',
  decidedBy: null,
  decidedBecause: null,
  orderId: 'o1',
  balance: 100,
  balanceAfter: -200,
  commands: ['confirm', 'refuse'],
  ...more,
});

beforeAll(quietPseudoElements);

test('less is asked for with a reason that explains it, below zero, and a refusal is read out', async () => {
  const asked = fakeApi({
    'GET /admin/orders/o1/reward-corrections': [ok({ items: [], ...choices })],
    [ASK]: [refused(409, 'CORRECTION_WAITING', '这位客户已有一笔更正在等另一位同事确认')],
  });
  renderAt('/', <OrderCorrections orderId="o1" />);
  fireEvent.click(await screen.findByRole('button', { name: '申请更正' }));
  fireEvent.click(await screen.findByLabelText('漏记'));
  fireEvent.click(screen.getByLabelText('从客户收回'));
  await waitFor(() => expect(screen.queryByLabelText('漏记')).toBeNull());
  fireEvent.click(screen.getByLabelText('重复记'));
  expect(await screen.findByText(/收回多记的一份/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('数量'), { target: { value: '300' } });
  fireEvent.change(screen.getByLabelText(/怎么回事/), { target: { value: ' 记了两遍 ' } });
  fireEvent.change(screen.getByLabelText(/凭据/), { target: { value: '时间线' } });
  fireEvent.click(screen.getByText(/^提\s?交$/));
  expect(await screen.findByText(/已有一笔更正/)).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({
    ...{ currency: 'points', amount: -300, reason: 'counted_twice', words: '记了两遍', evidence: '时间线' },
  });
});

test('whoever confirms reads the debt it leaves; refusing takes words; one’s own is withdrawn only', async () => {
  const own = waiting({ id: 'c2', words: '看错了', commands: ['withdraw'] });
  const asked = fakeApi({
    'GET /admin/reward-corrections': [ok({ items: [waiting(), own] }), ok({ items: [own] }), ok({ items: [] })],
    'POST /admin/reward-corrections/c1/decide': [ok({ items: [own] })],
    'POST /admin/reward-corrections/c2/decide': [ok({ items: [] })],
  });
  renderAt('/', <WaitingCorrectionsCard />);
  fireEvent.click(await screen.findByRole('button', { name: '确认更正' }));
  expect(await screen.findByText(/余额变为0，待补200/)).toBeTruthy();
  fireEvent.click(screen.getByText(/^确\s?认$/));
  await waitFor(() => expect(screen.queryByText('确认更正')).toBeNull());
  fireEvent.click(screen.getByText(/^撤\s?回$/));
  fireEvent.click(await screen.findByText(/^确\s?定$/));
  expect(await screen.findByText('请写明原因')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('为什么'), { target: { value: '看错了订单' } });
  fireEvent.click(screen.getByText(/^确\s?定$/));
  expect(await screen.findByText('没有等待确认的更正。')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { command: 'confirm' },
    { command: 'withdraw', because: '看错了订单' },
  ]);
});
