import Taro from '@tarojs/taro';
import { newPhone } from '../../../test/taro';
import { problem, requestsOf, serve } from '../../../test/api';
import { PAYMENT } from '../../../test/samples';
import * as payment from './pay-order';

const START = 'POST /api/orders/order-1/payment';
const REFRESH = 'POST /api/orders/order-1/payment/refresh';
const pending = { body: { state: 'pending', orderState: 'awaiting_payment' } };
const paid = { body: { state: 'paid', orderState: 'paid' } };

const cashier = () => jest.mocked(Taro.requestPayment as unknown as jest.Mock);
const cashierSays = (errMsg: string) => cashier().mockRejectedValueOnce({ errMsg });

/** Pays while time flies. */
async function payOrder(orderId: string, steps?: Parameters<typeof payment.payOrder>[1]) {
  const outcome = payment.payOrder(orderId, steps);
  outcome.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(60_000);
  return outcome;
}

beforeEach(() => {
  newPhone();
  jest.useFakeTimers();
  cashier().mockReset().mockResolvedValue({});
});
afterEach(() => jest.useRealTimers());

it('opens the cashier with exactly what the server signed', async () => {
  serve({ [START]: { body: PAYMENT }, [REFRESH]: paid });
  await expect(payOrder('order-1')).resolves.toBe('paid');
  expect(cashier()).toHaveBeenCalledWith({
    timeStamp: '1763798400',
    nonceStr: 'nonce',
    package: 'prepay_id=1',
    signType: 'RSA',
    paySign: 'signature',
  });
});

it('believes the server, not the cashier: it asks until the money is settled', async () => {
  const seen = serve({ [START]: { body: PAYMENT }, [REFRESH]: [pending, pending, paid] });
  await expect(payOrder('order-1')).resolves.toBe('paid');
  expect(requestsOf(seen, REFRESH)).toHaveLength(3);
});

it('a lost answer is only another second of waiting', async () => {
  serve({
    [START]: { body: PAYMENT },
    [REFRESH]: ['lost', problem(503, 'PAYMENT_UNAVAILABLE', '微信支付暂时没有响应'), paid],
  });
  await expect(payOrder('order-1')).resolves.toBe('paid');
});

it('gives up waiting after a while without calling it a failure', async () => {
  const seen = serve({ [START]: { body: PAYMENT }, [REFRESH]: pending });
  await expect(payOrder('order-1')).resolves.toBe('confirming');
  expect(requestsOf(seen, REFRESH).length).toBeGreaterThanOrEqual(10);
});

it('a closed cashier keeps the hold, after asking once whether money came all the same', async () => {
  cashierSays('requestPayment:fail cancel');
  const seen = serve({ [START]: { body: PAYMENT }, [REFRESH]: pending });
  await expect(payOrder('order-1')).resolves.toBe('cancelled');
  expect(requestsOf(seen, REFRESH)).toHaveLength(1);
});

it('finds the money that arrived although the cashier was closed', async () => {
  cashierSays('requestPayment:fail cancel');
  serve({ [START]: { body: PAYMENT }, [REFRESH]: paid });
  await expect(payOrder('order-1')).resolves.toBe('paid');
});

it('an unclear word of the cashier is asked about for some seconds', async () => {
  cashierSays('requestPayment:fail system error');
  const seen = serve({ [START]: { body: PAYMENT }, [REFRESH]: [pending, pending, paid] });
  await expect(payOrder('order-1')).resolves.toBe('paid');
  expect(requestsOf(seen, REFRESH)).toHaveLength(3);
});

it.each(['held', 'closed'] as const)('says %s as the server does', async (state) => {
  serve({ [START]: { body: PAYMENT }, [REFRESH]: { body: { state, orderState: 'awaiting_payment' } } });
  await expect(payOrder('order-1')).resolves.toBe(state);
});

it('does not open the cashier when the payment cannot be started, and the next try is the same intention', async () => {
  const seen = serve({
    [START]: [problem(503, 'PAYMENT_UNAVAILABLE', '微信支付暂时没有响应'), { body: PAYMENT }],
    [REFRESH]: paid,
  });
  await expect(payOrder('order-1')).rejects.toMatchObject({ code: 'PAYMENT_UNAVAILABLE' });
  expect(cashier()).not.toHaveBeenCalled();
  await payOrder('order-1');
  expect(new Set(requestsOf(seen, START).map(({ key }) => key)).size).toBe(1);
});

it('says when the cashier is done, and only for a payment that went through', async () => {
  const onCashierOk = jest.fn();
  serve({ [START]: { body: PAYMENT }, [REFRESH]: paid });
  await payOrder('order-1', { onCashierOk });
  cashierSays('requestPayment:fail cancel');
  await payOrder('order-1', { onCashierOk });
  expect(onCashierOk).toHaveBeenCalledTimes(1);
});

it('what is paid is told once the visit has counted it; it never turns into a doubt', async () => {
  const following = { body: { state: 'paid', counted: false, instalment: 'full', orderState: 'awaiting_payment' } };
  const counted = { body: { ...following.body, counted: true, orderState: 'paid' } };
  const seen = serve({ [START]: { body: PAYMENT }, [REFRESH]: [following, counted] });
  await expect(payOrder('order-1')).resolves.toBe('paid');
  expect(requestsOf(seen, REFRESH)).toHaveLength(2);
  serve({ [START]: { body: PAYMENT }, [REFRESH]: following });
  await expect(payOrder('order-1')).resolves.toBe('paid');
});

it('money that waits at the desk for its second person is no payment under way', async () => {
  const seen = serve({ [START]: { body: PAYMENT }, [REFRESH]: [pending, { body: { state: 'at_desk' } }] });
  await expect(payOrder('order-1')).resolves.toBe('at_desk');
  expect(requestsOf(seen, REFRESH)).toHaveLength(2);
});
