import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../contract/catalog.facade.js';
import type { CatalogueEntry } from '../domain/published.js';
import { currentEntries, currentEntry, kindVersion } from '../infrastructure/service-kinds.sql.js';

@Injectable()
export class CatalogService extends CatalogFacade {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async all(tx: Tx): Promise<ServiceKind[]> {
    return (await currentEntries(tx, this.clock.now())).map(sellable);
  }

  override async onSale(tx: Tx): Promise<ServiceKind[]> {
    return (await currentEntries(tx, this.clock.now())).filter(({ offSale }) => !offSale).map(sellable);
  }

  override async current(tx: Tx, serviceId: string): Promise<ServiceKind | null> {
    const entry = await currentEntry(tx, serviceId, this.clock.now());
    return entry && sellable(entry);
  }

  override async version(tx: Tx, serviceId: string, version: number): Promise<ServiceKind | null> {
    return kindVersion(tx, serviceId, version);
  }
}

/** What is off sale can be looked at, and not be booked. */
function sellable({ kind, offSale }: CatalogueEntry): ServiceKind {
  return offSale ? { ...kind, bookable: false } : kind;
}
