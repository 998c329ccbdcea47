import { Injectable } from '@nestjs/common';
import { groupBy } from '@daowei/shared/kernel/group-by';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { RosterChange, RosterPlan, WorkerRoster } from '../contract/roster.js';
import {
  WorkforceFacade,
  type Guest,
  type Need,
  type TaughtCourse,
  type Worker,
  type WorkingDay,
} from '../contract/workforce.facade.js';
import { dutyOf } from '../domain/working-day.js';
import { absencesBetween, shiftsBetween } from '../infrastructure/shifts.sql.js';
import { expiringCertificates, type ExpiringCertificate } from '../infrastructure/certificates.sql.js';
import { WorkerBlocksSql } from '../infrastructure/blocks.sql.js';
import { TrainingSql } from '../infrastructure/training.sql.js';
import {
  addRating,
  addVisit,
  changedWorkers,
  employedWorkers,
  phoneCipherOf,
  qualifiedWorkers,
  workersByIds,
} from '../infrastructure/workers.sql.js';
import { ChangeRoster } from './change-roster.js';
import { Guests } from './guests.js';

@Injectable()
export class WorkforceService extends WorkforceFacade {
  constructor(
    private readonly privacy: PrivacyFacade,
    private readonly changing: ChangeRoster,
    private readonly blocks: WorkerBlocksSql,
    private readonly training: TrainingSql,
    private readonly guests: Guests,
  ) {
    super();
  }

  override async worker(tx: Tx, id: string): Promise<Worker | null> {
    const [found] = await workersByIds(tx, [id]);
    return found ?? null;
  }

  override async workers(tx: Tx, ids: readonly string[]): Promise<Map<string, Worker>> {
    const found = await workersByIds(tx, [...new Set(ids)]);
    return new Map(found.map((worker) => [worker.id, worker]));
  }

  override courses(tx: Tx): Promise<readonly TaughtCourse[]> {
    return this.training.courses(tx);
  }

  override async all(tx: Tx): Promise<Worker[]> {
    return employedWorkers(tx);
  }

  override async changedWithin(tx: Tx, milliseconds: number): Promise<Worker[]> {
    return workersByIds(tx, await changedWorkers(tx, milliseconds));
  }

  override async qualified(tx: Tx, need: Need, day: LocalDate): Promise<Worker[]> {
    return qualifiedWorkers(tx, need, day);
  }

  override expiring(tx: Tx, until: LocalDate): Promise<ExpiringCertificate[]> {
    return expiringCertificates(tx, until);
  }

  override blockedFor(tx: Tx, accountId: string): Promise<string[]> {
    return this.blocks.ofCustomer(tx, accountId);
  }

  override blockedForEach(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string[]>> {
    return this.blocks.ofCustomers(tx, accountIds);
  }

  override async workingDays(
    tx: Tx,
    from: LocalDate,
    to: LocalDate,
    workerIds?: readonly string[],
  ): Promise<WorkingDay[]> {
    if (workerIds?.length === 0) return [];
    const shifts = await shiftsBetween(tx, from, to, workerIds);
    const absences = groupBy(await absencesBetween(tx, from, to, workerIds), ({ workerId }) => workerId);
    const days = new Map<string, WorkingDay & { spans: WorkingDay['spans'][number][] }>();
    for (const shift of shifts) {
      const key = `${shift.workerId} ${shift.day}`;
      const day = days.get(key) ?? { workerId: shift.workerId, day: shift.day, spans: [] };
      day.spans.push(...dutyOf(shift, absences.get(shift.workerId) ?? []));
      days.set(key, day);
    }
    return [...days.values()].filter(({ spans }) => spans.length > 0);
  }

  override roster(tx: Tx, workerId: string): Promise<WorkerRoster | null> {
    return this.changing.roster(tx, workerId);
  }

  override planRoster(tx: Tx, workerId: string, change: RosterChange): Promise<Result<RosterPlan>> {
    return this.changing.plan(tx, workerId, change);
  }

  override changeRoster(
    tx: Tx,
    workerId: string,
    change: RosterChange,
    actor: { accountId: string | null; label: string },
  ): Promise<Result<RosterPlan>> {
    return this.changing.save(tx, workerId, change, actor);
  }

  override takeIn(tx: Tx, guest: Guest, actor: { accountId: string | null; label: string }): Promise<Result<string>> {
    return this.guests.takeIn(tx, guest, actor);
  }

  override seeOff(tx: Tx, workerId: string): Promise<void> {
    return this.guests.seeOff(tx, workerId);
  }

  override async phoneOf(
    tx: Tx,
    workerId: string,
    reader: { accountId: string | null; label: string },
  ): Promise<string> {
    const cipher = await phoneCipherOf(tx, workerId);
    if (cipher === null) throw new Error(`no worker ${workerId}`);
    return this.privacy.reveal(tx, cipher, 'worker.phone', { actor: reader, subject: `worker:${workerId}` });
  }

  override async countVisit(tx: Tx, workerId: string, onTime: boolean): Promise<void> {
    await addVisit(tx, workerId, onTime);
  }

  override async countRating(tx: Tx, workerId: string, stars: number): Promise<void> {
    await addRating(tx, workerId, stars);
  }
}
