import { Injectable } from '@nestjs/common';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Squad, SquadState } from '../domain/squad-life.js';

interface SquadRow {
  id: string;
  district: string;
  from_at: Date;
  to_at: Date;
  people: number;
  because: string;
  state: SquadState;
  asked_by: string;
  asked_at: Date;
  names: unknown;
  answered_by: string | null;
  answer: string | null;
  ended_at: Date | null;
}

const SELECT = `SELECT id, district, from_at, to_at, people, because, state, asked_by, asked_at, names, answered_by, answer,
  ended_at FROM squad_request`;

/** What headquarters was asked for, and whom it sent. */
@Injectable()
export class SquadsSql {
  async add(tx: Tx, squad: Squad, policyVersion: number): Promise<void> {
    await insert(tx, 'squad_request', {
      id: squad.id,
      district: squad.district,
      from_at: squad.from,
      to_at: squad.to,
      people: squad.people,
      because: squad.because,
      state: squad.state,
      asked_by: squad.askedBy,
      asked_at: squad.askedAt,
      names: JSON.stringify(squad.names),
      policy_version: policyVersion,
    });
  }

  async lock(tx: Tx, id: string): Promise<Squad | null> {
    const found = await row<SquadRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]);
    return found && squadOf(found);
  }

  /** Those that are not over for longer than since; the newest first. */
  async since(tx: Tx, since: Date): Promise<Squad[]> {
    return (await rows<SquadRow>(tx, `${SELECT} WHERE to_at >= ? ORDER BY id DESC`, [since])).map(squadOf);
  }

  async addMember(tx: Tx, squadId: string, workerId: string): Promise<void> {
    await insert(tx, 'squad_member', { squad_id: squadId, worker_id: workerId });
  }

  /** Ids of the workers who came, in one order for all who lock them. */
  async members(tx: Tx, squadId: string): Promise<string[]> {
    const sql = 'SELECT worker_id FROM squad_member WHERE squad_id = ? ORDER BY worker_id';
    return (await rows<{ worker_id: string }>(tx, sql, [squadId])).map((one) => one.worker_id);
  }

  /** The request must be locked by the caller. */
  async move(
    tx: Tx,
    squad: Pick<Squad, 'id' | 'state' | 'names' | 'answeredBy' | 'answer' | 'endedAt'>,
  ): Promise<void> {
    await write(
      tx,
      'UPDATE squad_request SET state = ?, names = ?, answered_by = ?, answer = ?, ended_at = ? WHERE id = ?',
      [squad.state, JSON.stringify(squad.names), squad.answeredBy, squad.answer, squad.endedAt, squad.id],
    );
  }
}

function squadOf(found: SquadRow): Squad {
  return {
    id: found.id,
    district: found.district,
    from: found.from_at,
    to: found.to_at,
    people: found.people,
    because: found.because,
    state: found.state,
    askedBy: found.asked_by,
    askedAt: found.asked_at,
    names: json<string[]>(found.names),
    answeredBy: found.answered_by,
    answer: found.answer,
    endedAt: found.ended_at,
  };
}
