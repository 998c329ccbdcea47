import fs from 'node:fs';
import path from 'node:path';

interface AppJson {
  readonly pages?: readonly string[];
  readonly subPackages?: readonly SubPackage[];
  readonly subpackages?: readonly SubPackage[];
}

interface SubPackage {
  readonly root: string;
  readonly pages: readonly string[];
}

/** The pages of the mini-program, read again whenever it has been rebuilt. */
export class Pages {
  private cached: { readonly mtimeMs: number; readonly pages: ReadonlySet<string> } | undefined;

  constructor(private readonly miniappDist: string | undefined) {}

  /** Whether a message may open `page` (query allowed). Anything may while there is no build to look at. */
  has(page: string): boolean {
    const pages = this.read();
    if (pages === undefined) return true;
    return pages.has(page.split('?')[0]?.replace(/^\//, '') ?? '');
  }

  private read(): ReadonlySet<string> | undefined {
    if (this.miniappDist === undefined) return undefined;
    const file = path.join(this.miniappDist, 'app.json');
    try {
      const { mtimeMs } = fs.statSync(file);
      if (this.cached?.mtimeMs !== mtimeMs) {
        this.cached = { mtimeMs, pages: pagesOf(JSON.parse(fs.readFileSync(file, 'utf8')) as AppJson) };
      }
      return this.cached.pages;
    } catch {
      // Not built yet, or being written at this very moment: the last known list is the best there is.
      return this.cached?.pages;
    }
  }
}

function pagesOf(app: AppJson): Set<string> {
  const pages = new Set(app.pages ?? []);
  for (const { root, pages: own } of [...(app.subPackages ?? []), ...(app.subpackages ?? [])]) {
    for (const page of own) pages.add(`${root.replace(/^\/|\/$/g, '')}/${page}`);
  }
  return pages;
}
