import { LIN, openDesk, type Desk } from './support/desk.js';
import { Merchant, orderNumber } from './support/merchant.js';

let desk: Desk;
let merchant: Merchant;

beforeAll(async () => {
  desk = await openDesk();
  merchant = new Merchant(desk);
  await desk.put('/desk/people', [LIN]);
});
afterAll(() => desk.stop());

const han = (length: number): string => '洁'.repeat(length);

describe('prepay takes', () => {
  const fine: [string, Record<string, unknown>][] = [
    ['a description of 127 characters', { description: han(127) }],
    ['an attach of 128 characters', { attach: han(128) }],
    ['an amount of one fen', { amount: { total: 1 } }],
    ['an order without currency', { amount: { total: 100 } }],
    ['a time_expire with zone', { time_expire: '2099-01-01T10:00:00+08:00' }],
    ['a notify_url of 256 characters', { notify_url: `https://example.com/${'n'.repeat(236)}` }],
    [
      'all optional members',
      {
        goods_tag: 'WXG',
        support_fapiao: true,
        settle_info: { profit_sharing: false },
        scene_info: { payer_client_ip: '127.0.0.1', device_id: 'D1' },
        detail: { cost_price: 100 },
      },
    ],
  ];
  it.each(fine)('%s', async (_what, fields) => {
    const answer = await merchant.prepay(fields);
    expect(answer.body.prepay_id).toMatch(/^wx\d{14}[0-9a-f]{20}$/);
  });

  it('a number of 6 characters and one of 32', async () => {
    const unique = String(Math.random()).slice(2, 8).padEnd(6, '0');
    expect((await merchant.prepay({ out_trade_no: unique })).status).toBe(200);
    expect((await merchant.prepay({ out_trade_no: `${unique}${'x'.repeat(26)}` })).status).toBe(200);
  });
});

describe('prepay refuses', () => {
  const broken: [string, Record<string, unknown>, string][] = [
    ['no description', { description: undefined }, '/description'],
    ['an empty description', { description: '' }, '/description'],
    ['a description of 128 characters', { description: han(128) }, '/description'],
    ['an emoji in the description', { description: '保洁😀' }, '/description'],
    ['half an emoji', { description: '保洁\ud83d' }, '/description'],
    ['a description that is a number', { description: 5 }, '/description'],
    ['a number of 5 characters', { out_trade_no: 'ABCDE' }, '/out_trade_no'],
    ['a number of 33 characters', { out_trade_no: 'A'.repeat(33) }, '/out_trade_no'],
    ['a number with a slash', { out_trade_no: 'ABC/DEFG' }, '/out_trade_no'],
    ['a Chinese number', { out_trade_no: '订单一二三四' }, '/out_trade_no'],
    ['an attach of 129 characters', { attach: han(129) }, '/attach'],
    ['no amount', { amount: undefined }, '/amount'],
    ['an amount of nothing', { amount: { total: 0 } }, '/amount/total'],
    ['a negative amount', { amount: { total: -1 } }, '/amount/total'],
    ['a fractional amount', { amount: { total: 1.5 } }, '/amount/total'],
    ['an amount in words', { amount: { total: '168' } }, '/amount/total'],
    ['an amount too large to be exact', { amount: { total: 2 ** 53 } }, '/amount/total'],
    ['dollars', { amount: { total: 1, currency: 'USD' } }, '/amount/currency'],
    ['no payer', { payer: undefined }, '/payer'],
    ['a payer without openid', { payer: {} }, '/payer/openid'],
    ['an openid of 129 characters', { payer: { openid: 'o'.repeat(129) } }, '/payer/openid'],
    ['null', { attach: null }, '/attach'],
    [
      'null deep inside',
      { scene_info: { payer_client_ip: '1.1.1.1', store_info: { id: null } } },
      '/scene_info/store_info/id',
    ],
    ['a time_expire without zone', { time_expire: '2099-01-01T10:00:00' }, '/time_expire'],
    ['a time_expire on February 30', { time_expire: '2099-02-30T10:00:00+08:00' }, '/time_expire'],
    ['a time_expire in words', { time_expire: 'tomorrow' }, '/time_expire'],
    ['a notify_url with a query', { notify_url: 'https://example.com/n?a=1' }, '/notify_url'],
    ['a notify_url that is a path', { notify_url: '/n' }, '/notify_url'],
    ['a notify_url of 257 characters', { notify_url: `https://example.com/${'n'.repeat(237)}` }, '/notify_url'],
    ['a member that is not documented', { spbill_create_ip: '1.1.1.1' }, '/spbill_create_ip'],
    ['a scene without the payer’s address', { scene_info: {} }, '/scene_info/payer_client_ip'],
    ['a profit_sharing in words', { settle_info: { profit_sharing: 'N' } }, '/settle_info/profit_sharing'],
  ];
  it.each(broken)('%s, naming the field', async (_what, fields, field) => {
    const answer = await merchant.prepay(fields);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'PARAM_ERROR', detail: { field } });
  });

  it.each(['', 'null', '[]', '{"appid":', '"text"'])('the body %j', async (body) => {
    const answer = await merchant.send('POST', '/v3/pay/transactions/jsapi', body);
    expect([answer.status, answer.body.code]).toEqual([400, 'PARAM_ERROR']);
  });

  it('another app, another merchant and a payer who does not use this app', async () => {
    expect((await merchant.prepay({ appid: 'wx0000000000000000' })).body.code).toBe('APPID_MCHID_NOT_MATCH');
    expect((await merchant.prepay({ mchid: '1900000000' })).body.code).toBe('PARAM_ERROR');
    const stranger = await merchant.prepay({ payer: { openid: 'oNobody00000' } });
    expect(stranger.body).toMatchObject({ code: 'PARAM_ERROR', message: 'appid和openid不匹配' });
  });
});

describe('the same number again', () => {
  it('with the same parameters, in any order, gives a new prepay_id for the same order', async () => {
    const order = merchant.order();
    const first = await merchant.send('POST', '/v3/pay/transactions/jsapi', JSON.stringify(order));
    const reordered = Object.fromEntries(Object.entries(order).reverse());
    const second = await merchant.send('POST', '/v3/pay/transactions/jsapi', JSON.stringify(reordered));
    expect(second.status).toBe(200);
    expect(second.body.prepay_id).not.toBe(first.body.prepay_id);
    const known = await desk.get<{ prepayIds: string[] }>(`/control/orders/${String(order.out_trade_no)}`);
    expect(known.prepayIds).toEqual([first.body.prepay_id, second.body.prepay_id]);
  });

  const changed: [string, Record<string, unknown>][] = [
    ['another amount', { amount: { total: 1, currency: 'CNY' } }],
    ['another description', { description: '擦窗' }],
    ['a time_expire it did not have', { time_expire: '2099-01-01T10:00:00+08:00' }],
    ['another notify_url', { notify_url: 'http://127.0.0.1:9/other' }],
  ];
  it.each(changed)('with %s is refused and changes nothing', async (_what, fields) => {
    const number = orderNumber();
    await merchant.prepay({ out_trade_no: number });
    const again = await merchant.prepay({ out_trade_no: number, ...fields });
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({ code: 'INVALID_REQUEST', message: '请求重入时，参数与首次请求时不一致' });
    expect((await merchant.query(number)).body).toMatchObject({ amount: { total: 16_800 } });
  });
});
