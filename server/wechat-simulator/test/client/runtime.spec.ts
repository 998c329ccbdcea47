import { startPhones, type PhonePage, type Phones } from './support/phones.js';

let phones: Phones;

beforeAll(async () => {
  phones = await startPhones();
}, 120_000);
afterAll(() => phones?.end());

jest.setTimeout(60_000);

describe('what mini-program code finds', () => {
  it('is the language and timers, and nothing of the browser', async () => {
    const phone = await phones.show('pages/events/index');
    expect(await phone.desk((desk) => desk.page?.scope)).toEqual({
      window: 'undefined',
      document: 'undefined',
      fetch: 'undefined',
      localStorage: 'undefined',
      Intl: 'undefined',
      URL: 'undefined',
      AbortController: 'undefined',
      globalThis: 'object',
      setTimeout: 'function',
      console: 'object',
      evaluates: 'EvalError',
      global: true,
    });
  });

  it('includes what a polyfill has put on the global', async () => {
    const phone = await phones.show('pages/events/index');
    expect(await phone.desk((desk) => desk.page?.polyfilled)).toBe(true);
  });

  it('gives every module the one app', async () => {
    const phone = await phones.show('pages/events/index');
    expect(await phone.desk((desk) => (desk.app as { same(): boolean }).same())).toBe(true);
  });
});

describe('a page', () => {
  it('is laid out in whole pixels of the phone: 24rpx are 12px on 390 and 10px on 320', async () => {
    for (const [width, height, margin] of [
      [390, 844, '12px'],
      [320, 568, '10px'],
    ] as const) {
      const phone = await phones.open('pages/gallery/index', { width, height });
      expect(
        await phone.screen
          .locator('.card')
          .first()
          .evaluate((card) => getComputedStyle(card).margin),
      ).toBe(margin);
    }
  });

  it('keeps a component’s styles to the component', async () => {
    const phone = await phones.show('pages/gallery/index');
    const color = (text: string) => phone.screen.getByText(text).evaluate((element) => getComputedStyle(element).color);
    expect(await color('日常保洁')).toBe('rgb(11, 110, 85)');
    expect(await color('页面自己的 inner')).toBe('rgb(1, 2, 3)');
  });

  it('evaluates WXS, fills slots, and hears its components', async () => {
    const phone = await phones.show('pages/gallery/index');
    await phone.screen.getByText('¥168.00').tap();
    await phone.at('chosen').getByText('日常保洁 card').waitFor();
  });

  it('has a viewport of its own: 100vh is what the bars leave', async () => {
    const phone = await phones.show('pages/custom/index');
    const full = await phone.at('full').boundingBox();
    expect(full).toMatchObject({ width: 390, height: 844 });
    expect(await phone.at('head').innerText()).toBe('自定义导航 47');
    const plain = await phones.show('pages/fields/index');
    expect(await plain.page.locator('iframe[data-current]').boundingBox()).toMatchObject({ y: 91, height: 844 - 91 });
    await plain.desk((desk) => desk.open('pages/events/index'));
    expect(await plain.page.locator('iframe[data-current]').boundingBox()).toMatchObject({ height: 844 - 91 - 83 });
  });

  it('gets the safe area of the phone in its styles', async () => {
    const phone = await phones.show('pages/scroll/index');
    const bottom = phone.screen.locator('.bottom');
    expect(await bottom.evaluate((element) => getComputedStyle(element).paddingBottom)).toBe('34px');
    const old = await phones.open('pages/scroll/index', { width: 320, height: 568 });
    expect(await old.screen.locator('.bottom').evaluate((element) => getComputedStyle(element).paddingBottom)).toBe(
      '0px',
    );
  });

  it('shows pictures of the package, and tells when one is missing', async () => {
    const phone = await phones.show('pages/gallery/index');
    const text = phone.at('images');
    await text.getByText('load 160x90').waitFor();
    await text.getByText('error').waitFor();
    const wide = await phone.screen.locator('.wide').boundingBox();
    expect(Math.round((wide?.width ?? 0) / (wide?.height ?? 1))).toBe(2);
  });
});

