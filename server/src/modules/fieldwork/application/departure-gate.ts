import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { departureBlocks, type Pull, type Readiness } from '../domain/departure.js';
import { Preparations } from '../infrastructure/preparations.sql.js';
import { Pulls } from '../infrastructure/pulls.sql.js';
import { DepartureLists } from './departure-lists.js';

/** All about getting ready for one visit, and what is still in the way. */
export interface DepartureFacts extends Readiness {
  readonly pulls: readonly Pull[];
  readonly blocks: readonly string[];
}

/** Reads whether a worker may set out now, and why not. */
@Injectable()
export class DepartureGate {
  constructor(
    private readonly lists: DepartureLists,
    private readonly preparations: Preparations,
    private readonly pulls: Pulls,
    private readonly dispatch: DispatchFacade,
    private readonly clock: Clock,
  ) {}

  async facts(tx: Tx, order: Order, workerId: string): Promise<DepartureFacts> {
    const readiness = {
      checklist: await this.lists.of(tx, order),
      preparation: await this.preparations.find(tx, order.id, workerId),
      pulls: await this.pulls.ofVisit(tx, order.id, workerId),
      unfit: await this.dispatch.unfit(tx, order, workerId, dayOf(this.clock.now())),
    };
    return { ...readiness, blocks: departureBlocks(readiness) };
  }
}
