// A private database that lives as long as a test run: in memory where there is room, gone afterwards.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPrivateDatabase } from './database.mjs';
import { endLeftover, notePid, stillRunning } from './pids.mjs';

const PREFIX = 'daowei-test-';

/** What a run's database, files and logs may need. */
const ROOM_BYTES = 3 * 1024 ** 3;

const MEMORY = '/dev/shm';

/** Memory, if there is room for the data; otherwise the temporary folder. @param {boolean} onDisk */
function placeForTests(onDisk) {
  if (onDisk) return os.tmpdir();
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY);
    fs.accessSync(MEMORY, fs.constants.W_OK);
    if (bavail * bsize > ROOM_BYTES && os.freemem() > 2 * ROOM_BYTES) return MEMORY;
  } catch {
    // no such place on this system
  }
  return os.tmpdir();
}

/** Removes what killed test runs left behind. Runs that are still alive keep theirs. @param {string} place */
async function sweepLeftovers(place) {
  if (!fs.existsSync(place)) return;
  for (const name of fs.readdirSync(place).filter((entry) => entry.startsWith(PREFIX))) {
    const dir = path.join(place, name);
    const owner = path.join(dir, 'owner.json');
    if (!fs.existsSync(owner) || stillRunning(owner)) continue;
    await endServicesBelow(dir);
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** Stacks that journeys started and could not end themselves, because the test run was cut short. @param {string} dir */
async function endServicesBelow(dir) {
  const files = fs.readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const notes = files.filter((file) => /(^|\/)(run\/[^/]+|server)\.json$/.test(file));
  for (const note of notes) await endLeftover(path.join(dir, note), 5_000);
}

/**
 * TEST_DATABASE_URL names a database server to use instead, for trying the product on another one: its account must be
 * allowed to create databases, and what the tests create there stays there.
 * @param {{ durable?: boolean, onDisk?: boolean }} [options] durable: every commit reaches the log, as in production;
 *   onDisk: not in memory
 * @returns {Promise<{ dir: string, url: string, stop: () => Promise<void> }>}
 *   dir: the run's own folder, removed by stop(); url: base URL, every jest worker and stack makes its own database
 */
export async function startTestDatabase({ durable = false, onDisk = false } = {}) {
  const place = placeForTests(onDisk);
  for (const folder of new Set([MEMORY, os.tmpdir()])) await sweepLeftovers(folder);
  const dir = fs.mkdtempSync(path.join(place, PREFIX));
  notePid(path.join(dir, 'owner.json'), process.pid);
  const remove = () => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { dir, url: given, stop: () => endServicesBelow(dir).then(remove) };
  try {
    const password = randomBytes(18).toString('base64url');
    const server = await startPrivateDatabase({ dir: path.join(dir, 'mariadb'), password, durable });
    return {
      dir,
      url: server.urlOf(''),
      stop: async () => {
        await endServicesBelow(dir);
        await server.service?.kill(); // nothing in it is worth an orderly end
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
