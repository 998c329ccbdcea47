import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { insert, json, row, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type {
  Away,
  ChangeOutcome,
  DayPlanFile,
  DayPlanState,
  PlanPreview,
  PlanProgress,
} from '../domain/day-plan-file.js';

interface PlanRow {
  id: string;
  day: LocalDate;
  state: DayPlanState;
  moves_accepted: number;
  seconds: number;
  asked_by: string;
  started_at: Date;
  lease_until: Date;
  progress: unknown;
  preview: unknown;
  away: unknown;
  applied_by: string | null;
  outcome: unknown;
}

const COLUMNS = `id, DATE_FORMAT(day, '%Y-%m-%d') AS day, state, moves_accepted, seconds, asked_by, started_at, lease_until, progress, preview, away, applied_by, outcome`;

const maybe = <T>(value: unknown): T | null => (value === null ? null : json<T>(value));

const toFile = (found: PlanRow): DayPlanFile => ({
  id: found.id,
  day: found.day,
  state: found.state,
  movesAccepted: found.moves_accepted === 1,
  seconds: found.seconds,
  askedBy: found.asked_by,
  startedAt: found.started_at,
  leaseUntil: found.lease_until,
  progress: json<PlanProgress[]>(found.progress),
  preview: maybe<PlanPreview>(found.preview),
  away: maybe<Away[]>(found.away),
  appliedBy: found.applied_by,
  outcome: maybe<(ChangeOutcome | null)[]>(found.outcome),
});

/** Plans of days. While one is computed or applied its day is in a unique column, and its row says until when that counts. */
@Injectable()
export class DayPlansSql {
  async latest(tx: Tx, day: LocalDate): Promise<DayPlanFile | null> {
    const found = await row<PlanRow>(tx, `SELECT ${COLUMNS} FROM day_plan WHERE day = ? ORDER BY id DESC LIMIT 1`, [
      day,
    ]);
    return found && toFile(found);
  }

  async byId(tx: Tx, id: string): Promise<DayPlanFile | null> {
    const found = await row<PlanRow>(tx, `SELECT ${COLUMNS} FROM day_plan WHERE id = ?`, [id]);
    return found && toFile(found);
  }

  async lock(tx: Tx, id: string): Promise<DayPlanFile | null> {
    const found = await row<PlanRow>(tx, `SELECT ${COLUMNS} FROM day_plan WHERE id = ? FOR UPDATE`, [id]);
    return found && toFile(found);
  }

  /** The one that is being computed or applied, locked. */
  async lockLive(tx: Tx, day: LocalDate): Promise<DayPlanFile | null> {
    const found = await row<PlanRow>(tx, `SELECT ${COLUMNS} FROM day_plan WHERE live_day = ? FOR UPDATE`, [day]);
    return found && toFile(found);
  }

  /** The unique key refuses a second one that is computed or applied for the day. */
  async add(tx: Tx, plan: DayPlanFile): Promise<void> {
    await insert(tx, 'day_plan', {
      id: plan.id,
      day: plan.day,
      live_day: plan.day,
      state: plan.state,
      moves_accepted: plan.movesAccepted ? 1 : 0,
      seconds: plan.seconds,
      asked_by: plan.askedBy,
      started_at: plan.startedAt,
      lease_until: plan.leaseUntil,
      progress: '[]',
      away: plan.away && JSON.stringify(plan.away),
    });
  }

  /** 'stop' when somebody asked for it, 'gone' when it counts as given up: then nothing is written. */
  async beat(tx: Tx, id: string, progress: readonly PlanProgress[], leaseUntil: Date): Promise<'go' | 'stop' | 'gone'> {
    const beaten = await write(
      tx,
      `UPDATE day_plan SET progress = ?, lease_until = ? WHERE id = ? AND state = 'running'`,
      [JSON.stringify(progress), leaseUntil, id],
    );
    if (beaten === 0) return 'gone';
    const found = await row<{ stop_asked: number }>(tx, 'SELECT stop_asked FROM day_plan WHERE id = ?', [id]);
    return found?.stop_asked === 1 ? 'stop' : 'go';
  }

  /** True while it runs. */
  async askToStop(tx: Tx, id: string): Promise<boolean> {
    return (await write(tx, `UPDATE day_plan SET stop_asked = 1 WHERE id = ? AND state = 'running'`, [id])) === 1;
  }

  /** The search is over; false when it counts as given up already. */
  async end(tx: Tx, id: string, state: 'ready' | 'failed', preview: PlanPreview | null): Promise<boolean> {
    const ended = await write(
      tx,
      `UPDATE day_plan SET state = ?, live_day = NULL, preview = ? WHERE id = ? AND state = 'running'`,
      [state, preview && JSON.stringify(preview), id],
    );
    return ended === 1;
  }

  /** From now on it is being applied; the unique key refuses it while another of the day is computed. */
  async beginApplying(
    tx: Tx,
    { id, day }: Pick<DayPlanFile, 'id' | 'day'>,
    by: string,
    leaseUntil: Date,
  ): Promise<void> {
    await write(
      tx,
      `UPDATE day_plan SET state = 'applying', live_day = ?, applied_by = ?, lease_until = ? WHERE id = ? AND state = 'ready'`,
      [day, by, leaseUntil, id],
    );
  }

  async keepOutcome(tx: Tx, id: string, outcome: readonly (ChangeOutcome | null)[]): Promise<void> {
    await write(tx, 'UPDATE day_plan SET outcome = ? WHERE id = ?', [JSON.stringify(outcome), id]);
  }

  async endApplying(tx: Tx, id: string): Promise<void> {
    await write(tx, `UPDATE day_plan SET state = 'applied', live_day = NULL WHERE id = ? AND state = 'applying'`, [id]);
  }
}
