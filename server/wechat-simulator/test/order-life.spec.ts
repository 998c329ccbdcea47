import { LIN, WANG, openDesk, type Desk } from './support/desk.js';
import { Merchant, orderNumber } from './support/merchant.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let desk: Desk;
let merchant: Merchant;

beforeEach(async () => {
  desk = await openDesk();
  merchant = new Merchant(desk);
  await desk.put('/desk/people', [LIN, WANG]);
});
afterEach(() => desk.stop());

async function prepay(fields: Record<string, unknown> = {}): Promise<{ number: string; prepayId: string }> {
  const number = orderNumber();
  const answer = await merchant.prepay({ out_trade_no: number, ...fields });
  expect(answer.status).toBe(200);
  return { number, prepayId: String(answer.body.prepay_id) };
}

const openSheet = (prepayId: string, openid = LIN.openid): ReturnType<Desk['call']> =>
  desk.call('POST', '/desk/cashier/open', { openid, ...merchant.paymentParams(prepayId) });
const pay = (prepayId: string, openid = LIN.openid, outcome = 'success'): ReturnType<Desk['call']> =>
  desk.call('POST', `/desk/cashier/${prepayId}/pay`, { openid, outcome });

describe('an order', () => {
  it('is unknown before it is made', async () => {
    const answers = [
      await merchant.query('NOSUCHORDER'),
      await merchant.close('NOSUCHORDER'),
      await merchant.queryTransaction('4200'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([404, 'ORDER_NOT_EXIST']));
  });

  it('is NOTPAY at first and tells nothing about a payer', async () => {
    const { number } = await prepay({ attach: 'secret' });
    expect((await merchant.query(number)).body).toEqual({
      appid: desk.identity.appid,
      mchid: desk.identity.mchid,
      out_trade_no: number,
      trade_state: 'NOTPAY',
      trade_state_desc: '订单未支付',
      promotion_detail: [],
      scene_info: { device_id: '' },
      amount: { total: 16_800, currency: 'CNY', payer_currency: 'CNY' },
    });
  });

  it('once paid tells who paid what and when, by either number', async () => {
    const { number, prepayId } = await prepay({ attach: '到位' });
    const paid = await pay(prepayId);
    const answer = await merchant.query(number);
    expect(answer.body).toMatchObject({
      trade_state: 'SUCCESS',
      trade_type: 'JSAPI',
      attach: '到位',
      payer: { openid: LIN.openid },
      amount: { total: 16_800, payer_total: 16_800, currency: 'CNY', payer_currency: 'CNY' },
    });
    expect(answer.body.transaction_id).toMatch(/^4200\d{24}$/);
    expect(answer.body.transaction_id).toBe(paid.body.transactionId);
    expect(answer.body.success_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(Math.abs(Date.parse(String(answer.body.success_time)) - Date.now())).toBeLessThan(5_000);
    expect((await merchant.queryTransaction(String(answer.body.transaction_id))).body).toEqual(answer.body);
  });

  it('needs the merchant’s own mchid in a query and in a close', async () => {
    const { number } = await prepay();
    const path = `/v3/pay/transactions/out-trade-no/${number}`;
    expect((await merchant.send('GET', path, '')).body.code).toBe('PARAM_ERROR');
    expect((await merchant.send('GET', `${path}?mchid=1900000000`, '')).body.code).toBe('PARAM_ERROR');
    expect((await merchant.send('POST', `${path}/close`, '{"mchid":"1900000000"}')).body.code).toBe('PARAM_ERROR');
    expect((await merchant.query(number)).body.trade_state).toBe('NOTPAY');
  });

  it('can be closed twice, then neither paid nor ordered again', async () => {
    const { number, prepayId } = await prepay();
    expect([(await merchant.close(number)).status, (await merchant.close(number)).status]).toEqual([204, 204]);
    expect((await merchant.query(number)).body).toMatchObject({
      trade_state: 'CLOSED',
      trade_state_desc: '订单已关闭',
    });
    expect(await openSheet(prepayId)).toMatchObject({ status: 409, body: { code: 'ORDER_CLOSED' } });
    expect(await pay(prepayId)).toMatchObject({ status: 409, body: { code: 'ORDER_CLOSED' } });
    const again = await merchant.prepay({ out_trade_no: number });
    expect([again.status, again.body.code]).toEqual([400, 'ORDER_CLOSED']);
  });

  it('once paid can neither be closed, nor paid, nor ordered again', async () => {
    const { number, prepayId } = await prepay();
    await pay(prepayId);
    const close = await merchant.close(number);
    expect([close.status, close.body.code]).toEqual([400, 'ORDER_PAID']);
    expect((await merchant.prepay({ out_trade_no: number })).body.code).toBe('ORDER_PAID');
    expect(await pay(prepayId)).toMatchObject({ status: 409, body: { code: 'ORDER_PAID' } });
    expect((await merchant.query(number)).body.trade_state).toBe('SUCCESS');
  });

  it('is paid once even when two sheets are open for it', async () => {
    const { number, prepayId } = await prepay();
    const second = await merchant.prepay({ out_trade_no: number });
    const results = await Promise.all([pay(prepayId), pay(String(second.body.prepay_id))]);
    expect(results.map((result) => result.status).sort()).toEqual([200, 409]);
  });

  it('stays payable when the payment fails', async () => {
    const { number, prepayId } = await prepay();
    expect(await pay(prepayId, LIN.openid, 'fail')).toMatchObject({ status: 200, body: { outcome: 'fail' } });
    expect((await merchant.query(number)).body.trade_state).toBe('NOTPAY');
    expect((await pay(prepayId)).body.outcome).toBe('success');
  });
});

describe('time', () => {
  it('ends a prepay_id after two hours; a new one for the same order pays', async () => {
    const { number, prepayId } = await prepay();
    desk.clock.advance(2 * HOUR - MINUTE);
    expect((await openSheet(prepayId)).status).toBe(200);
    desk.clock.advance(2 * MINUTE);
    expect(await openSheet(prepayId)).toMatchObject({ status: 409, body: { code: 'INVALID_REQUEST' } });
    const fresh = await merchant.prepay({ out_trade_no: number });
    expect((await pay(String(fresh.body.prepay_id))).status).toBe(200);
  });

  it('given in time_expire ends paying but does not close the order', async () => {
    const timeExpire = new Date(Date.now() + 15 * MINUTE).toISOString().replace(/\.\d+Z/, 'Z');
    const { number, prepayId } = await prepay({ time_expire: timeExpire });
    expect((await openSheet(prepayId)).body.timeExpire).toBe(new Date(timeExpire).toISOString());
    desk.clock.advance(16 * MINUTE);
    expect((await pay(prepayId)).status).toBe(409);
    expect((await merchant.query(number)).body.trade_state).toBe('NOTPAY');
    expect((await merchant.prepay({ out_trade_no: number, time_expire: timeExpire })).body.code).toBe(
      'INVALID_REQUEST',
    );
    expect((await merchant.close(number)).status).toBe(204);
  });

  it('given too short is stretched to a minute, given too long is cut to 90 days', async () => {
    const until = async (timeExpire: string): Promise<number> => {
      const { number } = await prepay({ time_expire: timeExpire });
      const order = await desk.get<{ createdAt: string; payableUntil: string }>(`/control/orders/${number}`);
      return Date.parse(order.payableUntil) - Date.parse(order.createdAt);
    };
    expect(await until('2020-01-01T00:00:00+08:00')).toBe(MINUTE);
    expect(await until('2099-01-01T00:00:00+08:00')).toBe(90 * DAY);
  });

  it('closes what nobody paid for a week', async () => {
    const { number } = await prepay();
    desk.clock.advance(7 * DAY - HOUR);
    expect((await merchant.query(number)).body.trade_state).toBe('NOTPAY');
    desk.clock.advance(HOUR);
    expect((await merchant.query(number)).body.trade_state).toBe('CLOSED');
  });
});

describe('the cashier', () => {
  it('shows what is to be paid', async () => {
    const { number, prepayId } = await prepay();
    expect((await openSheet(prepayId)).body).toMatchObject({
      prepayId,
      outTradeNo: number,
      description: '日常保洁 3小时',
      amountFen: 16_800,
      payee: '到位家政服务',
    });
  });

  it('opens only for parameters that the merchant signed', async () => {
    const { prepayId } = await prepay();
    const other = await prepay();
    const good = { openid: LIN.openid, ...merchant.paymentParams(prepayId) };
    const tampered: Record<string, string>[] = [
      { package: `prepay_id=${other.prepayId}` },
      { timeStamp: String(Number(good.timeStamp) + 1) },
      { nonceStr: 'another' },
      { paySign: good.paySign.replace(/^.{4}/, 'AAAA') },
      { paySign: '' },
      { signType: 'MD5' },
      { appId: 'wx0000000000000000' },
      { package: prepayId },
      { timeStamp: 'now' },
    ];
    for (const change of tampered) {
      const { status } = await desk.call('POST', '/desk/cashier/open', { ...good, ...change });
      expect([change, status >= 400 && status < 500]).toEqual([change, true]);
    }
    expect((await desk.call('POST', '/desk/cashier/open', good)).status).toBe(200);
  });

  it('takes money only from the person the order was made for', async () => {
    const { number, prepayId } = await prepay();
    expect(await openSheet(prepayId, WANG.openid)).toMatchObject({ status: 409, body: { code: 'PARAM_ERROR' } });
    expect((await pay(prepayId, WANG.openid)).status).toBe(409);
    expect((await merchant.query(number)).body.trade_state).toBe('NOTPAY');
  });

  it('knows no sheet that was never prepared', async () => {
    expect((await openSheet('wx20261122000000deadbeefdeadbeefdead')).status).toBe(409);
    expect((await pay('nothing')).status).toBe(409);
  });

  it('wants to know the outcome', async () => {
    const { prepayId } = await prepay();
    expect((await pay(prepayId, LIN.openid, 'maybe')).status).toBe(400);
    expect((await desk.call('POST', `/desk/cashier/${prepayId}/pay`, {})).status).toBe(400);
  });

  it('leaves a voucher in the payer’s message list', async () => {
    const { number, prepayId } = await prepay({ amount: { total: 16_805 } });
    const paid = await pay(prepayId);
    const [receipt] = await desk.get<Record<string, unknown>[]>(`/desk/messages?openid=${LIN.openid}`);
    expect(receipt).toMatchObject({
      kind: 'receipt',
      title: '微信支付凭证',
      amountFen: 16_805,
      outTradeNo: number,
      transactionId: paid.body.transactionId,
    });
    expect(receipt?.fields).toContainEqual({ key: 'amount', label: '付款金额', value: '¥168.05' });
  });
});

describe('from outside', () => {
  it('an order can be paid, closed and run out of time', async () => {
    const [paid, closed, late] = [await prepay(), await prepay(), await prepay()];
    await desk.post(`/control/orders/${paid.number}/pay`);
    await desk.post(`/control/orders/${closed.number}/close`);
    await desk.post(`/control/orders/${late.number}/expire`);
    expect((await merchant.query(paid.number)).body.trade_state).toBe('SUCCESS');
    expect((await merchant.query(closed.number)).body.trade_state).toBe('CLOSED');
    expect((await pay(late.prepayId)).body.code).toBe('INVALID_REQUEST');
    const states = await desk.get<{ state: string }[]>('/control/orders?state=SUCCESS');
    expect(states.map((order) => order.state)).toEqual(['SUCCESS']);
  });

  it('is bound by the same rules', async () => {
    const { number } = await prepay();
    await desk.post(`/control/orders/${number}/pay`);
    expect((await desk.call('POST', `/control/orders/${number}/close`)).status).toBe(409);
    expect((await desk.call('POST', `/control/orders/${number}/pay`)).status).toBe(409);
    expect((await desk.call('POST', `/control/orders/${number}/expire`)).status).toBe(409);
    expect((await desk.call('POST', '/control/orders/NOSUCHORDER/pay')).status).toBe(404);
  });
});
