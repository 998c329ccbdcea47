import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../test/harness';
import type { RedPacket } from './api/red-packets';
import { RedPacketsCard } from './red-packets-card';
import { WaitingRedPacketsPage } from './waiting-page';

const packet = (more: Partial<RedPacket> = {}): RedPacket => ({
  id: 'g1',
  amountFen: 6_000,
  reason: '感谢您雨天耐心等候',
  state: 'waiting',
  progress: '等待另一位同事复核',
  askedBy: '客服 周敏',
  askedAt: '2026-11-26T02:00:00.000Z',
  decidedBy: null,
  commands: ['approve', 'refuse'],
  ...more,
});
const LIST = 'GET /admin/orders/o1/red-packets';
const list = (items: RedPacket[]) => ok({ items, aloneFen: 5_000, mostFen: 20_000 });

beforeAll(quietPseudoElements);

test('another person agrees, once', async () => {
  const asked = fakeApi({
    [LIST]: [list([packet()]), list([packet({ state: 'approved', progress: '正在发送', commands: [] })])],
    'POST /admin/red-packets/g1/decide': [ok(packet())],
  });
  renderAt('/', <RedPacketsCard orderId="o1" />);
  fireEvent.click(await screen.findByRole('button', { name: '同意发出' }));
  fireEvent.click(await screen.findByRole('button', { name: /确\s?认/ }));
  await waitFor(() => expect(screen.getByText(/正在发送/)).toBeTruthy());
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({ command: 'approve' });
});

test('all that waits is found in one place, and nobody agrees to what was their own wish', async () => {
  const waiting = (more: object) => ({ ...packet(), orderId: 'o1', isMine: false, ...more });
  const items = [waiting({}), waiting({ id: 'g2', reason: '补偿迟到', isMine: true })];
  const asked = fakeApi({
    'GET /admin/red-packets': [ok({ items }), ok({ items: [] })],
    'POST /admin/red-packets/g1/decide': [ok(packet())],
  });
  renderAt('/', <WaitingRedPacketsPage />);
  expect(await screen.findByText('等另一位同事')).toBeTruthy();
  expect(screen.getAllByText('同意发出')).toHaveLength(1);
  fireEvent.click(screen.getByText('同意发出'));
  fireEvent.click(await screen.findByText(/^确\s?认$/));
  expect(await screen.findByText('没有待审批的红包')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({ command: 'approve' });
});

test('what is typed in yuan is sent in fen, and a refusal is read out', async () => {
  const asked = fakeApi({
    [LIST]: [list([])],
    'POST /admin/orders/o1/red-packets': [refused(409, 'TRANSFER_LIMIT', '今天发放的金额已达上限，请明天再发')],
  });
  renderAt('/', <RedPacketsCard orderId="o1" />);
  fireEvent.click(await screen.findByRole('button', { name: '发红包' }));
  fireEvent.change(await screen.findByLabelText('金额（元）'), { target: { value: '8.88' } });
  fireEvent.change(screen.getByLabelText(/为什么发/), { target: { value: '久等了' } });
  fireEvent.click(screen.getByRole('button', { name: /发\s?出/ }));
  expect(await screen.findByText('今天发放的金额已达上限，请明天再发')).toBeTruthy();
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({ amountFen: 888, reason: '久等了' });
});
