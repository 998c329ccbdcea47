import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ChainedFact } from '../contract/privacy.facade.js';
import { GENESIS, isIntact, type AuditContent } from '../domain/audit-chain.js';
import { entriesAbout, placesOf } from '../infrastructure/audit.sql.js';
import { Keys } from './keys.js';

/** What the audit says of one subject, and whether it still says what was sealed. */
@Injectable()
export class ReadChained {
  constructor(private readonly keys: Keys) {}

  async about(tx: Tx, subject: string): Promise<ChainedFact[]> {
    const entries = await entriesAbout(tx, subject);
    const before = await placesOf(
      tx,
      entries.flatMap(({ seal }) => (seal ? [seal.seq - 1] : [])),
    );
    before.set(GENESIS.seq, GENESIS);
    return entries.map(({ content, seal }) => ({
      id: content.id,
      at: content.at,
      actorLabel: content.actorLabel,
      action: content.action,
      data: dataOf(content),
      seal: seal && {
        seq: seal.seq,
        prevHash: seal.prevHash,
        hash: seal.hash,
        intact: isIntact(this.keys.chainKey, { ...content, ...seal }, before.get(seal.seq - 1)),
      },
    }));
  }
}

/** An altered row may hold anything: then it says nothing. */
function dataOf({ data }: AuditContent): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
