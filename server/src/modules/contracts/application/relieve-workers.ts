import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { WorkerRelieved } from '../contract/contracts.events.js';
import type { Contract } from '../contract/contracts.facade.js';
import { byTime } from '../domain/pause.js';
import { about } from './on-behalf.js';
import type { SeriesVisit } from './open-series.js';

/** Tells everybody who was to come to some of these visits that they need not, once each however many visits it is. */
@Injectable()
export class RelieveWorkers {
  constructor(private readonly outbox: Outbox) {}

  /** @param visits as they were before */
  async relieve(
    tx: Tx,
    contract: Contract,
    visits: readonly SeriesVisit[],
    because: WorkerRelieved['data']['because'],
  ): Promise<void> {
    const sorted = byTime(visits);
    const comers = (one: SeriesVisit): string[] =>
      [one.order.workerId ?? [], one.order.mates.map((mate) => mate.workerId)].flat();
    for (const workerId of new Set(sorted.flatMap(comers))) {
      const theirs = sorted.filter((one) => comers(one).includes(workerId));
      const from = theirs[0]!.order.promised.from.toISOString();
      await this.outbox.publish<WorkerRelieved>(tx, {
        type: 'contracts.worker-relieved',
        data: { ...about(contract), workerId, visits: theirs.length, from, because },
      });
    }
  }
}
