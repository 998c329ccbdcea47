import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays } from '@daowei/shared/kernel/local-date';
import type { Schemas } from '@daowei/shared/api/client';
import { Ids } from '../../src/platform/clock/ids.js';
import { expectOk, type TownWorker } from '../../test/support/person.js';
import { SmallTown } from '../../test/support/small-town.js';
import type { WholeApp } from '../../test/support/whole-app.js';
import { cpuMs } from './rivals.js';
import { chanceFrom } from '../support/chance.js';

/** Two hours each, with room for the way: what a worker's day carries. */
const STARTS = ['08:00', '10:30', '13:00', '15:30'];

export interface ReplanTimes {
  /** milliseconds until the office sees the preview, per round; 400 of them are the search */
  readonly millis: readonly number[];
  /** milliseconds of CPU time of the whole process, the steady gauge on a machine that others use */
  readonly cpu: readonly number[];
  readonly moved: readonly number[];
  /** visits nobody could take, per round */
  readonly unsolved: readonly number[];
}

/**
 * A day of so many accepted visits on the real database, as its tables hold it: one is booked, paid and accepted by
 * people, the others are its copies with other workers and times. Then one worker after the other falls ill.
 */
export async function replanTimes(whole: WholeApp, visits: number, rounds: number): Promise<ReplanTimes> {
  const town = await SmallTown.found(whole);
  const day = addDays(town.today, 1);
  const office = await town.staff('coordinator');
  const first = await town.worker();
  const { id } = await town.confirmed(await town.customer(), town.at(STARTS[0]!, day), [first]);
  const chance = chanceFrom(5);
  const team: Pick<TownWorker, 'id'>[] = [first];
  // three visits for each, where four fit: whoever is ill can be stood in for
  while (team.length < Math.ceil(visits / 3)) {
    const home = { lat: 30.22 + chance() * 0.1, lng: 120.08 + chance() * 0.1 };
    team.push(await town.worker({ home }));
  }
  const copies = new Copies(whole, id);
  for (let index = 1; index < visits; index += 1) {
    const place = index % team.length;
    // everybody is free at another of the four times: somebody can always stand in
    const own = STARTS.filter((_, start) => start !== (place + 1) % STARTS.length);
    await copies.add(team[place]!.id, town.at(own[Math.floor(index / team.length)]!, day));
  }
  const times: { millis: number[]; cpu: number[]; moved: number[]; unsolved: number[] } = {
    millis: [],
    cpu: [],
    moved: [],
    unsolved: [],
  };
  for (let round = -2; round < rounds; round += 1) {
    const { id: workerId } = team[(round + team.length) % team.length]!;
    const [began, cpuBegan] = [performance.now(), cpuMs()];
    const { preview } = expectOk(
      await office.post<Schemas['DayPlanView']>('/admin/day-plans/replan', { day, away: [{ workerId }] }),
    );
    const [took, spent] = [performance.now() - began, cpuMs() - cpuBegan];
    if (!preview) throw new Error('a re-plan failed');
    if (round < 0) continue;
    times.millis.push(took);
    times.cpu.push(spent);
    times.moved.push(preview.changes.length);
    times.unsolved.push(preview.unsolved.length);
  }
  return times;
}

/** Copies of one accepted order, its claim and its assignment, with their own keys. */
class Copies {
  private readonly ids: Ids;
  private made = 0;

  constructor(
    private readonly whole: WholeApp,
    private readonly orderId: string,
  ) {
    this.ids = whole.app.get(Ids, { strict: false });
  }

  async add(workerId: string, from: Date): Promise<void> {
    const [orderId, claimId] = [this.ids.next(), this.ids.next()];
    const number = String((this.made += 1)).padStart(6, '0');
    const [[planned], [claim], [asked]] = await Promise.all([
      this.whole.rows<{ from: Date; to: Date; until: Date; claim: string }>(
        `SELECT planned_from AS \`from\`, planned_to AS \`to\`, promised_to AS until, claim_id AS claim
         FROM customer_order WHERE id = ?`,
        [this.orderId],
      ),
      this.whole.rows<{ id: string; from_at: Date; to_at: Date; busy_to: Date }>(
        'SELECT c.* FROM claim c JOIN customer_order o ON o.claim_id = c.id WHERE o.id = ?',
        [this.orderId],
      ),
      this.whole.rows<{ id: string }>('SELECT id FROM assignment WHERE order_id = ?', [this.orderId]),
    ]);
    const later = (instant: Date): Date => addMinutes(instant, (from.getTime() - planned!.from.getTime()) / 60_000);
    await this.copy('claim', claim!.id, {
      id: claimId,
      worker_id: workerId,
      reference: `order:${orderId}`,
      from_at: later(claim!.from_at),
      to_at: later(claim!.to_at),
      busy_to: later(claim!.busy_to),
    });
    await this.copy('customer_order', this.orderId, {
      id: orderId,
      order_no: `DW990101${number}`,
      request_key: `bench-${number}`,
      voucher: `BENCH${number}`,
      claim_id: claimId,
      worker_id: workerId,
      promised_from: from,
      promised_to: later(planned!.until),
      planned_from: from,
      planned_to: later(planned!.to),
    });
    await this.copy('assignment', asked!.id, {
      id: this.ids.next(),
      order_id: orderId,
      live_order_id: orderId,
      worker_id: workerId,
      visit_from: from,
    });
  }

  private async copy(table: string, id: string, patch: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = await this.whole.rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'`,
      [table],
    );
    const names = columns.map(({ name }) => name);
    const own = names.filter((name) => name in patch);
    const taken = names.map((name) => (name in patch ? '?' : `\`${name}\``)).join(', ');
    await this.whole.rows(
      `INSERT INTO \`${table}\` (${names.map((name) => `\`${name}\``).join(', ')}) SELECT ${taken} FROM \`${table}\` WHERE id = ?`,
      [...own.map((name) => patch[name]), id],
    );
  }
}
