// Who imports whom, and the proof that the guard is awake: it must have read every file, and it must report one planted
// violation of each rule.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { listFiles } from '../lib/files.mjs';
import { at, fromRoot, root } from '../lib/paths.mjs';
import { tail } from '../lib/run.mjs';
import { Advice } from '../lib/say.mjs';
import { runTool, toolFile } from '../lib/tools.mjs';

const CONFIG = at('.config/dependency-cruiser.cjs');

const FOLDERS = [
  'shared/src',
  'server/src',
  'server/migrations',
  'server/seeds',
  'server/test',
  'server/wechat-simulator/src',
  'server/admin/src',
  'miniapp/src',
];

/** @typedef {{ modules: { source: string }[], summary: { violations: { from: string, to: string, rule: { name: string } }[] } }} Report */

/** @param {string} cwd @param {readonly string[]} folders @returns {Promise<Report>} */
async function cruise(cwd, folders) {
  const { stdout, output } = await runTool(
    [toolFile('dependency-cruiser', 'depcruise'), '--config', CONFIG, '--output-type', 'json', ...folders],
    { cwd },
  );
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Advice('依赖检查没有跑起来', tail(output, 40));
  }
}

export async function checkBoundaries() {
  const folders = FOLDERS.filter((folder) => fs.existsSync(at(folder)));
  const report = await cruise(root, folders);
  const read = new Set(report.modules.map(({ source }) => source));
  const sources = folders
    .flatMap((folder) => listFiles(at(folder)))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  const unread = sources.map(fromRoot).filter((file) => !read.has(file));
  if (sources.length === 0 || unread.length > 0) {
    throw new Advice(`依赖检查漏读了 ${unread.length} 个文件`, unread.slice(0, 20).join('\n'));
  }
  const { MODULES } = readMap();
  const rules = rulesByName();
  const violations = report.summary.violations.map(
    ({ from, to, rule }) => `${rule.name}: ${from} → ${to}\n    ${rules.get(rule.name) ?? ''}`,
  );
  for (const name of fs.readdirSync(at('server/src/modules'))) {
    if (!(name in MODULES))
      violations.push(`module-unmapped: server/src/modules/${name} 不在 server/module-map.cjs 里`);
  }
  const climbing = upwards(MODULES);
  if (climbing.length > 0) violations.push(`module-map.cjs 里有互相认识的模块：${climbing.join('，')}`);
  if (violations.length > 0) throw new Advice(`有 ${violations.length} 处越界的引用`, violations.join('\n'));
}

/** @returns {{ MODULES: Record<string, { decides: string, mayKnow: string[] }> }} */
const readMap = () => createRequire(import.meta.url)(at('server/module-map.cjs'));

/** @returns {Map<string, string>} */
function rulesByName() {
  /** @type {{ forbidden: { name: string, comment: string }[] }} */
  const { forbidden } = createRequire(import.meta.url)(CONFIG);
  return new Map(forbidden.map(({ name, comment }) => [name, comment]));
}

