import type { Tx } from '../../../platform/database/transactions.js';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { AuditContent, ChainHead, Seal, SealedEntry } from '../domain/audit-chain.js';

const CHAIN = 'main';

interface EntryRow {
  id: string;
  at: Date;
  actor_account_id: string | null;
  actor_label: string;
  action: string;
  subject: string;
  data: string;
  seq: number;
  prev_id: string;
  prev_hash: string;
  hash: string;
}

const CONTENT = 'id, at, actor_account_id, actor_label, action, subject, data';

export async function insertEntry(tx: Tx, entry: AuditContent): Promise<void> {
  await insert(tx, 'audit_entry', {
    id: entry.id,
    at: entry.at,
    actor_account_id: entry.actorAccountId,
    actor_label: entry.actorLabel,
    action: entry.action,
    subject: entry.subject,
    data: entry.data,
  });
}

/** Entries already in their place, in one statement; for bulk loads. */
export async function insertSealed(tx: Tx, entries: readonly SealedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(`INSERT INTO audit_entry (${CONTENT}, seq, prev_id, prev_hash, hash) VALUES ?`, [
    entries.map((entry) => [
      entry.id,
      entry.at,
      entry.actorAccountId,
      entry.actorLabel,
      entry.action,
      entry.subject,
      entry.data,
      entry.seq,
      entry.prevId,
      entry.prevHash,
      entry.hash,
    ]),
  ]);
}

export async function unsealed(tx: Tx, limit: number): Promise<AuditContent[]> {
  const found = await rows<EntryRow>(tx, `SELECT ${CONTENT} FROM audit_entry WHERE seq IS NULL ORDER BY id LIMIT ?`, [
    limit,
  ]);
  return found.map(contentOf);
}

export async function readHead(tx: Tx): Promise<ChainHead> {
  const head = await row<ChainHead>(tx, 'SELECT seq, last_id AS id, hash FROM audit_chain WHERE chain = ?', [CHAIN]);
  if (!head) throw new Error('the audit chain has no head row');
  return head;
}

/** Compare-and-set: of two sealers one wins; the other writes nothing. */
export async function moveHead(tx: Tx, from: ChainHead, to: ChainHead): Promise<boolean> {
  const moved = await write(
    tx,
    'UPDATE audit_chain SET seq = ?, last_id = ?, hash = ? WHERE chain = ? AND seq = ? AND hash = ?',
    [to.seq, to.id, to.hash, CHAIN, from.seq, from.hash],
  );
  return moved === 1;
}

export async function writeSeals(tx: Tx, entries: readonly SealedEntry[]): Promise<number> {
  const seals = entries
    .map(() => 'SELECT ? AS id, ? AS seq, ? AS prev_id, ? AS prev_hash, ? AS hash')
    .join(' UNION ALL ');
  return write(
    tx,
    `UPDATE audit_entry JOIN (${seals}) seal ON audit_entry.id = seal.id
     SET audit_entry.seq = seal.seq, audit_entry.prev_id = seal.prev_id, audit_entry.prev_hash = seal.prev_hash,
         audit_entry.hash = seal.hash
     WHERE audit_entry.seq IS NULL`,
    entries.flatMap(({ id, seq, prevId, prevHash, hash }) => [id, seq, prevId, prevHash, hash]),
  );
}

/** Entries in the chain after `from` (null: from the very beginning) up to and with `to`. */
export async function sealedBetween(tx: Tx, from: number | null, to: number, limit: number): Promise<SealedEntry[]> {
  const found = await rows<EntryRow>(
    tx,
    `SELECT ${CONTENT}, seq, prev_id, prev_hash, hash FROM audit_entry
     WHERE seq <= ? ${from === null ? '' : 'AND seq > ?'} ORDER BY seq LIMIT ?`,
    from === null ? [to, limit] : [to, from, limit],
  );
  return found.map((entry) => ({
    ...contentOf(entry),
    seq: Number(entry.seq),
    prevId: entry.prev_id,
    prevHash: entry.prev_hash,
    hash: entry.hash,
  }));
}

/** An entry with its place, null while it waits for it. */
export interface KeptEntry {
  readonly content: AuditContent;
  readonly seal: Seal | null;
}

/** Everything about a subject, oldest first. */
export async function entriesAbout(tx: Tx, subject: string): Promise<KeptEntry[]> {
  const found = await rows<EntryRow>(
    tx,
    `SELECT ${CONTENT}, seq, prev_id, prev_hash, hash FROM audit_entry WHERE subject = ? ORDER BY id`,
    [subject],
  );
  return found.map((entry) => ({
    content: contentOf(entry),
    seal:
      (entry.seq as number | null) === null
        ? null
        : { seq: Number(entry.seq), prevId: entry.prev_id, prevHash: entry.prev_hash, hash: entry.hash },
  }));
}

/** Id and hash of the entries in these places. */
export async function placesOf(tx: Tx, seqs: readonly number[]): Promise<Map<number, { id: string; hash: string }>> {
  if (seqs.length === 0) return new Map();
  const found = await rows<EntryRow>(tx, 'SELECT seq, id, hash FROM audit_entry WHERE seq IN (?)', [seqs]);
  return new Map(found.map(({ seq, id, hash }) => [Number(seq), { id, hash }]));
}

export async function lastSealed(tx: Tx): Promise<{ seq: number; id: string } | null> {
  return row(tx, 'SELECT seq, id FROM audit_entry WHERE seq IS NOT NULL ORDER BY seq DESC LIMIT 1');
}

export async function countEntries(tx: Tx): Promise<number> {
  const counted = await row<{ entries: number }>(tx, 'SELECT COUNT(*) AS entries FROM audit_entry');
  return Number(counted?.entries ?? 0);
}

function contentOf(entry: EntryRow): AuditContent {
  return {
    id: entry.id,
    at: entry.at,
    actorAccountId: entry.actor_account_id,
    actorLabel: entry.actor_label,
    action: entry.action,
    subject: entry.subject,
    data: entry.data,
  };
}
