import { Injectable } from '@nestjs/common';
import { minutesBetween } from '@daowei/shared/kernel/interval';
import { addDays, DAY_MINUTES, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Tx } from '../../../../platform/database/transactions.js';
import { SchedulingFacade, type SchedulingPolicy } from '../../../scheduling/contract/scheduling.facade.js';
import { WorkforceFacade, type Worker, type WorkingDay } from '../../../workforce/contract/workforce.facade.js';
import type { Span, WorkerOfDay } from '../../domain/lay-out-day.js';

/** Reads who works on a day, and from when to when the rest before and after it lets them. */
@Injectable()
export class ReadTeam {
  constructor(
    private readonly scheduling: SchedulingFacade,
    private readonly workforce: WorkforceFacade,
  ) {}

  /** @param freeFrom by worker: who cannot come before that minute of the day; Infinity: not at all */
  async read(
    tx: Tx,
    day: LocalDate,
    workers: readonly Worker[],
    policy: SchedulingPolicy,
    freeFrom: ReadonlyMap<string, number> = new Map(),
  ): Promise<WorkerOfDay[]> {
    const midnight = startOfDay(day);
    // a night shift of the day before reaches into this one
    const duty = await this.workforce.workingDays(tx, addDays(day, -1), day);
    const near = [
      ...(await this.scheduling.claimsOn(tx, addDays(day, -1))),
      ...(await this.scheduling.claimsOn(tx, addDays(day, 1))),
    ];
    return workers.map(({ id }) => {
      const own = near.filter(({ workerId }) => workerId === id);
      const minutes = own.map(
        ({ visit }) => [minutesBetween(midnight, visit.from), minutesBetween(midnight, visit.to)] as const,
      );
      const before = minutes.filter(([from]) => from < policy.dayTurnsMinute).map(([, to]) => to + policy.restMinutes);
      const after = minutes
        .filter(([from]) => from >= DAY_MINUTES + policy.dayTurnsMinute)
        .map(([from]) => from - policy.restMinutes);
      const spans = spansOf(
        duty.filter(({ workerId }) => workerId === id),
        midnight,
      );
      return {
        id,
        spans: from(spans, freeFrom.get(id) ?? 0),
        notBefore: Math.max(0, ...before),
        notAfter: Math.min(2 * DAY_MINUTES, ...after),
      };
    });
  }
}

function spansOf(days: readonly WorkingDay[], midnight: Date): Span[] {
  return days.flatMap(({ spans }) =>
    spans.map(({ from, to }): Span => [minutesBetween(midnight, from), minutesBetween(midnight, to)]),
  );
}

/** What is left of the spans from the minute on. */
function from(spans: readonly Span[], minute: number): Span[] {
  return spans
    .map(([opens, closes]): Span => [Math.max(opens, minute), closes])
    .filter(([opens, closes]) => opens < closes);
}
