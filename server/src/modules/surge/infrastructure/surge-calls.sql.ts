import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Called, CalledState, CallState, SurgeCall } from '../domain/call-life.js';

interface CallRow {
  id: string;
  district: string;
  service_id: string;
  service_name: string;
  from_at: Date;
  to_at: Date;
  places: number;
  taken: number;
  bonus_fen: number;
  because: string;
  state: CallState;
  opened_by: string;
  opened_at: Date;
}

interface CalledRow {
  id: string;
  call_id: string;
  worker_id: string;
  is_standby: number;
  state: CalledState;
  answered_at: Date | null;
  rings: number;
  rung_at: Date | null;
  problem: string | null;
}

const CALL = `SELECT id, district, service_id, service_name, from_at, to_at, places, taken, bonus_fen, because, state,
  opened_by, opened_at FROM surge_call`;
const CALLED_COLUMNS =
  'd.id, d.call_id, d.worker_id, d.is_standby, d.state, d.answered_at, d.rings, d.rung_at, d.problem';
const CALLED = `SELECT ${CALLED_COLUMNS} FROM surge_called d`;

/** Calls to people who are off, and who was asked. */
@Injectable()
export class SurgeCallsSql {
  async add(tx: Tx, call: SurgeCall, called: readonly Called[], policyVersion: number): Promise<void> {
    await insert(tx, 'surge_call', {
      id: call.id,
      district: call.district,
      service_id: call.serviceId,
      service_name: call.serviceName,
      from_at: call.from,
      to_at: call.to,
      places: call.places,
      taken: call.taken,
      bonus_fen: call.bonusFen,
      because: call.because,
      state: call.state,
      opened_by: call.openedBy,
      opened_at: call.openedAt,
      policy_version: policyVersion,
    });
    for (const one of called) {
      await insert(tx, 'surge_called', {
        id: one.id,
        call_id: one.callId,
        worker_id: one.workerId,
        is_standby: Number(one.isStandby),
        state: one.state,
        answered_at: one.answeredAt,
        rings: one.rings,
      });
    }
  }

  async lock(tx: Tx, id: string): Promise<SurgeCall | null> {
    const found = await row<CallRow>(tx, `${CALL} WHERE id = ? FOR UPDATE`, [id]);
    return found && callOf(found);
  }

  /** Those that are not over for longer than since; the newest first. */
  async since(tx: Tx, since: Date): Promise<SurgeCall[]> {
    return (await rows<CallRow>(tx, `${CALL} WHERE to_at >= ? ORDER BY id DESC`, [since])).map(callOf);
  }

  async many(tx: Tx, ids: readonly string[]): Promise<Map<string, SurgeCall>> {
    if (ids.length === 0) return new Map();
    const found = await rows<CallRow>(tx, `${CALL} WHERE id IN (?)`, [ids]);
    return new Map(found.map((one) => [one.id, callOf(one)]));
  }

  async find(tx: Tx, calledId: string): Promise<Called | null> {
    const found = await row<CalledRow>(tx, `${CALLED} WHERE d.id = ?`, [calledId]);
    return found && calledOf(found);
  }

  /** Who was asked, in the order they were. */
  async calledFor(tx: Tx, callIds: readonly string[]): Promise<Called[]> {
    if (callIds.length === 0) return [];
    return (await rows<CalledRow>(tx, `${CALLED} WHERE d.call_id IN (?) ORDER BY d.id`, [callIds])).map(calledOf);
  }

  /** What a worker is asked, or took, the newest first. */
  async ofWorker(tx: Tx, workerId: string, since: Date): Promise<Called[]> {
    const found = await rows<CalledRow>(
      tx,
      `${CALLED} JOIN surge_call c ON c.id = d.call_id
       WHERE d.worker_id = ? AND d.state IN ('asked', 'taken') AND c.to_at >= ? ORDER BY d.id DESC`,
      [workerId, since],
    );
    return found.map(calledOf);
  }

  /** The call must be locked by the caller. */
  async move(tx: Tx, { id }: SurgeCall, to: { readonly state: CallState; readonly taken: number }): Promise<void> {
    await write(tx, 'UPDATE surge_call SET state = ?, taken = ? WHERE id = ?', [to.state, to.taken, id]);
  }

  /** False when it was answered before. */
  async answer(tx: Tx, { id }: Called, state: 'taken' | 'declined', at: Date): Promise<boolean> {
    const sql = `UPDATE surge_called SET state = ?, answered_at = ? WHERE id = ? AND state = 'asked'`;
    return (await write(tx, sql, [state, at, id])) === 1;
  }

  /** The operator took the ring of this number; entered once, however often it was sent. */
  async countRing(tx: Tx, { id, rings }: Called, at: Date): Promise<void> {
    const sql = 'UPDATE surge_called SET rings = ?, rung_at = ?, problem = NULL WHERE id = ? AND rings = ?';
    await write(tx, sql, [rings + 1, at, id, rings]);
  }

  async noteProblem(tx: Tx, { id }: Called, problem: string): Promise<void> {
    await write(tx, 'UPDATE surge_called SET problem = ? WHERE id = ?', [problem, id]);
  }

  async call(tx: Tx, id: string): Promise<SurgeCall | null> {
    const found = await row<CallRow>(tx, `${CALL} WHERE id = ?`, [id]);
    return found && callOf(found);
  }

  /** Nobody else is waited for. The call must be locked by the caller. */
  async closeRest(tx: Tx, { id }: SurgeCall): Promise<void> {
    await write(tx, `UPDATE surge_called SET state = 'closed' WHERE call_id = ? AND state = 'asked'`, [id]);
  }
}

function callOf(found: CallRow): SurgeCall {
  return {
    id: found.id,
    district: found.district,
    serviceId: found.service_id,
    serviceName: found.service_name,
    from: found.from_at,
    to: found.to_at,
    places: found.places,
    taken: found.taken,
    bonusFen: fen(found.bonus_fen),
    because: found.because,
    state: found.state,
    openedBy: found.opened_by,
    openedAt: found.opened_at,
  };
}

function calledOf(found: CalledRow): Called {
  return {
    id: found.id,
    callId: found.call_id,
    workerId: found.worker_id,
    isStandby: found.is_standby === 1,
    state: found.state,
    answeredAt: found.answered_at,
    rings: found.rings,
    rungAt: found.rung_at,
    problem: found.problem,
  };
}
