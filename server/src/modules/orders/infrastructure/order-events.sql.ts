import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { insert, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { TimelineEntry, TimelineFact } from '../contract/orders.facade.js';

interface EventRow {
  id: string;
  kind: string;
  text: string;
  actor: string;
  happened_at: Date;
  recorded_at: Date;
}

/** The timeline of an order; only ever added to. */
@Injectable()
export class OrderEventsSql {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

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
    const found = await rows<EventRow>(
      tx,
      'SELECT id, kind, text, actor, happened_at, recorded_at FROM order_event WHERE order_id = ? ORDER BY recorded_at, id',
      [orderId],
    );
    return found.map((one) => ({
      id: one.id,
      kind: one.kind,
      text: one.text,
      actor: one.actor,
      happenedAt: one.happened_at,
      recordedAt: one.recorded_at,
    }));
  }
}
