// The ladder for programs that npm cannot bring: use what is installed; else, as root, install the distribution's
// package; else unpack the packages into .cache without touching the system; else say what to install.
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir } from './paths.mjs';
import { runFreely, tail } from './run.mjs';
import { Advice, step } from './say.mjs';

const SYSTEM_FOLDERS = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
  '/opt/homebrew/bin',
];

/**
 * @param {readonly string[]} names program names, in order of preference
 * @param {readonly string[]} [folders]
 * @returns {string | undefined} the full path of the first that can be executed
 */
export function findProgram(names, folders) {
  const places = folders ?? [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...SYSTEM_FOLDERS];
  for (const name of names) {
    for (const folder of places) {
      const file = path.join(folder, name);
      try {
        fs.accessSync(file, fs.constants.X_OK);
        if (fs.statSync(file).isFile()) return file;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

const isRoot = () => process.getuid?.() === 0;

const aptEnv = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };

/** Another apt may be at work: wait for its lock instead of failing. */
const APT = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3'];

/** @param {readonly string[]} args @param {string} [cwd] */
const apt = (args, cwd) => runFreely('apt-get', [...APT, ...args], { cwd, quiet: true, uncuttable: true, env: aptEnv });

/**
 * Names differ between releases (mariadb-server-core, mariadb-server-core-10.6): the plain name, or else the newest.
 * @param {readonly string[]} stems @param {readonly string[]} lists where apt's package lists are
 * @returns {Promise<string[] | undefined>} undefined when the system knows no such packages
 */
async function realNames(stems, lists) {
  const names = await Promise.all(
    stems.map(async (stem) => {
      const pattern = `^${stem.replaceAll('.', '\\.')}(-[0-9.]+)?$`;
      const { output } = await runFreely('apt-cache', [...lists, 'search', '--names-only', pattern], {
        quiet: true,
        env: aptEnv,
      });
      const found = output.split('\n').map((line) => line.split(' ')[0] ?? '');
      return found.includes(stem)
        ? stem
        : found
            .filter((name) => name.startsWith(stem))
            .sort()
            .at(-1);
    }),
  );
  const known = names.filter((name) => name !== undefined);
  return known.length === stems.length ? known : undefined;
}

/** @param {readonly string[]} stems */
async function installAsRoot(stems) {
  const attempt = async () => {
    const names = await realNames(stems, []);
    return names !== undefined && (await apt(['install', '-y', '--no-install-recommends', ...names])).code === 0;
  };
  if (await attempt()) return true;
  await apt(['update']); // a fresh machine has no lists, an old one has lists that lead to 404
  return attempt();
}

/**
 * Downloads the packages with everything they need that the system lacks, and unpacks them. Needs no rights.
 * @param {readonly string[]} stems @param {string} folder
 */
async function unpackInto(stems, folder) {
  const draft = `${folder}.${process.pid}.tmp`;
  const debs = path.join(draft, '.debs');
  const attempt = async (/** @type {readonly string[]} */ lists) => {
    const names = await realNames(stems, lists);
    if (!names) return false;
    const plan = await apt([...lists, '-s', 'install', '--no-install-recommends', ...names]);
    const missing = [...plan.output.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '');
    if (plan.code !== 0 || missing.length === 0) return false;
    fs.mkdirSync(debs, { recursive: true });
    const fetched = await apt([...lists, 'download', ...missing], debs);
    if (fetched.code !== 0) return false;
    for (const deb of fs.readdirSync(debs)) {
      const unpacked = await runFreely('dpkg-deb', ['-x', path.join(debs, deb), draft], { quiet: true });
      if (unpacked.code !== 0) throw new Advice(`${deb} 没有展开成功`, tail(unpacked.output, 20));
    }
    fs.rmSync(debs, { recursive: true });
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(draft, folder);
    return true;
  };
  try {
    if (await attempt([])) return true;
    const lists = privateLists();
    await apt([...lists, 'update']);
    return await attempt(lists);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
}

/** Without root the system's package lists cannot be renewed, so a private copy is kept. */
function privateLists() {
  const state = path.join(cacheDir, 'apt');
  for (const folder of ['lists/partial', 'archives/partial'])
    fs.mkdirSync(path.join(state, folder), { recursive: true });
  return ['-o', `Dir::State::Lists=${state}/lists`, '-o', `Dir::Cache=${state}`, '-o', 'Debug::NoLocking=1'];
}

/**
 * Climbs the ladder until the program is found.
 * @template T
 * @param {object} need
 * @param {string} need.what for people
 * @param {readonly string[]} need.packages Debian and Ubuntu packages, none of which brings a running service
 * @param {string} need.folder name of the folder in .cache for unpacked packages
 * @param {(unpacked?: string) => T | undefined} need.find looks in the system, or in a folder of unpacked packages
 * @param {string} need.advice what a person can do when nothing works
 * @returns {Promise<T>}
 */
export async function provide({ what, packages, folder, find, advice }) {
  const unpacked = path.join(cacheDir, folder);
  const installed = find() ?? (fs.existsSync(unpacked) ? find(unpacked) : undefined);
  if (installed !== undefined) return installed;

  if (findProgram(['apt-get'])) {
    if (isRoot()) {
      await step(`安装${what}（${packages.join('、')}）`, () => installAsRoot(packages));
      const now = find();
      if (now !== undefined) return now;
    }
    if (findProgram(['dpkg-deb'])) {
      await step(`在 .cache 中展开${what}，不改动系统（${packages.join('、')}）`, () => unpackInto(packages, unpacked));
      const now = fs.existsSync(unpacked) ? find(unpacked) : undefined;
      if (now !== undefined) return now;
    }
  }
  throw new Advice(`没有找到${what}，也没能自动装上。${advice}`);
}

/**
 * The environment in which unpacked programs find their libraries.
 * @param {string} [unpacked]
 * @returns {NodeJS.ProcessEnv}
 */
export function libraryEnv(unpacked) {
  if (!unpacked) return process.env;
  const folders = ['usr/lib', 'lib'].flatMap((lib) => {
    const base = path.join(unpacked, lib);
    const triplets = subfolders(base).filter((folder) => folder.endsWith('-linux-gnu'));
    // Some packages keep private libraries one folder deeper and rely on absolute paths to find them.
    return triplets.flatMap((folder) => [folder, ...subfolders(folder).filter(holdsLibraries)]);
  });
  const known = process.env.LD_LIBRARY_PATH;
  return { ...process.env, LD_LIBRARY_PATH: [...folders, ...(known ? [known] : [])].join(':') };
}

/** @param {string} folder */
function subfolders(folder) {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => path.join(folder, entry.name));
}

/** @param {string} folder */
const holdsLibraries = (folder) => fs.readdirSync(folder).some((name) => /^lib.+\.so/.test(name));
