import type { DataSource } from 'typeorm';
import { INVARIANTS } from './checks.js';

export interface InvariantResult {
  readonly number: number;
  readonly name: string;
  readonly broken: readonly string[];
}

/** Checks everything that must hold; reads only. */
export async function checkInvariants(db: DataSource, now: Date): Promise<InvariantResult[]> {
  const results: InvariantResult[] = [];
  for (const invariant of INVARIANTS) {
    results.push({ number: invariant.number, name: invariant.name, broken: await invariant.broken(db, now) });
  }
  return results;
}
