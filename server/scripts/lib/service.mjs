// Programs that keep running beside us.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endGroup, groupLives, notePid, signalGroup } from './pids.mjs';
import { tail } from './run.mjs';
import { Advice } from './say.mjs';

/** Groups of services started by this process and not yet gone. @type {Set<number>} */
const running = new Set();

/** The last resort when this process must go at once. */
export function killServices() {
  for (const group of running) signalGroup(group, 'SIGKILL');
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

/** Its output goes to a file, which survives us. */
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
      running.add(child.pid);
      notePid(pidFile, child.pid);
    }
    void this.ended.then(() => {
      this.running = false;
      if (child.pid && !groupLives(child.pid)) running.delete(child.pid);
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
      if (!this.running)
        throw new Advice(`${this.options.title}没有启动成功（${await this.ended}）`, tail(this.log(), 40));
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
      running.delete(this.child.pid);
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
