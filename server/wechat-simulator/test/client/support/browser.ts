import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PROVIDER = path.resolve(__dirname, '../../../../scripts/lib/browser.mjs');

/** Starts Chromium: the installed one, or the one that `npm test` fetches for the journeys. */
export async function startBrowser(): Promise<Browser> {
  const code =
    `import { provideBrowser } from ${JSON.stringify(pathToFileURL(PROVIDER).href)};` +
    `console.log('\\n' + JSON.stringify(await provideBrowser()));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  const { executablePath, env } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
    executablePath: string;
    env: Record<string, string>;
  };
  return chromium.launch({ executablePath, args: FLAGS, env: { ...(process.env as Record<string, string>), ...env } });
}
