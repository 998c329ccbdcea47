import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { CustomerHistory } from '../../orders/contract/customer-history.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { CRM_POLICY } from '../domain/crm-policy.js';

/** Whom a push is for: those with a visit ahead, those who have not come for a while, or the customer of one booking. */
export type Audience =
  { readonly kind: 'order'; readonly orderId: string } | ({ readonly kind: 'ahead' | 'quiet' } & Where);

interface Where {
  /** days until the visit, or since the last one */
  readonly leastDays: number;
  readonly mostDays: number;
  readonly serviceId?: string;
  readonly district?: string;
}

/** One booking of each customer that fits, at most as many as one push may have. */
@Injectable()
export class ChooseAudience {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly history: CustomerHistory,
    private readonly clock: Clock,
  ) {}

  async choose(audience: Audience): Promise<Order[]> {
    const db = this.transactions.reader;
    const most = CRM_POLICY.mostPerPush.value;
    if (audience.kind === 'order') {
      const order = await this.orders.order(db, audience.orderId);
      return order ? [order] : [];
    }
    const filter = { ...audience, span: this.spanOf(audience) };
    return audience.kind === 'ahead'
      ? this.history.nextVisits(db, filter, most)
      : this.history.lastVisits(db, filter, most);
  }

  private spanOf({ kind, leastDays, mostDays }: Exclude<Audience, { kind: 'order' }>): Interval {
    const now = this.clock.now();
    const today = dayOf(now);
    if (kind === 'quiet') {
      return { from: startOfDay(addDays(today, -mostDays)), to: startOfDay(addDays(today, 1 - leastDays)) };
    }
    const from = startOfDay(addDays(today, leastDays));
    return { from: from < now ? now : from, to: startOfDay(addDays(today, mostDays + 1)) };
  }
}
