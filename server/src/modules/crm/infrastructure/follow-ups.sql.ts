import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { CallEnd, CallReason } from '../domain/follow-up.js';

/** One visit that is asked about. */
export interface FollowUp {
  readonly orderId: string;
  readonly accountId: string;
  readonly begun: boolean;
  /** null: the message is enough */
  readonly callReason: CallReason | null;
  readonly callDay: LocalDate | null;
  readonly attempts: number;
  readonly outcome: CallEnd | null;
  readonly note: string | null;
  readonly calledBy: string | null;
  readonly calledAt: Date | null;
}

/** What was promised of the follow-ups of some days, and kept. */
export interface FollowUpTotals {
  readonly customers: number;
  /** of them, whom a person has spoken with */
  readonly spoken: number;
  readonly visits: number;
  readonly told: number;
}

interface FollowUpRow {
  order_id: string;
  account_id: string;
  begun_at: Date | null;
  call_reason: CallReason | null;
  call_day: LocalDate | null;
  attempts: number;
  outcome: CallEnd | null;
  note: string | null;
  called_by: string | null;
  called_at: Date | null;
}

const SELECT = `SELECT order_id, account_id, begun_at, call_reason, CAST(call_day AS CHAR) AS call_day, attempts, outcome,
  note, called_by, called_at FROM follow_up`;

const followUpOf = (found: FollowUpRow): FollowUp => ({
  orderId: found.order_id,
  accountId: found.account_id,
  begun: found.begun_at !== null,
  callReason: found.call_reason,
  callDay: found.call_day,
  attempts: found.attempts,
  outcome: found.outcome,
  note: found.note,
  calledBy: found.called_by,
  calledAt: found.called_at,
});

/** How visits are asked about, and who was called. */
@Injectable()
export class FollowUpsSql {
  /** Once per visit. */
  async plan(tx: Tx, orderId: string, accountId: string, day: LocalDate, policyVersion: number): Promise<void> {
    const record = { order_id: orderId, account_id: accountId, day, policy_version: policyVersion };
    await insert(tx, 'follow_up', record, 'order_id = order_id');
  }

  /** The next of the day that have not been asked and may be now; locked for the transaction. */
  async due(tx: Tx, day: LocalDate, now: Date, most: number): Promise<FollowUp[]> {
    const found = await rows<FollowUpRow>(
      tx,
      `${SELECT} WHERE day = ? AND told_at IS NULL AND because IS NULL AND (not_before IS NULL OR not_before <= ?)
       ORDER BY order_id LIMIT ? FOR UPDATE`,
      [day, now, most],
    );
    return found.map(followUpOf);
  }

  /** When the next of the day may be asked; null: all of them have been. */
  async nextDue(tx: Tx, day: LocalDate, now: Date): Promise<Date | null> {
    const found = await row<{ next: Date | null }>(
      tx,
      `SELECT MIN(COALESCE(not_before, ?)) AS next FROM follow_up
       WHERE day = ? AND told_at IS NULL AND because IS NULL`,
      [now, day],
    );
    return found?.next ?? null;
  }

  /** Which of these customers have been on the list of calls since that day, another visit's included. */
  async listedSince(tx: Tx, accountIds: readonly string[], since: LocalDate): Promise<Set<string>> {
    if (accountIds.length === 0) return new Set();
    const found = await rows<{ account_id: string }>(
      tx,
      'SELECT DISTINCT account_id FROM follow_up WHERE account_id IN (?) AND call_day >= ?',
      [accountIds, since],
    );
    return new Set(found.map(({ account_id: id }) => id));
  }

  /** Which of these customers were written to since. */
  async toldSince(tx: Tx, accountIds: readonly string[], since: Date): Promise<Set<string>> {
    if (accountIds.length === 0) return new Set();
    const found = await rows<{ account_id: string }>(
      tx,
      'SELECT DISTINCT account_id FROM follow_up WHERE account_id IN (?) AND told_at >= ?',
      [accountIds, since],
    );
    return new Set(found.map(({ account_id: id }) => id));
  }

  async begin(tx: Tx, orderIds: readonly string[], at: Date): Promise<void> {
    if (orderIds.length === 0) return;
    await write(tx, 'UPDATE follow_up SET begun_at = ? WHERE order_id IN (?)', [at, orderIds]);
  }

