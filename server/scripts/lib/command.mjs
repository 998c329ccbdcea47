// How every command of ours begins and ends: errors become sentences, Ctrl-C cleans up once and completely.
import { endCommands, killCommands } from './run.mjs';
import { killServices } from './service.mjs';
import { explain, say } from './say.mjs';

/** @typedef {() => Promise<unknown> | unknown} Cleanup */

/** @type {Cleanup[]} */
const cleanups = [];

/** Work to be done when the command ends, however it ends; the last registered is done first. @param {Cleanup} cleanup */
export function atEnd(cleanup) {
  cleanups.push(cleanup);
}

/** @type {Promise<void> | undefined} */
let cleaning;

/** Runs once, whoever asks. */
function cleanUp() {
  cleaning ??= (async () => {
    for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
      try {
        await cleanup();
      } catch (error) {
        explain(error);
        process.exitCode = 1;
      }
    }
  })();
  return cleaning;
}

/** @type {Record<string, number>} */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Under npm we end when npm ends, even if it was killed and could tell us nothing.
 * @param {() => void} orphaned
 */
function watchParent(orphaned) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    orphaned();
  }, 1000);
  watch.unref();
}

/**
 * @param {(interrupted: AbortSignal) => Promise<unknown>} work
 * @param {{ onInterrupt?: string }} [options] what to tell the person who pressed Ctrl-C
 */
export async function main(work, options = {}) {
  const interruption = new AbortController();
  const leave = (/** @type {number} */ code) => {
    killCommands();
    killServices();
    process.exit(code);
  };
  let firstSignalAt = 0;
  for (const [signal, code] of Object.entries(EXIT_CODES)) {
    process.on(signal, () => {
      if (firstSignalAt === 0) {
        firstSignalAt = Date.now();
        if (options.onInterrupt) say(options.onInterrupt);
        interruption.abort();
        void endCommands()
          .then(cleanUp)
          .then(() => {
            leave(code);
          });
      } else if (Date.now() - firstSignalAt > 2000) {
        // The terminal and npm both pass on one Ctrl-C, so a real second one comes later.
        leave(code);
      }
    });
  }
  // `npm start | head`: the reader left. Without this every word about the broken pipe would break it again, for ever.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {
      if (firstSignalAt === 0) process.emit('SIGHUP');
    });
  }
  for (const bug of ['uncaughtException', 'unhandledRejection']) {
    process.on(bug, (error) => {
      explain(error);
      void cleanUp().then(() => leave(1));
    });
  }
  watchParent(() => process.emit('SIGTERM'));
  try {
    await work(interruption.signal);
  } catch (error) {
    if (!interruption.signal.aborted) {
      explain(error);
      process.exitCode = 1;
    }
  }
  if (interruption.signal.aborted) await new Promise(() => {}); // the signal handler ends the process
  await cleanUp();
  process.exit();
}
