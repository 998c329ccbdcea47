// Everything that can be said about the code without running the product.
import { performance } from 'node:perf_hooks';
import { checkBoundaries, checkBoundariesBite } from '../checks/boundaries.mjs';
import { checkDocs } from '../checks/docs.mjs';
import { checkEnvExample } from '../checks/env-example.mjs';
import { checkFormat } from '../checks/format.mjs';
import { checkLint, checkLintBites } from '../checks/lint.mjs';
import { checkSizes, checkWords } from '../checks/sources.mjs';
import { checkTypes, TYPED } from '../checks/types.mjs';
import { checkUnused } from '../checks/unused.mjs';
import { checkGenerated } from './openapi.mjs';
import { explain, say, sayBad } from './say.mjs';

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {() => unknown} run throws, or rejects, when something is wrong
 * @property {true} [ofTheBuild] reads what was built
 */

/** Long ones first, so that the two cores end together. @type {Check[]} */
const CHECKS = [
  { title: '代码规范', run: checkLint },
  ...TYPED.map((folder) => ({ title: `类型 ${folder}`, run: () => checkTypes(folder) })),
  { title: '排版 prettier', run: checkFormat },
  { title: '没人用的代码 knip', run: checkUnused },
  { title: '接口文档与类型是新的', run: checkGenerated, ofTheBuild: true },
  { title: '模块边界', run: checkBoundaries },
  { title: '模块边界的规则都醒着', run: checkBoundariesBite },
  { title: '代码规范的规则都醒着', run: checkLintBites },
  { title: '.env.example 与配置一致', run: checkEnvExample, ofTheBuild: true },
  { title: '文档里的链接和命令', run: checkDocs },
  { title: '文件大小', run: checkSizes },
  { title: '不该进仓库的内容', run: checkWords },
];

const AT_ONCE = 2;

/**
 * The OpenAPI document and the configuration schema are read from the built server; everything else may be checked
 * while it is being built.
 * @param {Promise<unknown>} [build] settles when the build is over, and never rejects
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(build = Promise.resolve()) {
  const queue = [...CHECKS];
  let passed = 0;
  let failed = 0;
  const work = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const from = performance.now();
      const seconds = () => `${((performance.now() - from) / 1000).toFixed(1)} 秒`;
      try {
        if (check.ofTheBuild) await build;
        await check.run();
        passed += 1;
        say(`✓ ${check.title}，${seconds()}`);
      } catch (error) {
        failed += 1;
        sayBad(`✗ ${check.title}，${seconds()}`);
        explain(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { passed, failed };
}
