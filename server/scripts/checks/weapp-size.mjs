// WeChat refuses packages over 2 MB; long before that, people wait. Needs a built mini-program.
import fs from 'node:fs';
import { listFiles } from '../lib/files.mjs';
import { at } from '../lib/paths.mjs';
import { Advice, say } from '../lib/say.mjs';

const MAX_MAIN_BYTES = 1.5 * 1024 * 1024;
const MAX_SUB_BYTES = 1024 * 1024;

/** @param {readonly string[]} files */
const bytesOf = (files) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0);

/** @param {number} bytes */
const asKb = (bytes) => `${Math.round(bytes / 1024)} KB`;

export function checkWeappSize() {
  const dist = at('miniapp/dist');
  /** @type {{ subPackages?: { root: string }[], subpackages?: { root: string }[] }} */
  const app = JSON.parse(fs.readFileSync(`${dist}/app.json`, 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const files = listFiles(dist);
  const inside = (/** @type {string} */ root) => files.filter((file) => file.startsWith(`${dist}/${root}/`));
  const main = bytesOf(files) - roots.reduce((sum, root) => sum + bytesOf(inside(root)), 0);
  const sizes = [
    { name: '主包', bytes: main, limit: MAX_MAIN_BYTES },
    ...roots.map((root) => ({ name: root, bytes: bytesOf(inside(root)), limit: MAX_SUB_BYTES })),
  ];
  say(`小程序：${sizes.map(({ name, bytes }) => `${name} ${asKb(bytes)}`).join('，')}`);
  const tooBig = sizes.filter(({ bytes, limit }) => bytes > limit);
  if (tooBig.length > 0) {
    throw new Advice(
      '小程序的包太大',
      tooBig.map(({ name, bytes, limit }) => `${name}: ${asKb(bytes)}，上限 ${asKb(limit)}`).join('\n'),
    );
  }
}
