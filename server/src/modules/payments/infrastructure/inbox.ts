import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { insert, json, row } from '../../../platform/database/sql.js';
import { isDuplicate, type Tx } from '../../../platform/database/transactions.js';
import type { RawNotification } from '../domain/payment-gateway.js';

const SOURCE = 'wechat-pay';

/** Notifications as they came in, by WeChat's id: kept as evidence and processed after the answer. */
@Injectable()
export class Inbox {
  constructor(private readonly clock: Clock) {}

  /** False when the notification is here already. */
  async keep(tx: Tx, id: string, notification: RawNotification): Promise<boolean> {
    try {
      await insert(tx, 'inbox_message', {
        source: SOURCE,
        external_id: id,
        body: JSON.stringify(notification),
        received_at: this.clock.now(),
      });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async read(tx: Tx, id: string): Promise<RawNotification | null> {
    const found = await row<{ body: unknown }>(
      tx,
      'SELECT body FROM inbox_message WHERE source = ? AND external_id = ?',
      [SOURCE, id],
    );
    return found && json<RawNotification>(found.body);
  }
}
