import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade, type ServiceKind } from '../contract/catalog.facade.js';
import { currentKind, currentKinds, kindVersion } from '../infrastructure/service-kinds.sql.js';

@Injectable()
export class CatalogService extends CatalogFacade {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async all(tx: Tx): Promise<ServiceKind[]> {
    return currentKinds(tx, this.clock.now());
  }

  override async current(tx: Tx, serviceId: string): Promise<ServiceKind | null> {
    return currentKind(tx, serviceId, this.clock.now());
  }

  override async version(tx: Tx, serviceId: string, version: number): Promise<ServiceKind | null> {
    return kindVersion(tx, serviceId, version);
  }
}
