import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { Interval } from '@daowei/shared/kernel/interval';
import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import type { FreeWorker, SchedulingPolicy } from '../../src/modules/scheduling/contract/scheduling.facade.js';
import { metresFrom, tooNear, travelMinutes, type Neighbour } from '../../src/modules/scheduling/domain/gaps.js';
import { lacks } from '../../src/modules/scheduling/domain/qualification.js';
import {
  count,
  NO_QUARTERS,
  QUARTER_MINUTES,
  shapeOf,
  union,
  type Words,
} from '../../src/modules/scheduling/domain/quarters.js';
import { fit, offBits, type WorkerDay } from '../../src/modules/scheduling/domain/roster.js';
import { spanOfDays, wholeDay } from '../../src/modules/scheduling/domain/whole-days.js';
import type { WorkingDay } from '../../src/modules/workforce/contract/workforce.facade.js';
import type { DemoWorker } from '../company/workers.js';

/** A visit somebody has, and where. */
interface Stay extends Interval {
  readonly place: GeoPoint | null;
}

/** Everybody's time while the history is played: the same bits and the same questions as scheduling itself. */
export class Roster {
  /** by worker and day of their start */
  private readonly stays = new Map<string, Stay[]>();
  private readonly days: Map<string, Map<LocalDate, { busy: Words; readonly off: Words }>>;

  constructor(
    private readonly workers: readonly DemoWorker[],
    working: readonly WorkingDay[],
    private readonly policy: SchedulingPolicy,
    from: LocalDate,
    to: LocalDate,
  ) {
    const ids = workers.map((worker) => worker.id);
    this.days = new Map(
      [...offBits(working, ids, from, to)].map(([id, days]) => [
        id,
        new Map([...days].map(([day, off]) => [day, { busy: NO_QUARTERS, off }])),
      ]),
    );
  }

  /** Workers who may and can take the visit. */
  free(service: ServiceKind, visit: Interval, place: GeoPoint | null): FreeWorker[] {
    const shape = shapeOf(visit, this.policy.bufferMinutes);
    const days = shape.filter(({ visit: words }) => words.some((word) => word !== 0)).map(({ day }) => day);
    return this.workers.flatMap((worker) => {
      const own = this.days.get(worker.id)!;
      if (!worker.skills.includes(service.skill) || fit(shape, own) !== 'free') return [];
      if (tooNear(visit, this.neighbours(worker.id, visit, place), this.policy).length > 0) return [];
      if (lacks(worker, service, days).length > 0) return [];
      return {
        workerId: worker.id,
        distanceMetres: metresFrom(worker.home, place),
        claimedMinutes: count(own.get(shape[0]!.day)!.busy) * QUARTER_MINUTES,
      };
    });
  }

  /** Who may and can live with a family on all of the days. */
  freeWhole(service: ServiceKind, days: readonly LocalDate[]): string[] {
    const shape = days.map((day) => wholeDay(day));
    const able = this.workers.filter((worker) => lacks(worker, service, days).length === 0);
    return able.flatMap(({ id }) => (fit(shape, this.days.get(id)!) === 'free' ? [id] : []));
  }

  takeWhole(workerId: string, days: readonly LocalDate[], place: GeoPoint): void {
    for (const day of days) {
      const own = this.days.get(workerId)?.get(day);
      if (own) own.busy = union(own.busy, wholeDay(day).busy);
      this.note(workerId, { ...spanOfDays(day, day), place });
    }
  }

  take(workerId: string, visit: Interval, place: GeoPoint | null): void {
    for (const { day, busy } of shapeOf(visit, this.policy.bufferMinutes)) {
      const own = this.days.get(workerId)?.get(day);
      if (own) own.busy = union(own.busy, busy);
    }
    this.note(workerId, { ...visit, place });
  }

  private note(workerId: string, stay: Stay): void {
    const key = `${workerId} ${dayOf(stay.from)}`;
    this.stays.set(key, [...(this.stays.get(key) ?? []), stay]);
  }

  /** Visits of the days around; no rest and no trip reaches further. */
  private neighbours(workerId: string, visit: Interval, place: GeoPoint | null): Neighbour[] {
    const today = dayOf(visit.from);
    return [addDays(today, -1), today, addDays(today, 1)].flatMap((day) =>
      (this.stays.get(`${workerId} ${day}`) ?? []).map((stay) => ({
        ...stay,
        travelMinutes: travelMinutes(stay.place, place, this.policy),
      })),
    );
  }

  /** Every worker's every day, for the table claims are made on. */
  *rows(): Iterable<{ workerId: string; day: LocalDate } & WorkerDay> {
    for (const [workerId, days] of this.days) for (const [day, bits] of days) yield { workerId, day, ...bits };
  }
}
