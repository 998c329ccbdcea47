import type { DataSource } from 'typeorm';

const QUARTERS = 96;
const QUARTER_MINUTES = 15;
const WORD_BITS = 32;

/** On duty on a day from one minute to another and at no other time of it, whatever the demo data had planned. */
export async function onDuty(
  db: DataSource,
  workerId: string,
  day: string,
  fromMinute: number,
  toMinute: number,
): Promise<void> {
  const off = [0, 0, 0];
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    const minute = quarter * QUARTER_MINUTES;
    if (minute >= fromMinute && minute < toMinute) continue;
    off[Math.floor(quarter / WORD_BITS)]! += 2 ** (quarter % WORD_BITS);
  }
  await db.query('DELETE FROM shift WHERE worker_id = ? AND day = ?', [workerId, day]);
  if (toMinute > fromMinute) {
    await db.query('INSERT INTO shift (worker_id, day, from_minute, to_minute) VALUES (?, ?, ?, ?)', [
      workerId,
      day,
      fromMinute,
      toMinute,
    ]);
  }
  await db.query('UPDATE worker_day SET off0 = ?, off1 = ?, off2 = ?, ver = ver + 1 WHERE worker_id = ? AND day = ?', [
    ...off,
    workerId,
    day,
  ]);
}
