import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { Launcher } from './launcher.js';
import { faultsLogged, Witness } from './witness.js';

/** Pictures of a journey are kept here for people to look at; the folder is not part of the repository. */
const PICTURES = resolve(__dirname, '../../../.cache/journeys');
/** In a run of the whole suite nobody looks closely: phones are drawn at half the sharpness, which costs less. */
const LOOKED_AT = process.env.PICTURES !== '0';

export interface Journey {
  readonly apiUrl: string;
  readonly adminUrl: string;
  readonly simulatorUrl: string;
  /** for setting the stage and for looking into tables */
  readonly db: DataSource;
  /** One person's phone, full page, 390×844 unless told otherwise. */
  phone(openid: string, options?: { width?: number; height?: number; path?: string }): Promise<Page>;
  /** A desktop window on the admin page. */
  office(size?: { width: number; height: number }): Promise<Page>;
  /** The watches of the desk WeChat, in a desktop window. */
  watches(): Promise<Page>;
  /** Keeps a picture of the page under the journey's name. */
  picture(page: Page, name: string): Promise<void>;
  /**
   * Keeps a picture of every open page, and tells in words what stands on each and what its requests met:
   * whoever reads the log of another machine has no pictures.
   */
  evidence(): Promise<string>;
  killApi(): Promise<void>;
  startApi(): Promise<void>;
  /** @throws Error that lists what is broken */
  checkInvariants(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Steps of one story: when one fails, every open page is kept as a picture and the rest is not tried.
 * @param journey read when a step runs, because the stack starts in `beforeAll`
 */
export function storyOf(journey: () => Journey): (title: string, tell: () => Promise<void>) => void {
  let failedAt: string | undefined;
  return (title, tell) =>
    it(
      title,
      async () => {
        if (failedAt) throw notTried(failedAt);
        try {
          await tell();
        } catch (error) {
          failedAt = title;
          throw withEvidence(error, await journey().evidence());
        }
      },
      120_000,
    );
}

/** Says so in a line: where it was thrown tells nobody anything. */
function notTried(failedAt: string): Error {
  const error = new Error(`not tried: the story ended at "${failedAt}"`);
  error.stack = error.message;
  return error;
}

/** The runner prints an error's stack, which holds its message: the evidence goes in between. */
function withEvidence(error: unknown, evidence: string): unknown {
  if (error instanceof Error) error.stack = error.stack?.replace(error.message, () => `${error.message}\n${evidence}`);
  return error;
}

/** A machine with other work on it stands still for many seconds at a time. */
const PATIENCE_MS = 30_000;

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function launchBrowser(launcher: Launcher): Promise<Browser> {
  const program = await launcher.call<{ executablePath: string; env: NodeJS.ProcessEnv }>('browser');
  return chromium.launch({
    executablePath: program.executablePath,
    env: program.env,
    args: CHROMIUM_FLAGS,
  });
}

/** Starts the whole product with demo data on a database of its own; the browser comes with the first page. */
export async function startJourney(name: string): Promise<Journey> {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) throw new Error('TEST_DATABASE_URL is not set: run the journeys through npm test');
  const dir = mkdtempSync(join(tmpdir(), 'daowei-journey-'));
  const url = new URL(base);
  url.pathname = `/daowei_journey_${name.replaceAll(/\W/g, '_')}`;
  const admin = await createConnection({ uri: base.replace(/^mariadb:/, 'mysql:') });
  await admin.query(`DROP DATABASE IF EXISTS \`${url.pathname.slice(1)}\``);
  await admin.query(`CREATE DATABASE \`${url.pathname.slice(1)}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.end();

  const launcher = new Launcher(dir, url.href);
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  const witnesses: Witness[] = [];
  try {
    const urls = await launcher.call<Pick<Journey, 'apiUrl' | 'adminUrl' | 'simulatorUrl'>>('start');
    let launched: Promise<Browser> | undefined;
    const browser = (): Promise<Browser> => (launched ??= launchBrowser(launcher));
    const db = await new DataSource(dataSourceOptions(url.href, 2)).initialize();
    mkdirSync(PICTURES, { recursive: true });
    let pictures = 0;

    const picture = async (page: Page, title: string): Promise<void> => {
      pictures += 1;
      const file = `${name}-${String(pictures).padStart(2, '0')}-${title}.png`;
      await page.screenshot({ path: join(PICTURES, file) });
    };
    const open = async (context: BrowserContext, address: string): Promise<Page> => {
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(`${address}: ${error.message}`));
      witnesses.push(new Witness(page));
      await page.goto(address);
      return page;
    };
    const desktop = async (address: string, size = { width: 1440, height: 900 }): Promise<Page> => {
      const context = await (
        await browser()
      ).newContext({
        viewport: size,
        // a dialog that still grows takes the press on its button and lets go of it elsewhere: nobody is that fast
        reducedMotion: 'reduce',
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      return open(context, address);
    };
    return {
      ...urls,
      db,
      phone: async (openid, { width = 390, height = 844, path } = {}) => {
        const context = await (
          await browser()
        ).newContext({
          viewport: { width, height },
          deviceScaleFactor: LOOKED_AT ? 2 : 1,
          hasTouch: true,
          reducedMotion: 'reduce',
          isMobile: true,
          locale: 'zh-CN',
          timezoneId: 'Asia/Shanghai',
        });
        const query = new URLSearchParams({ openid, width: String(width), ...(path ? { path } : {}) });
        return open(context, `${urls.simulatorUrl}/phone?${query.toString()}`);
      },
      office: (size) => desktop(urls.adminUrl, size),
      watches: () => desktop(`${urls.simulatorUrl}/watch`),
      picture,
      evidence: async () => {
        for (const { page } of witnesses) if (!page.isClosed()) await picture(page, 'failed');
        const statements = await Promise.all(witnesses.map((witness) => witness.statement()));
        return [...statements, ...faultsLogged(join(dir, 'logs', 'api.log'))].join('\n');
      },
      killApi: () => launcher.call('killApi'),
      startApi: () => launcher.call('startApi'),
      checkInvariants: () => launcher.call('invariants'),
      end: async () => {
        for (const context of contexts) await context.close();
        await (await launched)?.close();
        await db.destroy();
        await launcher.end();
        rmSync(dir, { recursive: true, force: true });
        if (errors.length > 0) throw new Error(`pages threw errors:\n${errors.join('\n')}`);
      },
    };
  } catch (error) {
    await launcher.end();
    throw error;
  }
}
