import { Injectable } from '@nestjs/common';
import { addDays } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { WholeDays, type DayRange, type WorkerWholeDays } from '../../scheduling/contract/whole-days.js';
import type { StayWorkerChanged } from '../contract/stays.events.js';
import type { Stay } from '../contract/stays.facade.js';
import { referenceOf } from '../domain/reference.js';
import { trialWith } from '../domain/trial.js';
import { workersFrom } from '../domain/turns.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { FindDays } from './find-days.js';
import { about, addressShort, TellStay } from './tell-stay.js';
import { WatchRosters } from './watch-rosters.js';

export interface HandOverPlan {
  readonly workerId: string;
  /** the days that the new worker takes: to the last one of the stay */
  readonly range: DayRange;
  /** why, as it stays on the chain for customer and office to read */
  readonly because: string;
  /** the customer's own change, which counts against what the trial allows */
  readonly counts: boolean;
  /** for the audit alone */
  readonly note?: string | null;
}

/** Somebody else lives there from a day on. Old days are given back and new ones taken in the caller's transaction. */
@Injectable()
export class HandOver {
  constructor(
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly days: FindDays,
    private readonly wholeDays: WholeDays,
    private readonly catalog: CatalogFacade,
    private readonly telling: TellStay,
    private readonly rosters: WatchRosters,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Who is free for all of the days, nearest first. The worker who goes is not among them. */
  async candidates(tx: Tx, stay: StoredStay, range: DayRange, exclude: string): Promise<WorkerWholeDays[]> {
    const service = await this.soldAs(tx, stay);
    return this.days.candidates(tx, { service, address: stay.address }, range, [exclude]);
  }

  /** Under the stay's lock. Refuses STAY_TAKEN when the new worker is no longer free; then nothing has changed. */
  async run(tx: Tx, by: AuditActor, stay: StoredStay, plan: HandOverPlan): Promise<Result<null>> {
    const { workerId, range, because, counts, note = null } = plan;
    const service = await this.soldAs(tx, stay);
    const reference = referenceOf(stay.id);
    await this.wholeDays.releaseFrom(tx, reference, range.first);
    const claimed = await this.wholeDays.claim(tx, reference, { service, place: stay.address }, range, workerId);
    if (claimed) return refuse('STAY_TAKEN', '她刚刚被约走了，请换一位');
    const before = await this.turns.of(tx, stay.id);
    const relievedIds = workersFrom(before, range.first).filter((id) => id !== workerId);
    await this.turns.endAll(tx, stay.id, addDays(range.first, -1), because);
    await this.turns.add(tx, stay.id, before.length, workerId, range);
    const patch = {
      workerId,
      changes: stay.changes + (counts ? 1 : 0),
      ...trialWith(stay, range, service.liveIn, this.clock.now()),
    };
    if (!(await this.stays.change(tx, stay, 'active', patch))) return refuse('STALE_VERSION');
    const changed: Stay = { ...stay, ...patch };
    const { first: from, last } = range;
    await this.telling.remindOf(tx, changed);
    await this.telling.audit(tx, by, stay, 'stay.worker-changed', {
      from: relievedIds,
      to: workerId,
      ...range,
      because,
      note,
    });
    await this.rosters.review(tx, changed);
    await this.outbox.publish<StayWorkerChanged>(tx, {
      type: 'stays.worker-changed',
      data: { ...about(stay), workerId, relievedIds, from, last, addressShort: addressShort(stay) },
    });
    return null;
  }

  /** @throws Error when the version is gone: versions stay for ever */
  private async soldAs(tx: Tx, { id, serviceId, serviceVersion }: StoredStay): Promise<ServiceKind> {
    const service = await this.catalog.version(tx, serviceId, serviceVersion);
    if (!service) throw new Error(`stay ${id} was sold under ${serviceId} v${serviceVersion}, which is gone`);
    return service;
  }
}
