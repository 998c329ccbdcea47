import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const NEVER_SOURCE = new Set(['node_modules', 'dist', '.git', '.cache', '.data', '.swc', 'coverage']);

/**
 * Every file below `dir` (or `dir` itself if it is a file), sorted, without build output and dependencies.
 * A path that does not exist holds no files.
 * @param {string} dir
 * @returns {string[]} absolute paths
 */
export function listFiles(dir) {
  const stat = fs.statSync(dir, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [dir];
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !NEVER_SOURCE.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const full = path.join(dir, entry.name);
      if (entry.isDirectory()) return listFiles(full);
      return entry.isFile() ? [full] : [];
    });
}

/**
 * A fingerprint of the contents (not the times) of files, so that a fresh clone and a touched file look alike.
 * @param {string[]} files absolute paths
 * @param {string} base names are hashed relative to it
 * @param {string} [salt] anything else the result depends on
 */
export function fingerprint(files, base, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of files) {
    hash.update(path.relative(base, file)).update('\0').update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} file @returns {string | undefined} the text, or undefined when there is no such file */
export function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes through a temporary name, so that a reader never meets half a file.
 * @param {string} file @param {string} text @param {number} [mode]
 */
export function writeWhole(file, text, mode = 0o644) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, text, { mode });
  fs.renameSync(draft, file);
}
