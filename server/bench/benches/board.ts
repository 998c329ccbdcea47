import { chromium, type Browser, type Page } from 'playwright-core';
import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { StaffAccounts } from '../../src/modules/identity/contract/staff-accounts.js';
import { SmallTown } from '../../test/support/small-town.js';
import { wholeApp, type WholeApp } from '../../test/support/whole-app.js';
import { atLeast, median, quantile, table, type Bench, type Goal } from '../measure.js';
import { framesWhile, type Frames } from '../support/frames.js';

export const board: Bench = {
  name: 'board',
  what: '日程板200人600单：真实的后台页面在无界面的Chromium里，拖动一单、滚动时每秒多少帧；什么都不做、小的日程板作对照',
  run: async ({ quick, say }) => {
    const { BENCH_BROWSER, ADMIN_DIST } = process.env;
    if (!BENCH_BROWSER || !ADMIN_DIST) throw new Error('to be run by npm run bench');
    const whole = await wholeApp({ ADMIN_DIST });
    try {
      await whole.app.listen(0, '127.0.0.1');
      const browser = await chromium.launch(JSON.parse(BENCH_BROWSER) as Parameters<typeof chromium.launch>[0]);
      try {
        return await new DayBoards(whole, browser, say).measure(quick);
      } finally {
        await browser.close();
      }
    } finally {
      await whole.close();
    }
  },
};

const STARTS = ['09:00', '12:00', '15:00'];
const WORKERS = 200;
/** Of them, who know a trade of their own: a small board beside the full one, to see what its size costs. */
const FEW = 10;
const QUICK_WORKERS = 60;
const ROUNDS = 5;
const SECONDS = 4;
const GOAL_FPS = 50;
/** As often as a mouse tells where it is. */
const MOVE_MS = 8;
const WHEEL_PX = 60;
const PASSWORD = 'correct horse';
const READS = 30;

const ACTS = ['idle', 'drag', 'scroll'] as const;
type Act = (typeof ACTS)[number];
type Side = 'full' | 'small';

class DayBoards {
  constructor(
    private readonly whole: WholeApp,
    private readonly browser: Browser,
    private readonly say: (line: string) => void,
  ) {}

  async measure(quick: boolean): Promise<Record<string, Goal>> {
    const count = quick ? QUICK_WORKERS : WORKERS;
    // the browser has a clock of its own, by which a session of another day is over
    this.whole.clock.set(new Date());
    const town = await SmallTown.found(this.whole);
    const day = addDays(town.today, 1);
    const customer = await town.customer();
    const fillWith = async (workers: number): Promise<void> => {
      for (let one = 0; one < workers; one += 1) await town.worker();
      for (const start of STARTS)
        for (let one = 0; one < workers; one += 1) await town.paid(customer, town.at(start, day));
    };
    await fillWith(FEW);
    const small = `&skill=${encodeURIComponent(town.skill)}`;
    await town.newTrade();
    await fillWith(count - FEW);
    const page = await this.login();
    const measured: Record<Side, Record<Act, Frames[]>> = {
      full: { idle: [], drag: [], scroll: [] },
      small: { idle: [], drag: [], scroll: [] },
    };
    for (let round = 0; round < (quick ? 2 : ROUNDS); round += 1) {
      for (const side of ['small', 'full'] as const) {
        await page.goto(`${this.root}/admin/board?date=${day}${side === 'small' ? small : ''}`);
        await page.locator('[data-card]').first().waitFor();
        measured[side].idle.push(await framesWhile(page, () => page.waitForTimeout(SECONDS * 1_000)));
        measured[side].drag.push(await this.drag(page));
        measured[side].scroll.push(await this.scroll(page));
      }
    }
    const goals = this.tell(measured, count);
    await this.tellReads(town, day);
    return goals;
  }

