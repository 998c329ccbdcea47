import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Gift, GiftState } from '../domain/gift.js';

interface GiftRow {
  id: string;
  order_id: string;
  account_id: string;
  amount_fen: number | string;
  reason: string;
  state: GiftState;
  asked_by: string;
  asked_label: string;
  asked_at: Date;
  decided_label: string | null;
  decided_at: Date | null;
}

const SELECT = `SELECT id, order_id, account_id, amount_fen, reason, state, asked_by, asked_label, asked_at,
  decided_label, decided_at FROM red_packet`;

/** Red packets the office gave, and who agreed. */
@Injectable()
export class GiftsSql {
  async add(tx: Tx, gift: Gift, policyVersion: number): Promise<void> {
    await insert(tx, 'red_packet', {
      id: gift.id,
      order_id: gift.orderId,
      account_id: gift.accountId,
      amount_fen: gift.amountFen,
      reason: gift.reason,
      state: gift.state,
      asked_by: gift.askedBy,
      asked_label: gift.askedLabel,
      asked_at: gift.askedAt,
      decided_label: gift.decidedLabel,
      decided_at: gift.decidedAt,
      policy_version: policyVersion,
    });
  }

  async lock(tx: Tx, id: string): Promise<Gift | null> {
    return giftOf(await row<GiftRow>(tx, `${SELECT} WHERE id = ? FOR UPDATE`, [id]));
  }

  async find(tx: Tx, id: string): Promise<Gift | null> {
    return giftOf(await row<GiftRow>(tx, `${SELECT} WHERE id = ?`, [id]));
  }

  /** Newest first. */
  async ofOrder(tx: Tx, orderId: string): Promise<Gift[]> {
    const found = await rows<GiftRow>(tx, `${SELECT} WHERE order_id = ? ORDER BY id DESC`, [orderId]);
    return found.map((one) => giftOf(one)!);
  }

  /** Those that nobody has agreed to yet, the oldest first. */
  async waiting(tx: Tx, most: number): Promise<Gift[]> {
    const found = await rows<GiftRow>(tx, `${SELECT} WHERE state = 'waiting' ORDER BY id LIMIT ?`, [most]);
    return found.map((one) => giftOf(one)!);
  }

  /** The gift must be locked by the caller. */
  async decide(tx: Tx, id: string, state: GiftState, label: string, at: Date): Promise<void> {
    await write(tx, 'UPDATE red_packet SET state = ?, decided_label = ?, decided_at = ? WHERE id = ?', [
      state,
      label,
      at,
      id,
    ]);
  }
}

function giftOf(found: GiftRow | null): Gift | null {
  if (!found) return null;
  return {
    id: found.id,
    orderId: found.order_id,
    accountId: found.account_id,
    amountFen: Number(found.amount_fen),
    reason: found.reason,
    state: found.state,
    askedBy: found.asked_by,
    askedLabel: found.asked_label,
    askedAt: found.asked_at,
    decidedLabel: found.decided_label,
    decidedAt: found.decided_at,
  };
}
