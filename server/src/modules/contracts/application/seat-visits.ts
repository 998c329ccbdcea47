import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { SchedulingFacade, type VisitNeed } from '../../scheduling/contract/scheduling.facade.js';
import { chooseWorkers } from '../domain/choose-workers.js';
import { referenceOf } from '../domain/reference.js';

export interface Seat {
  readonly claimId: string;
  readonly workerId: string;
}

/** Somebody was faster between reading who is free and taking their time. Roll back and look again. */
export class LostRace extends Error {}

/** Takes the time for all visits of a contract, or tells for which ones nobody is free. */
@Injectable()
export class SeatVisits {
  constructor(private readonly scheduling: SchedulingFacade) {}

  /**
   * Rows are taken in key order (worker, then day), so that two contracts cannot wait for each other.
   * @param usual who came before: asked first
   * @returns a seat per start, or the places in `starts` that nobody is free for; then nothing was taken
   * @throws LostRace when a worker was taken meanwhile: the transaction must be rolled back
   */
  async all(
    tx: Tx,
    contractId: string,
    need: VisitNeed,
    starts: readonly Date[],
    usual: readonly string[] = [],
  ): Promise<{ seats: readonly Seat[] } | { missing: readonly number[] }> {
    const free = [];
    for (const startAt of starts) free.push(await this.scheduling.freeWorkers(tx, need, startAt));
    const chosen = chooseWorkers(free, usual);
    const missing = chosen.flatMap((workerId, place) => (workerId === null ? place : []));
    if (missing.length > 0) return { missing };

    const seats: Seat[] = [];
    const order = starts
      .map((startAt, place) => ({ startAt, place, workerId: chosen[place]! }))
      .sort((a, b) => (a.workerId === b.workerId ? +a.startAt - +b.startAt : a.workerId < b.workerId ? -1 : 1));
    for (const { startAt, place, workerId } of order) {
      const visit = { from: startAt, to: addMinutes(startAt, need.durationMinutes) };
      const wish = { reference: referenceOf(contractId), visit, place: need.place };
      const claim = await this.scheduling.claim(tx, wish, [{ workerId }]);
      if (isRefused(claim)) throw new LostRace();
      seats[place] = { claimId: claim.id, workerId };
    }
    return { seats };
  }
}