  /** What the pages of the office that look again every few seconds ask for, on the full day. */
  private async tellReads(town: SmallTown, day: LocalDate): Promise<void> {
    const office = await town.staff('coordinator');
    const reads = { 日程板: `/admin/day-board/${day}`, 待处理异常: '/admin/exceptions', 今日数字: '/admin/dashboard' };
    const lines: (string | number)[][] = [];
    for (const [name, path] of Object.entries(reads)) {
      const times: number[] = [];
      for (let one = 0; one < READS; one += 1) {
        const began = performance.now();
        const { status } = await office.get(path);
        if (status !== 200) throw new Error(`${path} answered ${status}`);
        times.push(performance.now() - began);
      }
      lines.push([name, Math.round(median(times)), Math.round(quantile(times, 0.95))]);
    }
    this.say(table(['一个接一个读', '毫秒，中位数', 'p95'], lines));
  }

  private get root(): string {
    const { port } = this.whole.app.getHttpServer().address() as { port: number };
    return `http://127.0.0.1:${port}`;
  }

  private async login(): Promise<Page> {
    const account = { username: 'board-keeper', name: '李敏', roles: ['coordinator'] as const, password: PASSWORD };
    await this.whole.app.get(StaffAccounts, { strict: false }).create({ ...account, roles: [...account.roles] });
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${this.root}/admin/`);
    await page.getByLabel('账号').fill(account.username);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: /登\s*录/ }).click();
    await page.getByRole('navigation', { name: '主导航' }).waitFor();
    return page;
  }

  /** Takes hold of the first visit and carries it up and down over the rows in view. */
  private async drag(page: Page): Promise<Frames> {
    const grid = await boxOf(page, '[role="grid"]');
    const card = await boxOf(page, '[data-card]');
    const [x, y] = [card.x + 20, card.y + card.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y, { steps: 3 });
    await page
      .getByRole('status')
      .filter({ hasText: /移动|可以|不可指派|核对/ })
      .waitFor();
    const [top, tall] = [grid.y + 60, Math.min(grid.height, 800) - 90];
    const frames = await framesWhile(page, () =>
      everyMoveFor(SECONDS, (part) => page.mouse.move(x + 40, top + tall * Math.abs(Math.sin(part * Math.PI * 2)))),
    );
    await page.keyboard.press('Escape');
    await page.mouse.up();
    // a drop asks once more
    await page.keyboard.press('Escape');
    return frames;
  }

  /** Down through all rows and up again, as fast as a wheel is turned. */
  private async scroll(page: Page): Promise<Frames> {
    const grid = await boxOf(page, '[role="grid"]');
    await page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2);
    return framesWhile(page, () =>
      everyMoveFor(SECONDS, (part) => page.mouse.wheel(0, part < 0.5 ? WHEEL_PX : -WHEEL_PX)),
    );
  }

  private tell(measured: Readonly<Record<Side, Record<Act, Frames[]>>>, workers: number): Record<string, Goal> {
    const fps = (side: Side, act: Act): number => median(measured[side][act].map(({ perSecond }) => perSecond));
    const slow = (side: Side, act: Act): number => median(measured[side][act].map(({ p95Ms }) => p95Ms));
    const names = { idle: '什么都不做', drag: '拖动', scroll: '滚动' };
    const head = ['', '帧/秒，小', '帧/秒，大', '目标', '一帧p95毫秒，小', '大'];
    const rows = ACTS.map((act) => [
      names[act],
      fps('small', act),
      fps('full', act),
      act === 'idle' ? '–' : GOAL_FPS,
      slow('small', act),
      slow('full', act),
    ]);
    this.say(`小：${FEW}人${FEW * STARTS.length}单；大：${workers}人${workers * STARTS.length}单`);
    this.say(table(head, rows));
    return {
      'drag: frames per second': atLeast(fps('full', 'drag'), GOAL_FPS),
      'scroll: frames per second': atLeast(fps('full', 'scroll'), GOAL_FPS),
    };
  }
}

/** @param act told how much of the time has passed, 0 to 1 */
async function everyMoveFor(seconds: number, act: (part: number) => Promise<void>): Promise<void> {
  const [began, whole] = [performance.now(), seconds * 1_000];
  for (let passed = 0; passed < whole; passed = performance.now() - began) {
    const next = performance.now() + MOVE_MS;
    await act(passed / whole);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())));
  }
}

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return box;
}
