import { startPhones, type PhonePage, type Phones } from './support/phones.js';

let phones: Phones;

beforeAll(async () => {
  phones = await startPhones();
}, 120_000);
afterAll(() => phones?.end());

jest.setTimeout(60_000);

describe('buttons', () => {
  it('count taps, unless they are disabled', async () => {
    const phone = await phones.show('pages/gallery/index');
    await phone.at('primary').tap();
    await phone.at('disabled').tap({ force: true });
    await phone.at('primary').getByText('主操作 1').waitFor();
    expect(await phone.at('disabled').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('forms', () => {
  let phone: PhonePage;
  beforeEach(async () => {
    phone = await phones.show('pages/fields/index');
  });

  it('collect their named controls, and give them back empty', async () => {
    await phone.at('name').locator('input').fill('王阿姨');
    await phone.at('phone').locator('input').fill('13800000001');
    await phone.at('note').locator('textarea').fill('门铃坏了\n请敲门');
    await phone.at('room-2').tap();
    await phone.screen.getByText('没有宠物').tap();
    await phone.at('agree-text').tap();
    await phone.at('submit').tap();
    const log = await phone.logged('submit');
    const value = JSON.parse(/submit (.*)/.exec(log)?.[1] ?? '{}') as Record<string, unknown>;
    expect(value).toMatchObject({
      name: '王阿姨',
      phone: '13800000001',
      note: '门铃坏了\n请敲门',
      rooms: ['客厅', '卫生间'],
      pet: '没有宠物',
      agree: true,
      size: 80,
      day: '2026-11-25',
    });
    await phone.at('reset').tap();
    await phone.logged('reset');
    await phone.at('submit').tap();
    const again = JSON.parse(/submit (.*)\n$/.exec(await phone.log())?.[1] ?? '{}') as Record<string, unknown>;
    expect(again).toMatchObject({ name: '', note: '', rooms: [], agree: false });
  });

  it('keep to what a field’s keyboard and length allow', async () => {
    const number = phone.at('phone').locator('input');
    await number.pressSequentially('1a3-8');
    expect(await number.inputValue()).toBe('138');
    const name = phone.at('name').locator('input');
    await name.pressSequentially('一二三四五六七八');
    expect(await name.inputValue()).toBe('一二三四五六');
    expect(await phone.at('secret').locator('input').getAttribute('type')).toBe('password');
  });

  it('tell of focus, input, confirm and blur in this order', async () => {
    const name = phone.at('name').locator('input');
    await name.tap();
    await name.press('a');
    await name.press('Enter');
    const log = await phone.logged('blur');
    expect(
      log
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('lines')),
    ).toEqual(['focus 0', 'input a 1', 'confirm a', 'blur']);
  });

  it('lose the focus when the user taps beside the field', async () => {
    await phone.at('name').locator('input').tap();
    await phone.screen.getByText('客厅').tap();
    await phone.logged('blur');
  });

  it('show the placeholder with the page’s class until something is typed', async () => {
    const hint = phone.screen.locator('#name .wx-field-hint');
    expect(await hint.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(170, 170, 170)');
    await phone.at('name').locator('input').fill('a');
    expect(await hint.isVisible()).toBe(false);
  });

  it('slide with a finger, in steps', async () => {
    const track = await phone.screen.locator('#size .wx-slider-track').boundingBox();
    if (track === null) throw new Error('no slider');
    await phone.page.mouse.click(track.x + track.width - 1, track.y);
    await phone.logged('size 200');
    await phone.page.mouse.click(track.x + track.width * 0.51, track.y);
    await phone.logged('size 110');
  });

  it('lift the page above the soft keyboard when it is drawn', async () => {
    await phone.desk((desk) => desk.setKeyboard(true));
    const note = phone.at('submit');
    await note.scrollIntoViewIfNeeded();
    await phone.at('name').locator('input').tap();
    expect(await phone.logged('focus')).toContain(`focus ${260 + 34}`);
    await phone.page.locator('.keyboard').waitFor();
    await phone.page.locator('.keyboard button').click();
    await phone.page.locator('.keyboard').waitFor({ state: 'hidden' });
  });
});

describe('pickers', () => {
  it('choose from a list, a day, a time, a region and several columns', async () => {
    const phone = await phones.show('pages/fields/index');
    const confirm = async (): Promise<void> => {
      await phone.page.getByRole('button', { name: '确定' }).tap();
      await phone.page.locator('.picker').waitFor({ state: 'detached' });
    };
    const turn = (name: string, nth = 0): Promise<void> =>
      phone.page.getByRole('option', { name, exact: true }).nth(nth).click();
    await phone.at('service').tap();
    await turn('擦玻璃');
    await confirm();
    await phone.screen.getByText('服务：擦玻璃').waitFor();
    await phone.at('day').tap();
    await turn('2027年');
    await confirm();
    await phone.screen.getByText('日期：2027-02-10').waitFor();
    await phone.at('time').tap();
    await turn('20');
    await confirm();
    await phone.screen.getByText('时间：20:00').waitFor();
    await phone.at('region').tap();
    await turn('滨江区');
    await confirm();
    await phone.screen.getByText('地区：浙江省杭州市滨江区').waitFor();
    await phone.at('multi').tap();
    await turn('四小时');
    await turn('四人');
    await confirm();
    await phone.screen.getByText('规格：四小时 四人').waitFor();
  });

  it('change nothing when cancelled', async () => {
    const phone = await phones.show('pages/fields/index');
    await phone.at('service').tap();
    await phone.page.getByRole('option', { name: '擦玻璃' }).click();
    await phone.page.getByRole('button', { name: '取消' }).tap();
    await phone.screen.getByText('服务：日常保洁').waitFor();
  });

  it('turn inside the page too', async () => {
    const phone = await phones.show('pages/fields/index');
    await phone.at('wheel').scrollIntoViewIfNeeded();
    await phone
      .at('wheel')
      .locator('.wx-picker-wheel')
      .evaluate((wheel) => wheel.scrollTo({ top: 34 * 3 }));
    await phone.logged('wheel 3');
  });
});

describe('a swiper', () => {
  it('turns under a finger, around the end, and by the page', async () => {
    const phone = await phones.show('pages/gallery/index', { touch: false });
    const area = phone.at('swiper');
    await area.scrollIntoViewIfNeeded();
    const box = await area.boundingBox();
    if (box === null) throw new Error('no swiper');
    const drag = async (dx: number): Promise<void> => {
      await phone.page.mouse.move(box.x + box.width / 2, box.y + 40);
      await phone.page.mouse.down();
      await phone.page.mouse.move(box.x + box.width / 2 + dx, box.y + 44, { steps: 6 });
      await phone.page.mouse.up();
    };
    await drag(-200);
    await phone.at('slide').getByText('第 2 张 touch').waitFor();
    await drag(200);
    await drag(200);
    await phone.at('slide').getByText('第 3 张 touch').waitFor();
    await drag(-20);
    expect(await phone.at('slide').innerText()).toBe('第 3 张 touch');
    await phone.desk((desk) => (desk.page as { setData(data: object): void }).setData({ slide: 1 }));
    await expect(phone.screen.locator('#swiper wx-swiper-item').nth(1).getAttribute('aria-hidden')).resolves.toBe(
      'false',
    );
  });
});

describe('scrolling', () => {
  let phone: PhonePage;
  beforeEach(async () => {
    phone = await phones.show('pages/scroll/index');
  });

  it('of an area reports its end once, and jumps to an id', async () => {
    await phone.at('jump').tap();
    const outer = phone.screen.locator('#list .wx-scroll-outer');
    await phone.screen.getByText('第 20 行', { exact: true }).waitFor();
    await phone.page.waitForFunction(
      () => ((window as unknown as { __desk: { page: { inner?: number } } }).__desk.page.inner ?? 0) > 300,
    );
    await outer.evaluate((element) => element.scrollTo({ top: 99_999 }));
    await phone.logged('lower;');
    expect((await phone.log()).match(/lower/g)).toHaveLength(1);
  });

  it('of the page reports position and bottom, and what comes into view', async () => {
    const scroll = (top: number): Promise<void> =>
      phone.screen.locator('body').evaluate((body, to) => body.ownerDocument.defaultView?.scrollTo(0, to), top);
    await scroll(200);
    await phone.page.waitForFunction(
      () => (window as unknown as { __desk: { page: { scrollTop?: number } } }).__desk.page.scrollTop === 200,
    );
    expect(await phone.log()).not.toContain('bottom');
    await scroll(99_999);
    await phone.logged('bottom');
    await phone.logged('seen true');
  });

  it('lays out a strip in a row only with enable-flex', async () => {
    const chips = phone.screen.locator('#strip .chip');
    const [first, second] = [await chips.nth(0).boundingBox(), await chips.nth(1).boundingBox()];
    expect(second?.y).toBe(first?.y);
    expect(second?.x).toBeGreaterThan(first?.x ?? 0);
  });

  it('refreshes when the page or an area is pulled down', async () => {
    const pull = async (x: number, y: number): Promise<void> => {
      await phone.page.mouse.move(x, y);
      await phone.page.mouse.down();
      await phone.page.mouse.move(x, y + 180, { steps: 8 });
      await phone.page.mouse.up();
    };
    await pull(200, 150);
    await phone.logged('refresh');
    await pull(200, 700);
    await phone.logged('pulled');
  });
});

describe('the rest', () => {
  it('a map tells which marker was tapped', async () => {
    const phone = await phones.show('pages/gallery/index');
    await phone.at('map').scrollIntoViewIfNeeded();
    await phone.screen.locator('.wx-map-marker').first().click();
    await phone.at('marked').getByText('marker 7').waitFor();
  });

  it('a map draws its markers by name, and nothing more once it has left the page', async () => {
    const phone = await phones.open('pages/gallery/index');
    await phone.screen.locator('.wx-map-marker').first().waitFor();
    const change = (data: object): Promise<void> =>
      phone.page.evaluate((it) => {
        const { page } = (window as unknown as { __desk: { page: { setData(data: object): void } } }).__desk;
        page.setData(it);
      }, data);
    const pin = { id: 7, latitude: 30.27, longitude: 120.15, iconPath: '/assets/photo.png', ariaLabel: '师傅' };
    await change({ markers: [pin] });
    await phone.screen.getByAltText('师傅').waitFor();
    await change({ unmapped: true });
    await phone.at('map').waitFor({ state: 'detached' });
    // a size that has changed is told of after the next layout
    await phone.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await phone.desk((desk) => desk.errors)).toEqual([]);
  });

  it('a movable view stays inside its area', async () => {
    const phone = await phones.show('pages/gallery/index', { touch: false });
    const ball = phone.at('movable');
    await ball.scrollIntoViewIfNeeded();
    const box = await ball.boundingBox();
    if (box === null) throw new Error('no ball');
    await phone.page.mouse.move(box.x + 20, box.y + 20);
    await phone.page.mouse.down();
    await phone.page.mouse.move(box.x + 900, box.y + 40, { steps: 5 });
    await phone.page.mouse.up();
    const area = await phone.screen.locator('wx-movable-area').boundingBox();
    const after = await ball.boundingBox();
    expect(Math.round((after?.x ?? 0) + (after?.width ?? 0))).toBe(Math.round((area?.x ?? 0) + (area?.width ?? 0)));
    expect(await phone.at('moved').innerText()).toContain('touch');
  });

  it('rich text keeps what is trusted and drops scripts', async () => {
    const phone = await phones.show('pages/gallery/index');
    const rich = phone.screen.locator('wx-rich-text');
    expect(await rich.innerHTML()).toBe('<p style="color:#0b6e55;margin:0">富文本 <b>加粗</b></p>');
  });

  it('a page container slides over the page, a root portal leaves its place', async () => {
    const phone = await phones.show('pages/gallery/index');
    await phone.at('open-sheet').tap();
    await phone.screen.locator('.sheet').waitFor();
    await phone.screen.locator('.wx-page-overlay').click({ position: { x: 10, y: 10 } });
    await phone.screen.locator('.sheet').waitFor({ state: 'hidden' });
    await phone.desk((desk) => (desk.page as { setData(data: object): void }).setData({ floating: true }));
    const parent = await phone.screen
      .getByText('浮在最上层')
      .evaluate((element) => element.parentElement?.parentElement?.localName);
    expect(parent).toBe('body');
  });
});
