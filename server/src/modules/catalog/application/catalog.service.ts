import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../contract/catalog.facade.js';
import type { CatalogueEntry } from '../domain/published.js';
import { currentEntries, entriesById, versionKey, versionsByKey } from '../infrastructure/service-kinds.sql.js';

@Injectable()
export class CatalogService extends CatalogFacade {
  private readonly reads: JoinedReads<CatalogueEntry>;
  private readonly versionReads: JoinedReads<ServiceKind>;

  constructor(
    private readonly clock: Clock,
    transactions: Transactions,
  ) {
    super();
    this.reads = new JoinedReads(transactions, (tx, ids) => entriesById(tx, ids, clock.now()));
    this.versionReads = new JoinedReads(transactions, versionsByKey);
  }

  override async all(tx: Tx): Promise<ServiceKind[]> {
    return (await currentEntries(tx, this.clock.now())).map(sellable);
  }

  override async onSale(tx: Tx): Promise<ServiceKind[]> {
    return (await currentEntries(tx, this.clock.now())).filter(({ offSale }) => !offSale).map(sellable);
  }

  override async current(tx: Tx, serviceId: string): Promise<ServiceKind | null> {
    const entry = await this.reads.get(tx, serviceId);
    return entry ? sellable(entry) : null;
  }

  override async version(tx: Tx, serviceId: string, version: number): Promise<ServiceKind | null> {
    return (await this.versionReads.get(tx, versionKey(serviceId, version))) ?? null;
  }
}

/** What is off sale can be looked at, and not be booked. */
function sellable({ kind, offSale }: CatalogueEntry): ServiceKind {
  return offSale ? { ...kind, bookable: false } : kind;
}
