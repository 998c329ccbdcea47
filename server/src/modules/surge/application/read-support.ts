import { Injectable } from '@nestjs/common';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import type { Called, SurgeCall } from '../domain/call-life.js';
import type { Squad } from '../domain/squad-life.js';
import type { Standby } from '../domain/standby.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { SquadsSql } from '../infrastructure/squads.sql.js';
import { StandbySql } from '../infrastructure/standby.sql.js';
import { SurgeCallsSql } from '../infrastructure/surge-calls.sql.js';

/** A skill customers ask for, and the certificates its services need. */
export interface Trade {
  readonly skill: string;
  readonly certificates: readonly string[];
}

export interface Support {
  readonly calls: readonly { readonly call: SurgeCall; readonly called: readonly Called[] }[];
  readonly squads: readonly Squad[];
  readonly standby: readonly Standby[];
  readonly partTimers: readonly string[];
  readonly trades: readonly Trade[];
  /** everybody who is named above, who still works here */
  readonly workers: ReadonlyMap<string, Worker>;
}

/** A call as the one who is asked sees it. */
export interface OwnCall {
  readonly call: SurgeCall;
  readonly called: Called;
}

/** Who was called, who is sent, who is on standby. */
@Injectable()
export class ReadSupport {
  constructor(
    private readonly transactions: Transactions,
    private readonly calls: SurgeCallsSql,
    private readonly squads: SquadsSql,
    private readonly standby: StandbySql,
    private readonly workforce: WorkforceFacade,
    private readonly catalog: CatalogFacade,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<Support> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const since = startOfDay(addDays(today, -SURGE_POLICY.shownDays.value));
    const until = startOfDay(addDays(today, SURGE_POLICY.aheadDays.value));
    const calls = await this.calls.since(db, since);
    const called = await this.calls.calledFor(
      db,
      calls.map(({ id }) => id),
    );
    const standby = await this.standby.within(db, { from: startOfDay(today), to: until });
    const partTimers = await this.standby.partTimers(db);
    const named = [
      ...called.map(({ workerId }) => workerId),
      ...standby.map(({ workerId }) => workerId),
      ...partTimers,
    ];
    return {
      calls: calls.map((call) => ({ call, called: called.filter(({ callId }) => callId === call.id) })),
      squads: await this.squads.since(db, since),
      standby,
      partTimers,
      trades: await this.trades(),
      workers: await this.workforce.workers(db, [...new Set(named)]),
    };
  }

  private async trades(): Promise<Trade[]> {
    const needed = new Map<string, Set<string>>();
    for (const { skill, certificates } of await this.catalog.onSale(this.transactions.reader)) {
      const known = needed.get(skill) ?? new Set();
      for (const kind of certificates) known.add(kind);
      needed.set(skill, known);
    }
    return [...needed]
      .map(([skill, kinds]) => ({ skill, certificates: [...kinds].sort() }))
      .sort((a, b) => a.skill.localeCompare(b.skill, 'zh-CN'));
  }

  /** What a worker is asked now, and what they took and is not over. */
  async ofWorker(workerId: string): Promise<OwnCall[]> {
    const db = this.transactions.reader;
    const now = this.clock.now();
    const called = await this.calls.ofWorker(db, workerId, now);
    const calls = await this.calls.many(
      db,
      called.map(({ callId }) => callId),
    );
    return called
      .map((one) => ({ call: calls.get(one.callId)!, called: one }))
      .filter(({ call, called: { state } }) => state === 'taken' || (call.state === 'open' && call.from > now));
  }
}
