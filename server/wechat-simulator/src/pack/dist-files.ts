import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Kept out of an upload by WeChat's tools: they are not part of the running package. */
const NOT_UPLOADED = /(^|\/)(project(\.private)?\.config\.json|.*\.(map|LICENSE\.txt|d\.ts)|node_modules\/.*|\..*)$/;

export interface DistFile {
  /** Path inside the build, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
}

/** Every file of the build that WeChat would upload, in path order. */
export async function listDist(dist: string): Promise<DistFile[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry): Promise<DistFile> => {
        const absolute = path.join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(absolute);
        return { path: path.relative(dist, absolute).split(path.sep).join('/'), size, modifiedMs: mtimeMs };
      }),
  );
  return files.filter((file) => !NOT_UPLOADED.test(file.path)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Changes whenever a file of the build is added, removed, resized or rewritten. */
export function fingerprint(files: readonly DistFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.path}\0${file.size}\0${file.modifiedMs}\n`);
  return hash.digest('hex').slice(0, 16);
}
