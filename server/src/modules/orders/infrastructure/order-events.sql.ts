import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { insert, rows } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { TimelineEntry, TimelineFact } from '../contract/orders.facade.js';

interface EventRow {
  id: string;
  order_id: string;
  kind: string;
  text: string;
  actor: string;
  happened_at: Date;
  recorded_at: Date;
}

/** The timeline of an order; only ever added to. */
@Injectable()
export class OrderEventsSql {
  private readonly reads: JoinedReads<TimelineEntry[]>;

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    transactions: Transactions,
  ) {
    this.reads = new JoinedReads(transactions, (tx, orderIds) => this.byOrder(tx, orderIds));
  }

  async add(tx: Tx, orderId: string, fact: TimelineFact): Promise<void> {
    await insert(tx, 'order_event', {
      id: this.ids.next(),
      order_id: orderId,
      kind: fact.kind,
      text: fact.text,
      actor: fact.actor,
      happened_at: fact.happenedAt,
      recorded_at: this.clock.now(),
    });
  }

  /** In the order the facts became known. */
  async of(tx: Tx, orderId: string): Promise<TimelineEntry[]> {
    return (await this.reads.get(tx, orderId)) ?? [];
  }

  private async byOrder(tx: Tx, orderIds: readonly string[]): Promise<Map<string, TimelineEntry[]>> {
    const found = await rows<EventRow>(
      tx,
      `SELECT id, order_id, kind, text, actor, happened_at, recorded_at FROM order_event WHERE order_id IN (?)
       ORDER BY recorded_at, id`,
      [orderIds],
    );
    const timelines = new Map<string, TimelineEntry[]>();
    for (const one of found) {
      const entry = entryOf(one);
      const timeline = timelines.get(one.order_id);
      if (timeline) timeline.push(entry);
      else timelines.set(one.order_id, [entry]);
    }
    return timelines;
  }
}

function entryOf(found: EventRow): TimelineEntry {
  return {
    id: found.id,
    kind: found.kind,
    text: found.text,
    actor: found.actor,
    happenedAt: found.happened_at,
    recordedAt: found.recorded_at,
  };
}
