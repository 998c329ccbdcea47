import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import { addDays, atMinute, dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade, type Guest } from '../../workforce/contract/workforce.facade.js';
import { dutyCutShort, dutyOfSquad, squadGoneAt, type SquadDay } from '../domain/squad-duty.js';
import type { Squad } from '../domain/squad-life.js';
import { SquadsSql } from '../infrastructure/squads.sql.js';
import { SEE_OFF_SQUAD } from './work-kinds.js';

/** Somebody who comes; they start from the squad's meeting place. */
export type Sent = Omit<Guest, 'district' | 'home'>;

/** Who is sent is a worker with the hours of the squad, and is asked, planned and checked as every worker is. */
@Injectable()
export class SquadMembers implements OnModuleInit {
  constructor(
    private readonly squads: SquadsSql,
    private readonly workforce: WorkforceFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly queue: DueWorkQueue,
    private readonly work: WorkHandlers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(SEE_OFF_SQUAD, async (tx, { ref }) => {
      for (const workerId of await this.squads.members(tx, ref)) await this.workforce.seeOff(tx, workerId);
    });
  }

  /**
   * Everybody comes, or nobody. Refuses ALREADY_WORKS_HERE, VALIDATION_FAILED for a district nobody of ours lives in, and
   * what a change of the roster refuses. The request must be locked by the caller.
   */
  async come(
    tx: Tx,
    squad: Squad,
    { people, startDistrict }: { readonly people: readonly Sent[]; readonly startDistrict: string },
    actor: AuditActor,
  ): Promise<Result<null>> {
    const home = await this.middleOf(tx, startDistrict);
    if (!home)
      return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'startDistrict', message: '没有这个片区' }] });
    for (const person of people) {
      const workerId = await this.workforce.takeIn(tx, { ...person, district: startDistrict, home }, actor);
      if (isRefused(workerId)) return workerId;
      await this.squads.addMember(tx, squad.id, workerId);
      const planned = await this.plan(tx, workerId, dutyOfSquad(squad), actor);
      if (isRefused(planned)) return planned;
    }
    await this.queue.schedule(tx, SEE_OFF_SQUAD, squad.id, squadGoneAt(squad));
    return null;
  }

  /** They are not needed any more: no hours from now on. What they were to serve is the office's to give out again. */
  async go(tx: Tx, squad: Squad, actor: AuditActor): Promise<Result<null>> {
    const members = await this.squads.members(tx, squad.id);
    if (members.length === 0) return null;
    const now = this.clock.now();
    for (const workerId of members) {
      const planned = await this.plan(tx, workerId, dutyCutShort(squad, now), actor);
      if (isRefused(planned)) return planned;
    }
    await this.queue.schedule(tx, SEE_OFF_SQUAD, squad.id, atMinute(addDays(dayOf(now), 1), 0));
    return null;
  }

  private async plan(tx: Tx, workerId: string, days: readonly SquadDay[], actor: AuditActor): Promise<Result<null>> {
    for (const { day, fromMinute, toMinute } of days) {
      const spans = toMinute > fromMinute ? [{ fromMinute, toMinute }] : [];
      const changed = await this.workforce.changeRoster(tx, workerId, { kind: 'set_day', day, spans }, actor);
      // who is gone already has no hours to lose
      if (isRefused(changed) && !(changed.refused === 'NOT_FOUND' && spans.length === 0)) return changed;
      if (!isRefused(changed) && changed.touches) await this.scheduling.takeOverRoster(tx, workerId, changed.touches);
    }
    return null;
  }

  /** Where the people of a district live, on average. */
  private async middleOf(tx: Tx, district: string): Promise<GeoPoint | null> {
    const homes = (await this.workforce.all(tx)).filter((one) => one.district === district && !one.isGuest);
    if (homes.length === 0) return null;
    const mean = (of: (home: GeoPoint) => number): number =>
      homes.reduce((sum, { home }) => sum + of(home), 0) / homes.length;
    return { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
  }
}
