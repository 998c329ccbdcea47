// Running other programs to their end.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { signalGroup } from './pids.mjs';
import { Advice } from './say.mjs';

/** What is kept of a command's output, in characters. */
const KEPT = 64_000_000;

/** How long a command may take to end after Ctrl-C. */
const GRACE_MS = 5_000;

/** Groups of commands that are running now, and their end. @type {Map<number, Promise<unknown>>} */
const running = new Map();

/** Commands that must not be cut short, such as apt-get: half-configured packages would outlive us. @type {Set<Promise<unknown>>} */
const uncuttable = new Set();

/** Ends the commands that are running, as for Ctrl-C; waits for those that must not be cut short. */
export async function endCommands() {
  for (const group of running.keys()) signalGroup(group, 'SIGTERM');
  const patience = setTimeout(killCommands, GRACE_MS);
  await Promise.allSettled([...running.values(), ...uncuttable]);
  clearTimeout(patience);
}

/** The last resort when this process must go at once. */
export function killCommands() {
  for (const group of running.keys()) signalGroup(group, 'SIGKILL');
}

/**
 * @typedef {object} Outcome
 * @property {number} code
 * @property {string} output everything it wrote, in order
 * @property {string} stdout what it wrote for programs
 */

/**
 * Runs a command to its end.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number, uncuttable?: boolean, onLine?: (line: string) => void }} [options]
 *   quiet: collect the output instead of showing it; uncuttable: let it end even after Ctrl-C
 * @returns {Promise<Outcome>} never rejects because of an exit code
 */
export function runFreely(command, args, options = {}) {
  /** @type {number | undefined} */
  let pid;
  /** @type {Promise<Outcome>} */
  const done = new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let stdout = '';
    let pending = '';
    const take = (/** @type {string} */ text) => {
      output = (output + text).slice(-KEPT);
      if (options.onLine) {
        const lines = (pending + text).split('\n');
        pending = lines.pop() ?? '';
        lines.forEach(options.onLine);
      } else if (!options.quiet) {
        process.stdout.write(text);
      }
    };
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout = (stdout + text).slice(-KEPT);
      take(text);
    });
    child.stderr.setEncoding('utf8').on('data', take);
    pid = child.pid;
    const timer = options.timeoutMs
      ? setTimeout(() => {
          output += `\n(${Math.round((options.timeoutMs ?? 0) / 1000)} 秒仍未结束，已停止)\n`;
          if (child.pid) signalGroup(child.pid, 'SIGKILL');
        }, options.timeoutMs)
      : undefined;
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (options.onLine && pending) options.onLine(pending);
      resolve({ code: code ?? (signal ? 128 : 1), output, stdout });
    });
  });
  const ended = done.catch(() => {}); // whoever asked for the command hears about it
  if (options.uncuttable) {
    uncuttable.add(ended);
    void ended.then(() => uncuttable.delete(ended));
  } else if (pid) {
    const group = pid;
    running.set(group, ended);
    void ended.then(() => running.delete(group));
  }
  return done;
}

/**
 * Runs a command that has to succeed.
 * @param {string} what a sentence for people, used when it fails
 * @param {string} command @param {string[]} args @param {Parameters<typeof runFreely>[2]} [options]
 * @returns {Promise<string>} what it wrote to its standard output
 */
export async function runOrExplain(what, command, args, options = {}) {
  const { code, output, stdout } = await runFreely(command, args, options);
  if (code !== 0) {
    throw new Advice(
      `${what}没有成功（${[path.basename(command), ...args].join(' ').slice(0, 200)}，退出码 ${code}）`,
      tail(output, 60),
    );
  }
  return stdout;
}

/** @param {string} text @param {number} lines */
export const tail = (text, lines) => text.trimEnd().split('\n').slice(-lines).join('\n');
