import type { Tx } from '../../../platform/database/transactions.js';

/** Who did something: a person's label and account, or a part of the system. */
export interface AuditActor {
  readonly accountId: string | null;
  readonly label: string;
}

export interface AuditFact {
  readonly actor: AuditActor;
  /** past tense, dotted: `order.paid`, `sensitive.read` */
  readonly action: string;
  /** what it is about, e.g. `order:01J…` */
  readonly subject: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface AuditState {
  readonly entries: number;
  readonly sealed: number;
  readonly ok: boolean;
  /** names the first row that does not fit, or null: `#17 altered 01J…`, `#17 deleted 01J…`, `#17 inserted 01J…` */
  readonly brokenAt: string | null;
  /** hash of the last entry */
  readonly head: string;
}

/** A fact as the audit keeps it, and what its place in the chain proves. */
export interface ChainedFact {
  readonly id: string;
  /** when it was written */
  readonly at: Date;
  readonly actorLabel: string;
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** null in the second before it is sealed */
  readonly seal: FactSeal | null;
}

export interface FactSeal {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  /** the hash is the one of this very entry at this very place, and the entry before it is the one it names */
  readonly intact: boolean;
}

/** Sensitive fields and the audit chain. */
export abstract class PrivacyFacade {
  /** AES-256-GCM with the newest key; the result names its key, so keys can rotate. Bound to `purpose`. */
  abstract encrypt(plain: string, purpose: string): string;
  /** @throws Error when the text was altered or its key is unknown */
  abstract decrypt(cipher: string, purpose: string): string;
  /** Keyed hash for lookups of equal values (phone numbers). Same input, same output. */
  abstract blindIndex(value: string, purpose: string): string;
  /** Writes an audit entry in the caller's transaction; the chain is sealed over it within seconds. */
  abstract record(tx: Tx, fact: AuditFact): Promise<void>;
  /** Decrypts for a person to read and leaves `sensitive.read` in the audit. */
  abstract reveal(tx: Tx, cipher: string, purpose: string, fact: Omit<AuditFact, 'action'>): Promise<string>;
  /** Everything written about a subject, oldest first, each with its hash recomputed. */
  abstract chained(tx: Tx, subject: string): Promise<ChainedFact[]>;
  /** Recomputes the whole chain. */
  abstract verify(): Promise<AuditState>;
}
