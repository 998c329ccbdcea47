// oxlint, and the proof that its rules and ours still bite: each is shown one offence.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at, root } from '../lib/paths.mjs';
import { Advice } from '../lib/say.mjs';
import { runTool, toolFile, toolMustAgree } from '../lib/tools.mjs';

/** Not before a check runs: on a fresh checkout nothing is installed when this file is read. */
const oxlint = () => [toolFile('oxlint'), '--config', at('.config/oxlint.json'), '--type-aware'];

const NOT_OURS = ['**/dist/**', 'shared/src/api/schema.ts', 'server/wechat-simulator/test/client/weapp/**'];

export const checkLint = () =>
  toolMustAgree('代码规范检查发现问题', [
    ...oxlint(),
    '--deny-warnings',
    '--report-unused-disable-directives',
    ...NOT_OURS.flatMap((pattern) => ['--ignore-pattern', pattern]),
    'server',
    'shared',
    'miniapp',
    '.config',
  ]);

const DOMAIN = 'server/src/modules/orders/domain';
const APPLICATION = 'server/src/modules/orders/application';

/** One offence for each rule of ours, and some for the reading of types: [where, what, a word of the message]. */
const OFFENCES = [
  [DOMAIN, 'export const now = () => Date.now();', 'no clock'],
  [DOMAIN, 'export const now = () => new Date();', 'no clock'],
  [DOMAIN, 'export const luck = () => Math.random();', 'no dice'],
  [DOMAIN, 'export const mode = () => process.env.MODE;', 'no environment'],
  [DOMAIN, 'export const load = async () => { await Promise.resolve(); };', 'waits for nobody'],
  [DOMAIN, "import { Injectable } from '@nestjs/common'; export const x = Injectable;", 'plain TypeScript'],
  [DOMAIN, "import { Entity } from 'typeorm'; export const x = Entity;", 'plain TypeScript'],
  [DOMAIN, "import { readFileSync } from 'node:fs'; export const x = readFileSync;", 'plain TypeScript'],
  [DOMAIN, "import { randomBytes } from 'node:crypto'; export const x = randomBytes;", 'no dice'],
  ['shared/src/rules', 'export const now = () => Date.now();', 'no clock'],
  [APPLICATION, "import { Entity } from 'typeorm'; @Entity() export class Planted {}", 'Entities live'],
  [APPLICATION, "export const lazy = () => import('./other.js');", 'Lazy imports'],
  [APPLICATION, "import { forwardRef } from '@nestjs/common'; export const x = forwardRef;", 'forwardRef'],
  [APPLICATION, "console.log('x');", 'console'],
  [APPLICATION, "export * from './other.js';", 'No barrels'],
  ['server/src/modules/orders/index.ts', "export { x } from './other.js';", 'No barrels'],
  [APPLICATION, 'export function go(): void { Promise.resolve(1); }', 'Promises must be awaited'],
  [APPLICATION, "export const x: string = JSON.parse('1');", 'Unsafe assignment'],
  [APPLICATION, "export const f = (a: 'x' | 'y') => { switch (a) { case 'x': return 1; } };", 'not exhaustive'],
];

/** A rule that stopped matching looks exactly like clean code, so each rule must report its offence. */
export async function checkLintBites() {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'planted-'));
  const planted = OFFENCES.map(([where = '', code = '', word = ''], place) => {
    const file = path.join(folder, where.endsWith('.ts') ? where : `${where}/planted-${place}.ts`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${code}\n`);
    return { file, code, word };
  });
  fs.copyFileSync(at('tsconfig.base.json'), path.join(folder, 'tsconfig.json'));
  const { output } = await runTool([...oxlint(), '--format', 'json', folder]);
  /** @type {{ diagnostics: { filename: string, message: string, help?: string }[] }} */
  const { diagnostics } = JSON.parse(output.slice(output.indexOf('{')));
  const silent = planted.filter(
    ({ file, word }) =>
      !diagnostics.some(
        ({ filename, message, help = '' }) =>
          path.resolve(root, filename) === file && `${message} ${help}`.includes(word),
      ),
  );
  fs.rmSync(folder, { recursive: true, force: true });
  if (silent.length > 0)
    throw new Advice(
      '这些违规没有被规则发现',
      silent.map(({ file, code }) => `${path.relative(folder, file)}: ${code}`).join('\n'),
    );
}
