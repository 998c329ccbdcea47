import { localDate } from '@daowei/shared/kernel/local-date';
import { row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Need, Worker } from '../contract/workforce.facade.js';

interface WorkerRow {
  id: string;
  name: string;
  gender: Worker['gender'];
  avatar_seed: string;
  level: Worker['level'];
  district: string;
  home_lat: string;
  home_lng: string;
  phone_masked: string;
  stars_sum: number;
  stars_count: number;
  visit_count: number;
  on_time_count: number;
}

interface AbilityRow {
  worker_id: string;
  skill: string | null;
  kind: string | null;
  expires_on: string | null;
}

const COLUMNS = `w.id, w.name, w.gender, w.avatar_seed, w.level, w.district, w.home_lat, w.home_lng, w.phone_masked,
  w.stars_sum, w.stars_count, w.visit_count, w.on_time_count`;
const EMPLOYED = 'w.left_on IS NULL';

/** Skills and certificates in one answer. A former worker has no skills any more: nobody asks them. */
const ABILITIES = `
  SELECT s.worker_id, s.skill, NULL AS kind, NULL AS expires_on FROM worker_skill s
    JOIN worker w ON w.id = s.worker_id AND ${EMPLOYED} WHERE s.worker_id IN (?)
  UNION ALL
  SELECT c.worker_id, NULL, c.kind, DATE_FORMAT(c.expires_on, '%Y-%m-%d') FROM worker_certificate c WHERE c.worker_id IN (?)`;

export async function workersByIds(tx: Tx, ids: readonly string[]): Promise<Worker[]> {
  if (ids.length === 0) return [];
  return complete(tx, await rows<WorkerRow>(tx, `SELECT ${COLUMNS} FROM worker w WHERE w.id IN (?)`, [ids]));
}

export async function employedWorkers(tx: Tx): Promise<Worker[]> {
  return complete(tx, await rows<WorkerRow>(tx, `SELECT ${COLUMNS} FROM worker w WHERE ${EMPLOYED} ORDER BY w.id`));
}

/** A certificate is good through its last day. */
export async function qualifiedWorkers(tx: Tx, need: Need, day: string): Promise<Worker[]> {
  const kinds = [...new Set(need.certificates)];
  const certified =
    kinds.length === 0
      ? ''
      : `AND (SELECT COUNT(DISTINCT c.kind) FROM worker_certificate c
         WHERE c.worker_id = w.id AND c.kind IN (?) AND c.expires_on >= ?) = ?`;
  const found = await rows<WorkerRow>(
    tx,
    `SELECT ${COLUMNS} FROM worker_skill k JOIN worker w ON w.id = k.worker_id
     WHERE k.skill = ? AND ${EMPLOYED} ${certified} ORDER BY w.id`,
    kinds.length === 0 ? [need.skill] : [need.skill, kinds, day, kinds.length],
  );
  return complete(tx, found);
}

export async function phoneCipherOf(tx: Tx, workerId: string): Promise<string | null> {
  const found = await row<{ phone_cipher: string }>(tx, 'SELECT phone_cipher FROM worker WHERE id = ?', [workerId]);
  return found?.phone_cipher ?? null;
}

export async function employedByPhone(tx: Tx, phoneIndex: string): Promise<{ workerId: string; name: string } | null> {
  return row(tx, `SELECT w.id AS workerId, w.name FROM worker w WHERE w.phone_index = ? AND ${EMPLOYED}`, [phoneIndex]);
}

export async function addVisit(tx: Tx, workerId: string, onTime: boolean): Promise<void> {
  await write(tx, 'UPDATE worker SET visit_count = visit_count + 1, on_time_count = on_time_count + ? WHERE id = ?', [
    onTime ? 1 : 0,
    workerId,
  ]);
}

export async function addRating(tx: Tx, workerId: string, stars: number): Promise<void> {
  await write(tx, 'UPDATE worker SET stars_sum = stars_sum + ?, stars_count = stars_count + 1 WHERE id = ?', [
    stars,
    workerId,
  ]);
}

async function complete(tx: Tx, found: readonly WorkerRow[]): Promise<Worker[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const skills = new Map<string, string[]>(ids.map((id) => [id, []]));
  const certificates = new Map<string, Worker['certificates'][number][]>(ids.map((id) => [id, []]));
  for (const ability of await rows<AbilityRow>(tx, ABILITIES, [ids, ids])) {
    if (ability.skill !== null) skills.get(ability.worker_id)?.push(ability.skill);
    if (ability.kind === null || ability.expires_on === null) continue;
    certificates.get(ability.worker_id)?.push({ kind: ability.kind, expiresOn: localDate(ability.expires_on) });
  }
  return found.map((each) => workerOf(each, skills.get(each.id) ?? [], certificates.get(each.id) ?? []));
}

function workerOf(found: WorkerRow, skills: readonly string[], certificates: Worker['certificates']): Worker {
  return {
    id: found.id,
    name: found.name,
    gender: found.gender,
    avatarSeed: found.avatar_seed,
    level: found.level,
    district: found.district,
    home: { lat: Number(found.home_lat), lng: Number(found.home_lng) },
    phoneMasked: found.phone_masked,
    skills,
    certificates,
    ratingAverage: found.stars_count === 0 ? null : Math.round((found.stars_sum / found.stars_count) * 100) / 100,
    visitCount: found.visit_count,
    onTimeRate: found.visit_count === 0 ? null : Math.round((found.on_time_count / found.visit_count) * 1_000) / 1_000,
  };
}
