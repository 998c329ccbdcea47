// Brings up what a proof or a bench needs, runs it, and leaves nothing behind: a private database and the server's own
// sources, compiled beside the tests' small company.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { provideBrowser } from './browser.mjs';
import { buildAll } from './builds.mjs';
import { atEnd, main } from './command.mjs';
import { compilePackage } from './compile.mjs';
import { installDependencies } from './dependencies.mjs';
import { at } from './paths.mjs';
import { runFreely } from './run.mjs';
import { step } from './say.mjs';
import { startTestDatabase } from './test-database.mjs';

/** What looks at the admin page, in a browser. */
const SEEN = new Set(['board']);

/** Where everything of ours that a proof runs is compiled from; the folder below dist it goes to. */
const SOURCES = { '../src': 'src', '../migrations': 'migrations', '../test/support': 'test/support', '.': 'bench' };

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string' },
      disk: { type: 'boolean', default: false },
      instances: { type: 'string' },
    },
  });
  const passedOn = [...positionals, ...(values.quick ? ['--quick'] : [])];
  // the program runs in another folder
  if (values.instances) passedOn.push('--instances', path.resolve(values.instances));
  return { disk: values.disk, args: values.seed ? [...passedOn, '--seed', values.seed] : passedOn };
}

/** @returns {Promise<Record<string, string>>} where a bench finds the built admin page and what it opens it with */
async function browserAndPage() {
  const { executablePath, env } = await provideBrowser();
  const args = ['--no-sandbox', '--disable-gpu'];
  return { BENCH_BROWSER: JSON.stringify({ executablePath, env, args }), ADMIN_DIST: at('server/admin/dist') };
}

/**
 * @param {'prove' | 'bench'} entry the program below server/bench
 * @param {{ durable: boolean }} options durable: the database keeps what it acknowledged, as in production
 */
export async function runBelowBench(entry, { durable }) {
  await main(async (interrupted) => {
    const { disk, args } = readArguments();
    await installDependencies();
    const looks = args.some((one) => SEEN.has(one));
    await buildAll({ only: ['shared', 'simulator', 'server', ...(looks ? ['admin'] : [])] });
    await step('编译服务端与测量程序', () => compilePackage('server/bench', SOURCES));
    const database = await step('启动私有数据库', () => startTestDatabase({ durable, onDisk: disk }));
    atEnd(() => database.stop());
    const seeing = looks ? await browserAndPage() : {};
    if (interrupted.aborted) return;
    const script = at(`server/bench/dist/bench/${entry}.js`);
    const { code } = await runFreely(
      process.execPath,
      ['--enable-source-maps', '--no-warnings', '--expose-gc', script, ...args],
      {
        cwd: at('server'),
        env: { ...process.env, NODE_ENV: 'test', TEST_DATABASE_URL: database.url, TMPDIR: database.dir, ...seeing },
      },
    );
    process.exitCode = code;
  });
}
