import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { VisitAccess } from './visit-access.js';

export interface ExtraWish {
  readonly addOnId: string;
  readonly quantity: number;
  readonly reason: string;
}

/** The lead finds more to do on site and asks; nothing of it is done or paid before the customer agrees on their phone. */
@Injectable()
export class ProposeExtra {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: VisitAccess,
    private readonly collecting: Collecting,
  ) {}

  /** Refuses NOT_FOUND, LEAD_ONLY, VISIT_STATE once the lead has signed, and what orders refuse. */
  propose(actor: Actor, orderId: string, wish: ExtraWish): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const own = await this.access.lockForLead(tx, actor.workerId, orderId);
      if (isRefused(own)) return own;
      if (own.visit.state === 'awaiting_customer') return refuse('VISIT_STATE', '已经签字，不能再增加项目');
      const { accountId, label } = actor;
      const proposed = await this.collecting.propose(tx, own.order, wish, { accountId, label });
      return isRefused(proposed) ? proposed : null;
    });
  }

  /** Refuses NOT_FOUND, LEAD_ONLY, EXTRA_ANSWERED. */
  withdraw(actor: Actor, orderId: string, extraId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const own = await this.access.lockForLead(tx, actor.workerId, orderId);
      if (isRefused(own)) return own;
      const { accountId, label } = actor;
      return this.collecting.withdraw(tx, own.order, extraId, { accountId, label });
    });
  }
}
