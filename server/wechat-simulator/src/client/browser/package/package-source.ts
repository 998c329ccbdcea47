import { packageRootOf } from '../../../pack/package-types.js';
import type { CurrentPackage, MainPackage, PackagePart, StylePart, UnitConfig } from '../../../pack/package-types.js';

/** The build cannot be fetched or WeChat would refuse it; the message is for the person at the desk. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}

/** The packed build, as far as this phone has downloaded it. */
export class PackageSource {
  private readonly parts: PackagePart[];
  private readonly loading = new Map<string, Promise<PackagePart>>();

  private constructor(readonly main: MainPackage) {
    this.parts = [main];
  }

  /** Downloads the main package of the current build. */
  static async open(): Promise<PackageSource> {
    const current = await fetchJson<CurrentPackage>('/weapp/current');
    const errors = current.diagnostics.filter((found) => found.severity === 'error');
    if (errors.length > 0) {
      throw new PackageError(errors.map((found) => `${found.file}: ${found.message}`).join('\n'));
    }
    return new PackageSource(await fetchJson<MainPackage>(`/weapp/${current.revision}/main.json`));
  }

  /** Downloads the sub-package that holds `path`, if it is in one and not here yet. */
  async ensure(path: string): Promise<PackagePart | undefined> {
    const root = packageRootOf(this.main.app, path);
    if (root === undefined || this.loading.has(root)) {
      await this.loading.get(root ?? '');
      return undefined;
    }
    const load = fetchJson<PackagePart>(`/weapp/${this.main.revision}/sub.json?root=${encodeURIComponent(root)}`);
    this.loading.set(root, load);
    load.catch(() => this.loading.delete(root));
    const part = await load;
    this.parts.push(part);
    return part;
  }

  script(id: string): string | undefined {
    return this.find((part) => part.scripts[id]);
  }

  style(id: string): readonly StylePart[] | undefined {
    return this.find((part) => part.styles[id]);
  }

  config(id: string): UnitConfig | undefined {
    return this.find((part) => part.configs[id]);
  }

  /** Where a file of the package (an image, say) is served. */
  fileUrl(path: string): string {
    return `/weapp/${this.main.revision}/files/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  private find<T>(pick: (part: PackagePart) => T | undefined): T | undefined {
    for (const part of this.parts) {
      const found = pick(part);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

async function fetchJson<T>(url: string): Promise<T> {
  const answer = await fetch(url, { cache: 'no-cache' });
  if (!answer.ok) throw new PackageError(await answer.text());
  return (await answer.json()) as T;
}
