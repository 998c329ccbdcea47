import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, LIN, WANG } from '../support/desk.js';
import { Merchant, type SignedPayment } from '../support/merchant.js';
import { API_ORIGIN, startPhones, type PhonePage, type Phones } from './support/phones.js';

let phones: Phones;
let api: http.Server;
/** What the mini-program's server received, and how it answers next. */
let received: { method: string; url: string; headers: http.IncomingHttpHeaders; body: Buffer }[] = [];

beforeAll(async () => {
  api = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, url, headers, body: Buffer.concat(chunks) });
      if (url.startsWith('/slow')) return void setTimeout(() => response.end('late'), 3000);
      if (url.startsWith('/moved')) return void response.writeHead(302, { location: '/here?moved=1' }).end();
      if (url.startsWith('/away')) return void response.writeHead(302, { location: 'https://elsewhere.test/' }).end();
      if (url.startsWith('/bytes'))
        return void response
          .writeHead(200, { 'content-type': 'application/octet-stream' })
          .end(Buffer.from([0, 255, 128, 7]));
      response.writeHead(url.startsWith('/teapot') ? 418 : 200, {
        'content-type': 'application/json',
        'x-answer': 'yes',
        'set-cookie': ['a=1', 'b=2'],
      });
      response.end(JSON.stringify({ path: url, 名: '到位' }));
    });
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  phones = await startPhones({ apiTarget: `http://127.0.0.1:${(api.address() as AddressInfo).port}` });
}, 120_000);
afterAll(async () => {
  await phones?.end();
  await new Promise((resolve) => api.close(resolve));
});
beforeEach(() => {
  received = [];
});

jest.setTimeout(60_000);

/** Runs an API in a tap and answers what it gave, as JSON. */
async function ask(phone: PhonePage, call: string): Promise<Record<string, unknown>> {
  const mark = `#${(asked += 1)} `;
  await phone.run(`(wx, page) => {
    const tell = (result) => page.add(${JSON.stringify(mark)} + JSON.stringify(result, (_key, value) =>
      value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value));
    const outcome = ${call};
    if (outcome && typeof outcome.then === 'function') outcome.then(tell, tell);
  }`);
  const line = await eventually(
    async () => (await phone.log()).split('\n').find((text) => text.startsWith(mark)),
    15_000,
  );
  return JSON.parse(line.slice(mark.length)) as Record<string, unknown>;
}
let asked = 0;

