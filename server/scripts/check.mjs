// npm run check: layout, lint, types, boundaries, dead code, stale files. Each step says how long it took.
import { buildAll } from './lib/builds.mjs';
import { runChecks } from './lib/checks.mjs';
import { main } from './lib/command.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { sayBad, sayGood } from './lib/say.mjs';

await main(async () => {
  await installDependencies();
  await buildAll({ only: ['shared', 'server'] });
  const { passed, failed } = await runChecks();
  const verdict = `${passed} passed, ${failed} failed`;
  if (failed > 0) {
    sayBad(verdict);
    process.exitCode = 1;
  } else {
    sayGood(verdict);
  }
});
