import type { Tx } from '../../../platform/database/transactions.js';

/** A corrective action that is not done though its date has passed. */
export interface OverdueAction {
  readonly id: string;
  readonly incidentId: string;
  /** which incident, what, and by whom, in Chinese */
  readonly text: string;
  /** the date that has passed */
  readonly dueAt: Date;
  readonly openedAt: Date;
}

export abstract class SafetyFacade {
  /** Until somebody has done them, the longest overdue first. For the list of what waits for a person. */
  abstract overdueActions(tx: Tx): Promise<OverdueAction[]>;
}
