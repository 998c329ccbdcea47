import type { Tx } from '../../../platform/database/transactions.js';
import { canonicalJson, sealAfter, type AuditContent } from '../domain/audit-chain.js';
import { insertSealed, moveHead, readHead } from './audit.sql.js';

/** A fact of the past; its id is made by the caller. */
export interface PastFact extends Omit<AuditContent, 'data'> {
  readonly data: Readonly<Record<string, unknown>>;
}

const ROWS_PER_STATEMENT = 1_000;

/**
 * Writes a history into the audit, in the order of its ids, already in the chain.
 * @throws Error when somebody else seals at the same time
 */
export async function seedAudit(tx: Tx, chainKey: Buffer, facts: readonly PastFact[]): Promise<void> {
  const ordered = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const head = await readHead(tx);
  const sealed = sealAfter(
    chainKey,
    head,
    ordered.map((fact) => ({ ...fact, data: canonicalJson(fact.data) })),
  );
  const last = sealed.at(-1);
  if (!last) return;
  if (!(await moveHead(tx, head, last))) throw new Error('the audit chain moved while a history was written');
  for (let start = 0; start < sealed.length; start += ROWS_PER_STATEMENT) {
    await insertSealed(tx, sealed.slice(start, start + ROWS_PER_STATEMENT));
  }
}
