import type { ServiceKind } from '../contract/catalog.facade.js';

/** Why customers cannot have a service for a while, and whose decision it was. */
export interface OffSale {
  readonly because: string;
  readonly by: string;
  readonly since: Date;
}

export interface CatalogueEntry {
  /** as it was published */
  readonly kind: ServiceKind;
  readonly offSale: OffSale | null;
}

export interface PublishedVersion {
  readonly kind: ServiceKind;
  readonly soldFrom: Date;
  /** null: what the company opened with */
  readonly because: string | null;
  readonly by: string | null;
}
