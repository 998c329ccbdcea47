import type { Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';

export interface WantedRefund {
  readonly amountFen: number;
  /** the customer reads it, in WeChat too; at most 60 characters */
  readonly reason: string;
  /** the cause: the same one is refunded once */
  readonly key: string;
}

/** Money back for a served visit, the way it was paid. */
export abstract class OrderRefunds {
  /** Refuses NOT_FOUND, ORDER_STATE before the visit is completed, REFUND_EXCEEDS_PAYMENT, REFUND_LIMIT. */
  abstract giveBack(tx: Tx, by: AuditActor, orderId: string, refund: WantedRefund): Promise<Result<null>>;
}
