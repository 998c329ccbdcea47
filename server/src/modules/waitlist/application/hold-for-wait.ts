import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { momentWords } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { VisitHolds } from '../../orders/contract/visit-holds.js';
import type { TimeOffered } from '../contract/waitlist.events.js';
import { offerMinutes } from '../domain/wish.js';
import { WaitOffersSql } from '../infrastructure/wait-offers.sql.js';
import { WaitsSql, type Wait } from '../infrastructure/waits.sql.js';
import { ChangeWait, SYSTEM } from './change-wait.js';

/** Holds a freed start for an entry at the price of the day it was made, and tells the customer. */
@Injectable()
export class HoldForWait {
  constructor(
    private readonly waits: WaitsSql,
    private readonly offers: WaitOffersSql,
    private readonly holds: VisitHolds,
    private readonly orders: OrdersFacade,
    private readonly changes: ChangeWait,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** null when the entry does not wait any more. Refuses SLOT_TAKEN, and what `VisitHolds.check` refuses. */
  async hold(tx: Tx, entryId: string, startAt: Date): Promise<Result<null>> {
    const wait = await this.waits.lock(tx, entryId);
    if (wait?.state !== 'waiting') return null;
    const now = this.clock.now();
    const id = this.ids.next();
    const order = await this.holds.hold(tx, {
      accountId: wait.accountId,
      actor: SYSTEM,
      requestKey: `waitlist:${id}`,
      request: wait.request,
      startAt,
      workerId: null,
      promised: promiseOf(wait),
      holdMinutes: offerMinutes(startAt, now),
    });
    if (isRefused(order)) return order;
    await this.offers.add(tx, { id, entryId, startAt, orderId: order.id, offeredAt: now });
    const offered = await this.changes.apply(tx, wait, { kind: 'offer' }, SYSTEM, order.id);
    if (isRefused(offered)) return offered;
    await this.orders.record(tx, order.id, {
      kind: 'waitlist.offered',
      text: `您候补的${momentWords(startAt)}有空位了，价格不高于您加入候补时的价格`,
      actor: SYSTEM.label,
      happenedAt: now,
    });
    await this.outbox.publish<TimeOffered>(tx, {
      type: 'waitlist.time-offered',
      data: { orderId: order.id, workerId: order.workerId!, because: 'freed' },
    });
    return null;
  }
}

function promiseOf({ promisedFen, joinedAt }: Wait) {
  return {
    totalFen: promisedFen,
    label: '候补价格承诺',
    because: `按您${momentWords(joinedAt)}加入候补时的价格，只会更低不会更高`,
  };
}
