import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { agreedEnd } from '../domain/agreed-end.js';
import { VisitAccess } from './visit-access.js';

export interface OvertimeWish {
  readonly minutes: number;
  readonly reason: string;
}

/** The lead sees that the time will not do and asks before it is over; without a yes on the customer's phone it is. */
@Injectable()
export class AskOvertime {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: VisitAccess,
    private readonly collecting: Collecting,
  ) {}

  /** Refuses NOT_FOUND, LEAD_ONLY, VISIT_STATE before the work and once the lead has signed, and what orders refuse. */
  ask(actor: Actor, orderId: string, { minutes, reason }: OvertimeWish): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const own = await this.access.lockForLead(tx, actor.workerId, orderId);
      if (isRefused(own)) return own;
      const { order, visit } = own;
      if (visit.state === 'awaiting_customer') return refuse('VISIT_STATE', '已经签字，不能再申请延时');
      if (!visit.arrivedAt) return refuse('VISIT_STATE', '到达以后才能申请延时');
      const wish = { minutes, reason, endsAt: agreedEnd(order, visit.arrivedAt) };
      const { accountId, label } = actor;
      const asked = await this.collecting.askOvertime(tx, order, wish, { accountId, label });
      return isRefused(asked) ? asked : null;
    });
  }
}
