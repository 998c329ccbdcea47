import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, lendMessageChannel, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import { endSession, startSession } from '../../../lib/session';
import type { RefundWay, TroubledRefund } from '../api/troubled-refunds';
import { RefundsPage } from './refunds-page';

const refund = (more: Partial<TroubledRefund> = {}): TroubledRefund => ({
  id: '01KREFUND',
  reference: 'order:01KORDER',
  state: 'abnormal',
  amountFen: 10_880,
  reason: '取消预约',
  paidBy: null,
  problem: null,
  receivedAccount: null,
  createdAt: '2026-11-26T02:00:00.000Z',
  ways: [],
  ...more,
});
const recorded = (more: Partial<RefundWay> = {}): RefundWay => ({
  id: 'w1',
  way: 'desk',
  state: 'recorded',
  text: '现金 凭证V-1',
  because: '客户到店',
  problem: null,
  recordedBy: '财务 何敏',
  isMine: false,
  recordedAt: '2026-11-26T03:00:00.000Z',
  checkedBy: null,
  endedAt: null,
  ...more,
});
const LIST = 'GET /admin/troubled-refunds';
const list = (items: TroubledRefund[]) => ok({ items, banks: [{ bankType: 'ICBC_DEBIT', name: '工商银行' }] });

beforeAll(() => {
  quietPseudoElements();
  lendMessageChannel();
});

afterEach(() => endSession('signed_out'));

function open(items: TroubledRefund[], more: Parameters<typeof fakeApi>[0] = {}) {
  startSession({
    token: 't',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'a', nickname: '何敏', phoneMasked: null, roles: ['finance'], workerId: null, staffName: '何敏' },
  });
  const asked = fakeApi({ [LIST]: [list(items)], ...more });
  renderAt('/refunds', <RefundsPage />);
  return asked;
}

test('nothing to do is said as such', async () => {
  open([]);
  expect(await screen.findByText('没有需要处理的退款')).toBeTruthy();
});

test('an abnormal refund is sent to our own account, and what that means is said before', async () => {
  const asked = open([refund()], { 'POST /admin/troubled-refunds/01KREFUND/ways': [list([refund()])] });
  fireEvent.click(await screen.findByText(/^改\s?退$/));
  fireEvent.click(await screen.findByText('商户银行账户'));
  expect(await screen.findByText(/仍欠客户/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/依据/), { target: { value: '客户没有银行卡' } });
  fireEvent.click(screen.getByText('提交微信'));
  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({
    way: 'merchant_account',
    because: '客户没有银行卡',
  });
});

test('a card number with a digit missing goes nowhere', async () => {
  const asked = open([refund()]);
  fireEvent.click(await screen.findByText(/^改\s?退$/));
  fireEvent.change(await screen.findByLabelText('银行卡号'), { target: { value: '6222 0202 123' } });
  fireEvent.click(screen.getByText('提交微信'));
  expect(await screen.findByText('请填写12–19位银行卡号')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('a payment of the desk waits for somebody else, and a refusal is read out', async () => {
  const atDesk = (more: Partial<RefundWay>) => refund({ state: 'at_desk', ways: [recorded(more)] });
  open([atDesk({}), { ...atDesk({ id: 'w2', isMine: true }), id: '01KOTHER' }], {
    'POST /admin/troubled-refunds/payouts/w1/check': [refused(409, 'SECOND_PERSON', '需要另一位同事核对')],
  });
  expect(await screen.findAllByText('等另一位同事复核')).toHaveLength(3);
  fireEvent.click(screen.getByText(/^复\s?核$/));
  fireEvent.click(await screen.findByText(/^确\s?认$/));
  expect(await screen.findByText('需要另一位同事核对')).toBeTruthy();
});

test('what the desk had taken goes back the way it came, unless something else is said', async () => {
  const taken = refund({ state: 'at_desk', paidBy: 'alipay' });
  const asked = open([taken], { 'POST /admin/troubled-refunds/01KREFUND/payout': [list([taken])] });
  expect(await screen.findByText('门店收的款，等柜台退给客户')).toBeTruthy();
  fireEvent.click(screen.getByText('柜台付款'));
  fireEvent.change(await screen.findByLabelText('凭证号'), { target: { value: 'V-7' } });
  fireEvent.change(screen.getByLabelText(/依据/), { target: { value: '客户本人到店' } });
  fireEvent.click(screen.getByText(/^登\s?记$/));
  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({
    method: 'alipay',
    voucherNo: 'V-7',
    because: '客户本人到店',
  });
});
