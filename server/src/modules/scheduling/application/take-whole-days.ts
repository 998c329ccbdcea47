import { Injectable } from '@nestjs/common';
import { distanceMetres } from '@daowei/shared/kernel/geo';
import { addDays, dayOf, daysBetween, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { GapRules } from '../contract/scheduling.facade.js';
import { WholeDays, type DayRange, type WholeDaysNeed, type WorkerWholeDays } from '../contract/whole-days.js';
import { daysTouched, reachOf } from '../domain/gaps.js';
import { lacks } from '../domain/qualification.js';
import { daysFromTo, type WorkerDays } from '../domain/roster.js';
import { isFreeWhole, spanOfDays, wholeDay } from '../domain/whole-days.js';
import { ClaimsSql } from '../infrastructure/claims.sql.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { WorkerDaysSql } from '../infrastructure/worker-days.sql.js';
import { LookAtWorkers } from './look-at-workers.js';
import { ReleaseTime } from './release-time.js';
import { Roster } from './roster.js';

/** Every look lost is a change somebody else made to the same worker's days; beyond this the days count as taken. */
const MOST_LOOKS = 20;

/**
 * Whole days of a worker, taken one by one by compare-and-set on the versions that were seen, as visits are: so neither an
 * hourly visit nor another stay can come in between.
 */
@Injectable()
export class TakeWholeDays extends WholeDays {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly workforce: WorkforceFacade,
    private readonly roster: Roster,
    private readonly looking: LookAtWorkers,
    private readonly workerDays: WorkerDaysSql,
    private readonly claims: ClaimsSql,
    private readonly releasing: ReleaseTime,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async freeDays(tx: Tx, need: WholeDaysNeed, range: DayRange): Promise<WorkerWholeDays[]> {
    const now = this.clock.now();
    const rules = await this.policies.inForce(tx, now);
    const { skill, certificates } = need.service;
    const skilled = await this.workforce.qualified(tx, { skill, certificates: [] }, dayOf(now));
    const workers = skilled.filter(({ id }) => !need.exclude?.includes(id));
    const workerIds = workers.map(({ id }) => id);
    const reach = reachOf(spanOfDays(range.first, range.last), rules);
    const rows = await this.openedDays(tx, workerIds, range.first, addDays(range.last, 1));
    const nearby = await this.looking.nearby(tx, reach, need.place, rules, workerIds);
    const days = daysFromTo(range.first, range.last);
    return workers
      .map((worker) => {
        const own = { days: rows.get(worker.id) ?? new Map(), neighbours: nearby.get(worker.id) ?? [] };
        const good = days.filter((day) => lacks(worker, { skill, certificates }, [day]).length === 0);
        return {
          workerId: worker.id,
          distanceMetres: Math.round(distanceMetres(worker.home, need.place)),
          free: new Set(good.filter((day) => isFreeWhole(day, own, rules))),
        };
      })
      .sort((a, b) => a.distanceMetres - b.distanceMetres || (a.workerId < b.workerId ? -1 : 1));
  }

  override async claim(
    tx: Tx,
    reference: string,
    need: WholeDaysNeed,
    { first, last }: DayRange,
    workerId: string,
  ): Promise<Result<null>> {
    const rules = await this.policies.inForce(tx, this.clock.now());
    const days = daysFromTo(first, last);
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const seen = await this.seenFree(tx, need, days, workerId, rules);
      if (!seen) return refuse('SLOT_TAKEN');
      if (await this.takeAsSeen(tx, workerId, new Set(days), seen)) {
        for (const day of days) await this.keep(tx, reference, need, day, workerId);
        return null;
      }
    }
    return refuse('SLOT_TAKEN');
  }

  override async releaseFrom(tx: Tx, reference: string, day: LocalDate): Promise<number> {
    const since = startOfDay(day);
    let ended = 0;
    for (const { id, visit } of await this.claims.activeOf(tx, reference)) {
      if (visit.from >= since && (await this.releasing.release(tx, id))) ended += 1;
    }
    return ended;
  }

  /** The workers' days, after making the rows that nobody has made yet. */
  private async openedDays(
    tx: Tx,
    workerIds: readonly string[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<Map<string, WorkerDays>> {
    const known = await this.roster.days(tx, workerIds, from, to);
    const expected = daysBetween(from, to) + 1;
    const incomplete = workerIds.filter((id) => known.get(id)?.size !== expected);
    if (incomplete.length === 0) return known;
    await this.roster.open(incomplete, from, to);
    return this.roster.days(tx, workerIds, from, to);
  }

  /** The versions of the worker's days in reach, when all of the wanted ones are free; days before claims, as always. */
  private async seenFree(
    tx: Tx,
    need: WholeDaysNeed,
    days: readonly LocalDate[],
    workerId: string,
    rules: GapRules,
  ): Promise<WorkerDaysSeen | null> {
    const span = reachOf(spanOfDays(days[0]!, days.at(-1)!), rules);
    const reach = daysTouched(span);
    const rows = (await this.workerDays.of(tx, [workerId], reach[0]!, reach.at(-1)!)).get(workerId)!;
    const nearby = await this.looking.nearby(tx, span, need.place, rules, [workerId]);
    const own = { days: rows, neighbours: nearby.get(workerId) ?? [] };
    return days.every((day) => isFreeWhole(day, own, rules))
      ? [...rows].map(([day, { ver }]): [LocalDate, number] => [day, ver])
      : null;
  }

  /** All days or none, in their order; days that were only looked at become another version, too. */
  private async takeAsSeen(
    tx: Tx,
    workerId: string,
    wanted: ReadonlySet<LocalDate>,
    seen: WorkerDaysSeen,
  ): Promise<boolean> {
    const taken: LocalDate[] = [];
    for (const [day, version] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const done = wanted.has(day)
        ? await this.workerDays.take(tx, workerId, wholeDay(day), version)
        : await this.workerDays.touch(tx, workerId, day, version);
      if (!done) {
        for (const one of taken) await this.workerDays.giveBack(tx, workerId, one, wholeDay(one).busy);
        return false;
      }
      if (wanted.has(day)) taken.push(day);
    }
    return true;
  }

  private keep(tx: Tx, reference: string, need: WholeDaysNeed, day: LocalDate, workerId: string): Promise<void> {
    const visit = spanOfDays(day, day);
    const { lat, lng } = need.place;
    const claim = { id: this.ids.next(), reference, workerId, visit, place: { lat, lng }, busyTo: visit.to };
    return this.claims.add(tx, claim, this.clock.now());
  }
}

/** Days with the version they were seen in. */
type WorkerDaysSeen = readonly (readonly [LocalDate, number])[];