describe('events', () => {
  let phone: PhonePage;
  beforeAll(async () => {
    phone = await phones.open('pages/events/index');
  });
  beforeEach(() => phone.at('clear').tap());

  it('bubble, are captured and caught, with plain targets, marks and page coordinates', async () => {
    await phone.at('inner').tap({ position: { x: 10, y: 10 } });
    expect((await phone.log()).trim().split('\n')).toEqual([
      'capture outer',
      'tap inner from inner {"row":"3","area":"out"} true',
      'item {"id":5,"tags":["a"]}',
      'tap outer from inner {"row":"3","area":"out"} true',
    ]);
  });

  it('stop where they are caught', async () => {
    await phone.at('caught').tap();
    const lines = (await phone.log()).trim().split('\n');
    expect(lines.filter((line) => line.startsWith('tap'))).toEqual([expect.stringMatching(/^tap caught from caught/)]);
  });

  it('come from the mouse as from a finger', async () => {
    const desktop = await phones.open('pages/events/index', { touch: false });
    await desktop.at('clear').click();
    await desktop.at('press').click();
    expect((await desktop.log()).trim().split('\n')).toEqual([
      'touchstart 1',
      'touchend 0',
      expect.stringMatching(/^tap press/),
    ]);
  });

  it('are a long press instead of a tap when held and listened to', async () => {
    await phone.at('press').click({ delay: 900 });
    expect((await phone.log()).trim().split('\n')).toEqual(['touchstart 1', 'longpress', 'touchend 0']);
  });

  it('are no tap when the finger has moved', async () => {
    const box = await phone.at('press').boundingBox();
    if (box === null) throw new Error('no box');
    await phone.page.mouse.move(box.x + 20, box.y + 20);
    await phone.page.mouse.down();
    await phone.page.mouse.move(box.x + 80, box.y + 20, { steps: 4 });
    await phone.page.mouse.up();
    expect(await phone.log()).not.toContain('tap');
  });

  it('light up what is pressed', async () => {
    // where it stands once nothing moves it any more
    await phone.at('press').hover({ position: { x: 20, y: 20 } });
    await phone.page.mouse.down();
    await phone.screen.locator('#press.pressed').waitFor();
    await phone.page.mouse.up();
    await phone.screen.locator('#press:not(.pressed)').waitFor();
  });

  it('reach methods that the page got at run time', async () => {
    await phone.at('dynamic').tap();
    expect(await phone.logged('dynamic')).toContain('dynamic');
  });

  it('draw on a canvas, with coordinates of the canvas', async () => {
    const box = await phone.at('paper').boundingBox();
    if (box === null) throw new Error('no box');
    await phone.page.mouse.move(box.x + 10, box.y + 20);
    await phone.page.mouse.down();
    await phone.page.mouse.move(box.x + 60, box.y + 20, { steps: 5 });
    await phone.page.mouse.up();
    expect(await phone.logged('touchend')).toContain('touchend 60,20');
    const ink = await phone.desk((desk) => {
      const pen = (desk.page as { pen: CanvasRenderingContext2D }).pen;
      return pen.getImageData(30, 20, 1, 1).data[3] ?? 0;
    });
    expect(ink).toBeGreaterThan(0);
  });
});

describe('errors', () => {
  it('of handlers and promises reach the app and the desk', async () => {
    const phone = await phones.open('pages/events/index');
    await phone.at('throw').tap();
    await phone.at('reject').tap();
    await phone.page.waitForFunction(
      () => (window as unknown as { __desk: { errors: unknown[] } }).__desk.errors.length === 2,
    );
    const messages = await phone.desk((desk) => desk.errors.map((error) => error.message));
    expect(messages).toEqual([expect.stringContaining('planted'), expect.stringContaining('planted rejection')]);
    const notes = await phone.notes();
    expect(notes).toContain('error Error: planted');
    expect(notes).toContain('rejection planted rejection');
  });
});

describe('setData', () => {
  it('is counted per page and per tap, in bytes of what would be sent', async () => {
    const phone = await phones.show('pages/gallery/index');
    // The pictures report their loading by setData too.
    await phone.at('images').getByText('error').waitFor();
    await phone.at('images').getByText('load 160x90').waitFor();
    await phone.desk((desk) => desk.clear());
    await phone.at('primary').tap();
    const [taps, bytes] = await phone.desk((desk) => [desk.taps, desk.setDataBytes] as const);
    const expected = JSON.stringify({ taps: 1 }).length;
    expect(taps).toEqual([
      expect.objectContaining({
        route: 'pages/gallery/index',
        target: '#primary',
        setDataCalls: 1,
        setDataBytes: expected,
      }),
    ]);
    expect(bytes).toEqual({ 'pages/gallery/index': expected });
  });

  it('carries a copy, as the channel to the view does', async () => {
    const phone = await phones.show('pages/gallery/index');
    const [kept, dropped] = await phone.desk((desk) => {
      const page = desk.page as { setData(data: object): void; data: Record<string, unknown> };
      const list = [1];
      page.setData({ list, gone: undefined });
      list.push(2);
      return [page.data.list, 'gone' in page.data];
    });
    expect(kept).toEqual([1]);
    expect(dropped).toBe(false);
  });
});

