import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DayShape, Words } from '../domain/quarters.js';
import type { SeenDay } from '../domain/roster.js';
import type { DayTake } from '../domain/seating.js';
import type { WorkerDayKey } from './claims.sql.js';

interface WorkerDayRow {
  worker_id: string;
  day: string;
  m0: number;
  m1: number;
  m2: number;
  off0: number;
  off1: number;
  off2: number;
  ver: number;
}

/** One row of a table made of values; typed as the columns it is compared with, or no index would serve. */
const WANTED = `_ascii ? COLLATE ascii_bin AS worker_id, CAST(? AS DATE) AS day, ? AS seen,
  ? AS b0, ? AS b1, ? AS b2, ? AS v0, ? AS v1, ? AS v2`;
/** A day whose row was written. */
export interface ChangedDay extends SeenDay {
  readonly workerId: string;
  readonly day: LocalDate;
}

const COLUMNS = 'worker_id, CAST(day AS CHAR) AS day, m0, m1, m2, off0, off1, off2, ver';

/** Rows of one INSERT: well below any packet limit. */
const CHUNK = 1_000;

/** One row per worker and day. Its conditional UPDATE is what makes a double booking impossible. */
@Injectable()
export class WorkerDaysSql {
  /** Days by worker; a worker or day without a row is not in the map. */
  async of(
    tx: Tx,
    workerIds: readonly string[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<Map<string, Map<LocalDate, SeenDay>>> {
    const days = new Map(workerIds.map((id) => [id, new Map<LocalDate, SeenDay>()]));
    if (workerIds.length === 0) return days;
    const found = await rows<WorkerDayRow>(
      tx,
      `SELECT ${COLUMNS} FROM worker_day WHERE worker_id IN (?) AND day BETWEEN ? AND ?`,
      [workerIds, from, to],
    );
    for (const one of found) days.get(one.worker_id)?.set(one.day as LocalDate, seenDay(one));
    return days;
  }

  /**
   * Days in [from, to] written by statements of the last `milliseconds`, by the database's clock. A statement marks its
   * row with the time it began, which may be long before its commit.
   * @param knownBy without the versions that bear this mark; null: all
   */
  async changedWithin(
    tx: Tx,
    milliseconds: number,
    from: LocalDate,
    to: LocalDate,
    knownBy: number | null,
  ): Promise<ChangedDay[]> {
    const found = await rows<WorkerDayRow>(
      tx,
      `SELECT ${COLUMNS} FROM worker_day WHERE changed_at >= NOW(3) - INTERVAL ? MICROSECOND AND day BETWEEN ? AND ?
         AND NOT (writer <=> ? AND writer_ver <=> ver)`,
      [Math.ceil(milliseconds * 1_000), from, to, knownBy],
    );
    return found.map((one) => ({ workerId: one.worker_id, day: one.day as LocalDate, ...seenDay(one) }));
  }

  /** One worker's days, locked in their order: until the commit nobody takes or gives back time on them. */
  async lock(tx: Tx, workerId: string, from: LocalDate, to: LocalDate): Promise<Map<string, Map<LocalDate, SeenDay>>> {
    await rows(tx, 'SELECT day FROM worker_day WHERE worker_id = ? AND day BETWEEN ? AND ? ORDER BY day FOR UPDATE', [
      workerId,
      from,
      to,
    ]);
    return this.of(tx, [workerId], from, to);
  }

  /**
   * Takes the quarters if all are free, the visit is on shift, and the day is as it was seen; false when the row refused.
   */
  async take(tx: Tx, workerId: string, { day, visit, busy }: DayShape, seen: number): Promise<boolean> {
    const taken = await write(
      tx,
      `UPDATE worker_day SET m0 = m0 | ?, m1 = m1 | ?, m2 = m2 | ?, ver = ver + 1
       WHERE worker_id = ? AND day = ? AND ver = ? AND (m0 & ?) = 0 AND (m1 & ?) = 0 AND (m2 & ?) = 0
         AND (off0 & ?) = 0 AND (off1 & ?) = 0 AND (off2 & ?) = 0`,
      [...busy, workerId, day, seen, ...busy, ...visit],
    );
    return taken === 1;
  }

  /**
   * These days, locked in the order of their keys: until the commit nobody takes or gives back time on them. The index
   * is named because the order of locks is the order in which it is read.
   */
  async lockEach(tx: Tx, keys: readonly WorkerDayKey[]): Promise<Map<string, Map<LocalDate, SeenDay>>> {
    if (keys.length === 0) return new Map();
    const found = await rows<WorkerDayRow>(
      tx,
      `SELECT ${COLUMNS}
       FROM worker_day FORCE INDEX (PRIMARY) WHERE (worker_id, day) IN (?) ORDER BY worker_id, day FOR UPDATE`,
      [keys.map(({ workerId, day }) => [workerId, day])],
    );
    return byWorker(found);
  }

  /**
   * What `take` and `touch` do, for many days in one statement.
   * @param mark of the process that will know these versions without reading them
   * @throws Error when a row refused: days must be locked and seen free before
   */
  async takeEach(tx: Tx, takes: readonly DayTake[], mark: number): Promise<void> {
    if (takes.length === 0) return;
    const wanted = takes.map(() => `SELECT ${WANTED}`).join(' UNION ALL ');
    const taken = await write(
      tx,
      `UPDATE worker_day d JOIN (${wanted}) w ON d.worker_id = w.worker_id AND d.day = w.day
       SET d.m0 = d.m0 | w.b0, d.m1 = d.m1 | w.b1, d.m2 = d.m2 | w.b2, d.ver = w.seen + 1,
         d.writer = ?, d.writer_ver = w.seen + 1
       WHERE d.ver = w.seen AND (d.m0 & w.b0) = 0 AND (d.m1 & w.b1) = 0 AND (d.m2 & w.b2) = 0
         AND (d.off0 & w.v0) = 0 AND (d.off1 & w.v1) = 0 AND (d.off2 & w.v2) = 0`,
      [...takes.flatMap(({ workerId, day, seen, busy, visit }) => [workerId, day, seen, ...busy, ...visit]), mark],
    );
    if (taken !== takes.length) throw new Error(`${taken} of ${takes.length} locked days could be taken`);
  }

  /** Takes nothing of a day that was looked at, but makes it another version: who looks at it too must look again. */
  async touch(tx: Tx, workerId: string, day: LocalDate, seen: number): Promise<boolean> {
    const touched = await write(tx, 'UPDATE worker_day SET ver = ver + 1 WHERE worker_id = ? AND day = ? AND ver = ?', [
      workerId,
      day,
      seen,
    ]);
    return touched === 1;
  }

  /**
   * Gives back exactly these quarters.
   * @throws Error when one of them was not taken: then bits and claims disagree, which must never be papered over
   */
  async giveBack(tx: Tx, workerId: string, day: LocalDate, busy: Words): Promise<void> {
    const given = await write(
      tx,
      `UPDATE worker_day SET m0 = m0 ^ ?, m1 = m1 ^ ?, m2 = m2 ^ ?, ver = ver + 1
       WHERE worker_id = ? AND day = ? AND (m0 & ?) = ? AND (m1 & ?) = ? AND (m2 & ?) = ?`,
      [...busy, workerId, day, busy[0], busy[0], busy[1], busy[1], busy[2], busy[2]],
    );
    if (given !== 1) throw new Error(`time of worker ${workerId} on ${day} was not taken as its claim says`);
  }

  /** Writes what is off shift; what is claimed stays. Rows in key order, so that two refreshes cannot cross. */
  async writeOff(tx: Tx, off: ReadonlyMap<string, ReadonlyMap<LocalDate, Words>>): Promise<void> {
    const values = [...off]
      .flatMap(([workerId, days]) => [...days].map(([day, words]) => [workerId, day, ...words] as const))
      .sort(([workerA, dayA], [workerB, dayB]) => (workerA + dayA < workerB + dayB ? -1 : 1));
    for (let start = 0; start < values.length; start += CHUNK) {
      await tx.query(
        `INSERT INTO worker_day (worker_id, day, off0, off1, off2) VALUES ?
         ON DUPLICATE KEY UPDATE
           ver = ver + (off0 <> VALUES(off0) OR off1 <> VALUES(off1) OR off2 <> VALUES(off2)),
           off0 = VALUES(off0), off1 = VALUES(off1), off2 = VALUES(off2)`,
        [values.slice(start, start + CHUNK)],
      );
    }
  }

  /** Workers who have rows in [from, to], employed or not. */
  async workersWithRows(tx: Tx, from: LocalDate, to: LocalDate): Promise<string[]> {
    const found = await rows<{ worker_id: string }>(
      tx,
      'SELECT DISTINCT worker_id FROM worker_day WHERE day BETWEEN ? AND ?',
      [from, to],
    );
    return found.map((one) => one.worker_id);
  }
}

const seenDay = ({ m0, m1, m2, off0, off1, off2, ver }: WorkerDayRow): SeenDay => ({
  busy: [m0, m1, m2],
  off: [off0, off1, off2],
  ver,
});

function byWorker(found: readonly WorkerDayRow[]): Map<string, Map<LocalDate, SeenDay>> {
  const days = new Map<string, Map<LocalDate, SeenDay>>();
  for (const one of found) {
    const own = days.get(one.worker_id) ?? new Map<LocalDate, SeenDay>();
    own.set(one.day as LocalDate, seenDay(one));
    days.set(one.worker_id, own);
  }
  return days;
}
