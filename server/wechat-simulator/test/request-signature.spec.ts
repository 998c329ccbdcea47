import { randomBytes } from 'node:crypto';
import { createKeyPair } from '../src/store/identity.js';
import { LIN, openDesk, type Desk } from './support/desk.js';
import { Merchant, orderNumber, type RequestChanges } from './support/merchant.js';

let desk: Desk;
let merchant: Merchant;

beforeAll(async () => {
  desk = await openDesk();
  merchant = new Merchant(desk);
  await desk.put('/desk/people', [LIN]);
});
afterAll(() => desk.stop());

describe('the merchant’s signature', () => {
  it('is accepted when it is right, for POST and for GET with a query', async () => {
    const order = orderNumber();
    expect((await merchant.prepay({ out_trade_no: order })).status).toBe(200);
    expect((await merchant.query(order)).status).toBe(200);
  });

  it('covers number characters that are escaped in the path, as they were sent', async () => {
    const order = `${orderNumber()}|*-_`;
    expect((await merchant.prepay({ out_trade_no: order })).status).toBe(200);
    expect((await merchant.query(order)).body).toMatchObject({ out_trade_no: order, trade_state: 'NOTPAY' });
  });

  const now = (): number => Math.floor(Date.now() / 1000);
  const refused: [string, () => RequestChanges, number, string][] = [
    ['another private key', () => ({ privateKey: createKeyPair().privateKey }), 401, 'SIGN_ERROR'],
    ['another body', () => ({ signedBody: '{}' }), 401, 'SIGN_ERROR'],
    ['another path', () => ({ signedTarget: '/v3/pay/transactions/app' }), 401, 'SIGN_ERROR'],
    ['another method', () => ({ signedMethod: 'GET' }), 401, 'SIGN_ERROR'],
    ['an unknown merchant', () => ({ mchid: '1900000000' }), 400, 'MCH_NOT_EXISTS'],
    ['an unknown certificate', () => ({ serial: 'ABCDEF' }), 401, 'SIGN_ERROR'],
    ['a clock 6 minutes behind', () => ({ timestamp: now() - 360 }), 401, 'SIGN_ERROR'],
    ['a clock 6 minutes ahead', () => ({ timestamp: now() + 360 }), 401, 'SIGN_ERROR'],
    ['a timestamp in milliseconds', () => ({ timestamp: Date.now() }), 401, 'SIGN_ERROR'],
    ['a timestamp that is no number', () => ({ timestamp: 'soon' }), 401, 'SIGN_ERROR'],
    ['another scheme', () => ({ scheme: 'WECHATPAY2-SM2-WITH-SM3' }), 401, 'SIGN_ERROR'],
    ['a nonce of 33 characters', () => ({ nonce: 'n'.repeat(33) }), 401, 'SIGN_ERROR'],
    ['no authorization', () => ({ headers: { Authorization: null } }), 401, 'SIGN_ERROR'],
    [
      'half an authorization',
      () => ({ headers: { Authorization: 'WECHATPAY2-SHA256-RSA2048 mchid="1"' } }),
      401,
      'SIGN_ERROR',
    ],
    ['an authorization without scheme', () => ({ headers: { Authorization: 'nonsense' } }), 401, 'SIGN_ERROR'],
    ['no platform key named', () => ({ headers: { 'Wechatpay-Serial': null } }), 400, 'PARAM_ERROR'],
    ['another platform key named', () => ({ headers: { 'Wechatpay-Serial': 'PUB_KEY_ID_1' } }), 400, 'PARAM_ERROR'],
    ['an Accept that excludes JSON', () => ({ headers: { Accept: 'text/html' } }), 400, 'INVALID_REQUEST'],
    ['an empty User-Agent', () => ({ headers: { 'User-Agent': '' } }), 400, 'INVALID_REQUEST'],
    [
      'a form content type',
      () => ({ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
      400,
      'INVALID_REQUEST',
    ],
  ];
  it.each(refused)('is refused with %s, and nothing happens', async (_what, changes, status, code) => {
    const order = orderNumber();
    const answer = await merchant.prepay({ out_trade_no: order }, changes());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await merchant.query(order)).status).toBe(404);
  });

  it('is refused the second time: nonces are remembered', async () => {
    const nonce = randomBytes(16).toString('hex');
    expect((await merchant.query('NOSUCHORDER', { nonce })).body.code).toBe('ORDER_NOT_EXIST');
    expect((await merchant.query('NOSUCHORDER', { nonce })).body.code).toBe('SIGN_ERROR');
  });

  it('does not burn a nonce when it is wrong, so that an attacker cannot block the merchant', async () => {
    const nonce = randomBytes(16).toString('hex');
    const { privateKey } = createKeyPair();
    expect((await merchant.query('NOSUCHORDER', { nonce, privateKey })).body.code).toBe('SIGN_ERROR');
    expect((await merchant.query('NOSUCHORDER', { nonce })).body.code).toBe('ORDER_NOT_EXIST');
  });

  it('says what it verified when it fails, as the real one does', async () => {
    const answer = await merchant.prepay({}, { signedBody: '{}' });
    expect(answer.body).toMatchObject({
      message: '错误的签名，验签失败',
      detail: {
        field: 'signature',
        location: 'authorization',
        sign_information: { method: 'POST', url: '/v3/pay/transactions/jsapi' },
      },
    });
  });
});

describe('answers', () => {
  it('are signed, whether they are good, bad or empty, and carry a Request-ID', async () => {
    const order = orderNumber();
    const answers = [
      await merchant.prepay({ out_trade_no: order }),
      await merchant.query(order),
      await merchant.close(order),
      await merchant.query('NOSUCHORDER'),
      await merchant.prepay({}, { headers: { Authorization: null } }),
      await merchant.send('GET', '/v3/nothing/here', ''),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 204, 404, 401, 404]);
    for (const answer of answers) {
      expect(merchant.trusts(answer)).toBe(true);
      expect(merchant.trusts({ ...answer, text: `${answer.text} ` })).toBe(false);
      expect(answer.headers.get('request-id')).toMatch(/^08[0-9A-F]+-0$/);
    }
  });

  it('say that there are no platform certificates in public key mode', async () => {
    const answer = await merchant.send('GET', '/v3/certificates', '');
    expect([answer.status, answer.body.code]).toEqual([404, 'RESOURCE_NOT_EXISTS']);
  });
});

it('keeps a list of the calls with the verdict on each signature', async () => {
  await desk.call('DELETE', '/control/calls');
  const order = orderNumber();
  await merchant.prepay({ out_trade_no: order });
  await merchant.query(order, { timestamp: 1 });
  const calls = await desk.get<Record<string, unknown>[]>(`/control/calls?outTradeNo=${order}`);
  expect(calls).toMatchObject([
    {
      call: 'prepay',
      method: 'POST',
      target: '/v3/pay/transactions/jsapi',
      signatureOk: true,
      status: 200,
      code: null,
    },
    { call: 'query', method: 'GET', signatureOk: false, status: 401, code: 'SIGN_ERROR' },
  ]);
  expect(typeof calls[0]?.ms).toBe('number');
});
