import type { ChainedFact, FactSeal } from '../../privacy/contract/privacy.facade.js';
import type { TimelineEntry } from '../contract/orders.facade.js';

/**
 * What a fact is worth as evidence. `proven`: as it was sealed; `waiting`: written less than a second ago;
 * `altered`: the entry of the chain, or the sentence on the timeline, is not what was sealed; `missing`: a sentence that
 * the chain knows nothing of.
 */
export const STANDINGS = ['proven', 'waiting', 'altered', 'missing'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Evidence {
  readonly kind: string;
  /** what the customer reads; null: kept in the chain alone */
  readonly text: string | null;
  readonly actor: string;
  readonly happenedAt: Date;
  readonly recordedAt: Date;
  readonly seal: FactSeal | null;
  /** id and SHA-256 of what proves it, as sealed */
  readonly files: readonly { readonly id: string; readonly sha256: string }[];
  readonly standing: Standing;
}

/** Holds every sentence of an order's timeline against the chain, and the chain against itself; oldest first. */
export function evidenceOf(timeline: readonly TimelineEntry[], chain: readonly ChainedFact[]): Evidence[] {
  const sentences = [...timeline];
  const evidence = chain.map((fact): Evidence => {
    const text = typeof fact.data.text === 'string' ? fact.data.text : null;
    const at = sentences.findIndex((entry) => isSame(entry, fact));
    if (at >= 0) sentences.splice(at, 1);
    const kept = text === null || at >= 0;
    return {
      kind: fact.action,
      text,
      actor: fact.actorLabel,
      happenedAt: happenedAt(fact),
      recordedAt: fact.at,
      seal: fact.seal,
      files: filesOf(fact),
      standing: standingOf(fact, kept),
    };
  });
  const unknown = sentences.map(({ kind, text, actor, happenedAt: at, recordedAt }): Evidence => ({
    kind,
    text,
    actor,
    happenedAt: at,
    recordedAt,
    seal: null,
    files: [],
    standing: 'missing',
  }));
  return [...evidence, ...unknown].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
}

function standingOf({ seal }: ChainedFact, kept: boolean): Standing {
  if (!kept || seal?.intact === false) return 'altered';
  return seal ? 'proven' : 'waiting';
}

function isSame(entry: TimelineEntry, fact: ChainedFact): boolean {
  return (
    entry.kind === fact.action &&
    entry.text === fact.data.text &&
    entry.actor === fact.actorLabel &&
    entry.happenedAt.getTime() === happenedAt(fact).getTime()
  );
}

/** Facts that say no time happened when they were written. */
function happenedAt({ data, at }: ChainedFact): Date {
  const told = typeof data.happenedAt === 'string' ? new Date(data.happenedAt) : at;
  return Number.isNaN(told.getTime()) ? at : told;
}

function filesOf({ data }: ChainedFact): Evidence['files'] {
  if (typeof data.files !== 'object' || data.files === null) return [];
  return Object.entries(data.files as Record<string, unknown>).map(([id, sha256]) => ({ id, sha256: String(sha256) }));
}
