import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Complaint, ComplaintEntry } from '../domain/complaint.js';
import type { StateCount } from '../domain/resolution.js';

interface ComplaintRow {
  id: string;
  no: string;
  order_id: string;
  account_id: string;
  worker_id: string | null;
  channel: Complaint['channel'];
  kind: Complaint['kind'];
  state: Complaint['state'];
  round: number;
  opened_at: Date;
  ended_at: Date | null;
  owner_id: string | null;
  owner_label: string | null;
  due_at: Date | null;
  cause: Complaint['cause'];
  merged_into: string | null;
}

const COLUMNS = `id, no, order_id, account_id, worker_id, channel, kind, state, round, opened_at, ended_at, owner_id,
  owner_label, due_at, cause, merged_into`;

const complaintOf = (found: ComplaintRow): Complaint => ({
  id: found.id,
  no: found.no,
  orderId: found.order_id,
  accountId: found.account_id,
  workerId: found.worker_id,
  channel: found.channel,
  kind: found.kind,
  state: found.state,
  round: found.round,
  openedAt: found.opened_at,
  endedAt: found.ended_at,
  ownerId: found.owner_id,
  ownerLabel: found.owner_label,
  dueAt: found.due_at,
  cause: found.cause,
  mergedInto: found.merged_into,
});

/** Where somebody has something to do. */
const OPEN = `state IN ('open', 'handling', 'waiting', 'solved')`;

/** Complaints and what happened with them. */
@Injectable()
export class ComplaintsSql {
  async add(tx: Tx, complaint: Complaint): Promise<void> {
    await insert(tx, 'complaint', {
      id: complaint.id,
      no: complaint.no,
      order_id: complaint.orderId,
      account_id: complaint.accountId,
      channel: complaint.channel,
      kind: complaint.kind,
      state: complaint.state,
      round: complaint.round,
      opened_at: complaint.openedAt,
      worker_id: complaint.workerId,
      due_at: complaint.dueAt,
    });
  }

  async find(tx: Tx, id: string): Promise<Complaint | null> {
    const found = await row<ComplaintRow>(tx, `SELECT ${COLUMNS} FROM complaint WHERE id = ?`, [id]);
    return found && complaintOf(found);
  }

  async lock(tx: Tx, id: string): Promise<Complaint | null> {
    const found = await row<ComplaintRow>(tx, `SELECT ${COLUMNS} FROM complaint WHERE id = ? FOR UPDATE`, [id]);
    return found && complaintOf(found);
  }

  /** The newest first. */
  async ofOrder(tx: Tx, orderId: string): Promise<Complaint[]> {
    const found = await rows<ComplaintRow>(tx, `SELECT ${COLUMNS} FROM complaint WHERE order_id = ? ORDER BY id DESC`, [
      orderId,
    ]);
    return found.map(complaintOf);
  }

  /** The newest first. */
  async ofAccount(tx: Tx, accountId: string, limit: number): Promise<Complaint[]> {
    const found = await rows<ComplaintRow>(
      tx,
      `SELECT ${COLUMNS} FROM complaint WHERE account_id = ? ORDER BY id DESC LIMIT ?`,
      [accountId, limit],
    );
    return found.map(complaintOf);
  }

  /** Those somebody has to do with, the most urgent clock first, those that wait for the customer last. */
  async board(tx: Tx, limit: number): Promise<Complaint[]> {
    const found = await rows<ComplaintRow>(
      tx,
      `SELECT ${COLUMNS} FROM complaint WHERE ${OPEN} ORDER BY due_at IS NULL, due_at, id LIMIT ?`,
      [limit],
    );
    return found.map(complaintOf);
  }

  /** Made in [from, to), the oldest first. */
  async openedBetween(tx: Tx, from: Date, to: Date, limit: number): Promise<Complaint[]> {
    const found = await rows<ComplaintRow>(
      tx,
      `SELECT ${COLUMNS} FROM complaint WHERE opened_at >= ? AND opened_at < ? ORDER BY opened_at, id LIMIT ?`,
      [from, to, limit],
    );
    return found.map(complaintOf);
  }

  /** How many of those made since are in each state; `old`: of them, made before that. */
  async counts(tx: Tx, since: Date, oldBefore: Date): Promise<StateCount[]> {
    const found = await rows<{ state: StateCount['state']; total: number | string; aged: number | string }>(
      tx,
      'SELECT state, COUNT(*) AS total, SUM(opened_at <= ?) AS aged FROM complaint WHERE opened_at >= ? GROUP BY state',
      [oldBefore, since],
    );
    return found.map(({ state, total, aged }) => ({ state, count: Number(total), old: Number(aged) }));
  }

  /** How many about visits of a worker are in each state. */
  async countsOfWorker(tx: Tx, workerId: string): Promise<Map<Complaint['state'], number>> {
    const found = await rows<{ state: Complaint['state']; total: number | string }>(
      tx,
      'SELECT state, COUNT(*) AS total FROM complaint WHERE worker_id = ? GROUP BY state',
      [workerId],
    );
    return new Map(found.map(({ state, total }) => [state, Number(total)]));
  }

  /** Everything that may change; the row must be locked. */
  async save(
    tx: Tx,
    { id, state, round, endedAt, ownerId, ownerLabel, dueAt, cause, mergedInto }: Complaint,
  ): Promise<void> {
    await write(
      tx,
      `UPDATE complaint SET state = ?, round = ?, ended_at = ?, owner_id = ?, owner_label = ?, due_at = ?, cause = ?,
       merged_into = ? WHERE id = ?`,
      [state, round, endedAt, ownerId, ownerLabel, dueAt, cause, mergedInto, id],
    );
  }

  async note(tx: Tx, complaintId: string, entry: ComplaintEntry): Promise<void> {
    const { id, kind, text, actor, at, shown, photoIds } = entry;
    await insert(tx, 'complaint_entry', { id, complaint_id: complaintId, kind, text, actor, at, shown: shown ? 1 : 0 });
    for (const file of photoIds) {
      await insert(tx, 'complaint_photo', { complaint_id: complaintId, entry_id: id, file_id: file });
    }
  }

  /** In the order they happened. */
  async entries(tx: Tx, complaintId: string): Promise<ComplaintEntry[]> {
    const [entries, photos] = await Promise.all([
      rows<Omit<ComplaintEntry, 'shown' | 'photoIds'> & { shown: number }>(
        tx,
        'SELECT id, kind, text, actor, at, shown FROM complaint_entry WHERE complaint_id = ? ORDER BY id',
        [complaintId],
      ),
      rows<{ entry_id: string; file_id: string }>(
        tx,
        'SELECT entry_id, file_id FROM complaint_photo WHERE complaint_id = ? ORDER BY file_id',
        [complaintId],
      ),
    ]);
    return entries.map((entry) => ({
      ...entry,
      shown: entry.shown === 1,
      photoIds: photos.filter((photo) => photo.entry_id === entry.id).map(({ file_id }) => file_id),
    }));
  }
}
