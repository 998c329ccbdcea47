// Starting, watching and ending other programs. The rule of the house: everything we start is in a process group of
// its own and is ended by that group; nothing else is ever touched.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Advice } from './say.mjs';
import { readIfThere, writeWhole } from './files.mjs';

const hasProc = fs.existsSync('/proc/self/stat');

/** Groups of long-running services started by this process and not yet gone. @type {Set<number>} */
const serviceGroups = new Set();

/** Groups of commands that are running now. @type {Set<number>} */
const commandGroups = new Set();

/** Commands that must not be cut short, such as apt-get: half-configured packages would outlive us. @type {Set<Promise<unknown>>} */
const uncuttable = new Set();

/** @param {number} group @param {NodeJS.Signals} signal @returns {boolean} whether there was anybody to hear it */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false;
    throw error;
  }
}

/** Ends the commands that are running, as for Ctrl-C; waits for those that must not be cut short. */
export async function endCommands() {
  for (const group of commandGroups) signalGroup(group, 'SIGTERM');
  await Promise.allSettled(uncuttable);
}

/** The last resort when this process must go at once. */
export function killEverythingStarted() {
  for (const group of [...commandGroups, ...serviceGroups]) signalGroup(group, 'SIGKILL');
}

/**
 * Runs a command to its end.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeoutMs?: number, uncuttable?: boolean, onLine?: (line: string) => void }} [options]
 *   quiet: collect the output instead of showing it; uncuttable: let it end even after Ctrl-C
 * @returns {Promise<{ code: number, output: string }>} never rejects because of an exit code
 */
export function runFreely(command, args, options = {}) {
  /** @type {Promise<{ code: number, output: string }>} */
  const done = new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let pending = '';
    const take = (/** @type {Buffer} */ chunk) => {
      const text = chunk.toString();
      output = (output + text).slice(-4_000_000);
      if (options.onLine) {
        const lines = (pending + text).split('\n');
        pending = lines.pop() ?? '';
        lines.forEach(options.onLine);
      } else if (!options.quiet) {
        process.stdout.write(chunk);
      }
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    if (child.pid && !options.uncuttable) commandGroups.add(child.pid);
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
      if (child.pid) commandGroups.delete(child.pid);
      if (options.onLine && pending) options.onLine(pending);
      resolve({ code: code ?? (signal ? 128 : 1), output });
    });
  });
  if (options.uncuttable) {
    uncuttable.add(done);
    void done.catch(() => {}).finally(() => uncuttable.delete(done));
  }
  return done;
}

/**
 * Runs a command that has to succeed.
 * @param {string} what a sentence for people, used when it fails
 * @param {string} command @param {string[]} args @param {Parameters<typeof runFreely>[2]} [options]
 * @returns {Promise<string>} its output
 */
export async function runOrExplain(what, command, args, options = {}) {
  const { code, output } = await runFreely(command, args, options);
  if (code !== 0) {
    throw new Advice(`${what}没有成功（${[path.basename(command), ...args].join(' ').slice(0, 200)}，退出码 ${code}）`, tail(output, 60));
  }
  return output;
}

/** @param {string} text @param {number} lines */
export const tail = (text, lines) => text.trimEnd().split('\n').slice(-lines).join('\n');

/**
 * What makes a running process recognisable: its start time and command line. A process id alone is not enough, ids
 * are used again.
 * @param {number} pid @returns {{ startedAt: string, command: string } | undefined} undefined when it is not running
 */
export function identify(pid) {
  if (!hasProc) return identifyByPs(pid);
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return undefined;
  const command = (readProc(`/proc/${pid}/cmdline`) ?? '').split('\0').join(' ').trim();
  return { startedAt: fields[19] ?? '', command };
}

/** macOS. @param {number} pid */
function identifyByPs(pid) {
  const line = spawnSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
  return line ? { startedAt: line.slice(0, 24), command: line.slice(24).trim() } : undefined;
}

/** @param {string} file */
function readProc(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined; // the process ended while we looked, or belongs to a system without /proc
  }
}

/**
 * @typedef {object} PidNote what is remembered of a long-running process
 * @property {number} pid
 * @property {string} startedAt
 * @property {string} command
 */

/** @param {string} file @param {number} pid */
export function notePid(file, pid) {
  const who = identify(pid);
  writeWhole(file, `${JSON.stringify({ pid, startedAt: who?.startedAt ?? '', command: who?.command ?? '' })}\n`);
}

/**
 * @param {string} file
 * @returns {PidNote | undefined} the noted process, only if it is still that very process
 */