/** Modules that know, by some way, themselves: the map has to have a bottom. @param {ReturnType<typeof readMap>['MODULES']} modules */
function upwards(modules) {
  /** @type {(from: string, goal: string, seen: Set<string>) => boolean} */
  const reaches = (from, goal, seen) =>
    (modules[from]?.mayKnow ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  return Object.keys(modules).filter((name) => reaches(name, name, new Set()));
}

const RING_START = 'server/src/platform/ring-a.ts';
const RING_END = 'server/src/platform/ring-b.ts';

/**
 * A tree with one violation of each rule: rule → { importing file: imported file }.
 * @param {ReturnType<typeof readMap>['MODULES']} modules
 */
function plantings(modules) {
  const m = (/** @type {string} */ rest) => `server/src/modules/${rest}`;
  const names = Object.keys(modules);
  const some = names[0] ?? '';
  /** @type {Record<string, [string, string][]>} */
  const plants = {
    'module-unmapped': [[m('nowhere/planted.ts'), m('nowhere/other.ts')]],
    'platform-below-modules': [['server/src/platform/planted.ts', m(`${some}/contract/target.ts`)]],
    'domain-is-pure': [
      [m(`${some}/domain/planted-inner.ts`), m(`${some}/infrastructure/target.ts`)],
      [m(`${some}/domain/planted-core.ts`), 'node:fs'],
    ],
    'domain-names-platform-types': [[m(`${some}/domain/planted-platform.ts`), 'server/src/platform/target.ts']],
    'contract-is-light': [[m(`${some}/contract/planted.ts`), m(`${some}/application/target.ts`)]],
    'inwards-only-application': [[m(`${some}/application/planted.ts`), m(`${some}/http/target.ts`)]],
    'inwards-only-infrastructure': [[m(`${some}/infrastructure/planted.ts`), m(`${some}/application/target.ts`)]],
    'entities-stay-home': [[m(`${some}/http/planted.ts`), m(`${some}/infrastructure/target.ts`)]],
    'shared-is-pure': [['shared/src/rules/planted.ts', 'node:fs']],
    'no-circular': [[RING_START, RING_END]],
    'tests-stay-tests': [['server/src/platform/planted-test.ts', 'server/test/support/target.ts']],
    'not-resolvable': [['server/src/platform/planted-lost.ts', './nobody.js']],
    'outside-server': [['server/src/platform/planted-out.ts', 'miniapp/src/target.ts']],
    'outside-simulator': [['server/wechat-simulator/src/planted.ts', 'server/src/platform/target.ts']],
    'outside-admin': [['server/admin/src/planted.ts', 'server/src/platform/target.ts']],
    'outside-miniapp': [['miniapp/src/planted.ts', 'server/src/platform/target.ts']],
    'outside-shared': [['shared/src/rules/planted-out.ts', 'server/src/platform/target.ts']],
  };
  for (const [name, { mayKnow }] of Object.entries(modules)) {
    const stranger = names.find((other) => other !== name && !mayKnow.includes(other));
    const friend = mayKnow[0];
    const wiring = m(`${name}/${name}.module.ts`);
    plants[`module-${name}`] = [];
    plants[`wiring-${name}`] = [];
    if (stranger)
      plants[`module-${name}`]?.push([m(`${name}/planted-stranger.ts`), m(`${stranger}/contract/target.ts`)]);
    if (friend) plants[`module-${name}`]?.push([m(`${name}/planted-inside.ts`), m(`${friend}/application/target.ts`)]);
    if (friend) plants[`wiring-${name}`]?.push([wiring, m(`${friend}/application/target.ts`)]);
    else if (stranger) plants[`wiring-${name}`]?.push([wiring, m(`${stranger}/${stranger}.module.ts`)]);
  }
  return plants;
}

/** A guard that sleeps looks like a clean house, so every rule has to report what was planted for it. */
export async function checkBoundariesBite() {
  const tree = fs.mkdtempSync(path.join(os.tmpdir(), 'daowei-boundaries-'));
  try {
    const plants = plantings(readMap().MODULES);
    const write = (/** @type {string} */ file, /** @type {string} */ text) => {
      const full = path.join(tree, file);
      fs.mkdirSync(path.dirname(full), { recursive: true });
      if (!fs.existsSync(full) || text) fs.writeFileSync(full, text || 'export const target = 1;\n');
    };
    for (const [file, target] of Object.values(plants).flat()) {
      const isFile = target.includes('/') && !target.startsWith('.');
      if (isFile) write(target, '');
      const said = isFile ? relativeImport(file, target) : target;
      write(file, `import * as planted from '${said}';\nexport const seen = planted;\n`);
    }
    write(RING_END, "import * as start from './ring-a.js';\nexport const end = start;\n");
    const { summary } = await cruise(tree, ['shared', 'server', 'miniapp']);
    const reported = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
    const missed = Object.entries(plants).flatMap(([rule, pairs]) =>
      pairs.map(([from]) => `${rule} ${from}`).filter((key) => !reported.has(key)),
    );
    const unproven = [...rulesByName().keys()].filter((rule) => !plants[rule]?.length);
    if (missed.length + unproven.length > 0) {
      throw new Advice(
        '依赖规则没有发现种下的违规',
        [...missed, ...unproven.map((rule) => `${rule}: 没有对应的违规样例`)].join('\n'),
      );
    }
  } finally {
    fs.rmSync(tree, { recursive: true, force: true });
  }
}

/** @param {string} from @param {string} to */
function relativeImport(from, to) {
  const way = path.relative(path.dirname(from), to).replace(/\.ts$/, '.js');
  return way.startsWith('.') ? way : `./${way}`;
}
