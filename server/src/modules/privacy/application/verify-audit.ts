import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import type { AuditState } from '../contract/privacy.facade.js';
import { ChainWalk, nameOf } from '../domain/audit-chain.js';
import { countEntries, lastSealed, readHead, sealedBetween } from '../infrastructure/audit.sql.js';
import { Keys } from './keys.js';

const PAGE = 1_000;

/** Recomputes the whole chain, page by page, while the sealer may go on. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly keys: Keys,
    private readonly transactions: Transactions,
  ) {}

  async run(): Promise<AuditState> {
    const db = this.transactions.reader;
    const walk = new ChainWalk(this.keys.chainKey);
    // Rows and head move in one transaction, and only forward: a row beyond a head that is read later is nobody's.
    const last = await lastSealed(db);
    const head = await readHead(db);
    for (let from: number | null = null; ; from = walk.lastSeq) {
      const page = await sealedBetween(db, from, head.seq, PAGE);
      for (const entry of page) walk.next(entry);
      if (page.length < PAGE || walk.broken) break;
    }
    let broken = walk.end(head);
    if (!broken && last && last.seq > head.seq) broken = { kind: 'inserted', seq: last.seq, id: last.id };
    return {
      entries: await countEntries(db),
      sealed: head.seq,
      ok: broken === null,
      brokenAt: broken && nameOf(broken),
      head: head.hash,
    };
  }
}
