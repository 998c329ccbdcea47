import type { Tx } from '../../../platform/database/transactions.js';

/** A warranty promise that is not kept in time, or too many of them. */
export interface WarrantyAlarm {
  readonly id: string;
  /** the visit it is about; null: about all of them together */
  readonly orderId: string | null;
  readonly text: string;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

export abstract class WarrantyFacade {
  /** For the list of what waits for a person. */
  abstract alarms(tx: Tx): Promise<WarrantyAlarm[]>;
}
