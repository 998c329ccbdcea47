// npm run invariants: asks the database whether what must always hold does hold. The database is the one of
// DATABASE_URL, of the `npm start` that is running, or of the last one.
import fs from 'node:fs';
import path from 'node:path';
import { buildAll } from './lib/builds.mjs';
import { atEnd, main } from './lib/command.mjs';
import { DEFAULT_DATABASE, givenDatabase, runningPrivateDatabase, startPrivateDatabase } from './lib/database.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { at, dataDir } from './lib/paths.mjs';
import { runFreely } from './lib/run.mjs';
import { Advice } from './lib/say.mjs';
import { loadSecrets } from './lib/secrets.mjs';

async function databaseUrl() {
  if (process.env.DATABASE_URL) return (await givenDatabase(process.env.DATABASE_URL)).urlOf('');
  const dir = path.join(dataDir, 'mariadb');
  if (!fs.existsSync(dir)) throw new Advice('还没有数据：先 npm start，或者用 DATABASE_URL 指定数据库。');
  const options = { dir, password: loadSecrets(dataDir).databasePassword };
  const running = runningPrivateDatabase(options);
  if (running) return running.urlOf(DEFAULT_DATABASE);
  const server = await startPrivateDatabase(options);
  atEnd(() => server.stop());
  return server.urlOf(DEFAULT_DATABASE);
}

await main(async () => {
  await installDependencies();
  await buildAll({ only: ['shared', 'server'] });
  const env = { ...process.env, DATABASE_URL: await databaseUrl() };
  const { code } = await runFreely(process.execPath, ['--enable-source-maps', at('server/dist/src/invariants.js')], {
    cwd: at('server'),
    env,
  });
  process.exitCode = code;
});
