// What can be built, from what, in which order. A build whose inputs have the same contents as last time is skipped.
import fs from 'node:fs';
import { at, cacheDir, root } from './paths.mjs';
import { fingerprint, listFiles, readIfThere, writeWhole } from './files.mjs';
import { compilePackage } from './compile.mjs';
import { runOrExplain } from './run.mjs';
import { step } from './say.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} title
 * @property {string[]} inputs files and folders, relative to the checkout
 * @property {string} output a file that exists after the build
 * @property {string[]} after targets that have to be built before
 * @property {() => Promise<unknown>} build
 */

/** A build that takes longer hangs. */
const BUILD_LIMIT_MS = 600_000;

/** A change of these changes every build. */
const ALWAYS = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'server/scripts/lib/builds.mjs',
  'server/scripts/lib/compile.mjs',
];

/** @param {string} pkg */
const hasSources = (pkg) => fs.existsSync(at(pkg, 'src'));

/** @type {Target[]} */
export const TARGETS = [
  {
    name: 'shared',
    title: '编译共用规则 shared',
    inputs: ['shared/src', 'shared/package.json', '.config/swc.json'],
    output: 'shared/dist',
    after: [],
    build: () => compilePackage('shared'),
  },
  {
    name: 'server',
    title: '编译服务端 server',
    inputs: ['server/src', 'server/migrations', 'server/seeds', 'server/package.json', '.config/swc.json'],
    output: 'server/dist/src/main.js',
    after: ['shared'],
    build: () => compilePackage('server', { src: 'src', migrations: 'migrations', seeds: 'seeds' }),
  },
  {
    name: 'simulator',
    title: '编译桌面微信 wechat-simulator',
    inputs: ['server/wechat-simulator/src', 'server/wechat-simulator/package.json', '.config/swc.json'],
    output: 'server/wechat-simulator/dist/main.js',
    after: ['shared'],
    build: () => compilePackage('server/wechat-simulator'),
  },
  {
    name: 'admin',
    title: '构建管理后台 admin',
    inputs: ['server/admin', 'shared/src', 'shared/package.json'],
    output: 'server/admin/dist/index.html',
    after: [],
    build: () => runTool('构建管理后台', 'server/admin', 'vite', 'vite/bin/vite.js', ['build', '--logLevel', 'warn']),
  },
  {
    name: 'miniapp',
    title: '构建小程序 miniapp',
    inputs: ['miniapp', 'shared/src', 'shared/package.json'],
    output: 'miniapp/dist/app.json',
    after: [],
    build: () => runTool('构建小程序', 'miniapp', '@tarojs/cli', '@tarojs/cli/bin/taro', ['build', '--type', 'weapp']),
  },
];

/**
 * @param {string} what @param {string} pkg @param {string} tool @param {string} bin path below node_modules
 * @param {string[]} args
 */
function runTool(what, pkg, tool, bin, args) {
  return runOrExplain(what, process.execPath, [at(pkg, 'node_modules', bin), ...args], {
    cwd: at(pkg),
    quiet: true,
    env: { ...process.env, NODE_ENV: 'production', CI: '1', NO_COLOR: '1', FORCE_COLOR: undefined },
    timeoutMs: BUILD_LIMIT_MS,
  });
}

/** @param {Target} target */
const stampFile = (target) => `${cacheDir}/builds/${target.name}`;

/** @param {Target} target */
function fingerprintOf(target) {
  const files = [...ALWAYS, ...target.inputs].flatMap((input) => listFiles(at(input)));
  return fingerprint(files, root, process.version);
}

/** @param {Target} target */
const isCurrent = (target) =>
  fs.existsSync(at(target.output)) && readIfThere(stampFile(target))?.trim() === fingerprintOf(target);

/**
 * Builds what changed. Independent builds run at the same time.
 * @param {{ only?: readonly string[], force?: boolean }} [options]
 * @returns {Promise<string[]>} names of what was built
 */
export async function buildAll({ only, force = false } = {}) {
  const wanted = TARGETS.filter((target) => (!only || only.includes(target.name)) && hasSources(packageOf(target)));
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  /** @type {string[]} */
  const built = [];
  const build = async (/** @type {Target} */ target) => {
    await Promise.all(target.after.map((name) => running.get(name)));
    if (!force && isCurrent(target)) return;
    const print = fingerprintOf(target);
    fs.rmSync(stampFile(target), { force: true });
    await step(target.title, target.build);
    writeWhole(stampFile(target), `${print}\n`);
    built.push(target.name);
  };
  for (const target of wanted) running.set(target.name, build(target));
  const results = await Promise.allSettled(running.values());
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return built;
}

/** @param {Target} target */
const packageOf = (target) => (target.inputs[0] ?? '').replace(/\/src$/, '');
