// npm test: the whole suite from nothing, closing with "N passed, N failed".
// For developers, without checks and builds:
//   npm test -- cancellation                    specs whose path contains the word
//   npm test -- --only server --grep orders     … of one project (shared server simulator admin miniapp journeys)
//   npm test -- --only server -t "half-open"    … whose name contains the words
import path from 'node:path';
import { parseArgs } from 'node:util';
import { provideBrowser } from './lib/browser.mjs';
import { buildAll } from './lib/builds.mjs';
import { checkWeappSize } from './checks/weapp-size.mjs';
import { runChecks } from './lib/checks.mjs';
import { atEnd, main } from './lib/command.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { listFiles } from './lib/files.mjs';
import { runJest } from './lib/jest.mjs';
import { at } from './lib/paths.mjs';
import { explain, print, say, step } from './lib/say.mjs';
import { startTestDatabase } from './lib/test-database.mjs';

const JOURNEYS = 'journeys';
const PROJECTS = ['shared', 'server', 'simulator', 'admin', 'miniapp'];

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true, default: [] },
      grep: { type: 'string', multiple: true, default: [] },
      name: { type: 'string', short: 't' },
    },
  });
  return { only: values.only, paths: [...values.grep, ...positionals], name: values.name };
}

const journeys = () => listFiles(at('server/test/journeys')).filter((file) => file.endsWith('.spec.ts'));

/** @param {readonly string[]} paths */
const someJourneyMatches = (paths) =>
  journeys().some((file) => paths.length === 0 || paths.some((pattern) => new RegExp(pattern, 'i').test(file)));

const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {{ passed: number, failed: number, skipped?: number }} tally */
function add(tally) {
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped ?? 0;
}

/** A step that counts as one test. @param {() => Promise<unknown>} work */
async function counted(work) {
  try {
    await work();
    add({ passed: 1, failed: 0 });
    return true;
  } catch (error) {
    explain(error);
    add({ passed: 0, failed: 1 });
    return false;
  }
}

/** @param {AbortSignal} interrupted */
async function runTests(interrupted) {
  const { only, paths, name } = readArguments();
  const everything = only.length === 0 && paths.length === 0 && !name;
  const withJourneys = (only.length === 0 || only.includes(JOURNEYS)) && someJourneyMatches(paths);

  await installDependencies();
  const database = await step('启动测试数据库', startTestDatabase);
  atEnd(() => database.stop());
  const run = (/** @type {readonly string[]} */ selected) =>
    runJest(
      [
        '--selectProjects',
        ...selected,
        ...(paths.length > 0 ? ['--testPathPatterns', ...paths] : []),
        ...(name ? ['--testNamePattern', name] : []),
      ],
      {
        env: {
          ...process.env,
          TEST_DATABASE_URL: database.url,
          TMPDIR: database.dir,
          SPECS_TOGETHER: everything ? '1' : '0',
          PICTURES: process.env.PICTURES ?? (everything ? '0' : '1'),
        },
        reportFile: path.join(database.dir, 'tests.json'),
      },
    );

  const projects = only.length > 0 ? only.filter((project) => project !== JOURNEYS) : PROJECTS;
  const withBrowser = everything || withJourneys || only.includes('simulator');
  const build = everything || withJourneys ? counted(() => buildAll()) : Promise.resolve(true);
  const browser = withBrowser ? counted(() => provideBrowser()) : Promise.resolve(true);
  if (everything) {
    say('检查代码');
    add(await runChecks(build));
  }
  const [built, ready] = await Promise.all([build, browser]);
  if (everything && built) await counted(async () => checkWeappSize());
  // In one run: a journey waits for its browser a good part of its time, and a spec beside it does not.
  const selected = [...projects, ...(withJourneys && built && ready ? [JOURNEYS] : [])];
  if (selected.length > 0 && !interrupted.aborted) add(await run(selected));
}

await main(async (interrupted) => {
  // Registered first, done last: the verdict closes the output.
  atEnd(() => {
    if (interrupted.aborted) return;
    if (total.skipped > 0) print(`${total.skipped} skipped`);
    print(`${total.passed} passed, ${total.failed} failed`);
  });
  try {
    await runTests(interrupted);
  } catch (error) {
    if (!interrupted.aborted) explain(error);
    total.failed += 1;
  }
  if (total.passed + total.failed === 0) total.failed = 1; // nothing ran: that is no success
  if (total.failed > 0) process.exitCode = 1;
});
