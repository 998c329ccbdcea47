import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Seat } from '../../orders/contract/orders.facade.js';
import { SchedulingFacade, type VisitNeed } from '../../scheduling/contract/scheduling.facade.js';
import { chooseCrews } from '../domain/choose-workers.js';
import { referenceOf } from '../domain/reference.js';

/** Everybody's time for one visit: who leads, and who comes along. */
export interface VisitSeats {
  readonly seat: Seat;
  readonly mates: readonly Seat[];
}

/** Somebody was faster between reading who is free and taking their time. Roll back and look again. */
export class LostRace extends Error {}

/** Takes the time for all visits of a contract, or tells for which ones too few are free. */
@Injectable()
export class SeatVisits {
  constructor(private readonly scheduling: SchedulingFacade) {}

  /**
   * Rows are taken in key order (worker, then day), so that two contracts cannot wait for each other.
   * @param usual who came before: asked first
   * @returns the crew of every start, or the places in `starts` that too few are free for; then nothing was taken
   * @throws LostRace when a worker was taken meanwhile: the transaction must be rolled back
   */
  async all(
    tx: Tx,
    contractId: string,
    need: VisitNeed,
    starts: readonly Date[],
    usual: readonly string[] = [],
  ): Promise<{ seats: readonly VisitSeats[] } | { missing: readonly number[] }> {
    const free = [];
    for (const startAt of starts) free.push(await this.scheduling.freeWorkers(tx, need, startAt));
    const crews = chooseCrews(free, need.service.crew, usual);
    const missing = crews.flatMap((crew, place) => (crew === null ? place : []));
    if (missing.length > 0) return { missing };

    const claimed = new Map<string, string>();
    const keyOf = (place: number, workerId: string): string => `${place} ${workerId}`;
    const wanted = crews
      .flatMap((crew, place) => crew!.map((workerId) => ({ startAt: starts[place]!, place, workerId })))
      .sort((a, b) => (a.workerId === b.workerId ? +a.startAt - +b.startAt : a.workerId < b.workerId ? -1 : 1));
    for (const { startAt, place, workerId } of wanted) {
      const visit = { from: startAt, to: addMinutes(startAt, need.durationMinutes) };
      const wish = { reference: referenceOf(contractId), visit, place: need.place };
      const claim = await this.scheduling.claim(tx, wish, [{ workerId }]);
      if (isRefused(claim)) throw new LostRace();
      claimed.set(keyOf(place, workerId), claim.id);
    }
    const seats = crews.map((crew, place): VisitSeats => {
      const [seat, ...mates] = crew!.map((workerId) => ({ claimId: claimed.get(keyOf(place, workerId))!, workerId }));
      return { seat: seat!, mates };
    });
    return { seats };
  }
}
