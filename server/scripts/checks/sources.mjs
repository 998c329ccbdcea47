// What neither the compiler nor the linter looks at: how long files grow, and words that must not be in the repository.
import fs from 'node:fs';
import { listFiles } from '../lib/files.mjs';
import { at, fromRoot, root } from '../lib/paths.mjs';
import { Advice } from '../lib/say.mjs';

/** A file that does one thing is shorter than this; one that does not should be split. */
const MAX_LINES = 300;

const LONG_BY_NATURE = [
  /^shared\/src\/api\/schema\.ts$/, // generated
  /^server\/seeds\/data\//, // tables of demo data
  /^server\/migrations\//, // a table is as long as its columns
  /\.(spec|test)\.tsx?$/,
];

const CODE = /\.(ts|tsx|mjs|cjs|scss)$/;

/** Everything that belongs to the repository, asked of the disk: a fresh machine may have no git. */
export function ownFiles() {
  const names = listFiles(root).map(fromRoot);
  return names.filter((name) => name !== '.env' && !/^coverage\/|\.log$|\.tsbuildinfo$/.test(name));
}

export function checkSizes() {
  const long = ownFiles()
    .filter((name) => CODE.test(name) && !LONG_BY_NATURE.some((pattern) => pattern.test(name)))
    .map((name) => ({ name, lines: fs.readFileSync(at(name), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES);
  if (long.length > 0) {
    throw new Advice(
      `这些文件超过 ${MAX_LINES} 行，请按职责拆开`,
      long.map(({ name, lines }) => `${name}: ${lines}`).join('\n'),
    );
  }
}

/** Spelled in pieces, so that this file may pass its own test. */
const FORBIDDEN = [
  { pattern: new RegExp(`(?<![\\w./])${'/'}(work|home/[a-z]+|Users/[A-Za-z]+)/[a-z]`), why: '某台机器上的绝对路径' },
  { pattern: new RegExp(`(?<![\\w./])${'/'}tmp/[a-z0-9_-]+`, 'i'), why: '某台机器上的绝对路径' },
  { pattern: new RegExp(`https?://registry${'\\.'}`), why: '包仓库的地址因人而异，不写进仓库' },
  { pattern: new RegExp(`${'BEGIN'} (RSA |EC )?PRIVATE KEY-----\\s*[A-Za-z0-9+/]{40}`), why: '私钥' },
  { pattern: new RegExp(`^<<<<<<< |^>>>>>>> `, 'm'), why: '没有解决的合并冲突' },
];

const TEXT = /\.(ts|tsx|mjs|cjs|js|json|md|ya?ml|scss|css|html|sh|txt|sql|svg)$|(^|\/)\.[a-z.]+$|^LICENSE$|\/run$/;

export function checkWords() {
  const found = ownFiles()
    .filter((name) => TEXT.test(name) && name !== 'pnpm-lock.yaml')
    .flatMap((name) => {
      const text = fs.readFileSync(at(name), 'utf8');
      return FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(
        ({ pattern, why }) => `${name}: ${pattern.exec(text)?.[0]} (${why})`,
      );
    });
  if (found.length > 0) throw new Advice('这些内容不应当进入仓库', found.join('\n'));
}
