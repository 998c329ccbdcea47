import { createHmac } from 'node:crypto';

/** What an entry says; exactly what is stored. */
export interface AuditContent {
  readonly id: string;
  readonly at: Date;
  readonly actorAccountId: string | null;
  readonly actorLabel: string;
  readonly action: string;
  readonly subject: string;
  /** canonical JSON */
  readonly data: string;
}

/** An entry's place in the chain. */
export interface Seal {
  readonly seq: number;
  readonly prevId: string;
  readonly prevHash: string;
  readonly hash: string;
}

export type SealedEntry = AuditContent & Seal;

/** Where the chain ends. */
export interface ChainHead {
  readonly seq: number;
  readonly id: string;
  readonly hash: string;
}

/** Before the first entry. */
export const GENESIS: ChainHead = { seq: 0, id: '', hash: '0'.repeat(64) };

/** The first row that does not fit. */
export interface ChainBreak {
  readonly kind: 'altered' | 'deleted' | 'inserted';
  readonly seq: number;
  /** null when only the place is known: several neighbours were deleted */
  readonly id: string | null;
}

/** Objects with sorted keys and no `undefined`, so that the same facts are always the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}

/** Keyed hash over every field and the place; whoever can write the table still cannot make one. */
export function hashOf(key: Buffer, content: AuditContent, place: Omit<Seal, 'hash'>): string {
  const fields = [
    place.seq,
    place.prevId,
    place.prevHash,
    content.id,
    content.at.toISOString(),
    content.actorAccountId,
    content.actorLabel,
    content.action,
    content.subject,
    content.data,
  ];
  return createHmac('sha256', key).update(JSON.stringify(fields), 'utf8').digest('hex');
}

/** Whether an entry is the one that was sealed, and follows the one it names; `before`: what stands in the place before. */
export function isIntact(key: Buffer, entry: SealedEntry, before: Pick<ChainHead, 'id' | 'hash'> | undefined): boolean {
  const follows = before?.id === entry.prevId && before.hash === entry.prevHash;
  return follows && entry.hash === hashOf(key, entry, entry);
}

/** Chains the entries after `head`, in the order given. */
export function sealAfter(key: Buffer, head: ChainHead, entries: readonly AuditContent[]): SealedEntry[] {
  let before = head;
  return entries.map((content) => {
    const place = { seq: before.seq + 1, prevId: before.id, prevHash: before.hash };
    const hash = hashOf(key, content, place);
    before = { seq: place.seq, id: content.id, hash };
    return { ...content, ...place, hash };
  });
}

/** Walks a chain page by page, in the order of `seq`, and remembers the first row that does not fit. */
export class ChainWalk {
  private before: ChainHead = GENESIS;
  private found: ChainBreak | null = null;

  constructor(private readonly key: Buffer) {}

  get broken(): ChainBreak | null {
    return this.found;
  }

  get lastSeq(): number {
    return this.before.seq;
  }

  next(entry: SealedEntry): void {
    if (this.found) return;
    const expected = this.before.seq + 1;
    if (entry.seq < expected) {
      this.found = { kind: 'inserted', seq: entry.seq, id: entry.id };
    } else if (entry.seq > expected) {
      this.found = { kind: 'deleted', seq: expected, id: entry.seq === expected + 1 ? this.namedBy(entry) : null };
    } else if (
      entry.prevHash !== this.before.hash ||
      entry.prevId !== this.before.id ||
      entry.hash !== hashOf(this.key, entry, entry)
    ) {
      this.found = { kind: 'altered', seq: entry.seq, id: entry.id };
    } else {
      this.before = { seq: entry.seq, id: entry.id, hash: entry.hash };
    }
  }

  /** Compares the end of the walk with the recorded head: rows cut off at the end are missed only there. */
  end(head: ChainHead): ChainBreak | null {
    if (this.found) return this.found;
    if (head.seq > this.before.seq) {
      const seq = this.before.seq + 1;
      this.found = { kind: 'deleted', seq, id: head.seq === seq ? head.id : null };
    } else if (head.seq !== this.before.seq || head.hash !== this.before.hash || head.id !== this.before.id) {
      this.found = { kind: 'altered', seq: this.before.seq, id: this.before.id };
    }
    return this.found;
  }

  /** A successor still knows the deleted row's id, if it was not altered itself. */
  private namedBy(successor: SealedEntry): string | null {
    return successor.hash === hashOf(this.key, successor, successor) ? successor.prevId : null;
  }
}

/** `#17 deleted 01J…`, for people and logs. */
export function nameOf(found: ChainBreak): string {
  return `#${found.seq} ${found.kind}${found.id ? ` ${found.id}` : ''}`;
}
