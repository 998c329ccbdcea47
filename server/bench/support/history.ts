import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { Ids } from '../../src/platform/clock/ids.js';
import type { WholeApp } from '../../test/support/whole-app.js';
import type { Chance } from './chance.js';
import { insertAll, somewhere } from './company.js';

/** A visit every three hours from eight in the morning. */
const STARTS = [480, 660, 840, 1_020];
const VISIT_MINUTES = 120;
const BUSY_MINUTES = 150;

/** The last `days` days of these workers, each with visits that were served. Says how many visits that is. */
export async function writeHistory(
  whole: WholeApp,
  workerIds: readonly string[],
  chance: Chance,
  days: number,
): Promise<number> {
  const ids = whole.app.get(Ids, { strict: false });
  const today = dayOf(whole.clock.now());
  const past: unknown[][] = [];
  const claims: unknown[][] = [];
  const writtenAt = new Date(Date.now() - 2 * 86_400_000);
  for (const workerId of workerIds) {
    for (let ago = 2; ago < days + 2; ago += 1) {
      const day = addDays(today, -ago);
      past.push([workerId, day, writtenAt]);
      for (const minute of STARTS) {
        const from = atMinute(day, minute);
        const [id, { lat, lng }] = [ids.next(), somewhere(chance)];
        const [to, busyTo] = [addMinutes(from, VISIT_MINUTES), addMinutes(from, BUSY_MINUTES)];
        claims.push([id, `bench:${id}`, workerId, from, to, busyTo, lat, lng, 'active', from]);
      }
    }
  }
  const db = whole.transactions.reader;
  await insertAll(db, 'worker_day (worker_id, day, changed_at)', past);
  await insertAll(db, 'claim (id, reference, worker_id, from_at, to_at, busy_to, lat, lng, state, claimed_at)', claims);
  return claims.length;
}
