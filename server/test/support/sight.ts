import type { Locator } from 'playwright-core';

const LOOKS = 5;

/** Brings something into sight. The page may draw it anew under way: then the new one is brought. */
export async function intoSight(what: Locator): Promise<void> {
  for (let looks = 1; ; looks += 1) {
    try {
      return await what.scrollIntoViewIfNeeded();
    } catch (error) {
      if (looks >= LOOKS || !String(error).includes('not attached')) throw error;
    }
  }
}
