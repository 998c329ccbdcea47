import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Rectification } from '../domain/rectification.js';
import type { Remedy } from '../domain/remedy.js';

interface RemedyRow {
  id: string;
  complaint_id: string;
  kind: Remedy['kind'];
  amount_fen: number | null;
  coins: number | null;
  coupon_kind: string | null;
  reason: string;
  state: Remedy['state'];
  asked_by: string;
  asked_label: string;
  asked_at: Date;
  decided_label: string | null;
  decided_at: Date | null;
}

interface RectificationRow {
  id: string;
  complaint_id: string;
  action: string;
  responsible: string;
  due_at: Date;
  state: Rectification['state'];
  done_by: string | null;
  done_label: string | null;
  done_at: Date | null;
  checked_label: string | null;
  checked_at: Date | null;
}

const REMEDY = `id, complaint_id, kind, amount_fen, coins, coupon_kind, reason, state, asked_by, asked_label, asked_at,
  decided_label, decided_at`;
const RECTIFICATION = `id, complaint_id, action, responsible, due_at, state, done_by, done_label, done_at,
  checked_label, checked_at`;

const remedyOf = (found: RemedyRow): Remedy => ({
  id: found.id,
  complaintId: found.complaint_id,
  kind: found.kind,
  amountFen: found.amount_fen,
  coins: found.coins,
  couponKind: found.coupon_kind,
  reason: found.reason,
  state: found.state,
  askedBy: found.asked_by,
  askedLabel: found.asked_label,
  askedAt: found.asked_at,
  decidedLabel: found.decided_label,
  decidedAt: found.decided_at,
});

const rectificationOf = (found: RectificationRow): Rectification => ({
  id: found.id,
  complaintId: found.complaint_id,
  action: found.action,
  responsible: found.responsible,
  dueAt: found.due_at,
  state: found.state,
  doneBy: found.done_by,
  doneLabel: found.done_label,
  doneAt: found.done_at,
  checkedLabel: found.checked_label,
  checkedAt: found.checked_at,
});

/** What customers are given, and what is changed, because of complaints. */
@Injectable()
export class ComplaintAmendsSql {
  async addRemedy(tx: Tx, remedy: Remedy, policyVersion: number): Promise<void> {
    await insert(tx, 'complaint_remedy', {
      id: remedy.id,
      complaint_id: remedy.complaintId,
      kind: remedy.kind,
      amount_fen: remedy.amountFen,
      coins: remedy.coins,
      coupon_kind: remedy.couponKind,
      reason: remedy.reason,
      state: remedy.state,
      asked_by: remedy.askedBy,
      asked_label: remedy.askedLabel,
      asked_at: remedy.askedAt,
      decided_label: remedy.decidedLabel,
      decided_at: remedy.decidedAt,
      policy_version: policyVersion,
    });
  }

  /** The complaint of it must be locked. */
  async remedy(tx: Tx, complaintId: string, id: string): Promise<Remedy | null> {
    const found = await row<RemedyRow>(
      tx,
      `SELECT ${REMEDY} FROM complaint_remedy WHERE id = ? AND complaint_id = ? FOR UPDATE`,
      [id, complaintId],
    );
    return found && remedyOf(found);
  }

  /** In the order they were asked for. */
  async remedies(tx: Tx, complaintId: string): Promise<Remedy[]> {
    const found = await rows<RemedyRow>(
      tx,
      `SELECT ${REMEDY} FROM complaint_remedy WHERE complaint_id = ? ORDER BY id`,
      [complaintId],
    );
    return found.map(remedyOf);
  }

  async decideRemedy(tx: Tx, id: string, state: Remedy['state'], label: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE complaint_remedy SET state = ?, decided_label = ?, decided_at = ? WHERE id = ?', [
      state,
      label,
      at,
      id,
    ]);
  }

  async addRectification(tx: Tx, one: Rectification): Promise<void> {
    await insert(tx, 'complaint_rectification', {
      id: one.id,
      complaint_id: one.complaintId,
      action: one.action,
      responsible: one.responsible,
      due_at: one.dueAt,
      state: one.state,
    });
  }

  /** The complaint of it must be locked. */
  async rectification(tx: Tx, complaintId: string, id: string): Promise<Rectification | null> {
    const found = await row<RectificationRow>(
      tx,
      `SELECT ${RECTIFICATION} FROM complaint_rectification WHERE id = ? AND complaint_id = ? FOR UPDATE`,
      [id, complaintId],
    );
    return found && rectificationOf(found);
  }

  /** The earliest due first. */
  async rectifications(tx: Tx, complaintId: string): Promise<Rectification[]> {
    const found = await rows<RectificationRow>(
      tx,
      `SELECT ${RECTIFICATION} FROM complaint_rectification WHERE complaint_id = ? ORDER BY due_at, id`,
      [complaintId],
    );
    return found.map(rectificationOf);
  }

  /** Not passed yet and due before `until`, the earliest first. */
  async dueRectifications(tx: Tx, until: Date, limit: number): Promise<Rectification[]> {
    const found = await rows<RectificationRow>(
      tx,
      `SELECT ${RECTIFICATION} FROM complaint_rectification WHERE state IN ('due', 'done') AND due_at < ?
       ORDER BY due_at, id LIMIT ?`,
      [until, limit],
    );
    return found.map(rectificationOf);
  }

  async saveRectification(tx: Tx, one: Rectification): Promise<void> {
    await write(
      tx,
      `UPDATE complaint_rectification SET state = ?, done_by = ?, done_label = ?, done_at = ?, checked_label = ?,
       checked_at = ? WHERE id = ?`,
      [one.state, one.doneBy, one.doneLabel, one.doneAt, one.checkedLabel, one.checkedAt, one.id],
    );
  }
}
