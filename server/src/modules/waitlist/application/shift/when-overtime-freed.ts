import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { PrivacyFacade } from '../../../privacy/contract/privacy.facade.js';
import { SchedulingFacade, type TimeFreed } from '../../../scheduling/contract/scheduling.facade.js';
import type { ShiftSpan } from '../../../workforce/contract/roster.js';
import { WorkforceFacade } from '../../../workforce/contract/workforce.facade.js';
import { giveBack, type GivenBack, type LongerDay } from '../../domain/give-back.js';
import { sameSpans } from '../../domain/overtime.js';
import { ShiftRequestsSql } from '../../infrastructure/shift-requests.sql.js';
import { SYSTEM } from '../change-wait.js';
import { requestSubject } from '../work-kinds.js';

/** The day or its visits changed between the look and the lock: looked at again. */
class ChangedMeanwhile extends Error {}

/**
 * A visit was cancelled, moved or given to somebody else: a worker whose shift was made longer goes home as planned when
 * nobody needs the added time any more. It is the freed time that is watched, not the order the shift was made longer
 * for: whoever was there last, no overtime is left behind.
 */
@Injectable()
export class WhenOvertimeFreed implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly requests: ShiftRequestsSql,
    private readonly workforce: WorkforceFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<TimeFreed>(
      'scheduling.time-freed',
      'waitlist.take-back-shift-when-time-freed',
      async (tx, event) => {
        const { workerId, from, to } = event.data;
        const longer = await this.requests.longerDays(tx, workerId, dayOf(new Date(from)), dayOf(new Date(to)));
        for (const [day, grants] of longer) await this.goBack(tx, workerId, day, grants);
      },
    );
  }

  private async goBack(tx: Tx, workerId: string, day: LocalDate, grants: readonly LongerDay[]): Promise<void> {
    const roster = await this.workforce.roster(tx, workerId);
    const planned = roster?.shifts.filter((one) => one.day === day) ?? [];
    const { spans, requestIds } = await this.decide(tx, workerId, day, planned, grants);
    if (requestIds.length === 0) return;
    const plan = await this.workforce.changeRoster(tx, workerId, { kind: 'set_day', day, spans }, SYSTEM);
    // the day is over: what was planned for it is history
    if (isRefused(plan)) return;
    const before = plan.before.shifts.filter((one) => one.day === day);
    if (plan.touches) await this.scheduling.takeOverRoster(tx, workerId, plan.touches);
    // from here on nobody can take time of these days: what was decided on must still be decided
    const decided = await this.decide(tx, workerId, day, before, grants);
    if (!sameSpans(decided.spans, spans)) throw new ChangedMeanwhile();
    for (const requestId of requestIds) await this.close(tx, workerId, day, requestId);
  }

  private async decide(
    tx: Tx,
    workerId: string,
    day: LocalDate,
    planned: readonly ShiftSpan[],
    grants: readonly LongerDay[],
  ): Promise<GivenBack> {
    const claims = await this.scheduling.claimsOn(tx, day);
    const own = claims.filter((claim) => claim.workerId === workerId).map(({ visit }) => visit);
    return giveBack(day, planned, grants, own);
  }

  private async close(tx: Tx, workerId: string, day: LocalDate, requestId: string): Promise<void> {
    if (!(await this.requests.takeBack(tx, requestId, this.clock.now()))) throw new ChangedMeanwhile();
    await this.privacy.record(tx, {
      actor: SYSTEM,
      action: 'shift-request.taken-back',
      subject: requestSubject(requestId),
      data: { workerId, day },
    });
  }
}
