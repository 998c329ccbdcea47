import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

/** What was given for ratings on each Shanghai day: one row, so that no two take the last of it. */
@Injectable()
export class RatingBudgetSql {
  /** False when the day's budget does not hold it. A negative amount gives back. */
  async take(tx: Tx, day: LocalDate, amountFen: number, mostFen: number): Promise<boolean> {
    await insert(tx, 'rating_packet_day', { day, given_fen: 0 }, 'day = VALUES(day)');
    const taken = await write(
      tx,
      'UPDATE rating_packet_day SET given_fen = given_fen + ? WHERE day = ? AND given_fen + ? <= ?',
      [amountFen, day, amountFen, mostFen],
    );
    return taken > 0;
  }
}
