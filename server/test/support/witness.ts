import { readFileSync } from 'node:fs';
import type { Page, Request, Response } from 'playwright-core';

/** Of each kind the newest are told. */
const TOLD = 6;
/** characters of a frame's text that are told of its beginning, and of its end, where dialogs stand */
const WORDS = 400;

/** Remembers what a page's requests met, so that a failed step can say it in words. */
export class Witness {
  private readonly refused: string[] = [];
  private readonly broken: string[] = [];
  private readonly commands: string[] = [];
  private readonly waiting = new Set<Request>();

  constructor(readonly page: Page) {
    page.on('request', (request) => this.waiting.add(request));
    page.on('requestfinished', (request) => this.waiting.delete(request));
    page.on('response', (response) => void this.note(response));
    page.on('requestfailed', (request) => {
      this.waiting.delete(request);
      this.broken.push(`${nameOf(request)}: ${request.failure()?.errorText ?? ''}`);
    });
  }

  /** What stands on the page and in its topmost frame, the newest commands, what is still waited for, and the newest answers that were no success. */
  async statement(): Promise<string> {
    if (this.page.isClosed()) return '';
    const lines = [`— ${this.page.url()}`];
    const [own, ...within] = this.page.frames();
    for (const frame of [own, within.at(-1)]) {
      if (frame === undefined) continue;
      const text = await frame
        .locator('body')
        .innerText({ timeout: 1000 })
        .catch(() => '');
      const words = text.replaceAll(/\s+/g, ' ').trim();
      if (words) lines.push(`  ${pathOf(frame.url())} shows: ${shortened(words)}`);
    }
    // on a phone: what the desk WeChat could not do for the mini-program
    const errors = await this.page
      .evaluate(() => (globalThis as { __desk?: { errors: string[] } }).__desk?.errors ?? [])
      .catch(() => []);
    for (const line of errors.slice(-TOLD)) lines.push(`  error ${line}`);
    for (const line of this.refused.slice(-TOLD)) lines.push(`  answered ${line}`);
    for (const line of this.commands.slice(-TOLD)) lines.push(`  commanded ${line}`);
    for (const request of [...this.waiting].slice(-TOLD)) lines.push(`  waits for ${nameOf(request)}`);
    for (const line of this.broken.slice(-TOLD)) lines.push(`  unanswered ${line}`);
    return lines.join('\n');
  }

  private async note(response: Response): Promise<void> {
    const name = nameOf(response.request());
    if (!name.startsWith('GET ')) this.commands.push(`${name}: ${response.status()}`);
    if (response.status() < 400) return;
    const body = await response.text().catch(() => '');
    this.refused.push(`${name}: ${response.status()} ${body.slice(0, 200)}`);
  }
}

interface LoggedLine {
  readonly level?: number;
  readonly time?: number;
  readonly msg?: string;
  readonly req?: { readonly url?: string };
  readonly err?: { readonly message?: string; readonly stack?: string };
}

/** What the API itself called a fault, the newest: an answer of 500 says nothing of its cause. */
export function faultsLogged(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(isFault);
  return lines.slice(-TOLD).map((line) => {
    const { time = 0, msg = '', req, err } = JSON.parse(line) as LoggedLine;
    const where =
      err?.stack
        ?.split('\n')
        .slice(1, 4)
        .map((frame) => frame.trim()) ?? [];
    const what = [new Date(time).toISOString(), req?.url, msg, err?.message, ...where];
    return `  logged ${what.filter(Boolean).join(' | ')}`;
  });
}

const isFault = (line: string): boolean => /"level":[56]0\b/.test(line);

const shortened = (words: string): string =>
  words.length <= 2 * WORDS ? words : `${words.slice(0, WORDS)} … ${words.slice(-WORDS)}`;

const nameOf = (request: Request): string => `${request.method()} ${pathOf(request.url())}`;

const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '');
