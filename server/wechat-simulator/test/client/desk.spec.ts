import type { Page } from 'playwright-core';
import QRCode from 'qrcode';
import type { DeskHook } from '../../src/client/browser/record/hook.js';
import { LIN, WANG } from '../support/desk.js';
import { startPhones, type Phones } from './support/phones.js';

let phones: Phones;

beforeAll(async () => {
  phones = await startPhones();
}, 120_000);
afterAll(() => phones?.end());

jest.setTimeout(60_000);

async function openDeskPage(viewport = { width: 1440, height: 900 }): Promise<Page> {
  const context = await phones.browser.newContext({ viewport, reducedMotion: 'reduce', locale: 'zh-CN' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(phones.desk.base);
  return page;
}

const put = async (page: Page, nickname: string): Promise<void> => {
  await page.locator('.person').getByText(nickname).click();
  await page
    .frameLocator(`iframe[title="${nickname}的手机"]`)
    .frameLocator('iframe[data-current]')
    .locator('#primary')
    .waitFor();
};

it('finds people by name and by the end of their number', async () => {
  const page = await openDeskPage();
  await page.getByText(LIN.nickname).waitFor();
  await page.getByLabel('搜索人员').fill('0002');
  expect(await page.locator('.person').allInnerTexts()).toEqual([expect.stringContaining(WANG.nickname)]);
  await page.getByLabel('搜索人员').fill('没有这个人');
  await page.getByText('没有找到').waitFor();
});

it('lays phones side by side, keeps them over a reload, and puts them away', async () => {
  const page = await openDeskPage();
  await put(page, LIN.nickname);
  await put(page, WANG.nickname);
  await page.reload();
  const cards = page.getByRole('article');
  await cards.nth(1).waitFor();
  const [first, second] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()];
  expect(second?.x).toBeGreaterThanOrEqual((first?.x ?? 0) + (first?.width ?? 0));
  await cards.nth(0).getByRole('button', { name: '收起手机' }).click();
  expect(await cards.count()).toBe(1);
});

it('cuts the network of one phone only', async () => {
  const page = await openDeskPage();
  await put(page, LIN.nickname);
  await put(page, WANG.nickname);
  const card = page.getByRole('article', { name: `${LIN.nickname}的手机` });
  await card.getByRole('button', { name: '断网' }).click();
  await card.locator('[aria-pressed="true"]').getByText('断网').waitFor();
  const modes = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLIFrameElement>('.screen-frame')].map(
      (frame) => (frame.contentWindow as unknown as { __desk: DeskHook }).__desk.network,
    ),
  );
  expect(modes).toEqual(['offline', 'online']);
});

it('carries one phone to a place, and first of all to where its way was shown', async () => {
  const page = await openDeskPage();
  await put(page, WANG.nickname);
  const walk = page.getByLabel('带着手机走到');
  const placeOf = (): Promise<string> =>
    page.evaluate(
      () => localStorage.getItem(Object.keys(localStorage).find((key) => key.endsWith(':place')) ?? '') ?? '',
    );
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.screen-frame');
    const { __desk: desk } = frame!.contentWindow as unknown as {
      __desk: { wx: { openLocation(options: object): void } };
    };
    desk.wx.openLocation({ latitude: 30.277, longitude: 120.125, name: '翠苑一区' });
  });
  await walk.locator('option').getByText('导航去的 翠苑一区').waitFor({ state: 'attached' });
  await walk.selectOption('导航去的 翠苑一区');
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith(':place')));
  const first = await placeOf();
  await page.waitForFunction(
    (seen) => !Object.entries(localStorage).some(([key, value]) => key.endsWith(':place') && value === seen),
    first,
  );
  expect(await walk.inputValue()).toBe('');
});

it('lets a worker scan the code on a customer’s screen', async () => {
  const page = await openDeskPage();
  await put(page, LIN.nickname);
  await put(page, WANG.nickname);
  const svg = await QRCode.toString('DW-CHECKIN-42', { type: 'svg', errorCorrectionLevel: 'M' });
  await page.evaluate(
    (source) => {
      const [customer] = document.querySelectorAll<HTMLIFrameElement>('.screen-frame');
      const { __desk: desk } = customer!.contentWindow as unknown as {
        __desk: { page: { setData(data: object): void } };
      };
      desk.page.setData({ qr: source });
    },
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
  );
  const customer = page.frameLocator(`iframe[title="${LIN.nickname}的手机"]`).frameLocator('iframe[data-current]');
  await customer.locator('#qr').waitFor();
  const worker = page.frameLocator(`iframe[title="${WANG.nickname}的手机"]`);
  await page.evaluate(() => {
    const worker = document.querySelectorAll<HTMLIFrameElement>('.screen-frame')[1];
    const { __desk: desk } = worker!.contentWindow as unknown as {
      __desk: { wx: { scanCode(options: object): void }; page: { setData(data: object): void } };
    };
    desk.wx.scanCode({ success: ({ result }: { result: string }) => desk.page.setData({ chosen: result }) });
  });
  await worker.getByText(`${LIN.nickname} 的屏幕`).click();
  await worker.frameLocator('iframe[data-current]').locator('#chosen').getByText('DW-CHECKIN-42').waitFor();
});

it('is usable in a small window', async () => {
  const page = await openDeskPage({ width: 420, height: 800 });
  await put(page, LIN.nickname);
  const card = await page.getByRole('article').boundingBox();
  expect(card?.width).toBeLessThanOrEqual(420);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
});

it('says what is wrong instead of showing an empty phone', async () => {
  const context = await phones.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${phones.desk.base}/phone?openid=oNobody`);
  await page.getByText('这张桌面上没有这位微信用户').waitFor();
  const other = await startPhones({ miniappDist: '/nowhere' });
  const second = await context.newPage();
  await second.goto(`${other.desk.base}/phone?openid=${LIN.openid}`);
  await second.getByText(/no app\.json/).waitFor();
  await other.end();
  await context.close();
});
