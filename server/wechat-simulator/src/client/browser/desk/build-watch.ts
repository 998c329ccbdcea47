import type { CurrentPackage } from '../../../pack/package-types.js';

const EVERY_MS = 3000;

/** Tells once for every new build of the mini-program while the desk is being looked at. */
export function watchBuild(onNew: () => void): void {
  let known: string | undefined;
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    const answer = await fetch('/weapp/current', { cache: 'no-store' });
    if (!answer.ok) return;
    const { revision } = (await answer.json()) as CurrentPackage;
    if (known !== undefined && known !== revision) onNew();
    known = revision;
  };
  // A build that is just being written, or a simulator that restarts, is looked at again next time.
  setInterval(() => void look().catch(() => undefined), EVERY_MS);
  void look().catch(() => undefined);
}
