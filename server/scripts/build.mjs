// npm run build [-- name…] [--force]: compiles and bundles what changed, or only the named parts.
import { buildAll, TARGETS } from './lib/builds.mjs';
import { main } from './lib/command.mjs';
import { Advice, sayGood } from './lib/say.mjs';
import { installDependencies } from './lib/dependencies.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith('-'));
  const known = TARGETS.map((target) => target.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Advice(`没有叫 ${unknown.join('、')} 的构建，可选：${known.join('、')}`);
  await installDependencies();
  const built = await buildAll({ only: names.length > 0 ? names : undefined, force: args.includes('--force') });
  sayGood(built.length > 0 ? `已构建：${built.join('、')}` : '没有变化，无需构建');
});
