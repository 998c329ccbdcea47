// eslint, and the proof that the rules of the house still bite: each is shown one offence.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { at, root } from '../lib/paths.mjs';
import { Advice } from '../lib/say.mjs';
import { toolFile, toolMustAgree } from '../lib/tools.mjs';

const CONFIG = at('.config/eslint.config.mjs');

/** Linting reads types and works on one core: two halves that take about as long, with nothing between them. */
export const LINTED = [
  { title: '服务端', folders: ['server'], without: ['server/admin/**', 'server/wechat-simulator/**'] },
  { title: '两端页面与共用', folders: ['server/admin', 'server/wechat-simulator', 'shared', 'miniapp', '.config'] },
];

/** @param {{ folders: string[], without?: string[] }} half */
export const checkLint = ({ folders, without = [] }) =>
  toolMustAgree('代码规范检查发现问题', [
    toolFile('eslint'),
    '--config',
    CONFIG,
    '--max-warnings=0',
    '--no-warn-ignored',
    ...without.flatMap((pattern) => ['--ignore-pattern', pattern]),
    ...folders,
  ]);

const DOMAIN = 'server/src/modules/orders/domain/planted.ts';
const APPLICATION = 'server/src/modules/orders/application/planted.ts';

/** One offence for each rule of ours: [where, what, a word of the message]. */
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
  ['shared/src/rules/planted.ts', 'export const now = () => Date.now();', 'no clock'],
  [APPLICATION, "import { Entity } from 'typeorm'; @Entity() export class Planted {}", 'Entities live'],
  [APPLICATION, "export const lazy = () => import('./other.js');", 'Lazy imports'],
  [APPLICATION, "import { forwardRef } from '@nestjs/common'; export const x = forwardRef;", 'forwardRef'],
  [APPLICATION, "console.log('x');", 'console'],
  [APPLICATION, "export * from './other.js';", 'No barrels'],
  ['server/src/modules/orders/index.ts', "export { x } from './other.js';", 'No barrels'],
];

/** A rule that stopped matching looks exactly like clean code, so each rule must report its offence. */
export async function checkLintBites() {
  /** @type {typeof import('eslint')} */
  const { ESLint } = await import(pathToFileURL(createRequire(at('package.json')).resolve('eslint')).href).then(
    (m) => m.default ?? m,
  );
  const eslint = new ESLint({ cwd: root, overrideConfigFile: CONFIG, overrideConfig: await withoutTypes() });
  const silent = [];
  for (const [file = '', code = '', word = ''] of OFFENCES) {
    const [result] = await eslint.lintText(code, { filePath: at(file) });
    const messages = (result?.messages ?? []).map(({ message }) => message);
    if (!messages.some((message) => message.includes(word)))
      silent.push(`${file}: ${code}\n    ${messages.join('\n    ') || '(nothing reported)'}`);
  }
  if (silent.length > 0) throw new Advice('这些违规没有被规则发现', silent.join('\n'));
}

/** The planted files do not exist on disk, so rules that need the type checker stay out of this. */
async function withoutTypes() {
  const { default: tseslint } = await import('typescript-eslint');
  return [
    {
      files: ['**/*.ts'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false } },
    },
  ];
}