  async told(tx: Tx, orderIds: readonly string[], at: Date): Promise<void> {
    if (orderIds.length === 0) return;
    await write(tx, 'UPDATE follow_up SET told_at = ? WHERE order_id IN (?)', [at, orderIds]);
  }

  async untold(tx: Tx, orderIds: readonly string[], because: string): Promise<void> {
    await write(tx, 'UPDATE follow_up SET because = ? WHERE order_id IN (?)', [because, orderIds]);
  }

  async later(tx: Tx, orderId: string, notBefore: Date): Promise<void> {
    await write(tx, 'UPDATE follow_up SET not_before = ? WHERE order_id = ?', [notBefore, orderId]);
  }

  /** Puts a visit on the list of calls, again where somebody was called before. */
  async list(tx: Tx, orderId: string, reason: CallReason, day: LocalDate): Promise<void> {
    await write(
      tx,
      'UPDATE follow_up SET call_reason = ?, call_day = ?, outcome = NULL, attempts = 0 WHERE order_id = ?',
      [reason, day, orderId],
    );
  }

  async lock(tx: Tx, orderId: string): Promise<FollowUp | null> {
    const found = await row<FollowUpRow>(tx, `${SELECT} WHERE order_id = ? FOR UPDATE`, [orderId]);
    return found && followUpOf(found);
  }

  /** The row must be locked. */
  async called(
    tx: Tx,
    orderId: string,
    call: {
      readonly end: CallEnd | null;
      readonly attempts: number;
      readonly note: string | null;
      readonly by: string;
    },
    at: Date,
  ): Promise<void> {
    await write(
      tx,
      `UPDATE follow_up SET outcome = ?, attempts = ?, note = COALESCE(?, note), called_by = ?, called_at = ?
       WHERE order_id = ?`,
      [call.end, call.attempts, call.note, call.by, at, orderId],
    );
  }

  /** Who is to be called: the low ratings first, then key customers, then the drawn; the longest waiting first. */
  async toCall(tx: Tx, most: number): Promise<FollowUp[]> {
    const found = await rows<FollowUpRow>(
      tx,
      `${SELECT} WHERE outcome IS NULL AND call_day IS NOT NULL
       ORDER BY FIELD(call_reason, 'low_rating', 'key_customer', 'drawn'), call_day, attempts, order_id LIMIT ?`,
      [most],
    );
    return found.map(followUpOf);
  }

  /** Whose call ended last, the newest first. */
  async ended(tx: Tx, since: Date, most: number): Promise<FollowUp[]> {
    const found = await rows<FollowUpRow>(
      tx,
      `${SELECT} WHERE outcome IN ('content', 'discontent', 'unwilling', 'not_reached') AND called_at >= ?
       ORDER BY called_at DESC LIMIT ?`,
      [since, most],
    );
    return found.map(followUpOf);
  }

  /** Of the days from the first on that have begun. */
  async totals(tx: Tx, from: LocalDate): Promise<FollowUpTotals> {
    const found = await row<Record<'customers' | 'spoken' | 'visits' | 'told', number | string>>(
      tx,
      `SELECT COUNT(DISTINCT account_id) AS customers, COUNT(*) AS visits, COUNT(told_at) AS told,
         COUNT(DISTINCT IF(outcome IN ('content', 'discontent'), account_id, NULL)) AS spoken
       FROM follow_up WHERE day >= ? AND begun_at IS NOT NULL`,
      [from],
    );
    const number = (name: 'customers' | 'spoken' | 'visits' | 'told'): number => Number(found?.[name] ?? 0);
    return { customers: number('customers'), spoken: number('spoken'), visits: number('visits'), told: number('told') };
  }

  /** Of those who came on the list since that day, how many were spoken with, by why they are on it. */
  async listed(tx: Tx, from: LocalDate): Promise<{ reason: CallReason; listed: number; ended: number }[]> {
    const found = await rows<{ reason: CallReason; listed: number | string; ended: number | string }>(
      tx,
      `SELECT call_reason AS reason, COUNT(*) AS listed, COUNT(outcome) AS ended
       FROM follow_up WHERE day >= ? AND call_reason IS NOT NULL GROUP BY call_reason`,
      [from],
    );
    return found.map(({ reason, listed, ended }) => ({ reason, listed: Number(listed), ended: Number(ended) }));
  }
}
