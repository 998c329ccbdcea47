import { fingerprint, listDist } from './dist-files.js';
import { packDist } from './pack.js';
import type { PackedApp } from './package-types.js';

/** A build tool writes many files in a row: a package is only made once the folder has been still for this long. */
const SETTLED_MS = 400;
const POLL_MS = 200;
const GIVE_UP_MS = 20_000;

/** Keeps the packed build and packs it again when a file of it has changed. */
export class PackageCache {
  private packed: PackedApp | undefined;
  private packing: Promise<PackedApp> | undefined;

  constructor(private readonly dist: string) {}

  /** The package of the build as it is now. Throws {@link UnreadableBuildError} when there is none. */
  async current(): Promise<PackedApp> {
    if (this.packing !== undefined) return this.packing;
    if (this.packed !== undefined && (await this.isFresh(this.packed.revision))) return this.packed;
    this.packing ??= this.repack().finally(() => {
      this.packing = undefined;
    });
    return this.packing;
  }

  /** The package of that revision if it is the one in memory, which is all a phone may ask for. */
  ofRevision(revision: string): PackedApp | undefined {
    return this.packed?.revision === revision ? this.packed : undefined;
  }

  private async isFresh(revision: string): Promise<boolean> {
    const files = await listDist(this.dist).catch(() => undefined);
    return files !== undefined && fingerprint(files) === revision;
  }

  private async repack(): Promise<PackedApp> {
    await this.settle();
    this.packed = await packDist(this.dist);
    return this.packed;
  }

  /** Waits until no file of the build has changed for a moment. */
  private async settle(): Promise<void> {
    const giveUpAt = Date.now() + GIVE_UP_MS;
    while (Date.now() < giveUpAt) {
      const files = await listDist(this.dist).catch(() => []);
      const newest = Math.max(0, ...files.map((file) => file.modifiedMs));
      if (Date.now() - newest >= SETTLED_MS) return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}