describe('routes', () => {
  it('keep WeChat’s order of app and page lifecycles', async () => {
    const phone = await phones.open('pages/gallery/index?from=test');
    await phone.tab('事件');
    await phone.at('go').tap();
    await phone.at('query').waitFor();
    await phone.back();
    await phone.at('go').waitFor();
    await phone.tab('组件');
    await phone.at('primary').waitFor();
    expect(await phone.notes()).toEqual([
      'launch pages/gallery/index 1089 {"from":"test"}',
      'show',
      'wx.onAppShow',
      'card attached',
      'gallery load',
      'gallery show',
      'card page show',
      'gallery ready',
      'gallery hide',
      'detail load',
      'detail show',
      'detail ready',
      'detail unload',
      'gallery show',
      'card page show',
      'gallery tab 组件',
    ]);
  });

  it('hand over the query undecoded, from a sub-package as well', async () => {
    const phone = await phones.show('pages/events/index');
    await phone.at('go').tap();
    await phone.at('query').getByText('42 %E4%BF%9D%E6%B4%81 保洁 depth 2').waitFor();
  });

  it('connect opener and opened page by a channel', async () => {
    const phone = await phones.show('pages/api/index');
    await phone.run(`(wx, page) => wx.navigateTo({
      url: '/extra/pages/detail/index?id=1&name=x',
      events: { loaded: (name) => page.add('heard ' + name) },
      success: ({ eventChannel }) => eventChannel.emit('greet', 'hello'),
    })`);
    await phone.at('heard').getByText('hello').waitFor();
    await phone.back();
    await phone.logged('heard detail');
  });

  it('refuse what WeChat refuses, in its words', async () => {
    const phone = await phones.show('pages/api/index');
    const refused = async (call: string, message: string): Promise<void> => {
      await phone.run(`(wx, page) => wx.${call}.catch((failure) => page.add(failure.errMsg))`);
      expect(await phone.logged(message)).toContain(message);
    };
    await refused(`navigateTo({ url: '/pages/events/index' })`, 'navigateTo:fail can not navigateTo a tabbar page');
    await refused(`redirectTo({ url: '/pages/events/index' })`, 'redirectTo:fail can not redirectTo a tabbar page');
    await refused(`switchTab({ url: '/pages/fields/index' })`, 'switchTab:fail can not switch to no-tabBar page');
    await refused(`navigateTo({ url: '/pages/nowhere' })`, 'navigateTo:fail page "pages/nowhere" is not found');
    await refused(`navigateBack()`, 'navigateBack:fail cannot navigate back at first page.');
    await refused(
      `navigateTo({})`,
      'navigateTo:fail parameter error: parameter.url should be String instead of Undefined;',
    );
  });

  it('stop at ten pages', async () => {
    const phone = await phones.show('extra/pages/detail/index?id=0&name=x');
    for (let depth = 2; depth <= 11; depth += 1) {
      await phone.at('deeper').tap();
      await phone.page.waitForTimeout(60);
    }
    expect(await phone.desk((desk) => desk.stack.length)).toBe(10);
    const last = await phone.desk((desk) => desk.calls.filter((call) => call.name === 'navigateTo').at(-1)?.result);
    expect(last).toBe('navigateTo:fail webview count limit exceed');
  });

  it('send an unknown entry page to onPageNotFound', async () => {
    const phone = await phones.open('pages/gone/index');
    await phone.page.waitForFunction(
      () => (window as unknown as { __desk: { route: string } }).__desk.route === 'pages/events/index',
    );
    expect(await phone.notes()).toContain('not found pages/gone/index');
    expect(await phone.desk((desk) => desk.query)).toEqual({ from: 'notfound' });
  });

  it('keep a tab page alive, and close what lay over it', async () => {
    const phone = await phones.show('pages/gallery/index');
    await phone.at('primary').tap();
    await phone.tab('事件');
    await phone.at('go').tap();
    await phone.at('query').waitFor();
    await phone.desk((desk) =>
      (desk.wx as { switchTab(o: object): unknown }).switchTab({ url: '/pages/gallery/index' }),
    );
    await phone.at('primary').getByText('主操作 1').waitFor();
    expect(await phone.desk((desk) => desk.stack)).toEqual(['pages/gallery/index']);
  });

  it('lead home from a page that was opened directly', async () => {
    const phone = await phones.show('pages/fields/index');
    await phone.page.getByRole('button', { name: '回到首页' }).tap();
    await phone.at('primary').waitFor();
  });
});
