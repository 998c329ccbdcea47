import type { Page } from 'playwright-core';
import { quantile } from '../measure.js';

export interface Frames {
  readonly perSecond: number;
  /** between two frames, 95 of 100 are not longer apart */
  readonly p95Ms: number;
}

/** The frames a page draws while something is done to it, as the page itself is asked for them. */
export async function framesWhile(page: Page, act: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(COUNT);
  await act();
  const at = await page.evaluate<number[]>('window.stopCountingFrames()');
  const gaps = at.slice(1).map((time, index) => time - at[index]!);
  const seconds = (at.at(-1)! - at[0]!) / 1_000;
  return { perSecond: gaps.length / seconds, p95Ms: quantile(gaps, 0.95) };
}

/** Runs in the page, which knows no types of ours. */
const COUNT = `(() => {
  const at = [];
  let counting = true;
  const next = (now) => {
    at.push(now);
    if (counting) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  window.stopCountingFrames = () => {
    counting = false;
    return at;
  };
})()`;
