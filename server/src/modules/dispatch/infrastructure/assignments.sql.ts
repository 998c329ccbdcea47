import { Injectable } from '@nestjs/common';
import { groupBy } from '@daowei/shared/kernel/group-by';
import type { Interval } from '@daowei/shared/kernel/interval';
import { atMinute, DAY_MINUTES, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Assignment, AssignmentState } from '../contract/dispatch.facade.js';
import { mayBecome } from '../domain/assignment-life.js';

interface AssignmentRow {
  id: string;
  order_id: string;
  worker_id: string;
  role: Assignment['role'];
  state: AssignmentState;
  mode: Assignment['mode'];
  explanation: unknown;
  visit_from: Date;
  offered_at: Date;
  respond_by: Date;
  responded_at: Date | null;
  decline_reason: string | null;
}

const COLUMNS = `id, order_id, worker_id, role, state, mode, explanation, visit_from, offered_at, respond_by, responded_at, decline_reason`;
const LIVE: readonly AssignmentState[] = ['offered', 'accepted'];

const toAssignment = (found: AssignmentRow): Assignment => ({
  id: found.id,
  orderId: found.order_id,
  workerId: found.worker_id,
  role: found.role,
  state: found.state,
  mode: found.mode,
  explanation: json<string[]>(found.explanation),
  visitFrom: found.visit_from,
  offeredAt: found.offered_at,
  respondBy: found.respond_by,
  respondedAt: found.responded_at,
  declineReason: found.decline_reason,
});

@Injectable()
export class Assignments {
  async byId(tx: Tx, id: string): Promise<Assignment | null> {
    const found = await row<AssignmentRow>(tx, `SELECT ${COLUMNS} FROM assignment WHERE id = ?`, [id]);
    return found && toAssignment(found);
  }

  /** Everybody's who is asked or has accepted. */
  async live(tx: Tx, orderId: string): Promise<Assignment[]> {
    const found = await rows<AssignmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM assignment WHERE live_order_id = ? ORDER BY id`,
      [orderId],
    );
    return found.map(toAssignment);
  }

  async own(tx: Tx, orderId: string, workerId: string): Promise<Assignment | null> {
    const found = await row<AssignmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM assignment WHERE live_order_id = ? AND worker_id = ?`,
      [orderId, workerId],
    );
    return found && toAssignment(found);
  }

  async history(tx: Tx, orderId: string): Promise<Assignment[]> {
    const found = await rows<AssignmentRow>(tx, `SELECT ${COLUMNS} FROM assignment WHERE order_id = ? ORDER BY id`, [
      orderId,
    ]);
    return found.map(toAssignment);
  }

  /** The same of many orders at once, by order. */
  async historyOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Assignment[]>> {
    if (orderIds.length === 0) return new Map();
    const found = await rows<AssignmentRow>(tx, `SELECT ${COLUMNS} FROM assignment WHERE order_id IN (?) ORDER BY id`, [
      orderIds,
    ]);
    return groupBy(found.map(toAssignment), ({ orderId }) => orderId);
  }

  /** The workers who accepted a visit of each customer before. */
  async knownTo(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string[]>> {
    if (accountIds.length === 0) return new Map();
    const found = await rows<{ account_id: string; worker_id: string }>(
      tx,
      `SELECT DISTINCT account_id, worker_id FROM assignment WHERE account_id IN (?) AND state = 'accepted'`,
      [accountIds],
    );
    const byAccount = groupBy(found, ({ account_id: id }) => id);
    return new Map([...byAccount].map(([id, known]) => [id, known.map(({ worker_id: worker }) => worker)]));
  }

  async ofWorkerOn(tx: Tx, workerId: string, day: LocalDate): Promise<Assignment[]> {
    const found = await rows<AssignmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM assignment
       WHERE worker_id = ? AND visit_from >= ? AND visit_from < ? AND state IN (?) ORDER BY visit_from`,
      [workerId, startOfDay(day), atMinute(day, DAY_MINUTES), LIVE],
    );
    return found.map(toAssignment);
  }

  async openOffers(tx: Tx, workerId: string): Promise<Assignment[]> {
    const found = await rows<AssignmentRow>(
      tx,
      `SELECT ${COLUMNS} FROM assignment WHERE worker_id = ? AND state = 'offered' ORDER BY respond_by`,
      [workerId],
    );
    return found.map(toAssignment);
  }

  /** Visits each of the workers accepted from this customer before. */
  async withCustomer(tx: Tx, accountId: string, workerIds: readonly string[]): Promise<Map<string, number>> {
    if (workerIds.length === 0) return new Map();
    const found = await rows<{ worker_id: string; visits: number | string }>(
      tx,
      `SELECT worker_id, COUNT(*) AS visits FROM assignment
       WHERE account_id = ? AND worker_id IN (?) AND state = 'accepted' GROUP BY worker_id`,
      [accountId, workerIds],
    );
    return new Map(found.map(({ worker_id, visits }) => [worker_id, Number(visits)]));
  }

  /** Visits of each of the workers that begin in the span and are theirs or are offered to them. */
  async visitsWithin(tx: Tx, { from, to }: Interval, workerIds: readonly string[]): Promise<Map<string, number>> {
    if (workerIds.length === 0) return new Map();
    const found = await rows<{ worker_id: string; visits: number | string }>(
      tx,
      `SELECT worker_id, COUNT(*) AS visits FROM assignment
       WHERE worker_id IN (?) AND visit_from >= ? AND visit_from < ? AND state IN (?) GROUP BY worker_id`,
      [workerIds, from, to, LIVE],
    );
    return new Map(found.map(({ worker_id, visits }) => [worker_id, Number(visits)]));
  }

  /** The unique key refuses a second live assignment of one worker for one order. */
  async add(tx: Tx, assignment: Assignment, accountId: string): Promise<void> {
    await insert(tx, 'assignment', {
      id: assignment.id,
      order_id: assignment.orderId,
      live_order_id: assignment.orderId,
      account_id: accountId,
      worker_id: assignment.workerId,
      role: assignment.role,
      state: assignment.state,
      mode: assignment.mode,
      explanation: JSON.stringify(assignment.explanation),
      visit_from: assignment.visitFrom,
      offered_at: assignment.offeredAt,
      respond_by: assignment.respondBy,
    });
  }

  /** Compare-and-set; false when somebody was faster or the life cycle does not allow it. */
  async move(
    tx: Tx,
    assignment: Assignment,
    to: AssignmentState,
    at: Date,
    declineReason: string | null = null,
  ): Promise<boolean> {
    if (!mayBecome(assignment.state, to)) return false;
    const changed = await write(
      tx,
      `UPDATE assignment SET state = ?, responded_at = ?, decline_reason = ?, live_order_id = ? WHERE id = ? AND state = ?`,
      [to, at, declineReason, LIVE.includes(to) ? assignment.orderId : null, assignment.id, assignment.state],
    );
    return changed === 1;
  }
}
