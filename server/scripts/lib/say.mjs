// Progress for people: one line per step, with the seconds since the command began.
import { styleText } from 'node:util';

const began = performance.now();

const plain = !process.stdout.isTTY || 'NO_COLOR' in process.env;

/** @typedef {Parameters<typeof styleText>[0]} Style */

/** @param {Style} style @param {string} text */
const paint = (style, text) => (plain ? text : styleText(style, text));

const elapsed = () => paint('dim', `[${((performance.now() - began) / 1000).toFixed(1).padStart(6)}s]`);

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${elapsed()} ${text}\n`);
}

/** @param {string} text */
export function sayGood(text) {
  say(paint('green', text));
}

/** @param {string} text */
export function sayBad(text) {
  say(paint('red', text));
}

/** Lines without a clock: tables, logs, help. @param {string} text */
export function print(text = '') {
  process.stdout.write(`${text}\n`);
}

/** A problem the person at the keyboard can solve. It is shown as a sentence, without a stack trace. */
export class Advice extends Error {
  /** @param {string} message @param {string} [detail] the end of a log, a command's output */
  constructor(message, detail = '') {
    super(message);
    this.name = 'Advice';
    this.detail = detail;
  }
}

/**
 * Announces a piece of work that takes a while, and how long it took. Says that it is still at it every 15 s, because
 * silence looks like a hang.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const from = performance.now();
  say(`${title} …`);
  const still = setInterval(() => say(`${title} … 还在进行`), 15_000);
  try {
    const result = await work();
    say(`${title} ${paint('green', '✓')} ${((performance.now() - from) / 1000).toFixed(1)} 秒`);
    return result;
  } catch (error) {
    sayBad(`${title} ✗`);
    throw error;
  } finally {
    clearInterval(still);
  }
}

/** @param {unknown} error */
export function explain(error) {
  if (error instanceof Advice) {
    sayBad(error.message);
    if (error.detail) print(error.detail.trimEnd());
  } else {
    sayBad(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
