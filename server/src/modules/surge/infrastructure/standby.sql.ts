import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Standby, StandbyTeam } from '../domain/standby.js';

interface StandbyRow {
  id: string;
  worker_id: string;
  team: StandbyTeam;
  from_at: Date;
  to_at: Date;
  by_label: string;
}

const SELECT = 'SELECT id, worker_id, team, from_at, to_at, by_label FROM surge_standby';

/** Who may be called in: part-timers who agreed to it, and who is on standby when. */
@Injectable()
export class StandbySql {
  async partTimers(tx: Tx): Promise<string[]> {
    const found = await rows<{ worker_id: string }>(tx, 'SELECT worker_id FROM surge_part_timer ORDER BY worker_id');
    return found.map(({ worker_id }) => worker_id);
  }

  /** False for who is none. Entries of one part-timer wait for each other until the commit. */
  async lockPartTimer(tx: Tx, workerId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM surge_part_timer WHERE worker_id = ? FOR UPDATE';
    return (await row(tx, sql, [workerId])) !== null;
  }

  async addPartTimer(tx: Tx, workerId: string, byLabel: string, since: Date): Promise<void> {
    const sql = `INSERT INTO surge_part_timer (worker_id, since, by_label) VALUES (?, ?, ?)
      ON DUPLICATE KEY UPDATE by_label = VALUES(by_label)`;
    await write(tx, sql, [workerId, since, byLabel]);
  }

  async removePartTimer(tx: Tx, workerId: string): Promise<void> {
    await write(tx, 'DELETE FROM surge_part_timer WHERE worker_id = ?', [workerId]);
  }

  /** The earliest first. */
  async within(tx: Tx, { from, to }: Interval): Promise<Standby[]> {
    const sql = `${SELECT} WHERE from_at < ? AND to_at > ? AND removed_at IS NULL ORDER BY from_at, worker_id`;
    return (await rows<StandbyRow>(tx, sql, [to, from])).map(standbyOf);
  }

  async ofWorker(tx: Tx, workerId: string, since: Date): Promise<Standby[]> {
    const sql = `${SELECT} WHERE worker_id = ? AND to_at > ? AND removed_at IS NULL`;
    return (await rows<StandbyRow>(tx, sql, [workerId, since])).map(standbyOf);
  }

  async add(tx: Tx, { id, workerId, team, from, to, byLabel }: Standby): Promise<void> {
    const record = { id, worker_id: workerId, team, from_at: from, to_at: to, by_label: byLabel };
    await insert(tx, 'surge_standby', record);
  }

  /** Taken off twice it stays off; false when there was never such an entry. */
  async remove(tx: Tx, id: string, at: Date): Promise<boolean> {
    const sql = 'UPDATE surge_standby SET removed_at = COALESCE(removed_at, ?) WHERE id = ?';
    return (await write(tx, sql, [at, id])) === 1;
  }
}

function standbyOf(found: StandbyRow): Standby {
  return {
    id: found.id,
    workerId: found.worker_id,
    team: found.team,
    from: found.from_at,
    to: found.to_at,
    byLabel: found.by_label,
  };
}
