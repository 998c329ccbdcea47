import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { LeaveKind } from '../domain/leave-kinds.js';
import type { LeaveState } from '../domain/leave-life.js';
import type { LeaveRequest } from '../domain/leave-request.js';

/** How a request ended. */
export type LeaveEnd = Pick<LeaveRequest, 'state' | 'answeredBy' | 'answer'>;

interface LeaveRow {
  id: string;
  worker_id: string;
  kind: LeaveKind;
  from_at: Date;
  to_at: Date;
  note_cipher: string | null;
  photo_cipher: string | null;
  state: LeaveState;
  asked_at: Date;
  answer_by: Date;
  ended_at: Date | null;
  answered_by: string | null;
  answer: string | null;
}

const COLUMNS =
  'id, worker_id, kind, from_at, to_at, note_cipher, photo_cipher, state, asked_at, answer_by, ended_at, answered_by, answer';

const requestOf = (found: LeaveRow): LeaveRequest => ({
  id: found.id,
  workerId: found.worker_id,
  kind: found.kind,
  from: found.from_at,
  to: found.to_at,
  noteCipher: found.note_cipher,
  photoCipher: found.photo_cipher,
  state: found.state,
  askedAt: found.asked_at,
  answerBy: found.answer_by,
  endedAt: found.ended_at,
  answeredBy: found.answered_by,
  answer: found.answer,
});

/** Who asked for time off, and what they were told. */
@Injectable()
export class LeaveRequestsSql {
  async add(tx: Tx, asked: LeaveRequest, policyVersion: number): Promise<void> {
    await insert(tx, 'leave_request', {
      id: asked.id,
      worker_id: asked.workerId,
      kind: asked.kind,
      from_at: asked.from,
      to_at: asked.to,
      note_cipher: asked.noteCipher,
      photo_cipher: asked.photoCipher,
      state: asked.state,
      asked_at: asked.askedAt,
      answer_by: asked.answerBy,
      policy_version: policyVersion,
    });
  }

  async find(tx: Tx, id: string): Promise<LeaveRequest | null> {
    const found = await row<LeaveRow>(tx, `SELECT ${COLUMNS} FROM leave_request WHERE id = ?`, [id]);
    return found && requestOf(found);
  }

  async lock(tx: Tx, id: string): Promise<LeaveRequest | null> {
    const found = await row<LeaveRow>(tx, `SELECT ${COLUMNS} FROM leave_request WHERE id = ? FOR UPDATE`, [id]);
    return found && requestOf(found);
  }

  /** Those of the worker that wait for an answer. Requests of one worker wait for each other until the commit. */
  async openOfLocked(tx: Tx, workerId: string): Promise<LeaveRequest[]> {
    await tx.query(
      'INSERT INTO leave_worker (worker_id) VALUES (?) ON DUPLICATE KEY UPDATE worker_id = VALUES(worker_id)',
      [workerId],
    );
    const found = await rows<LeaveRow>(
      tx,
      `SELECT ${COLUMNS} FROM leave_request WHERE worker_id = ? AND state = 'asked' ORDER BY from_at`,
      [workerId],
    );
    return found.map(requestOf);
  }

  /** Newest first. */
  async ofWorker(tx: Tx, workerId: string, limit: number): Promise<LeaveRequest[]> {
    const found = await rows<LeaveRow>(
      tx,
      `SELECT ${COLUMNS} FROM leave_request WHERE worker_id = ? ORDER BY id DESC LIMIT ?`,
      [workerId, limit],
    );
    return found.map(requestOf);
  }

  /** Those to be answered, the most urgent first. */
  async open(tx: Tx, limit: number): Promise<LeaveRequest[]> {
    const found = await rows<LeaveRow>(
      tx,
      `SELECT ${COLUMNS} FROM leave_request WHERE state = 'asked' ORDER BY answer_by, id LIMIT ?`,
      [limit],
    );
    return found.map(requestOf);
  }

  /** The request must be locked by the caller. */
  async end(tx: Tx, id: string, { state, answeredBy, answer }: LeaveEnd, at: Date): Promise<void> {
    await write(tx, 'UPDATE leave_request SET state = ?, answered_by = ?, answer = ?, ended_at = ? WHERE id = ?', [
      state,
      answeredBy,
      answer,
      at,
      id,
    ]);
  }
}
