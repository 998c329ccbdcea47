import { LIN, WANG, openDesk, type Desk } from './support/desk.js';
import { Merchant, orderNumber } from './support/merchant.js';
import { Weixin, type WeixinAnswer } from './support/weixin.js';

const DAY_MS = 24 * 3_600_000;

let desk: Desk;
let merchant: Merchant;
let weixin: Weixin;

beforeAll(async () => {
  desk = await openDesk();
  merchant = new Merchant(desk);
  weixin = new Weixin(desk);
  await desk.put('/desk/people', [LIN, WANG]);
});
afterAll(() => desk.stop());

async function paid(): Promise<string> {
  const number = orderNumber();
  await merchant.prepay({ out_trade_no: number });
  await desk.post(`/control/orders/${number}/pay`);
  return number;
}

const report = (number: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  order_key: { order_number_type: 1, mchid: desk.identity.mchid, out_trade_no: number },
  logistics_type: 3,
  delivery_mode: 1,
  shipping_list: [{ item_desc: '日常保洁 3小时' }],
  upload_time: '2026-11-27T10:00:00.000+08:00',
  payer: { openid: LIN.openid },
  ...changes,
});
const call = async (path: string, body: unknown): Promise<WeixinAnswer> =>
  weixin.post(`/wxa/sec/order/${path}?access_token=${await weixin.currentToken()}`, body);
const upload = async (number: string, changes?: Record<string, unknown>): Promise<unknown> =>
  (await call('upload_shipping_info', report(number, changes))).errcode;
const stateOf = async (number: string): Promise<unknown> => {
  const answer = await call('get_order', { merchant_id: desk.identity.mchid, merchant_trade_no: number });
  return (answer.order as { order_state: number } | undefined)?.order_state ?? answer.errcode;
};

describe('a shipping report', () => {
  it('is taken once, the same again changes nothing, and once more with other words', async () => {
    const number = await paid();
    expect(await stateOf(number)).toBe(1);
    expect(await upload(number)).toBe(0);
    expect(await stateOf(number)).toBe(2);
    expect(await upload(number)).toBe(10060023);
    const other = { shipping_list: [{ item_desc: '日常保洁 4小时' }] };
    expect(await upload(number, other)).toBe(268485216);
    expect(await upload(number, { ...other, upload_time: '2026-11-27T10:00:01+08:00' })).toBe(0);
    expect(await upload(number, { upload_time: '2026-11-27T10:00:02+08:00' })).toBe(10060003);
  });

  it('is refused with the number that names what is wrong, and leaves the order as it was', async () => {
    const number = await paid();
    const wrong: [Record<string, unknown>, number][] = [
      [{ shipping_list: {} }, 47001],
      [{ shipping_list: Array.from({ length: 16 }, () => ({ item_desc: '保洁' })) }, 47001],
      [{ delivery_mode: '1' }, 47001],
      [{ logistics_type: 5 }, 10060005],
      [{ shipping_list: [{ item_desc: ' ' }] }, 10060008],
      [{ shipping_list: [{ item_desc: '洁'.repeat(121) }] }, 10060009],
      [{ payer: { openid: WANG.openid } }, 10060031],
      [{ upload_time: '昨天' }, 268485216],
      [{ order_key: { order_number_type: 1, mchid: '1900000001', out_trade_no: number } }, 10060001],
    ];
    for (const [changes, errcode] of wrong) expect(await upload(number, changes)).toBe(errcode);
    expect(await stateOf(number)).toBe(1);
  });

  it('is for what was paid and not refunded; after two days it is settled', async () => {
    const unpaid = orderNumber();
    await merchant.prepay({ out_trade_no: unpaid });
    expect(await upload(unpaid)).toBe(10060001);
    expect(await stateOf(unpaid)).toBe(10060001);
    const number = await paid();
    await upload(number);
    await desk.post('/control/clock', { advanceMs: 2 * DAY_MS });
    expect(await stateOf(number)).toBe(4);
    expect(await upload(number)).toBe(10060002);
  });

  it('knows a refused token, and survives a restart', async () => {
    const number = await paid();
    expect((await weixin.post('/wxa/sec/order/upload_shipping_info?access_token=no', report(number))).errcode).toBe(
      40001,
    );
    await upload(number);
    desk = await desk.restart();
    weixin = new Weixin(desk);
    expect(await stateOf(number)).toBe(2);
  });
});
