// Chromium and a Chinese font, for tests that look at pages as people do.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { at, cacheDir } from './paths.mjs';
import { writeWhole } from './files.mjs';
import { findProgram, libraryEnv, provide } from './packages.mjs';
import { runFreely } from './run.mjs';
import { Advice, step } from './say.mjs';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {NodeJS.ProcessEnv} env the environment to start it in: libraries and fonts that were unpacked locally
 */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** @param {string} file @param {string} [unpacked] a wrapper of a package that is not installed does not answer */
const answers = (file, unpacked) =>
  spawnSync(file, ['--version'], { env: libraryEnv(unpacked), timeout: 20_000 }).status === 0;

/** @param {string} [unpacked] */
function findChromium(unpacked) {
  if (unpacked) {
    // The program itself: the wrapper script in usr/bin looks for it below /usr/lib.
    const file = findProgram(['chromium'], [path.join(unpacked, 'usr/lib/chromium')]);
    return file && answers(file, unpacked) ? { executablePath: file, unpacked } : undefined;
  }
  const file = findProgram(NAMES);
  return file && answers(file) ? { executablePath: file, unpacked: undefined } : undefined;
}

async function provideChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!answers(chosen)) throw new Advice(`CHROMIUM_PATH 指向的 ${chosen} 不能运行。`);
    return { executablePath: chosen, unpacked: undefined };
  }
  const downloaded = findDownloaded();
  if (downloaded) return downloaded;
  try {
    return await provide({
      what: '浏览器 Chromium',
      packages: ['chromium'],
      folder: 'chromium',
      find: findChromium,
      advice: '请安装 Chromium（Debian：apt-get install chromium），或者用环境变量 CHROMIUM_PATH 指定浏览器程序。',
    });
  } catch (error) {
    // Ubuntu has Chromium as a snap only, which containers cannot run.
    await step('下载 Chromium（Playwright 的构建）', downloadChromium);
    const now = findDownloaded();
    if (now) return now;
    throw error;
  }
}

const DOWNLOADS = path.join(cacheDir, 'browsers');

function findDownloaded() {
  if (!fs.existsSync(DOWNLOADS)) return undefined;
  const builds = fs.readdirSync(DOWNLOADS).filter((name) => name.startsWith('chromium-'));
  const folders = builds.flatMap((name) =>
    ['chrome-linux64', 'chrome-linux'].map((sub) => path.join(DOWNLOADS, name, sub)),
  );
  const file = findProgram(['chrome'], folders);
  return file && answers(file) ? { executablePath: file, unpacked: undefined } : undefined;
}

/** Whether it worked is seen by looking for the browser. */
async function downloadChromium() {
  const root = process.getuid?.() === 0;
  const args = ['install', ...(root ? ['--with-deps'] : []), '--no-shell', 'chromium'];
  await runFreely(process.execPath, [at('node_modules/playwright-core/cli.js'), ...args], {
    quiet: true,
    env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: DOWNLOADS },
    timeoutMs: 600_000,
  });
}

/** Fonts that hold Chinese, as they are called on Debian, Ubuntu, Fedora and macOS. */
const CHINESE_FONT =
  /(noto.*cjk|source-?han|wqy|wenquanyi|droidsansfallback|pingfang|stheiti|hiragino).*\.(ttc|otf|ttf)$/i;

/** @param {string} [unpacked] @returns {{ folder: string | undefined } | undefined} */
function findChineseFont(unpacked) {
  const home = process.env.HOME ?? '/nonexistent';
  const folders = unpacked
    ? [path.join(unpacked, 'usr/share/fonts')]
    : [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        '/System/Library/Fonts',
        `${home}/.fonts`,
        `${home}/.local/share/fonts`,
      ];
  const found = folders.some(
    (folder) =>
      fs.existsSync(folder) &&
      fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => CHINESE_FONT.test(file)),
  );
  return found ? { folder: unpacked && folders[0] } : undefined;
}

/** A fontconfig of our own: the system's, if it has one, and these folders. @param {readonly string[]} folders */
function fontConfig(folders) {
  const file = path.join(cacheDir, 'fontconfig', 'fonts.conf');
  const xml = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  writeWhole(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((folder) => `  <dir>${xml(folder)}</dir>`).join('\n')}
  <cachedir>${xml(path.dirname(file))}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/**
 * Finds or fetches a browser that can show Chinese.
 * @returns {Promise<Browser>}
 */
export async function provideBrowser() {
  const { executablePath, unpacked } = await provideChromium();
  const font = await provide({
    what: '中文字体',
    packages: ['fonts-noto-cjk'],
    folder: 'fonts',
    find: findChineseFont,
    advice: '请安装一种中文字体（Debian：apt-get install fonts-noto-cjk）。',
  });
  const env = { ...libraryEnv(unpacked) };
  if (font.folder || unpacked) {
    env.FONTCONFIG_FILE = fontConfig(['/usr/share/fonts', ...(font.folder ? [font.folder] : [])]);
  }
  return { executablePath, env };
}
