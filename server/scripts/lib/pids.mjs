// Recognising and ending process groups. The rule of the house: everything we start is in a process group of its own and
// is ended by that group; nothing else is ever touched.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere, writeWhole } from './files.mjs';

const hasProc = fs.existsSync('/proc/self/stat');

/** @param {number} group @param {NodeJS.Signals} signal @returns {boolean} whether there was anybody to hear it */
export function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false;
    throw error;
  }
}

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
export async function endGroup(group, signal, graceMs) {
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
export function groupLives(group) {
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
