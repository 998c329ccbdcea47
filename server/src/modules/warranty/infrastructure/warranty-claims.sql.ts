import { Injectable } from '@nestjs/common';
import { insert, json, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { WarrantyClaim } from '../domain/warranty-claim.js';

interface ClaimRow {
  id: string;
  order_id: string;
  account_id: string;
  cause: WarrantyClaim['cause'];
  words: string | null;
  photo_ids: unknown;
  redo_order_id: string;
  keep_by: Date;
  claimed_at: Date;
}

const claimOf = (found: ClaimRow): WarrantyClaim => ({
  id: found.id,
  orderId: found.order_id,
  accountId: found.account_id,
  cause: found.cause,
  words: found.words,
  photoIds: json<string[]>(found.photo_ids),
  redoOrderId: found.redo_order_id,
  keepBy: found.keep_by,
  claimedAt: found.claimed_at,
});

/** What was claimed, and the free visits it led to. Rows are only ever added; claiming takes the lock of the first visit. */
@Injectable()
export class WarrantyClaimsSql {
  async add(tx: Tx, claim: WarrantyClaim, policyVersion: number, by: AuditActor): Promise<void> {
    await insert(tx, 'warranty_claim', {
      id: claim.id,
      order_id: claim.orderId,
      account_id: claim.accountId,
      cause: claim.cause,
      words: claim.words,
      photo_ids: JSON.stringify(claim.photoIds),
      redo_order_id: claim.redoOrderId,
      keep_by: claim.keepBy,
      policy_version: policyVersion,
      by_label: by.label,
      claimed_at: claim.claimedAt,
    });
  }

  /** Oldest first. */
  async ofOrder(tx: Tx, orderId: string): Promise<WarrantyClaim[]> {
    const found = await rows<ClaimRow>(tx, 'SELECT * FROM warranty_claim WHERE order_id = ? ORDER BY id', [orderId]);
    return found.map(claimOf);
  }

  /** Newest first. */
  async since(tx: Tx, since: Date, most: number): Promise<WarrantyClaim[]> {
    const found = await rows<ClaimRow>(
      tx,
      'SELECT * FROM warranty_claim WHERE claimed_at >= ? ORDER BY claimed_at DESC, id DESC LIMIT ?',
      [since, most],
    );
    return found.map(claimOf);
  }

  /** The file of a card that was drawn before. */
  async paperOf(tx: Tx, orderId: string): Promise<string | null> {
    const found = await row<{ file_id: string }>(tx, 'SELECT file_id FROM warranty_paper WHERE order_id = ?', [
      orderId,
    ]);
    return found?.file_id ?? null;
  }

  /** @throws the database's duplicate-key error when somebody drew it meanwhile */
  async keepPaper(tx: Tx, orderId: string, fileId: string, at: Date): Promise<void> {
    await insert(tx, 'warranty_paper', { order_id: orderId, file_id: fileId, drawn_at: at });
  }
}
