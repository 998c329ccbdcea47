// npm start: from a fresh checkout to a running product. Ctrl-C stops all that it started, and nothing else.
// PORT and SIMULATOR_PORT choose the ports (the next free one is taken when they are in use), DATABASE_URL a database.
import fs from 'node:fs';
import path from 'node:path';
import { buildAll } from './lib/builds.mjs';
import { atEnd, main } from './lib/command.mjs';
import { provideServer } from './lib/database-program.mjs';
import { installDependencies } from './lib/dependencies.mjs';
import { dataDir, fromRoot } from './lib/paths.mjs';
import { notePid, stillRunning } from './lib/pids.mjs';
import { tail } from './lib/run.mjs';
import { Advice, say } from './lib/say.mjs';
import { Stack } from './lib/stack.mjs';
import { showWelcome } from './lib/welcome.mjs';

const DEFAULT_API_PORT = 3000;
const DEFAULT_SIMULATOR_PORT = 3100;

/** @param {string} name @param {number} byDefault */
function portFromEnv(name, byDefault) {
  const value = process.env[name];
  if (!value) return byDefault;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Advice(`${name} 应当是 0 到 65535 的整数，现在是「${value}」。`);
  return port;
}

function refuseSecondInstance() {
  const note = path.join(dataDir, 'run', 'start.json');
  const other = stillRunning(note);
  if (other)
    throw new Advice(
      `到位已经在运行（进程 ${other.pid}）。先在那个窗口按 Ctrl-C，或者 kill ${other.pid}，再重新启动。`,
    );
  notePid(note, process.pid);
  atEnd(() => fs.rmSync(note, { force: true }));
}

await main(
  async () => {
    const apiPort = portFromEnv('PORT', DEFAULT_API_PORT);
    const simulatorPort = portFromEnv('SIMULATOR_PORT', DEFAULT_SIMULATOR_PORT);
    refuseSecondInstance();
    const databaseUrl = process.env.DATABASE_URL || undefined;
    // Both wait for the network on a fresh machine.
    await Promise.all([installDependencies(), databaseUrl ? undefined : provideServer()]);
    await buildAll();
    /** @type {(reason: Advice) => void} */
    let fail = () => {};
    const death = new Promise((_, reject) => {
      fail = reject;
    });
    const stack = new Stack({
      dir: dataDir,
      apiPort,
      simulatorPort,
      databaseUrl,
      seed: true,
      onDeath: (service) => {
        void service.ended.then((why) => {
          const last = tail(service.log(), 30);
          fail(
            new Advice(
              `${service.options.title}意外停止（${why}），其余部分随之停止。完整日志：${fromRoot(service.logFile)}`,
              last,
            ),
          );
        });
      },
    });
    atEnd(async () => {
      await stack.stop();
      say('已全部停止');
    });
    await Promise.race([stack.start(), death]);
    await showWelcome(stack);
    await death;
  },
  { onInterrupt: '正在停止：先让服务处理完手上的请求，再停数据库 …' },
);
