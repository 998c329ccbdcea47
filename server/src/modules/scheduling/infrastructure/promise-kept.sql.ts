import { Injectable } from '@nestjs/common';
import { rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Arrival } from '../contract/scheduling.facade.js';
import { cellOf, type Tally } from '../domain/promise-kept.js';

interface TallyRow {
  district: string;
  weekday: number;
  hour: number;
  kept: number;
  total: number;
}

export interface History {
  readonly city: Tally;
  /** of the district asked for */
  tally(weekday: number, hour: number): Tally | undefined;
}

/** Promises and what became of them: at most 168 rows per district, however long the company has worked. */
@Injectable()
export class PromiseKeptSql {
  async history(tx: Tx, district: string): Promise<History> {
    const found = await rows<TallyRow>(tx, 'SELECT district, weekday, hour, kept, total FROM promise_kept');
    const own = new Map(found.filter((one) => one.district === district).map((one) => [keyOf(one), one]));
    const city = { kept: 0, total: 0 };
    for (const { kept, total } of found) {
      city.kept += kept;
      city.total += total;
    }
    return { city, tally: (weekday, hour) => own.get(keyOf({ weekday, hour })) };
  }

  async count(tx: Tx, { reference, district, promisedFrom, kept }: Arrival): Promise<void> {
    const first = await write(tx, 'INSERT IGNORE INTO arrival_counted (reference) VALUES (?)', [reference]);
    if (first === 0) return;
    const { weekday, hour } = cellOf(promisedFrom);
    await write(
      tx,
      `INSERT INTO promise_kept (district, weekday, hour, kept, total) VALUES (?, ?, ?, ?, 1)
       ON DUPLICATE KEY UPDATE kept = kept + VALUES(kept), total = total + 1`,
      [district, weekday, hour, kept ? 1 : 0],
    );
  }
}

function keyOf({ weekday, hour }: Pick<TallyRow, 'weekday' | 'hour'>): string {
  return `${weekday} ${hour}`;
}
