import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const lib = (name: string): string => JSON.stringify(pathToFileURL(resolve(__dirname, '../../scripts/lib', name)).href);

it('a command whose reader left (npm start | head) cleans up and ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daowei-command-'));
  try {
    const cleaned = join(folder, 'cleaned');
    const command = join(folder, 'command.mjs');
    writeFileSync(
      command,
      `import { writeFileSync } from 'node:fs';
       import { atEnd, main } from ${lib('command.mjs')};
       import { say } from ${lib('say.mjs')};
       await main(async () => {
         atEnd(() => writeFileSync(${JSON.stringify(cleaned)}, ''));
         for (;;) {
           say('still here');
           await new Promise((soon) => setTimeout(soon, 10));
         }
       });`,
    );
    const child = spawn(process.execPath, [command], { stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await Promise.race([
      ended,
      new Promise((late) => setTimeout(late, 10_000, ['still running'])),
    ])) as [unknown];
    child.kill('SIGKILL');
    expect({ code, cleaned: existsSync(cleaned) }).toEqual({ code: 129, cleaned: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
