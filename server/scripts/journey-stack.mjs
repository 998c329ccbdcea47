// The whole product for one journey, driven by the spec that forked it: jest runs CommonJS, the launcher is ESM.
// Usage: fork(this, [dir, databaseUrl]) and send { id, call, args }; every call is answered with { id, value | error }.
import { provideBrowser } from './lib/browser.mjs';
import { copyDemo } from './lib/demo-copy.mjs';
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
  killApi: () => stack.killApi(),
  startApi: async () => void (await stack.startApi()),
  invariants: async () => void (await stack.runServerScript('检查不变量', 'src/invariants.js')),
  stop: async () => {
    await stack.stop();
    setImmediate(() => process.disconnect());
  },
};

process.on('message', (/** @type {{ id: number, call: string }} */ { id, call }) => {
  const work = calls[call];
  (work ? work() : Promise.reject(new Error(`no call ${call}`))).then(
    (value) => process.send?.({ id, value }),
    (/** @type {unknown} */ error) =>
      process.send?.({ id, error: error instanceof Error ? error.stack : String(error) }),
  );
});
// the spec died: nothing that was started here may outlive it
process.on('disconnect', () => void stack.stop().finally(() => process.exit()));
