import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ServiceStep } from '../../catalog/contract/catalog.facade.js';
import type { Visit, VisitState, VisitStep } from '../contract/fieldwork.facade.js';
import { mayMove } from '../domain/visit-life.js';
import { Preparations } from './preparations.sql.js';
import { Pulls } from './pulls.sql.js';
import { VisitMates } from './visit-mates.sql.js';
import { VisitSteps } from './visit-steps.sql.js';

interface VisitRow {
  order_id: string;
  worker_id: string;
  state: VisitState;
  departed_at: Date | null;
  eta_at: Date | null;
  told_eta_at: Date | null;
  arrived_at: Date | null;
  started_at: Date | null;
  worker_signed_at: Date | null;
  customer_signed_at: Date | null;
  check_in_failures: number;
  check_in_locked_until: Date | null;
  contact_revealed_at: Date | null;
  opened_at: Date;
}

/** A visit with what only fieldwork itself needs to know. */
export interface VisitRecord extends Visit {
  readonly checkInFailures: number;
  readonly checkInLockedUntil: Date | null;
  readonly contactRevealedAt: Date | null;
  readonly openedAt: Date;
  /** the arrival the customer was told last; null before the worker has set out */
  readonly toldEtaAt: Date | null;
}

/** Columns a transition may set beside the state. */
export type VisitChange = Partial<
  Record<
    | 'departed_at'
    | 'eta_at'
    | 'told_eta_at'
    | 'arrived_at'
    | 'started_at'
    | 'worker_signed_at'
    | 'customer_signed_at'
    | 'worker_signature_file'
    | 'customer_signature_file'
    | 'level'
    | 'passed_steps'
    | 'all_steps',
    Date | string | number | null
  >
>;

@Injectable()
export class Visits {
  constructor(
    private readonly steps: VisitSteps,
    private readonly mates: VisitMates,
    private readonly preparations: Preparations,
    private readonly pulls: Pulls,
  ) {}

  async find(tx: Tx, orderId: string): Promise<VisitRecord | null> {
    return (await this.findAll(tx, [orderId])).get(orderId) ?? null;
  }

  /** Locks the visit for the transaction. */
  async lock(tx: Tx, orderId: string): Promise<VisitRecord | null> {
    await tx.query('SELECT order_id FROM visit WHERE order_id = ? FOR UPDATE', [orderId]);
    return this.find(tx, orderId);
  }

  /** Orders of the visits that a worker leads and that stand there. */
  async ledBy(tx: Tx, workerId: string, states: readonly VisitState[]): Promise<string[]> {
    const found = await rows<{ order_id: string }>(
      tx,
      'SELECT order_id FROM visit WHERE worker_id = ? AND state IN (?)',
      [workerId, states],
    );
    return found.map(({ order_id }) => order_id);
  }

  async findAll(tx: Tx, orderIds: readonly string[]): Promise<Map<string, VisitRecord>> {
    if (orderIds.length === 0) return new Map();
    const found = await rows<VisitRow>(tx, 'SELECT * FROM visit WHERE order_id IN (?)', [orderIds]);
    const steps = await this.steps.of(tx, orderIds);
    const mates = await this.mates.arrived(tx, orderIds);
    return new Map(
      found.map((one) => [
        one.order_id,
        {
          orderId: one.order_id,
          workerId: one.worker_id,
          state: one.state,
          departedAt: one.departed_at,
          etaAt: one.eta_at,
          arrivedAt: one.arrived_at,
          startedAt: one.started_at,
          workerSignedAt: one.worker_signed_at,
          customerSignedAt: one.customer_signed_at,
          checkInFailures: one.check_in_failures,
          checkInLockedUntil: one.check_in_locked_until,
          contactRevealedAt: one.contact_revealed_at,
          openedAt: one.opened_at,
          toldEtaAt: one.told_eta_at,
          steps: steps.get(one.order_id) ?? [],
          arrivedMates: mates.get(one.order_id) ?? [],
        },
      ]),
    );
  }

