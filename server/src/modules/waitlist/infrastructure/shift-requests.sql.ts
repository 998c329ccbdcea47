import { Injectable } from '@nestjs/common';
import { addDays, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ShiftSpan } from '../../workforce/contract/roster.js';
import type { Difficulty, RefusalScript } from '../domain/difficulty.js';
import type { LongerDay } from '../domain/give-back.js';
import type { RequestState } from '../domain/request-life.js';
import {
  WANTED_COLUMNS,
  wantedColumns,
  wantedOf,
  type WantedVisitRecord,
  type WantedVisitRow,
} from './wanted-visit.js';

/** A shift that was made longer for one visit. */
export interface GrantedShift {
  readonly workerId: string;
  readonly day: LocalDate;
  readonly addedMinutes: number;
  /** the day's spans before, to go back to, and after */
  readonly before: readonly ShiftSpan[];
  readonly after: readonly ShiftSpan[];
}

export interface ShiftRequest extends WantedVisitRecord {
  readonly state: RequestState;
  readonly startAt: Date;
  readonly difficulty: Difficulty;
  /** what the customer wrote, encrypted; null: only the category */
  readonly wordsCipher: string | null;
  readonly askedAt: Date;
  readonly askedOn: LocalDate;
  /** 1 the account's first of the day */
  readonly askedNo: number;
  readonly answerBy: Date;
  readonly script: RefusalScript | null;
  readonly answeredBy: string | null;
  readonly endedAt: Date | null;
  readonly orderId: string | null;
  readonly shift: GrantedShift | null;
}

/** How a request ended, and what a grant made. */
export interface RequestEnd {
  readonly state: RequestState;
  readonly answeredBy: string | null;
  readonly script?: RefusalScript;
  readonly orderId?: string;
  readonly shift?: GrantedShift;
}

interface RequestRow extends WantedVisitRow {
  state: RequestState;
  start_at: Date;
  difficulty: Difficulty;
  words_cipher: string | null;
  asked_at: Date;
  asked_on: string;
  asked_no: number;
  answer_by: Date;
  script: RefusalScript | null;
  answered_by: string | null;
  ended_at: Date | null;
  order_id: string | null;
  worker_id: string | null;
  work_day: string | null;
  added_minutes: number;
  spans_before: unknown;
  spans_after: unknown;
}

const COLUMNS = `${WANTED_COLUMNS}, state, start_at, difficulty, words_cipher, asked_at,
  DATE_FORMAT(asked_on, '%Y-%m-%d') AS asked_on, asked_no, answer_by, script, answered_by, ended_at, order_id,
  worker_id, DATE_FORMAT(work_day, '%Y-%m-%d') AS work_day, added_minutes, spans_before, spans_after`;

const requestOf = (found: RequestRow): ShiftRequest => ({
  ...wantedOf(found),
  state: found.state,
  startAt: found.start_at,
  difficulty: found.difficulty,
  wordsCipher: found.words_cipher,
  askedAt: found.asked_at,
  askedOn: localDate(found.asked_on),
  askedNo: found.asked_no,
  answerBy: found.answer_by,
  script: found.script,
  answeredBy: found.answered_by,
  endedAt: found.ended_at,
  orderId: found.order_id,
  shift:
    found.worker_id && found.work_day
      ? {
          workerId: found.worker_id,
          day: localDate(found.work_day),
          addedMinutes: found.added_minutes,
          before: json<ShiftSpan[]>(found.spans_before),
          after: json<ShiftSpan[]>(found.spans_after),
        }
      : null,
});

/** Who told their difficulty about a full start, and what became of it. */
@Injectable()
export class ShiftRequestsSql {
  /** @throws a duplicate-key error when one for this start is open, or the day's number was taken meanwhile */
  async add(tx: Tx, asked: ShiftRequest, policyVersion: number): Promise<void> {
    await insert(tx, 'shift_request', {
      ...wantedColumns(asked),
      open_key: openKey(asked.accountId, asked.startAt),
      state: asked.state,
      start_at: asked.startAt,
      difficulty: asked.difficulty,
      words_cipher: asked.wordsCipher,
      asked_at: asked.askedAt,
      asked_on: asked.askedOn,
      asked_no: asked.askedNo,
      answer_by: asked.answerBy,
      policy_version: policyVersion,
    });
  }

  async find(tx: Tx, id: string): Promise<ShiftRequest | null> {
    const found = await row<RequestRow>(tx, `SELECT ${COLUMNS} FROM shift_request WHERE id = ?`, [id]);
    return found && requestOf(found);
  }

  async lock(tx: Tx, id: string): Promise<ShiftRequest | null> {
    const found = await row<RequestRow>(tx, `SELECT ${COLUMNS} FROM shift_request WHERE id = ? FOR UPDATE`, [id]);
    return found && requestOf(found);
  }