describe('the network', () => {
  let phone: PhonePage;
  beforeAll(async () => {
    phone = await phones.show('pages/api/index');
  });
  const request = (options: string): Promise<Record<string, unknown>> =>
    ask(phone, `wx.request({ ${options}, complete: tell })`);

  it('reaches the API’s origin where it really is, with its name in Host', async () => {
    const answer = await request(`url: '${API_ORIGIN}/orders?x=1', data: { q: '保洁', n: 2 }`);
    expect(answer).toMatchObject({
      errMsg: 'request:ok',
      statusCode: 200,
      data: { 名: '到位' },
      cookies: ['a=1', 'b=2'],
    });
    expect((answer.header as Record<string, string>)['x-answer']).toBe('yes');
    expect(received[0]).toMatchObject({ method: 'GET', url: '/orders?x=1&q=%E4%BF%9D%E6%B4%81&n=2' });
    expect(received[0]?.headers.host).toBe('api.example.test');
    expect(received[0]?.headers.referer).toMatch(/^https:\/\/servicewechat\.com\/wx/);
  });

  it('sends JSON and forms, and takes any status for an answer', async () => {
    const json = await request(
      `url: '${API_ORIGIN}/teapot', method: 'POST', data: { a: [1] }, header: { Authorization: 'Bearer x' }`,
    );
    expect(json).toMatchObject({ errMsg: 'request:ok', statusCode: 418 });
    expect(received[0]?.body.toString()).toBe('{"a":[1]}');
    expect(received[0]?.headers).toMatchObject({ 'content-type': 'application/json', authorization: 'Bearer x' });
    await request(
      `url: '${API_ORIGIN}/f', method: 'POST', data: { a: '1 2' }, header: { 'content-type': 'application/x-www-form-urlencoded' }`,
    );
    expect(received[1]?.body.toString()).toBe('a=1+2');
  });

  it('brings bytes when asked for them', async () => {
    expect(await request(`url: '${API_ORIGIN}/bytes', responseType: 'arraybuffer'`)).toMatchObject({
      data: [0, 255, 128, 7],
    });
  });

  it('follows redirects within the domain list, and only there', async () => {
    expect(await request(`url: '${API_ORIGIN}/moved'`)).toMatchObject({ data: { path: '/here?moved=1' } });
    expect(await request(`url: '${API_ORIGIN}/away'`)).toMatchObject({ errMsg: 'request:fail url not in domain list' });
  });

  it.each([
    ['https://elsewhere.test/', 'request:fail url not in domain list'],
    [`${API_ORIGIN}.evil.test/`, 'request:fail url not in domain list'],
    [`${API_ORIGIN.replace('https', 'http')}/`, 'request:fail url not in domain list'],
    ['file:///etc/passwd', 'request:fail invalid url "file:///etc/passwd"'],
    ['not a url', 'request:fail invalid url "not a url"'],
  ])('refuses %s', async (url, errMsg) => {
    expect(await request(`url: '${url}'`)).toMatchObject({ errMsg });
    expect(received).toEqual([]);
  });

  it('times out, and can be aborted', async () => {
    expect(await request(`url: '${API_ORIGIN}/slow', timeout: 150`)).toMatchObject({ errMsg: 'request:fail timeout' });
    const aborted = await ask(
      phone,
      `void setTimeout((task) => task.abort(), 50, wx.request({ url: '${API_ORIGIN}/slow', complete: tell }))`,
    );
    expect(aborted).toMatchObject({ errMsg: 'request:fail abort' });
  });

  it('is gone when the desk cuts it, and says so', async () => {
    await phone.run(`(wx, page) => wx.onNetworkStatusChange((state) => page.add('changed ' + JSON.stringify(state)))`);
    await phone.desk((desk) => desk.setNetwork('offline'));
    await phone.logged('changed {"isConnected":false,"networkType":"none"}');
    expect(await request(`url: '${API_ORIGIN}/x'`)).toMatchObject({
      errMsg: expect.stringMatching(/^request:fail network error/),
    });
    expect(await ask(phone, 'wx.login()')).toMatchObject({ errMsg: expect.stringMatching(/^login:fail/) });
    expect(await ask(phone, 'wx.getNetworkType()')).toMatchObject({ networkType: 'none' });
    await phone.desk((desk) => desk.setNetwork('online'));
    expect(await request(`url: '${API_ORIGIN}/x'`)).toMatchObject({ statusCode: 200 });
  });

  it('uploads a chosen photo as multipart, with progress', async () => {
    await phone.run(`(wx, page) => wx.chooseMedia({ count: 2, mediaType: ['image'] }).then(({ tempFiles }) => {
      const task = wx.uploadFile({
        url: '${API_ORIGIN}/files', filePath: tempFiles[0].tempFilePath, name: 'file', formData: { note: '门口' },
        success: (result) => page.add('uploaded ' + result.statusCode + ' ' + typeof result.data),
      });
      task.onProgressUpdate(({ progress }) => { page.progress = progress });
    })`);
    await phone.page.getByRole('button', { name: '客厅 打扫后' }).tap();
    await phone.page.getByRole('button', { name: /^完成/ }).tap();
    await phone.logged('uploaded 200 string');
    const [upload] = received;
    expect(upload?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    const body = upload?.body.toString('latin1') ?? '';
    expect(body).toContain('name="file"; filename="');
    expect(body).toContain('Content-Type: image/jpeg');
    expect(body).toContain('name="note"');
    expect(await phone.desk((desk) => desk.page?.progress)).toBe(100);
  });

  it('downloads into a file that can be read', async () => {
    const result = await ask(
      phone,
      `wx.downloadFile({ url: '${API_ORIGIN}/bytes', complete: (result) => tell({
      ...result, base64: wx.getFileSystemManager().readFileSync(result.tempFilePath, 'base64') }) })`,
    );
    expect(result).toMatchObject({ statusCode: 200, base64: 'AP+ABw==' });
  });
});

describe('the person', () => {
  it('logs in with a code that the platform knows', async () => {
    const phone = await phones.show('pages/api/index');
    const { code } = await ask(phone, 'wx.login()');
    const { appid, appSecret: secret } = phones.desk.identity;
    const query = new URLSearchParams({ appid, secret, js_code: String(code), grant_type: 'authorization_code' });
    const session = (await (await fetch(`${phones.desk.base}/sns/jscode2session?${query.toString()}`)).json()) as {
      openid?: string;
    };
    expect(session.openid).toBe(LIN.openid);
  });

  it('gives the phone number or refuses it', async () => {
    const phone = await phones.show('pages/api/index');
    await phone.at('phone').tap();
    await phone.page.getByRole('button', { name: '不允许' }).tap();
    await phone.logged('phone getPhoneNumber:fail user deny');
    await phone.at('phone').tap();
    await phone.page.getByRole('button', { name: /138\*{4}0001/ }).tap();
    await phone.logged('phone getPhoneNumber:ok code');
  });

  it('keeps storage per person, over a restart, within WeChat’s limits', async () => {
    const phone = await phones.open('pages/api/index');
    const result = await ask(
      phone,
      `(wx.setStorageSync('a', { n: 1, at: new Date(0) }), wx.setStorageSync('n', 5), Promise.all([
      wx.getStorage({ key: 'a' }), wx.getStorage({ key: 'none' }).catch((failure) => failure),
      wx.setStorage({ key: 'big', data: 'x'.repeat(1024 * 1024 + 1) }).catch((failure) => failure),
    ]))`,
    );
    expect(result).toMatchObject([
      { data: { n: 1 } },
      { errMsg: 'getStorage:fail data not found' },
      { errMsg: 'setStorage:fail entry size limit reached' },
    ]);
    await phone.page.reload();
    await phone.at('run').waitFor();
    expect(
      await ask(
        phone,
        `Promise.resolve([wx.getStorageSync('n'), wx.getStorageSync('none'), wx.getStorageInfoSync().keys.sort()])`,
      ),
    ).toEqual([5, '', ['a', 'n']]);
    const other = await phones.open('pages/api/index', { openid: WANG.openid });
    expect(await ask(other, `Promise.resolve([wx.getStorageSync('n')])`)).toEqual(['']);
  });
});

describe('paying', () => {
  let phone: PhonePage;
  let merchant: Merchant;
  beforeAll(async () => {
    phone = await phones.show('pages/api/index');
    merchant = new Merchant(phones.desk);
  });

  async function prepaid(): Promise<{ params: SignedPayment; outTradeNo: string }> {
    const order = merchant.order();
    const answer = await merchant.send('POST', '/v3/pay/transactions/jsapi', JSON.stringify(order));
    return { params: merchant.paymentParams(String(answer.body.prepay_id)), outTradeNo: String(order.out_trade_no) };
  }
  const pay = (params: SignedPayment): Promise<void> =>
    phone.run(
      `(wx, page) => wx.requestPayment({ ...${JSON.stringify(params)}, complete: (result) => page.add('paid ' + result.errMsg) })`,
    );
  const state = async (outTradeNo: string): Promise<unknown> => (await merchant.query(outTradeNo)).body.trade_state;

  it('shows the platform’s amount and payee, and pays after six digits', async () => {
    const { params, outTradeNo } = await prepaid();
    await pay(params);
    await phone.page.getByText('168.00').waitFor();
    await phone.page.getByText('付款给到位家政服务').waitFor();
    for (const digit of '123456') await phone.page.getByRole('button', { name: digit, exact: true }).tap();
    await phone.logged('paid requestPayment:ok');
    expect(await state(outTradeNo)).toBe('SUCCESS');
  });

  it('is cancelled with the cross, and nothing is paid', async () => {
    const { params, outTradeNo } = await prepaid();
    await pay(params);
    await phone.page.getByRole('button', { name: '关闭', exact: true }).tap();
    await phone.logged('paid requestPayment:fail cancel');
    expect(await state(outTradeNo)).toBe('NOTPAY');
  });

  it('is answered by a test, ahead of time or when the cashier is open', async () => {
    const first = await prepaid();
    await phone.desk((desk) => desk.answerPayment('success'));
    await pay(first.params);
    await eventually(async () => ((await state(first.outTradeNo)) === 'SUCCESS' ? true : undefined));
    const second = await prepaid();
    await pay(second.params);
    await phone.page.getByText('请输入支付密码').waitFor();
    await phone.desk((desk) => desk.answerPayment('fail'));
    await phone.page.getByText('请输入支付密码').waitFor({ state: 'detached' });
    expect(await state(second.outTradeNo)).toBe('NOTPAY');
  });

  it('does not open on a forged signature', async () => {
    const { params } = await prepaid();
    await pay({ ...params, paySign: (await prepaid()).params.paySign });
    await phone.logged('支付验证签名失败');
    await expect(phone.page.getByText('请输入支付密码').count()).resolves.toBe(0);
  });
});

describe('messages', () => {
  const templates = async (): Promise<{ id: string; title: string }[]> => phones.desk.get('/desk/templates');

  it('are asked for after a tap only, at most three kinds', async () => {
    const phone = await phones.show('pages/api/index');
    const [first] = await templates();
    const late = await ask(
      phone,
      `new Promise((done) => setTimeout(() => wx.requestSubscribeMessage({ tmplIds: ['${first?.id}'], complete: done }), 1500))`,
    );
    expect(late).toMatchObject({ errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.' });
    const afterRequest = await ask(
      phone,
      `new Promise((done) => wx.request({ url: '${API_ORIGIN}/x', complete: () => wx.requestSubscribeMessage({ tmplIds: ['${first?.id}'], complete: done }) }))`,
    );
    expect(afterRequest).toMatchObject({
      errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
    });
    expect(await ask(phone, `wx.requestSubscribeMessage({ tmplIds: ['a', 'b', 'c', 'd'] })`)).toMatchObject({
      errCode: 20003,
    });
    expect(await ask(phone, `wx.requestSubscribeMessage({ tmplIds: ['unknown'] })`)).toMatchObject({ errCode: 20001 });
    expect(await ask(phone, `wx.requestSubscribeMessage({})`)).toMatchObject({ errCode: 10001 });
  });

  it('are accepted one by one, and the choice is kept when the person wants that', async () => {
    const phone = await phones.open('pages/api/index');
    const [first, second] = await templates();
    const call = `wx.requestSubscribeMessage({ tmplIds: ['${first?.id}', '${second?.id}'] })`;
    const answer = ask(phone, call);
    await phone.page.getByLabel(second?.title ?? '').uncheck();
    await phone.page.getByLabel('总是保持以上选择，不再询问').check();
    await phone.page.getByRole('button', { name: '允许' }).tap();
    const expected = { [first?.id ?? '']: 'accept', [second?.id ?? '']: 'reject' };
    expect(await answer).toMatchObject(expected);
    expect(await ask(phone, call)).toMatchObject(expected);
  });

  it('arrive while the phone is on, and lead to the page they name', async () => {
    const phone = await phones.open('pages/gallery/index', { openid: WANG.openid });
    const { desk } = phones;
    const [template] = await desk.get<{ id: string; fields: { key: string; example: string }[] }[]>('/desk/templates');
    await desk.post('/desk/subscribe', { openid: WANG.openid, answers: { [template?.id ?? '']: 'accept' } });
    const { access_token: token } = await desk.post<{ access_token: string }>('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: desk.identity.appid,
      secret: desk.identity.appSecret,
    });
    const data = Object.fromEntries((template?.fields ?? []).map(({ key, example }) => [key, { value: example }]));
    const sent = await desk.post<{ errcode: number }>(`/cgi-bin/message/subscribe/send?access_token=${token}`, {
      touser: WANG.openid,
      template_id: template?.id,
      page: 'pages/events/index?from=message',
      data,
    });
    expect(sent).toMatchObject({ errcode: 0 });
    await phone.page.locator('.banner').getByText('服务通知').waitFor();
    expect(await phone.desk((hook) => hook.unread)).toBe(1);
    await phone.desk((hook) => hook.openNotices());
    expect(await phone.desk((hook) => hook.unread)).toBe(0);
    expect(await phone.notes()).toContain('hide');
    await phone.page.getByRole('button', { name: '进入小程序查看' }).tap();
    await phone.at('go').waitFor();
    expect(await phone.desk((hook) => [hook.route, hook.query])).toEqual(['pages/events/index', { from: 'message' }]);
  });
});

describe('places', () => {
  it('need the user’s consent once, and a declaration in app.json', async () => {
    const phone = await phones.open('pages/api/index');
    const first = ask(phone, `wx.getLocation({ type: 'gcj02' })`);
    await phone.page.getByText('用于核对上门位置').waitFor();
    await phone.page.getByRole('button', { name: '允许' }).tap();
    expect(await first).toMatchObject({ errMsg: 'getLocation:ok', latitude: expect.any(Number) });
    await phone.desk((desk) => desk.setLocation({ latitude: 30.1, longitude: 120.2 }));
    expect(await ask(phone, `wx.getLocation({ type: 'gcj02' })`)).toMatchObject({ latitude: 30.1, longitude: 120.2 });
    expect(await ask(phone, `wx.chooseAddress()`)).toMatchObject({
      errMsg: expect.stringMatching(/need to be declared in the requiredPrivateInfos/),
    });
  });

  it('stay refused once the user has refused', async () => {
    const phone = await phones.open('pages/api/index');
    const first = ask(phone, `wx.getLocation({ type: 'gcj02' })`);
    await phone.page.getByRole('button', { name: '拒绝' }).tap();
    expect(await first).toMatchObject({ errMsg: 'getLocation:fail auth deny' });
    expect(await ask(phone, `wx.getLocation({ type: 'gcj02' })`)).toMatchObject({
      errMsg: 'getLocation:fail auth deny',
    });
    expect(await ask(phone, `wx.getSetting()`)).toMatchObject({ authSetting: { 'scope.userLocation': false } });
  });

  it('are chosen from a list', async () => {
    const phone = await phones.show('pages/api/index');
    const answer = ask(phone, `wx.chooseLocation()`);
    await phone.page.getByLabel('搜索地点').fill('武林');
    await phone.page.getByRole('option', { name: '武林广场' }).tap();
    await phone.page.getByRole('button', { name: '确定' }).tap();
    expect(await answer).toMatchObject({ name: '武林广场', latitude: 30.27415, longitude: 120.16408 });
  });
});

describe('places told again and again', () => {
  const listen = (phone: PhonePage): Promise<unknown> =>
    ask(
      phone,
      `Promise.resolve({
        places: wx.onLocationChange(({ latitude }) => page.add('at ' + latitude)),
        faults: wx.onLocationChangeError(({ errCode }) => page.add('error ' + errCode)),
      })`,
    );
  const settingsOf = async (phone: PhonePage, choice: string): Promise<void> => {
    const left = ask(phone, 'wx.openSetting()');
    await phone.page.getByLabel('位置信息').selectOption(choice);
    await phone.page.locator('.screen .screen-back').tap();
    await left;
  };
  const goAway = (phone: PhonePage): Promise<void> => phone.page.getByRole('button', { name: '关闭小程序' }).tap();
  const comeBack = (phone: PhonePage): Promise<void> => phone.page.getByText('最近使用的小程序').tap();

  it('are heard from the start until the stop, once and again after the user was asked once', async () => {
    const phone = await phones.open('pages/api/index');
    await listen(phone);
    const started = ask(phone, `Promise.all([wx.getLocation({ type: 'gcj02' }), wx.startLocationUpdate()])`);
    await phone.page.getByRole('button', { name: '允许' }).tap();
    await started;
    // one question, however many calls waited for it
    await phone.page.getByRole('button', { name: '允许' }).waitFor({ state: 'detached' });
    await phone.logged('at 30.27668');
    await phone.desk((desk) => desk.setLocation({ latitude: 30.1, longitude: 120.2 }));
    await phone.logged('at 30.1');
    expect(await ask(phone, 'wx.stopLocationUpdate()')).toMatchObject({ errMsg: 'stopLocationUpdate:ok' });
    await phone.desk((desk) => desk.setLocation({ latitude: 30.5, longitude: 120.2 }));
    expect(await phone.log()).not.toContain('at 30.5');
  });

  it('come step by step while the phone is carried, which stays where it was put over a restart', async () => {
    const phone = await phones.open('pages/api/index');
    await phone.desk((desk) => desk.setGrant('scope.userLocation', true));
    await listen(phone);
    await ask(phone, 'wx.startLocationUpdate()');
    await phone.desk((desk) => desk.setLocation({ latitude: 30, longitude: 120 }));
    await phone.desk((desk) => desk.walkTo({ latitude: 30.8, longitude: 120 }, 2));
    await phone.logged('at 30.4');
    await phone.logged('at 30.8');
    await phone.page.reload();
    await phone.page.waitForFunction(() => (window as unknown as { __desk: { ready: boolean } }).__desk.ready);
    expect(await ask(phone, `wx.getLocation({ type: 'gcj02' })`)).toMatchObject({ latitude: 30.8, longitude: 120 });
  });

  it('are silent behind other apps, and go on in front', async () => {
    const phone = await phones.open('pages/api/index');
    await phone.desk((desk) => desk.setGrant('scope.userLocation', true));
    await listen(phone);
    await ask(phone, 'wx.startLocationUpdate()');
    await phone.logged('at 30.27668');
    await goAway(phone);
    await phone.desk((desk) => desk.setLocation({ latitude: 31, longitude: 120 }));
    expect(await phone.desk((desk) => (desk.page as unknown as { data: { log: string } }).data.log)).not.toContain(
      'at 31',
    );
    await comeBack(phone);
    await phone.logged('at 31');
  });

  it('go on behind other apps only where the user has chosen so on the settings page', async () => {
    const phone = await phones.open('pages/api/index');
    await listen(phone);
    // nobody is asked
    expect(await ask(phone, 'wx.startLocationUpdateBackground()')).toMatchObject({
      errMsg: 'startLocationUpdateBackground:fail auth deny',
    });
    await settingsOf(phone, '使用小程序期间和离开小程序后');
    expect(await ask(phone, 'wx.getSetting()')).toMatchObject({
      authSetting: { 'scope.userLocation': true, 'scope.userLocationBackground': true },
    });
    await ask(phone, 'wx.startLocationUpdateBackground()');
    await goAway(phone);
    await phone.desk((desk) => desk.setLocation({ latitude: 31, longitude: 120 }));
    await phone.logged('at 31');
  });

  it('end when the user takes the permission back, and say so when the phone cannot tell', async () => {
    const phone = await phones.open('pages/api/index');
    await phone.desk((desk) => desk.setGrant('scope.userLocation', true));
    await listen(phone);
    await ask(phone, 'wx.startLocationUpdate()');
    await phone.logged('at 30.27668');
    await phone.desk((desk) => desk.setLocationService(false));
    await phone.logged('error 2');
    expect(await ask(phone, 'wx.startLocationUpdate()')).toMatchObject({ errCode: 2 });
    await phone.desk((desk) => desk.setLocationService(true));
    await settingsOf(phone, '不允许');
    await phone.desk((desk) => desk.setLocation({ latitude: 31, longitude: 120 }));
    expect(await phone.log()).not.toContain('at 31');
    expect(await ask(phone, 'wx.startLocationUpdate()')).toMatchObject({
      errMsg: 'startLocationUpdate:fail auth deny',
    });
  });
});

describe('the scanner', () => {
  it('reads what a test shows it, what is typed, or nothing', async () => {
    const phone = await phones.show('pages/api/index');
    await phone.desk((desk) => desk.setScanResult('DW-1'));
    expect(await ask(phone, 'wx.scanCode()')).toMatchObject({ result: 'DW-1', scanType: 'QR_CODE' });
    const typed = ask(phone, 'wx.scanCode()');
    await phone.page.getByLabel('二维码内容').fill('DW-2');
    await phone.page.getByRole('button', { name: '使用' }).tap();
    expect(await typed).toMatchObject({ result: 'DW-2' });
    const left = ask(phone, 'wx.scanCode()');
    await phone.page.locator('.screen .screen-back').tap();
    expect(await left).toMatchObject({ errMsg: 'scanCode:fail cancel' });
  });
});

describe('an interface that is not modelled', () => {
  it('is absent or fails, and canIUse says so', async () => {
    const phone = await phones.show('pages/api/index');
    const [absent, transfer, can] = (await ask(
      phone,
      `Promise.all([
      typeof wx.startBluetoothDevicesDiscovery,
      wx.requestMerchantTransfer({}).catch((failure) => failure.errMsg),
      [wx.canIUse('chooseMedia'), wx.canIUse('startBluetoothDevicesDiscovery'), wx.canIUse('button.open-type.getPhoneNumber'), wx.canIUse('button.open-type.feedback'), wx.canIUse('button.nothing')],
    ])`,
    )) as unknown as [string, string, boolean[]];
    expect(absent).toBe('undefined');
    expect(transfer).toMatch(/^requestMerchantTransfer:fail parameter error/);
    expect(can).toEqual([true, false, true, false, false]);
  });
});
