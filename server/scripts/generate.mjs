// npm run generate [-- --check]: the API's OpenAPI document and the clients' types, from the server's own classes.
import { buildAll } from './lib/builds.mjs';
import { main } from './lib/command.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { checkGenerated, writeGenerated } from './lib/openapi.mjs';
import { sayGood } from './lib/say.mjs';

await main(async () => {
  await installDependencies();
  await buildAll({ only: ['shared', 'server'] });
  if (process.argv.includes('--check')) {
    await checkGenerated();
    sayGood('生成的文件都是新的');
    return;
  }
  const changed = await writeGenerated();
  sayGood(changed.length > 0 ? `已更新：${changed.join('、')}` : '没有变化');
});
