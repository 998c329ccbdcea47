import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ClaimOnBoard } from '../contract/scheduling.facade.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';

interface ClaimRow {
  id: string;
  reference: string;
  worker_id: string;
  from_at: Date;
  to_at: Date;
  busy_to: Date;
  lat: number | null;
  lng: number | null;
}

const DAY_MS = 86_400_000;
const COLUMNS = 'id, reference, worker_id, from_at, to_at, busy_to, lat, lng';

const claimOf = (found: ClaimRow): ClaimOnBoard => ({
  id: found.id,
  reference: found.reference,
  workerId: found.worker_id,
  visit: { from: found.from_at, to: found.to_at },
  busyTo: found.busy_to,
  place: found.lat === null || found.lng === null ? null : { lat: found.lat, lng: found.lng },
});

/** One worker's calendar day. */
export interface WorkerDayKey {
  readonly workerId: string;
  readonly day: LocalDate;
}

/** Why a worker's quarters are taken. `active` claims and busy bits say the same thing. */
@Injectable()
export class ClaimsSql {
  async add(tx: Tx, claim: ClaimOnBoard, now: Date): Promise<void> {
    await insert(tx, 'claim', {
      id: claim.id,
      reference: claim.reference,
      worker_id: claim.workerId,
      from_at: claim.visit.from,
      to_at: claim.visit.to,
      busy_to: claim.busyTo,
      lat: claim.place?.lat ?? null,
      lng: claim.place?.lng ?? null,
      state: 'active',
      claimed_at: now,
      released_at: null,
    });
  }

  async active(tx: Tx, id: string): Promise<ClaimOnBoard | null> {
    const found = await row<ClaimRow>(tx, `SELECT ${COLUMNS} FROM claim WHERE id = ? AND state = 'active'`, [id]);
    return found && claimOf(found);
  }

  /** What is claimed under a reference now, by worker: the order in which rows are taken and given back. */
  async activeOf(tx: Tx, reference: string): Promise<ClaimOnBoard[]> {
    const found = await rows<ClaimRow>(
      tx,
      `SELECT ${COLUMNS} FROM claim WHERE reference = ? AND state = 'active' ORDER BY worker_id, from_at`,
      [reference],
    );
    return found.map(claimOf);
  }

  async lengthen(tx: Tx, id: string, to: Date, busyTo: Date): Promise<void> {
    await write(tx, `UPDATE claim SET to_at = ?, busy_to = ? WHERE id = ? AND state = 'active'`, [to, busyTo, id]);
  }

  /** True for the one caller who ends the claim. */
  async end(tx: Tx, id: string, now: Date): Promise<boolean> {
    const ended = await write(
      tx,
      `UPDATE claim SET state = 'released', released_at = ? WHERE id = ? AND state = 'active'`,
      [now, id],
    );
    return ended === 1;
  }

  /**
   * Live claims that touch the span, by worker and time.
   * @param longestDays no claim is longer, so older starts need not be read
   */
  async touching(tx: Tx, span: Interval, longestDays: number, workerIds?: readonly string[]): Promise<ClaimOnBoard[]> {
    if (workerIds?.length === 0) return [];
    const earliest = new Date(span.from.getTime() - longestDays * 86_400_000);
    const found = await rows<ClaimRow>(
      tx,
      `SELECT ${COLUMNS} FROM claim
       WHERE from_at >= ? AND from_at < ? AND busy_to > ? AND state = 'active' ${workerIds ? 'AND worker_id IN (?)' : ''}
       ORDER BY worker_id, from_at`,
      [earliest, span.to, span.from, ...(workerIds ? [workerIds] : [])],
    );
    return found.map(claimOf);
  }

  /** Live claims that lie on each of these days, buffer included. */
  async onDays(tx: Tx, keys: readonly WorkerDayKey[]): Promise<ClaimOnBoard[][]> {
    if (keys.length === 0) return [];
    const spans = keys.map(({ day }) => ({ from: startOfDay(day), to: startOfDay(addDays(day, 1)) }));
    const places = keys.map(() => '(worker_id = ? AND from_at >= ? AND from_at < ? AND busy_to > ?)').join(' OR ');
    const found = await rows<ClaimRow>(
      tx,
      `SELECT ${COLUMNS} FROM claim WHERE state = 'active' AND (${places})`,
      keys.flatMap(({ workerId }, index) => {
        const { from, to } = spans[index]!;
        return [workerId, earliestStart(from), to, from];
      }),
    );
    const claims = found.map(claimOf);
    return keys.map(({ workerId }, index) => {
      const { from, to } = spans[index]!;
      return claims.filter((one) => one.workerId === workerId && one.visit.from < to && one.busyTo > from);
    });
  }
}

/** No claim is longer, so one that is still going on then began after this. */
function earliestStart(instant: Date): Date {
  return new Date(instant.getTime() - LONGEST_CLAIM_DAYS * DAY_MS);
}
