import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  axe: { run(options: RunOptions): Promise<AxeResults> };
}

const STILL = `(async () => {
  const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let looks = 0; looks < 20; looks += 1) {
    await frames();
    const moving = document.getAnimations().filter(({ playState, effect }) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    if (moving.length === 0) return;
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
})()`;

/** A list that is closing is neither there nor gone: waits until what moves and will end has ended, also what begins at once. */
export async function still(where: Page | Frame): Promise<void> {
  await where.evaluate(STILL);
}

const LOOKS = 3;
/** Where the desk WeChat shows a phone. */
const PHONE = '/phone';

/**
 * Serious and critical faults that axe finds, one line each with the first places.
 * On a phone the page on top is looked at: WeChat's own bars and sheets are not ours.
 * What a tap changes may begin to move only while axe looks: a fault is one that stays.
 */
export async function seriousFaults(page: Page): Promise<string[]> {
  for (let looks = 1; looks < LOOKS; looks += 1) if ((await look(page)).length === 0) return [];
  return look(page);
}

/** The frame of the page on top of a phone; between two pages there is none for a moment, and the phone itself is not ours. */
async function onTop(phone: Page): Promise<Frame> {
  const screen = await phone.waitForSelector('iframe[data-current]', { state: 'attached' });
  const frame = await screen.contentFrame();
  if (!frame) throw new Error('the page on top was closed while it was looked for');
  return frame;
}

async function look(page: Page): Promise<string[]> {
  const onPhone = new URL(page.url()).pathname === PHONE;
  const where = onPhone ? await onTop(page) : page;
  await still(where);
  await where.evaluate(AXE);
  const { violations } = await where.evaluate(
    (rules) => (globalThis as unknown as WithAxe).axe.run({ resultTypes: ['violations'], rules }),
    // WeChat scrolls and zooms its pages itself, and has no keyboard to scroll them by
    { 'scrollable-region-focusable': { enabled: !onPhone }, 'meta-viewport': { enabled: !onPhone } },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
      return `${id} (${help}) ×${nodes.length}\n  ${places.join('\n  ')}`;
    });
}
