import { Injectable } from '@nestjs/common';
import { insert, json, row } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';

/** That a customer did not take the work over. */
export interface SentBack {
  readonly round: number;
  readonly words: string;
  /** ids of the steps to be done again */
  readonly steps: readonly string[];
  readonly refusedAt: Date;
}

@Injectable()
export class Refusals {
  /** The visit's row is locked by then, so rounds are counted one by one. */
  async count(tx: Tx, orderId: string): Promise<number> {
    const found = await row<{ n: number }>(tx, 'SELECT COUNT(*) AS n FROM visit_refusal WHERE order_id = ?', [orderId]);
    return Number(found?.n ?? 0);
  }

  async add(tx: Tx, orderId: string, refusal: SentBack, deviceTime: Date): Promise<void> {
    await insert(tx, 'visit_refusal', {
      order_id: orderId,
      round: refusal.round,
      words: refusal.words,
      steps: JSON.stringify(refusal.steps),
      refused_at: refusal.refusedAt,
      device_time: deviceTime,
    });
  }

  /** The latest of a visit; null where there was none. */
  async latest(tx: Tx, orderId: string): Promise<SentBack | null> {
    const found = await row<{ round: number; words: string; steps: unknown; refused_at: Date }>(
      tx,
      'SELECT round, words, steps, refused_at FROM visit_refusal WHERE order_id = ? ORDER BY round DESC LIMIT 1',
      [orderId],
    );
    return (
      found && {
        round: found.round,
        words: found.words,
        steps: json<string[]>(found.steps),
        refusedAt: found.refused_at,
      }
    );
  }
}
