// Runs jest and counts, so that several runs add up to one verdict.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { at, root } from './paths.mjs';
import { runFreely } from './run.mjs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed tests that failed and files that could not be run
 * @property {number} skipped
 */

/**
 * @param {readonly string[]} args for jest
 * @param {{ env: NodeJS.ProcessEnv, reportFile: string }} options
 * @returns {Promise<Tally>}
 */
export async function runJest(args, { env, reportFile }) {
  fs.rmSync(reportFile, { force: true });
  const jest = path.join(path.dirname(createRequire(at('package.json')).resolve('jest/package.json')), 'bin/jest.js');
  const fixed = ['--config', at('.config/jest.config.mjs'), '--json', '--outputFile', reportFile, '--passWithNoTests'];
  const { code } = await runFreely(process.execPath, [jest, ...fixed, ...args], {
    cwd: root,
    env: { ...env, NODE_ENV: 'test', NODE_NO_WARNINGS: '1' },
    onLine: (line) => {
      if (!line.startsWith('Test results written to')) process.stdout.write(`${line}\n`);
    },
  });
  if (!fs.existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 };
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numRuntimeErrorTestSuites: number }} */
  const report = JSON.parse(fs.readFileSync(reportFile, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  // A run that failed without a failing test (an open handle that crashed, a broken setup) is a failure all the same.
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped: report.numPendingTests };
}
