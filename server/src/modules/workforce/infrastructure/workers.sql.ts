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
  barred_at: Date | null;
  is_guest: number;
}

interface AbilityRow {
  worker_id: string;
  skill: string | null;
  kind: string | null;
  expires_on: string | null;
}

const COLUMNS = `w.id, w.name, w.gender, w.avatar_seed, w.level, w.district, w.home_lat, w.home_lng, w.phone_masked,
  w.stars_sum, w.stars_count, w.visit_count, w.on_time_count, w.barred_at, w.is_guest`;
const EMPLOYED = 'w.left_on IS NULL';
/** may be asked at all: employed, and not on the blacklist */
const ASKABLE = `${EMPLOYED} AND w.barred_at IS NULL`;

/** Skills and certificates in one answer. Who left or is on the blacklist has no skills any more: nobody asks them. */
const ABILITIES = `
  SELECT s.worker_id, s.skill, NULL AS kind, NULL AS expires_on FROM worker_skill s
    JOIN worker w ON w.id = s.worker_id AND ${ASKABLE} WHERE s.worker_id IN (?)
  UNION ALL
  SELECT c.worker_id, NULL, c.kind, DATE_FORMAT(c.expires_on, '%Y-%m-%d') FROM worker_certificate c
    WHERE c.worker_id IN (?) AND c.ended_at IS NULL`;

export async function workersByIds(tx: Tx, ids: readonly string[]): Promise<Worker[]> {
  if (ids.length === 0) return [];
  return complete(tx, await rows<WorkerRow>(tx, `SELECT ${COLUMNS} FROM worker w WHERE w.id IN (?)`, [ids]));
}

export async function employedWorkers(tx: Tx): Promise<Worker[]> {
  return complete(tx, await rows<WorkerRow>(tx, `SELECT ${COLUMNS} FROM worker w WHERE ${EMPLOYED} ORDER BY w.id`));
}

export interface WorkerSearch {
  /** part of the name */
  readonly text?: string;
  readonly skill?: string;
  readonly district?: string;
  /** only workers of whom a certificate ends by this day and no later one of its kind follows */
  readonly certificateEndsBy?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** One page of the employed, by name. */
export async function searchWorkers(tx: Tx, search: WorkerSearch): Promise<{ items: Worker[]; total: number }> {
  const conditions = [EMPLOYED];
  const values: unknown[] = [];
  const where = (condition: string, value: unknown): void => {
    conditions.push(condition);
    values.push(value);
  };
  if (search.text) where('w.name LIKE ?', `%${search.text.replace(/[\\%_]/g, '\\$&')}%`);
  if (search.district) where('w.district = ?', search.district);
  if (search.skill)
    where('EXISTS (SELECT 1 FROM worker_skill k WHERE k.worker_id = w.id AND k.skill = ?)', search.skill);
  if (search.certificateEndsBy) {
    where(
      `EXISTS (SELECT 1 FROM worker_certificate c WHERE c.worker_id = w.id AND c.ended_at IS NULL
         GROUP BY c.kind HAVING MAX(c.expires_on) <= ?)`,
      search.certificateEndsBy,
    );
  }
  const from = `FROM worker w WHERE ${conditions.join(' AND ')}`;
  const counted = await row<{ total: number | string }>(tx, `SELECT COUNT(*) AS total ${from}`, values);
  const found = await rows<WorkerRow>(tx, `SELECT ${COLUMNS} ${from} ORDER BY w.name, w.id LIMIT ? OFFSET ?`, [
    ...values,
    search.pageSize,
    (search.page - 1) * search.pageSize,
  ]);
  return { items: await complete(tx, found), total: Number(counted?.total ?? 0) };
}

/** What the list of workers can be narrowed by. */
export async function workerFacets(tx: Tx): Promise<{ skills: string[]; districts: string[]; certificates: string[] }> {
  const found = await rows<{ facet: 'skill' | 'district' | 'certificate'; name: string }>(
    tx,
    `SELECT DISTINCT 'skill' AS facet, k.skill AS name FROM worker_skill k JOIN worker w ON w.id = k.worker_id AND ${EMPLOYED}
     UNION SELECT DISTINCT 'district', w.district FROM worker w WHERE ${EMPLOYED}
     UNION SELECT DISTINCT 'certificate', c.kind FROM worker_certificate c`,
  );
  const named = (facet: string): string[] =>
    found
      .filter((one) => one.facet === facet)
      .map(({ name }) => name)
      .sort();
  return { skills: named('skill'), districts: named('district'), certificates: named('certificate') };
}

/** A certificate is good through its last day. */
export async function qualifiedWorkers(tx: Tx, need: Need, day: string): Promise<Worker[]> {
  const kinds = [...new Set(need.certificates)];
  const certified =
    kinds.length === 0
      ? ''
      : `AND (SELECT COUNT(DISTINCT c.kind) FROM worker_certificate c
         WHERE c.worker_id = w.id AND c.kind IN (?) AND c.expires_on >= ? AND c.ended_at IS NULL) = ?`;
  const found = await rows<WorkerRow>(
    tx,
    `SELECT ${COLUMNS} FROM worker_skill k JOIN worker w ON w.id = k.worker_id
     WHERE k.skill = ? AND ${ASKABLE} ${certified} ORDER BY w.id`,
    kinds.length === 0 ? [need.skill] : [need.skill, kinds, day, kinds.length],
  );
  return complete(tx, found);
}

/** Whoever was written about by a statement that began within the last `milliseconds`; skills and certificates count. */
export async function changedWorkers(tx: Tx, milliseconds: number): Promise<string[]> {
  const since = 'NOW(3) - INTERVAL ? MICROSECOND';
  const reach = Math.ceil(milliseconds * 1_000);
  const found = await rows<{ id: string }>(
    tx,
    `SELECT id FROM worker WHERE changed_at >= ${since}
     UNION SELECT worker_id FROM worker_skill WHERE changed_at >= ${since}
     UNION SELECT worker_id FROM worker_certificate WHERE changed_at >= ${since}`,
    [reach, reach, reach],
  );
  return found.map(({ id }) => id);
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
    isBarred: found.barred_at !== null,
    isGuest: found.is_guest === 1,
    ratingAverage: found.stars_count === 0 ? null : Math.round((found.stars_sum / found.stars_count) * 100) / 100,
    visitCount: found.visit_count,
    onTimeRate: found.visit_count === 0 ? null : Math.round((found.on_time_count / found.visit_count) * 1_000) / 1_000,
  };
}
