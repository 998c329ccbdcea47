import { Injectable } from '@nestjs/common';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { Contract } from '../contract/contracts.facade.js';
import { byTime, layBehind } from '../domain/pause.js';
import { OpenSeries, startsToCome, type SeriesVisit } from './open-series.js';
import { ProposeTimes } from './propose-times.js';

/** Where a visit that was set aside may go. */
export interface Place extends SeriesVisit {
  /** behind the last one, at the clock time of its rhythm */
  readonly startAt: Date;
  /** nobody is free then */
  readonly conflict: boolean;
  /** for a conflict: the nearest times at which somebody is */
  readonly proposals: readonly Date[];
}

/** Looks for a time for every visit of a contract that was set aside, in the order they had. */
@Injectable()
export class PlaceRested {
  constructor(
    private readonly series: OpenSeries,
    private readonly proposals: ProposeTimes,
    private readonly scheduling: SchedulingFacade,
    private readonly clock: Clock,
  ) {}

  async of(db: Tx, contract: Contract): Promise<Place[]> {
    const series = await this.series.of(db, contract.id);
    const resting = byTime(series.filter(({ order }) => order.state === 'paused'));
    if (resting.length === 0) return [];
    const coming = startsToCome(series);
    const rhythm = resting.map(({ visit }) => visit.startAt);
    const starts = layBehind(contract.every, rhythm, coming, this.clock.now());
    const need = await this.series.needOf(db, contract);
    const places: Place[] = [];
    for (const [index, one] of resting.entries()) {
      const startAt = starts[index]!;
      const others = [...coming, ...starts.filter((at) => at !== startAt)];
      const possible = !isRefused(await this.scheduling.checkSeriesStart(db, startAt));
      const { conflict, proposals } = await this.proposals.forOne(db, need, startAt, others);
      places.push({ ...one, startAt, conflict: conflict || !possible, proposals });
    }
    return places;
  }
}
