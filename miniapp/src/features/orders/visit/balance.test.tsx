import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { BILL, order, PAYMENT, progress } from '../../../../test/samples';
import { openedWith } from '../../../../test/taro';
import VisitPage from './index';

const ORDER = 'GET /api/orders/order-1';
const ANSWER = 'POST /api/orders/order-1/extras/extra-1/answer';
const PAY = 'POST /api/orders/order-1/balance/payment';
const REFRESH = 'POST /api/orders/order-1/balance/payment/refresh';

const EXTRA = {
  id: 'extra-1',
  name: '床垫除螨',
  quantity: 2,
  amountFen: 17600,
  reason: '床垫有明显的汗渍',
  state: 'proposed' as const,
  proposedAt: '2026-11-23T06:30:00.000Z',
  minutes: null,
  answerBy: null,
};
const BALANCE = {
  amountFen: 9520,
  paidFen: 0,
  owedFen: 9520,
  waitingFen: 0,
  dueAt: '2026-11-25T08:00:00.000Z',
  settledAt: null,
};

const mock = (it: unknown) => jest.mocked(it as jest.Mock);

beforeEach(() => {
  openedWith({ id: 'order-1' });
  mock(Taro.requestPayment).mockReset().mockResolvedValue({});
});

it('more work on site is agreed with one tap, its price on the button', async () => {
  const serving = { state: 'in_service' as const, actions: [], visit: progress('working', 1) };
  const asked = order({ ...serving, bill: { ...BILL, extras: [EXTRA] } });
  const agreed = order({ ...serving, bill: { ...BILL, extras: [{ ...EXTRA, state: 'agreed' }] } });
  const seen = serve({ [ORDER]: [{ body: asked }, { body: agreed }], [ANSWER]: { body: agreed } });
  show(<VisitPage />);
  await screen.findByText('床垫有明显的汗渍');
  expect(byId('agree-extra-1').textContent).toContain('¥176');
  fireEvent.click(byId('agree-extra-1'));
  await screen.findByText('已同意');
  expect(requestsOf(seen, ANSWER)[0]?.body).toEqual({ agree: true });
});

it('what is owed after sign-off is paid before the rating, and then only the rating is left', async () => {
  const done = { state: 'completed' as const, visit: progress('signed_off', 2), paidFen: 4080 };
  const bill = { ...BILL, depositFen: 4080, afterVisitFen: 9520 };
  const owing = order({ ...done, actions: ['pay_balance', 'rate'], bill: { ...bill, balance: BALANCE } });
  const settled = { ...BALANCE, paidFen: 9520, owedFen: 0, settledAt: '2026-11-23T08:10:00.000Z' };
  const paid = order({ ...done, actions: ['rate'], bill: { ...bill, balance: settled } });
  const seen = serve({
    [ORDER]: [{ body: owing }, { body: paid }],
    [PAY]: { body: PAYMENT },
    [REFRESH]: { body: { state: 'paid', instalment: 'balance', counted: true, orderState: 'completed' } },
  });
  show(<VisitPage />);
  await screen.findByText(/前付清/);
  expect(byId('pay-balance').textContent).toContain('¥95.2');
  fireEvent.click(byId('pay-balance'));
  await screen.findByText('评价这次服务');
  await waitFor(() => expect(requestsOf(seen, PAY)).toHaveLength(1));
});

it('what was taken at the desk is not asked for again while a second person looks at it', async () => {
  const bill = { ...BILL, depositFen: 4080, afterVisitFen: 9520 };
  const done = { state: 'completed' as const, visit: progress('signed_off', 2), actions: ['pay_balance' as const] };
  const waiting = (waitingFen: number) => order({ ...done, bill: { ...bill, balance: { ...BALANCE, waitingFen } } });
  serve({ [ORDER]: { body: waiting(9520) } });
  const all = show(<VisitPage />);
  await screen.findByText('门店已收您 ¥95.20，正在复核，不需要再付');
  expect(document.getElementById('pay-balance')).toBeNull();
  all.unmount();
  serve({ [ORDER]: { body: waiting(9000) } });
  show(<VisitPage />);
  await screen.findByText(/门店已收您 ¥90，正在复核；其余请在.*前付清/);
  expect(byId('pay-balance').textContent).toContain('¥5.2');
});
