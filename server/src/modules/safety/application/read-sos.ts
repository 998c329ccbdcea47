import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import type { SafetyEntry } from '../domain/safety-entry.js';
import { SOS_POLICY } from '../domain/sos-policy.js';
import type { Reach, Sos } from '../domain/sos.js';
import { SafetyEntriesSql } from '../infrastructure/safety-entries.sql.js';
import { SosSql } from '../infrastructure/sos.sql.js';
import { WorkersVisit } from './workers-visit.js';

export interface ListedSos {
  readonly sos: Sos;
  readonly order: Order | null;
  readonly worker: Worker | null;
  readonly reaches: readonly Reach[];
}

export interface OpenedSos extends ListedSos {
  readonly entries: readonly SafetyEntry[];
}

/** Calls for help as the office and the one who called see them. */
@Injectable()
export class ReadSos {
  constructor(
    private readonly transactions: Transactions,
    private readonly calls: SosSql,
    private readonly entries: SafetyEntriesSql,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly visits: WorkersVisit,
  ) {}

  /** Those nobody has ended, the most urgent first. */
  async open(): Promise<ListedSos[]> {
    const db = this.transactions.reader;
    return this.dress(db, await this.calls.open(db));
  }

  /** The newest first. */
  async ended(): Promise<ListedSos[]> {
    const db = this.transactions.reader;
    return this.dress(db, await this.calls.ended(db, SOS_POLICY.listed.value));
  }

  /** Refuses NOT_FOUND. */
  async opened(id: string): Promise<Result<OpenedSos>> {
    const db = this.transactions.reader;
    const sos = await this.calls.find(db, id);
    if (!sos) return refuse('NOT_FOUND');
    const [[listed], entries] = await Promise.all([this.dress(db, [sos]), this.entries.of(db, id)]);
    return { ...listed!, entries };
  }

  /** The worker's own newest one of a visit; null: they never called. Refuses NOT_FOUND for a visit of others. */
  async own(workerId: string | null, orderId: string): Promise<Result<Sos | null>> {
    const db = this.transactions.reader;
    const visit = await this.visits.find(db, orderId, workerId);
    return visit && workerId ? this.calls.newestOf(db, orderId, workerId) : refuse('NOT_FOUND');
  }

  private async dress(db: Tx, calls: readonly Sos[]): Promise<ListedSos[]> {
    if (calls.length === 0) return [];
    const [orders, workers, reaches] = await Promise.all([
      this.orders.orders(db, [...new Set(calls.flatMap(({ orderId }) => orderId ?? []))]),
      this.workforce.workers(db, [...new Set(calls.map(({ workerId }) => workerId))]),
      this.calls.reaches(
        db,
        calls.map(({ id }) => id),
      ),
    ]);
    return calls.map((sos) => ({
      sos,
      order: sos.orderId === null ? null : orders.get(sos.orderId)!,
      worker: workers.get(sos.workerId) ?? null,
      reaches: reaches.get(sos.id)!,
    }));
  }
}
