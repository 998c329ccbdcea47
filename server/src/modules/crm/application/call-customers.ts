import { Injectable } from '@nestjs/common';
import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { FeedbackFacade, type Rating } from '../../feedback/contract/feedback.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { endOf, type CallOutcome, type CallReason } from '../domain/follow-up.js';
import { FOLLOW_UP_POLICY } from '../domain/follow-up-policy.js';
import { FollowUpsSql, type FollowUp, type FollowUpTotals } from '../infrastructure/follow-ups.sql.js';

export interface ListedCall extends FollowUp {
  readonly order: Order;
  readonly completedAt: Date;
  readonly workerName: string;
  readonly rating: Pick<Rating, 'stars' | 'text'> | null;
}

export interface CallList {
  readonly toCall: readonly ListedCall[];
  /** whose call ended today */
  readonly ended: readonly ListedCall[];
  readonly totals: FollowUpTotals;
  readonly reasons: readonly { readonly reason: CallReason; readonly listed: number; readonly ended: number }[];
}

/** The calls of the office: who is to be called today, what they said, and how far the promise is kept. */
@Injectable()
export class CallCustomers {
  constructor(
    private readonly transactions: Transactions,
    private readonly followUps: FollowUpsSql,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly feedback: FeedbackFacade,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<CallList> {
    const db = this.transactions.reader;
    const today = dayOf(this.clock.now());
    const from = addDays(today, 1 - FOLLOW_UP_POLICY.quotaDays.value);
    const most = FOLLOW_UP_POLICY.listed.value;
    const [toCall, ended, totals, reasons] = await Promise.all([
      this.followUps.toCall(db, most),
      this.followUps.ended(db, startOfDay(today), most),
      this.followUps.totals(db, from),
      this.followUps.listed(db, from),
    ]);
    return { toCall: await this.dress(db, toCall), ended: await this.dress(db, ended), totals, reasons };
  }

  /** Refuses NOT_FOUND for who is not on the list, FOLLOW_UP_DONE. */
  record(by: AuditActor, orderId: string, outcome: CallOutcome, note: string | null): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      // locks in the house's order: what is told of the order comes after
      if (!(await this.orders.lock(tx, orderId))) return refuse('NOT_FOUND');
      const found = await this.followUps.lock(tx, orderId);
      if (!found?.callDay) return refuse('NOT_FOUND');
      if (found.outcome !== null) return refuse('FOLLOW_UP_DONE');
      const now = this.clock.now();
      const attempts = found.attempts + 1;
      const end = endOf(outcome, attempts);
      await this.followUps.called(tx, orderId, { end, attempts, note, by: by.label }, now);
      await this.privacy.record(tx, {
        actor: by,
        action: 'follow-up.called',
        subject: `order:${orderId}`,
        data: { outcome, attempts, reason: found.callReason, note },
      });
      if (outcome !== 'content' && outcome !== 'discontent') return null;
      await this.orders.record(tx, orderId, {
        kind: 'visit.followed-up',
        text: '客服电话回访了您，谢谢您的意见',
        actor: by.label,
        happenedAt: now,
      });
      return null;
    });
  }

  private async dress(db: Tx, calls: readonly FollowUp[]): Promise<ListedCall[]> {
    const orderIds = calls.map(({ orderId }) => orderId);
    const [orders, ratings] = await Promise.all([
      this.orders.orders(db, orderIds),
      this.feedback.ratings(db, orderIds),
    ]);
    const workers = await this.workforce.workers(
      db,
      [...orders.values()].flatMap(({ workerId }) => workerId ?? []),
    );
    return calls.flatMap((call) => {
      const order = orders.get(call.orderId)!;
      // nobody is called about a visit that is not over
      if (!order.completedAt) return [];
      const workerName = workers.get(order.workerId ?? '')?.name ?? '服务人员';
      const rating = ratings.get(call.orderId) ?? null;
      return [{ ...call, order, completedAt: order.completedAt, workerName, rating }];
    });
  }
}