  /**
   * Opens the visit. One that exists and has not begun on site starts anew when it goes to another worker, or comes back
   * to who had set out before `confirmedAt`.
   */
  async open(
    tx: Tx,
    { orderId, workerId, confirmedAt }: { orderId: string; workerId: string; confirmedAt: Date },
    steps: readonly ServiceStep[],
    at: Date,
  ): Promise<void> {
    const existing = await row(tx, 'SELECT order_id FROM visit WHERE order_id = ? FOR UPDATE', [orderId]);
    if (existing) {
      const anew = await write(
        tx,
        `UPDATE visit SET worker_id = ?, state = 'scheduled', departed_at = NULL, eta_at = NULL, told_eta_at = NULL,
           check_in_failures = 0, check_in_locked_until = NULL, contact_revealed_at = NULL
         WHERE order_id = ? AND state IN ('scheduled', 'departed') AND (worker_id <> ? OR departed_at < ?)`,
        [workerId, orderId, workerId, confirmedAt],
      );
      if (anew === 1) await this.forget(tx, orderId, at);
      return;
    }
    await insert(tx, 'visit', {
      order_id: orderId,
      worker_id: workerId,
      state: 'scheduled',
      check_in_failures: 0,
      opened_at: at,
    });
    await this.steps.open(tx, orderId, steps);
  }

  /** Other steps than before, while nothing of them can be done yet; a visit that is not there gets them when it is opened. */
  async layAnew(tx: Tx, orderId: string, steps: readonly ServiceStep[]): Promise<void> {
    const waiting = await row(
      tx,
      `SELECT order_id FROM visit WHERE order_id = ? AND state IN ('scheduled', 'departed') FOR UPDATE`,
      [orderId],
    );
    if (!waiting) return;
    await this.steps.forget(tx, orderId);
    await this.steps.open(tx, orderId, steps);
  }

  /** Forgets a visit that has not begun on site; nothing happened in it that the timeline does not keep. */
  async close(tx: Tx, orderId: string, at: Date): Promise<void> {
    const closed = await write(tx, `DELETE FROM visit WHERE order_id = ? AND state IN ('scheduled', 'departed')`, [
      orderId,
    ]);
    if (closed === 0) return;
    await this.steps.forget(tx, orderId);
    await this.forget(tx, orderId, at);
  }

  private async forget(tx: Tx, orderId: string, at: Date): Promise<void> {
    await this.mates.forget(tx, orderId);
    await this.preparations.forget(tx, orderId);
    await this.pulls.forget(tx, orderId, at);
  }

  /** Compare-and-set along the life cycle; false when somebody was faster. */
  async move(tx: Tx, visit: Visit, to: VisitState, change: VisitChange = {}): Promise<boolean> {
    if (!mayMove(visit.state, to)) return false;
    const names = Object.keys(change);
    const sets = ['state = ?', ...names.map((name) => `${name} = ?`)].join(', ');
    const changed = await write(tx, `UPDATE visit SET ${sets} WHERE order_id = ? AND state = ?`, [
      to,
      ...Object.values(change),
      visit.orderId,
      visit.state,
    ]);
    return changed === 1;
  }

  /** The customer did not take the work over: these steps are open again, and count by new photos. False when it moved on. */
  async reopen(tx: Tx, { orderId }: Visit, steps: readonly VisitStep[], at: Date): Promise<boolean> {
    const back = await write(
      tx,
      `UPDATE visit SET state = 'working', worker_signed_at = NULL, worker_signature_file = NULL
       WHERE order_id = ? AND state = 'awaiting_customer'`,
      [orderId],
    );
    if (back !== 1) return false;
    await this.steps.reopen(tx, orderId, steps, at);
    return true;
  }

  /** When the worker will be there, as far as one can say before they set out; null: in the promised window. */
  async expect(tx: Tx, orderId: string, etaAt: Date | null): Promise<void> {
    await write(tx, `UPDATE visit SET eta_at = ? WHERE order_id = ? AND state = 'scheduled'`, [etaAt, orderId]);
  }

  /** What the way says of the arrival; `toldAt` is what the customer knows of it. */
  async approach(tx: Tx, orderId: string, etaAt: Date, toldAt: Date | null): Promise<void> {
    await write(tx, `UPDATE visit SET eta_at = ?, told_eta_at = ? WHERE order_id = ? AND state = 'departed'`, [
      etaAt,
      toldAt,
      orderId,
    ]);
  }

  async countFailure(tx: Tx, orderId: string, failures: number, lockedUntil: Date | null): Promise<void> {
    await write(tx, 'UPDATE visit SET check_in_failures = ?, check_in_locked_until = ? WHERE order_id = ?', [
      failures,
      lockedUntil,
      orderId,
    ]);
  }

  async markContactRevealed(tx: Tx, orderId: string, at: Date): Promise<boolean> {
    return (
      (await write(tx, 'UPDATE visit SET contact_revealed_at = ? WHERE order_id = ? AND contact_revealed_at IS NULL', [
        at,
        orderId,
      ])) === 1
    );
  }
}
