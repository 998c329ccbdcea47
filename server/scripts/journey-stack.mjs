// The whole product for one journey, driven by the spec that forked it: jest runs CommonJS, the launcher is ESM.
// Usage: fork(this, [dir, databaseUrl]) and send { id, call, args }; every call is answered with { id, value | error }.
import { provideBrowser } from './lib/browser.mjs';
import { copyDemo } from './lib/demo-copy.mjs';
import { Advice } from './lib/say.mjs';
import { Stack } from './lib/stack.mjs';

const [dir, databaseUrl] = process.argv.slice(2);
if (!dir || !databaseUrl || !process.send) throw new Error('to be forked by a journey');

const stack = new Stack({ dir, databaseUrl, quiet: true });

/** @type {Record<string, () => Promise<unknown>>} */
const calls = {
  browser: () => provideBrowser(),
  start: async () => {
    await copyDemo({ dir, databaseUrl });
    await stack.start();
    return { apiUrl: stack.apiUrl, adminUrl: stack.adminUrl, simulatorUrl: stack.simulatorUrl };
  },
  startEmpty: async () => {
    await stack.start();
    return { apiUrl: stack.apiUrl, simulatorUrl: stack.simulatorUrl, env: stack.apiEnv };
  },
  killApi: () => stack.killApi(),
  startApi: async () => void (await stack.startApi()),
  invariants: async () => void (await stack.runServerScript('检查不变量', 'src/invariants.js')),
  stop: async () => {
    await stack.stop();
    setImmediate(() => process.disconnect());
  },
};

/** With the end of what the command printed, which says what was wrong. @param {unknown} error */
function told(error) {
  if (!(error instanceof Error)) return String(error);
  return error instanceof Advice ? `${error.message}\n${error.detail}` : error.stack;
}

process.on('message', (/** @type {{ id: number, call: string }} */ { id, call }) => {
  const work = calls[call];
  (work ? work() : Promise.reject(new Error(`no call ${call}`))).then(
    (value) => process.send?.({ id, value }),
    (/** @type {unknown} */ error) => process.send?.({ id, error: told(error) }),
  );
});
// the spec died: nothing that was started here may outlive it
process.on('disconnect', () => void stack.stop().finally(() => process.exit()));