  /** The worker's days in [from, to] that were made longer and still are by the books, each with its grants, newest first. */
  async longerDays(
    tx: Tx,
    workerId: string,
    from: LocalDate,
    to: LocalDate,
  ): Promise<ReadonlyMap<LocalDate, readonly LongerDay[]>> {
    const found = await rows<Pick<RequestRow, 'id' | 'work_day' | 'spans_before' | 'spans_after'>>(
      tx,
      `SELECT id, DATE_FORMAT(work_day, '%Y-%m-%d') AS work_day, spans_before, spans_after FROM shift_request
       WHERE worker_id = ? AND work_day BETWEEN ? AND ? AND added_minutes > 0 AND taken_back_at IS NULL
       ORDER BY ended_at DESC, id DESC`,
      [workerId, from, to],
    );
    const days = new Map<LocalDate, LongerDay[]>();
    for (const { id, work_day: day, spans_before: before, spans_after: after } of found) {
      const on = localDate(day!);
      days.set(on, [...(days.get(on) ?? []), { requestId: id, before: json(before), after: json(after) }]);
    }
    return days;
  }

  /** Newest first. */
  async ofAccount(tx: Tx, accountId: string, limit: number): Promise<ShiftRequest[]> {
    const found = await rows<RequestRow>(
      tx,
      `SELECT ${COLUMNS} FROM shift_request WHERE account_id = ? ORDER BY id DESC LIMIT ?`,
      [accountId, limit],
    );
    return found.map(requestOf);
  }

  /** Those to be answered, the most urgent first. */
  async open(tx: Tx, limit: number): Promise<ShiftRequest[]> {
    const found = await rows<RequestRow>(
      tx,
      `SELECT ${COLUMNS} FROM shift_request WHERE state = 'asked' ORDER BY answer_by, id LIMIT ?`,
      [limit],
    );
    return found.map(requestOf);
  }

  async isOpen(tx: Tx, accountId: string, startAt: Date): Promise<boolean> {
    const key = openKey(accountId, startAt);
    return (await row(tx, 'SELECT id FROM shift_request WHERE open_key = ?', [key])) !== null;
  }

  async countOn(tx: Tx, accountId: string, day: LocalDate): Promise<number> {
    const found = await row<{ asked: number }>(
      tx,
      'SELECT COUNT(*) AS asked FROM shift_request WHERE account_id = ? AND asked_on = ?',
      [accountId, day],
    );
    return Number(found?.asked ?? 0);
  }

  /** Minutes by which the workers' shifts are longer on the day, and in its calendar month. */
  async added(
    tx: Tx,
    workerIds: readonly string[],
    day: LocalDate,
  ): Promise<Map<string, { thatDay: number; thatMonth: number }>> {
    if (workerIds.length === 0) return new Map();
    const first = localDate(`${day.slice(0, 7)}-01`);
    const next = localDate(`${addDays(first, 31).slice(0, 7)}-01`);
    const found = await rows<{ worker_id: string; that_day: string; that_month: string }>(
      tx,
      `SELECT worker_id, SUM(IF(work_day = ?, added_minutes, 0)) AS that_day, SUM(added_minutes) AS that_month
       FROM shift_request WHERE worker_id IN (${workerIds.map(() => '?').join()}) AND work_day >= ? AND work_day < ?
         AND taken_back_at IS NULL GROUP BY worker_id`,
      [day, ...workerIds, first, next],
    );
    return new Map(
      found.map((one) => [one.worker_id, { thatDay: Number(one.that_day), thatMonth: Number(one.that_month) }]),
    );
  }

  /** For the request's lock holder. */
  async end(tx: Tx, id: string, { state, answeredBy, script, orderId, shift }: RequestEnd, now: Date): Promise<void> {
    await write(
      tx,
      `UPDATE shift_request SET state = ?, open_key = NULL, answered_by = ?, script = ?, order_id = ?, worker_id = ?,
         work_day = ?, added_minutes = ?, spans_before = ?, spans_after = ?, ended_at = ? WHERE id = ?`,
      [
        state,
        answeredBy,
        script ?? null,
        orderId ?? null,
        shift?.workerId ?? null,
        shift?.day ?? null,
        shift?.addedMinutes ?? 0,
        shift ? JSON.stringify(shift.before) : null,
        shift ? JSON.stringify(shift.after) : null,
        now,
        id,
      ],
    );
  }

  /** The longer shift is not needed any more and counts no longer; true once. */
  async takeBack(tx: Tx, id: string, now: Date): Promise<boolean> {
    const sql = 'UPDATE shift_request SET taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL';
    return (await write(tx, sql, [now, id])) > 0;
  }
}

function openKey(accountId: string, startAt: Date): string {
  return `${accountId}:${startAt.toISOString()}`;
}