export function stillRunning(file) {
  const text = readIfThere(file);
  if (!text) return undefined;
  try {
    const note = /** @type {PidNote} */ (JSON.parse(text));
    const now = identify(note.pid);
    return now && now.startedAt === note.startedAt && now.command === note.command ? note : undefined;
  } catch {
    return undefined; // half a note of a machine that lost power
  }
}

/**
 * Ends what a killed predecessor left behind: SIGTERM first, SIGKILL when it does not listen.
 * @param {string} file the pid note @param {number} graceMs
 */
export async function endLeftover(file, graceMs = 30_000) {
  const note = stillRunning(file);
  if (note) await endGroup(note.pid, 'SIGTERM', graceMs);
  fs.rmSync(file, { force: true });
  return note;
}

/** @param {number} group @param {NodeJS.Signals} signal @param {number} graceMs */
async function endGroup(group, signal, graceMs) {
  const until = Date.now() + graceMs;
  let heard = signalGroup(group, signal);
  while (heard && Date.now() < until) {
    await sleep(25);
    heard = groupLives(group);
  }
  if (heard) {
    signalGroup(group, 'SIGKILL');
    while (groupLives(group)) await sleep(25);
  }
}

/** Zombies that nobody has reaped yet still answer signal 0, so /proc has the last word. @param {number} group */
function groupLives(group) {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return !hasProc || identify(group) !== undefined || otherMembers(group);
}

/** @param {number} group */
function otherMembers(group) {
  return fs.readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    const stat = readProc(`/proc/${name}/stat`);
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields?.[2] === String(group) && fields[0] !== 'Z';
  });
}

/**
 * @typedef {object} ServiceOptions
 * @property {string} name short id, names the log and the pid note
 * @property {string} title for people
 * @property {string} command
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment
 * @property {number} [graceMs] how long it may take to end after SIGTERM
 */

/** A program that keeps running beside us; its output goes to a file, which survives us. */
export class Service {
  /** @param {ServiceOptions} options @param {string} logFile @param {string} pidFile */
  constructor(options, logFile, pidFile) {
    this.options = options;
    this.logFile = logFile;
    this.pidFile = pidFile;
    this.stopping = false;
    fs.mkdirSync(path.dirname(logFile), { recursive: true });
    this.logFrom = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    if (this.logFrom > 20_000_000) {
      fs.renameSync(logFile, `${logFile}.old`);
      this.logFrom = 0;
    }
    const log = fs.openSync(logFile, 'a');
    const child = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    fs.closeSync(log);
    this.child = child;
    /** Why it ended; pending while it runs. @type {Promise<string>} */
    this.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ? `信号 ${signal}` : `退出码 ${code}`));
    });
    this.running = true;
    if (child.pid) {
      serviceGroups.add(child.pid);
      notePid(pidFile, child.pid);
    }
    void this.ended.then(() => {
      this.running = false;
      if (child.pid && !groupLives(child.pid)) serviceGroups.delete(child.pid);
    });
  }

  get pid() {
    return this.child.pid ?? 0;
  }

  /** What it has written since it was started. */
  log() {
    return fs.readFileSync(this.logFile).subarray(this.logFrom).toString();
  }

  /**
   * Waits until the service is of use.
   * @template T
   * @param {() => Promise<T | undefined> | T | undefined} probe anything but undefined means ready
   * @param {number} timeoutMs
   * @returns {Promise<T>}
   */
  async ready(probe, timeoutMs) {
    const until = Date.now() + timeoutMs;
    for (;;) {
      const answer = await probe();
      if (answer !== undefined) return answer;
      if (!this.running) throw new Advice(`${this.options.title}没有启动成功（${await this.ended}）`, tail(this.log(), 40));
      if (Date.now() > until) {
        throw new Advice(`${this.options.title}在 ${timeoutMs / 1000} 秒内没有就绪`, tail(this.log(), 40));
      }
      await sleep(40);
    }
  }

  /** Asks it to end, waits, and makes sure. Safe to call twice. */
  async stop() {
    this.stopping = true;
    if (this.child.pid) {
      await endGroup(this.child.pid, 'SIGTERM', this.options.graceMs ?? 15_000);
      serviceGroups.delete(this.child.pid);
    }
    await this.ended;
    fs.rmSync(this.pidFile, { force: true });
  }

  /** For those who test crashes. */
  async kill() {
    this.stopping = true;
    if (this.child.pid) signalGroup(this.child.pid, 'SIGKILL');
    await this.ended;
    fs.rmSync(this.pidFile, { force: true });
  }
}
