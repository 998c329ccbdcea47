import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  axe: { run(options: RunOptions): Promise<AxeResults> };
}

/**
 * Serious and critical faults that axe finds, one line each with the first places.
 * On a phone the page on top is looked at: WeChat's own bars and sheets are not ours.
 */
export async function seriousFaults(page: Page): Promise<string[]> {
  const screen = await page.$('iframe[data-current]');
  const where: Page | Frame = (await screen?.contentFrame()) ?? page;
  await where.evaluate(AXE);
  const onPhone = screen !== null;
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
