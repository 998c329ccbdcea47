import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { SeenDay } from '../domain/roster.js';
import type { DayTake, Standing } from '../domain/seating.js';
import { ClaimsSql, type WorkerDayKey } from '../infrastructure/claims.sql.js';

/** What is claimed of a day in one version of it. Every claim and every release makes another version. */
interface KnownDay {
  readonly ver: number;
  readonly claims: readonly Standing[];
}

/** Some months of a company's days; those known longest are forgotten first. */
const MOST_DAYS = 50_000;

/**
 * The claims that lie on workers' days. A day that is locked in a version that was seen before holds what it held then,
 * whoever else works on the same database: it is not read again.
 */
@Injectable()
export class ClaimsByDay {
  private readonly known = new Map<string, KnownDay>();

  constructor(
    private readonly transactions: Transactions,
    private readonly claims: ClaimsSql,
  ) {}

  /** By worker, for days that are locked and not yet changed by this transaction; a claim over midnight may stand twice. */
  async on(tx: Tx, days: ReadonlyMap<string, ReadonlyMap<LocalDate, SeenDay>>): Promise<Map<string, Standing[]>> {
    const standing = new Map<string, Standing[]>([...days.keys()].map((workerId) => [workerId, []]));
    const unknown: WorkerDayKey[] = [];
    for (const [workerId, own] of days) {
      for (const [day, seen] of own) {
        const known = this.known.get(keyOf({ workerId, day }));
        if (known?.ver === seen.ver) standing.get(workerId)!.push(...known.claims);
        else if (isFree(seen)) this.keep({ workerId, day }, seen.ver, []);
        else unknown.push({ workerId, day });
      }
    }
    const read = await this.claims.onDays(tx, unknown);
    unknown.forEach((key, index) => {
      standing.get(key.workerId)!.push(...read[index]!);
      this.keep(key, days.get(key.workerId)!.get(key.day)!.ver, read[index]!);
    });
    return standing;
  }

  /** Once what was taken is committed, its days are known in their next version. */
  remember(tx: Tx, takes: readonly DayTake[]): void {
    this.transactions.onCommit(tx, () => {
      for (const { workerId, day, seen, visits } of takes) {
        const before = this.known.get(keyOf({ workerId, day }));
        if (before?.ver === seen) this.keep({ workerId, day }, seen + 1, [...before.claims, ...visits]);
      }
    });
  }

  private keep(key: WorkerDayKey, ver: number, claims: readonly Standing[]): void {
    const text = keyOf(key);
    this.known.delete(text);
    this.known.set(text, { ver, claims });
    // a Map keeps its order of insertion: the first key is the one known longest
    if (this.known.size > MOST_DAYS) this.known.delete(this.known.keys().next().value!);
  }
}

function keyOf({ workerId, day }: WorkerDayKey): string {
  return `${workerId} ${day}`;
}

function isFree({ busy }: SeenDay): boolean {
  return busy.every((word) => word === 0);
}
