import { Injectable } from '@nestjs/common';
import { contains, type Interval } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import { mayRing } from '../domain/extra-shift.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { StandbySql } from '../infrastructure/standby.sql.js';
import { ExtraShifts } from './extra-shifts.js';

export interface MayCome {
  readonly worker: Worker;
  readonly isStandby: boolean;
}

/** Part-timers who may be called in for some hours: qualified, off, rested, and not disturbed at night. */
@Injectable()
export class WhoMayCome {
  constructor(
    private readonly workforce: WorkforceFacade,
    private readonly standby: StandbySql,
    private readonly extra: ExtraShifts,
    private readonly clock: Clock,
  ) {}

  /** Those on standby first, then those who live in the district, then the best rated; no more than the policy asks. */
  async for(tx: Tx, service: ServiceKind, district: string, wanted: Interval): Promise<MayCome[]> {
    const { skill, certificates } = service;
    const partTimers = new Set(await this.standby.partTimers(tx));
    const onStandby = new Set(
      (await this.standby.within(tx, wanted)).filter((one) => contains(one, wanted.from)).map((one) => one.workerId),
    );
    const qualified = await this.workforce.qualified(tx, { skill, certificates }, dayOf(wanted.from));
    const known = qualified
      .filter(({ id }) => partTimers.has(id))
      .map((worker) => ({ worker, isStandby: onStandby.has(worker.id) }))
      .filter(({ isStandby }) => mayRing(this.clock.now(), isStandby))
      .sort((a, b) => order(b, district) - order(a, district) || a.worker.id.localeCompare(b.worker.id));
    const may: MayCome[] = [];
    for (const one of known) {
      if (may.length === SURGE_POLICY.mostAsked.value) break;
      if (!isRefused(await this.extra.possible(tx, one.worker.id, wanted))) may.push(one);
    }
    return may;
  }
}

/** The higher, the earlier: a rating is at most five. */
function order({ worker, isStandby }: MayCome, district: string): number {
  return Number(isStandby) * 20 + Number(worker.district === district) * 10 + (worker.ratingAverage ?? 0);
}
