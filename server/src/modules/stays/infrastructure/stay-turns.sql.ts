import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { DayRange } from '../../scheduling/contract/whole-days.js';
import type { StayTurn } from '../contract/stays.facade.js';

interface TurnRow {
  worker_id: string;
  first_day: string;
  last_day: string;
  ended_because: string | null;
}

/** Who lived there after whom: the chain of workers of one stay. */
@Injectable()
export class StayTurnsSql {
  /** In their order. */
  async of(tx: Tx, stayId: string): Promise<StayTurn[]> {
    const found = await rows<TurnRow>(
      tx,
      `SELECT worker_id, CAST(first_day AS CHAR) AS first_day, CAST(last_day AS CHAR) AS last_day, ended_because
       FROM stay_turn WHERE stay_id = ? ORDER BY seq`,
      [stayId],
    );
    return found.map((one) => ({
      workerId: one.worker_id,
      first: one.first_day as LocalDate,
      last: one.last_day as LocalDate,
      endedBecause: one.ended_because,
    }));
  }

  /** @param before how many there were */
  async add(tx: Tx, stayId: string, before: number, workerId: string, { first, last }: DayRange): Promise<void> {
    await insert(tx, 'stay_turn', {
      stay_id: stayId,
      seq: before + 1,
      worker_id: workerId,
      first_day: first,
      last_day: last,
      ended_because: null,
    });
  }

  /** Nobody's turn goes beyond the day; one that would have begun later ends before its first day: it never came. */
  async endAll(tx: Tx, stayId: string, last: LocalDate, because: string): Promise<void> {
    await write(tx, 'UPDATE stay_turn SET last_day = ?, ended_because = ? WHERE stay_id = ? AND last_day > ?', [
      last,
      because,
      stayId,
      last,
    ]);
  }
}
