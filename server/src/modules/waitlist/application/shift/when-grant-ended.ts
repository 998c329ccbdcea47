import { Injectable, type OnModuleInit } from '@nestjs/common';
import { overlaps } from '@daowei/shared/kernel/interval';
import { atMinute, DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import type { OrderEnded } from '../../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../../privacy/contract/privacy.facade.js';
import { SchedulingFacade } from '../../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade } from '../../../workforce/contract/workforce.facade.js';
import { sameSpans } from '../../domain/overtime.js';
import { ShiftRequestsSql, type GrantedShift } from '../../infrastructure/shift-requests.sql.js';
import { SYSTEM } from '../change-wait.js';
import { requestSubject } from '../work-kinds.js';

/** Somebody was given the added time between the look and the lock: looked at again. */
class TakenMeanwhile extends Error {}

/**
 * The visit a shift was made longer for will not be: the worker goes home as planned, unless the shift was changed since
 * or the added time is already somebody else's.
 */
@Injectable()
export class WhenGrantEnded implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly requests: ShiftRequestsSql,
    private readonly workforce: WorkforceFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderEnded>('orders.order-ended', 'waitlist.take-back-shift-when-order-ended', async (tx, event) => {
      const granted = await this.requests.ofOrder(tx, event.data.orderId);
      if (!granted?.shift || granted.shift.addedMinutes === 0) return;
      if (!(await this.goBack(tx, granted.shift))) return;
      await this.requests.takeBack(tx, granted.id, this.clock.now());
      await this.privacy.record(tx, {
        actor: SYSTEM,
        action: 'shift-request.taken-back',
        subject: requestSubject(granted.id),
        data: { workerId: granted.shift.workerId, addedMinutes: granted.shift.addedMinutes },
      });
    });
  }

  private async goBack(tx: Tx, shift: GrantedShift): Promise<boolean> {
    const { workerId, day, before, after } = shift;
    const roster = await this.workforce.roster(tx, workerId);
    const planned = roster?.shifts.filter((one) => one.day === day) ?? [];
    if (!sameSpans(planned, after) || (await this.isTaken(tx, shift))) return false;
    const change = { kind: 'set_day', day, spans: before } as const;
    const plan = await this.workforce.changeRoster(tx, workerId, change, SYSTEM);
    // the day is over: what was planned for it is history
    if (isRefused(plan)) return false;
    if (plan.touches) await this.scheduling.takeOverRoster(tx, workerId, plan.touches);
    if (await this.isTaken(tx, shift)) throw new TakenMeanwhile();
    return true;
  }

  /** Whether a visit lies in the added time: outside the day as it was before. */
  private async isTaken(tx: Tx, { workerId, day, before }: GrantedShift): Promise<boolean> {
    const [first, last] = [before[0], before.at(-1)];
    if (!first || !last) return false;
    const early = { from: atMinute(day, 0), to: atMinute(day, first.fromMinute) };
    const late = { from: atMinute(day, last.toMinute), to: atMinute(day, 2 * DAY_MINUTES) };
    const claims = await this.scheduling.claimsOn(tx, day);
    return claims
      .filter((claim) => claim.workerId === workerId)
      .some(({ visit }) => overlaps(visit, early) || overlaps(visit, late));
  }
}
