import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DayShape, Words } from '../domain/quarters.js';
import type { SeenDay } from '../domain/roster.js';

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
      `SELECT worker_id, CAST(day AS CHAR) AS day, m0, m1, m2, off0, off1, off2, ver
       FROM worker_day WHERE worker_id IN (?) AND day BETWEEN ? AND ?`,
      [workerIds, from, to],
    );
    for (const one of found) {
      days.get(one.worker_id)?.set(one.day as LocalDate, {
        busy: [one.m0, one.m1, one.m2],
        off: [one.off0, one.off1, one.off2],
        ver: one.ver,
      });
    }
    return days;
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
