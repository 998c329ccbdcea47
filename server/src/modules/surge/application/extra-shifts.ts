import { Injectable } from '@nestjs/common';
import { minutesBetween, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, dayOf, weekdayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { WorkerRoster } from '../../workforce/contract/roster.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { decideExtraShift, type ExtraShift } from '../domain/extra-shift.js';

/** Brings together what decides whether somebody who is off may come, and plans them in. */
@Injectable()
export class ExtraShifts {
  constructor(
    private readonly workforce: WorkforceFacade,
    private readonly scheduling: SchedulingFacade,
  ) {}

  /** Refuses EXTRA_SHIFT_REFUSED with the reason. Nothing is written. */
  async possible(tx: Tx, workerId: string, wanted: Interval): Promise<Result<ExtraShift>> {
    const roster = await this.workforce.roster(tx, workerId);
    return roster ? this.decide(tx, roster, wanted) : refuse('EXTRA_SHIFT_REFUSED', '已经离职');
  }

  /**
   * The extra shift is planned, and its time can be booked. Refuses EXTRA_SHIFT_REFUSED, what a change of the roster
   * refuses, and STALE_VERSION when the shifts changed meanwhile. The worker's row stays locked.
   */
  async plan(tx: Tx, workerId: string, wanted: Interval, actor: AuditActor): Promise<Result<null>> {
    const shift = await this.possible(tx, workerId, wanted);
    if (isRefused(shift)) return shift;
    const plan = await this.workforce.changeRoster(tx, workerId, { kind: 'set_day', ...shift }, actor);
    if (isRefused(plan)) return plan;
    // under the worker's lock the roster is what it is: what was decided on must still be decided
    const decided = await this.decide(tx, plan.before, wanted);
    if (isRefused(decided)) return decided;
    if (JSON.stringify(decided) !== JSON.stringify(shift))
      return refuse('STALE_VERSION', '您的班次刚刚有变化，请再试一次');
    if (plan.touches) await this.scheduling.takeOverRoster(tx, workerId, plan.touches);
    return null;
  }

  private async decide(tx: Tx, roster: WorkerRoster, wanted: Interval): Promise<Result<ExtraShift>> {
    const day = dayOf(wanted.from);
    const monday = addDays(day, 1 - weekdayOf(day));
    const sunday = addDays(monday, 6);
    const [from, to] = [day === monday ? addDays(day, -1) : monday, day === sunday ? addDays(day, 1) : sunday];
    const around = (await this.workforce.workingDays(tx, from, to, [roster.workerId])).filter((one) => one.day !== day);
    const week = around.filter((one) => one.day >= monday && one.day <= sunday).flatMap(({ spans }) => spans);
    return decideExtraShift(
      {
        spans: roster.shifts.filter((shift) => shift.day === day),
        others: around.flatMap(({ spans }) => spans),
        absences: roster.absences,
        otherWeekMinutes: week.reduce((sum, span) => sum + minutesBetween(span.from, span.to), 0),
      },
      wanted,
    );
  }
}
