import type { Tx } from '../../../platform/database/transactions.js';

/** A complaint whose clock runs out or has run out. */
export interface LateComplaint {
  readonly id: string;
  readonly orderId: string;
  readonly text: string;
  readonly dueAt: Date;
  readonly openedAt: Date;
}

export abstract class ComplaintsFacade {
  /** Those whose clock was warned about and has not been stopped. */
  abstract late(tx: Tx): Promise<LateComplaint[]>;
  /** How many were made about visits of this worker, withdrawn and merged ones left out, and how many of them are solved. */
  abstract ofWorker(tx: Tx, workerId: string): Promise<{ readonly made: number; readonly resolved: number }>;
  /** Whether something about the order still waits to be put right. */
  abstract isOpen(tx: Tx, orderId: string): Promise<boolean>;
}
