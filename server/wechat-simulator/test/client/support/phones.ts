import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { DeskHook } from '../../../src/client/browser/record/hook.js';
import { LIN, openDesk, WANG, type Desk } from '../../support/desk.js';
import { startBrowser } from './browser.js';

/** The fixture: a mini-program written by hand, with everything a page can have. */
export const FIXTURE = path.resolve(__dirname, '../weapp');
export const API_ORIGIN = 'https://api.example.test';

/** A phone in a browser, on the fixture. */
export class PhonePage {
  constructor(readonly page: Page) {}

  /** The page on top. */
  get screen(): FrameLocator {
    return this.page.frameLocator('iframe[data-current]');
  }

  at(id: string): Locator {
    return this.screen.locator(`#${id}`);
  }

  /** Text that the fixture collected in its `log`. */
  log(): Promise<string> {
    return this.at('log').innerText();
  }

  /** Evaluates with the test hook of the phone. */
  desk<T>(read: (desk: DeskHook) => T): Promise<T> {
    const code = `(${read.toString()})(window.__desk)`;
    return this.page.evaluate<T>(code);
  }

  /** What the fixture's app noted: launches, shows, lifecycles of pages. */
  notes(): Promise<string[]> {
    return this.page.evaluate(
      () => (window as unknown as { __desk: { app: { globalData: { log: string[] } } } }).__desk.app.globalData.log,
    );
  }

  /** Runs a function of the mini-program's own world inside a real tap; its lines appear in the log. */
  async run(task: string): Promise<void> {
    await this.page.evaluate((source) => {
      const { page } = (window as unknown as { __desk: { page: Record<string, unknown> } }).__desk;
      // oxlint-disable-next-line no-eval -- the page is given a function of this test, as text
      page.task = globalThis.eval(`(${source})`) as unknown;
    }, task);
    await this.at('run').tap();
  }

  /** Waits until the log holds `text`, and answers the whole log. */
  async logged(text: string): Promise<string> {
    await this.at('log').filter({ hasText: text }).waitFor();
    return this.log();
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: '返回' }).tap();
  }

  tab(name: string): Promise<void> {
    return this.page.getByRole('tab', { name }).tap();
  }
}

export interface Phones {
  readonly desk: Desk;
  readonly browser: Browser;
  /** A phone with storage of its own. */
  open(
    path: string,
    options?: { openid?: string; width?: number; height?: number; touch?: boolean },
  ): Promise<PhonePage>;
  /** A phone that is already on, relaunched on a page: quicker, where storage and the app's life do not matter. */
  show(path: string, options?: { touch?: boolean }): Promise<PhonePage>;
  end(): Promise<void>;
}

/** A desk WeChat with the fixture, and a browser to open phones in. */
export async function startPhones(options: { apiTarget?: string; miniappDist?: string } = {}): Promise<Phones> {
  const miniappDist = options.miniappDist ?? FIXTURE;
  const desk = await openDesk({ miniappDist, apiOrigin: API_ORIGIN, apiTarget: options.apiTarget });
  await desk.put('/desk/people', [LIN, WANG]);
  const browser = await startBrowser();
  const contexts = new Set<BrowserContext>();
  const shared = new Map<boolean, PhonePage>();

  const show = async (context: BrowserContext, address: string): Promise<PhonePage> => {
    const page = await context.newPage();
    await page.goto(desk.base + address);
    await page.waitForFunction(() => (window as unknown as { __desk: DeskHook }).__desk.ready);
    return new PhonePage(page);
  };
  const addressOf = (target: string, openid = LIN.openid, width = 390): string =>
    `/phone?${new URLSearchParams({ openid, path: target, width: String(width) }).toString()}`;

  const open: Phones['open'] = async (target, { openid, width = 390, height = 844, touch = true } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: touch,
      reducedMotion: 'reduce',
      locale: 'zh-CN',
    });
    context.setDefaultTimeout(15_000);
    contexts.add(context);
    return show(context, addressOf(target, openid, width));
  };

  return {
    desk,
    browser,
    open,
    async show(target, { touch = true } = {}) {
      const known = shared.get(touch);
      if (known === undefined) {
        const opened = await open(target, { touch });
        shared.set(touch, opened);
        return opened;
      }
      await known.page.evaluate(async (url) => {
        const { __desk: desk } = window as unknown as { __desk: DeskHook };
        desk.setKeyboard(false);
        await desk.open(url);
        desk.clear();
      }, target);
      return known;
    },
    async end() {
      for (const context of contexts) await context.close();
      await browser.close();
      await desk.stop();
    },
  };
}
