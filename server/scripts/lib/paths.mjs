import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The checkout. Every other path is derived from it, so the folder may be called anything. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string[]} parts */
export const at = (...parts) => path.join(root, ...parts);

/** Everything the running product generates: database, secrets, uploaded files, logs. */
export const dataDir = at('.data');

/** Everything that can be downloaded or computed again: unpacked programs, stamps, transform caches. */
export const cacheDir = at('.cache');

/** @param {string} file a path inside the checkout */
export const fromRoot = (file) => path.relative(root, file).split(path.sep).join('/');
