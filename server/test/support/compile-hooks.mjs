// Lets Node import the server's sources as they are written: `./name.js` is `./name.ts`, compiled on the way.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const OPTIONS = JSON.parse(await readFile(new URL('../../../.config/swc.json', import.meta.url), 'utf8'));

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return next(isOurs ? specifier.replace(/\.js$/u, '.ts') : specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transform(await readFile(file, 'utf8'), { ...OPTIONS, filename: file, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
