import { Injectable } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { LoyaltyFacade } from '../../loyalty/contract/loyalty.facade.js';
import { OrderRefunds } from '../../orders/contract/order-refunds.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { TransfersFacade } from '../../payments/contract/transfers.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import type { Complaint } from '../domain/complaint.js';
import { COMPLAINT_POLICY } from '../domain/complaint-policy.js';
import { decideRemedy, planRemedy, type Remedy, type WantedRemedy } from '../domain/remedy.js';
import { ComplaintAmendsSql } from '../infrastructure/complaint-amends.sql.js';
import { ComplaintsSql } from '../infrastructure/complaints.sql.js';
import { auditActor, ChangeComplaint } from './change-complaint.js';
import { complaintSubject } from './work-kinds.js';

/** The customer of a complaint is given something: at once up to a sum, above it once somebody else agrees. */
@Injectable()
export class GiveRemedy {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintsSql,
    private readonly amends: ComplaintAmendsSql,
    private readonly orders: OrdersFacade,
    private readonly refunds: OrderRefunds,
    private readonly transfers: TransfersFacade,
    private readonly pricing: PricingFacade,
    private readonly loyalty: LoyaltyFacade,
    private readonly identity: IdentityFacade,
    private readonly changing: ChangeComplaint,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, COMPLAINT_STATE for a complaint that was withdrawn or merged, REMEDY_AMOUNT, and what the giving
   * refuses: REFUND_EXCEEDS_PAYMENT, REFUND_LIMIT, ORDER_STATE, TRANSFER_LIMIT, RECEIVER_UNKNOWN, COUPON_EXPIRED, REWARD_AMOUNT.
   */
  give(actor: Actor, complaintId: string, wanted: WantedRemedy, reason: string): Promise<Result<null>> {
    return this.locked(complaintId, async (tx, complaint): Promise<Result<null>> => {
      if (complaint.state === 'withdrawn' || complaint.state === 'merged') return refuse('COMPLAINT_STATE');
      const state = planRemedy(wanted);
      if (isRefused(state)) return state;
      const now = this.clock.now();
      const alone = state === 'given';
      const remedy: Remedy = {
        id: this.ids.next(),
        complaintId,
        kind: wanted.kind,
        amountFen: wanted.kind === 'coupon' ? null : wanted.amountFen,
        coins: wanted.kind === 'coins' ? wanted.coins : null,
        couponKind: wanted.kind === 'coupon' ? wanted.couponKind : null,
        reason,
        state,
        askedBy: actor.accountId,
        askedLabel: actor.label,
        askedAt: now,
        decidedLabel: alone ? actor.label : null,
        decidedAt: alone ? now : null,
      };
      await this.amends.addRemedy(tx, remedy, COMPLAINT_POLICY.version);
      if (alone) return this.carryOut(tx, actor, complaint, remedy);
      const text = `提出${remedyText(remedy)}，等另一位同事复核`;
      await this.changing.note(tx, complaint, auditActor(actor), { kind: 'remedy_asked', text, shown: false });
      return null;
    });
  }

  /** The second person. Refuses NOT_FOUND, REMEDY_CLOSED, FOUR_EYES, and what the giving refuses. */
  decide(actor: Actor, complaintId: string, id: string, answer: 'approve' | 'refuse'): Promise<Result<null>> {
    return this.locked(complaintId, async (tx, complaint): Promise<Result<null>> => {
      const remedy = await this.amends.remedy(tx, complaintId, id);
      if (!remedy) return refuse('NOT_FOUND');
      const state = decideRemedy(remedy, answer, actor.accountId);
      if (isRefused(state)) return state;
      await this.amends.decideRemedy(tx, id, state, actor.label, this.clock.now());
      if (state === 'given') return this.carryOut(tx, actor, complaint, remedy);
      const text = `没有同意${remedyText(remedy)}`;
      await this.changing.note(tx, complaint, auditActor(actor), { kind: 'remedy_refused', text, shown: false });
      return null;
    });
  }

  private async carryOut(tx: Tx, actor: Actor, complaint: Complaint, remedy: Remedy): Promise<Result<null>> {
    const given = await this.hand(tx, actor, complaint, remedy);
    if (isRefused(given)) return given;
    const text = `${remedyText(remedy)}：${remedy.reason}`;
    await this.changing.note(tx, complaint, auditActor(actor), { kind: 'remedy_given', text, shown: true, told: true });
    return null;
  }

  private async hand(tx: Tx, actor: Actor, complaint: Complaint, remedy: Remedy): Promise<Result<unknown>> {
    const { id, orderId, accountId, no } = complaint;
    const { reason, amountFen } = remedy;
    switch (remedy.kind) {
      case 'coupon':
        return this.pricing.grantCoupon(tx, accountId, remedy.couponKind!, auditActor(actor), reason);
      case 'coins': {
        const gift = {
          accountId,
          coins: remedy.coins!,
          reference: `remedy:${remedy.id}`,
          text: `投诉${no}：${reason}`,
        };
        return this.loyalty.giveCoins(tx, gift);
      }
      case 'refund': {
        const refund = { amountFen: amountFen!, reason, key: `complaint:${remedy.id}` };
        return this.refunds.giveBack(tx, auditActor(actor), orderId, refund);
      }
      case 'transfer': {
        const person = await this.identity.person(tx, accountId);
        if (!person?.openid) return refuse('RECEIVER_UNKNOWN');
        const order = await this.orders.order(tx, orderId);
        return this.transfers.request(tx, {
          reference: complaintSubject(id),
          key: remedy.id,
          report: { purpose: 'compensation', cause: `投诉${no}` },
          accountId,
          openid: person.openid,
          amountFen: fen(amountFen!),
          remark: reason,
          overLimit: 'refuse',
          under: order ? { service: order.serviceId } : {},
        });
      }
    }
  }

  /** The order's row first, as everywhere: a refund changes the order. */
  private locked(id: string, act: (tx: Tx, complaint: Complaint) => Promise<Result<null>>): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const seen = await this.complaints.find(tx, id);
      if (!seen) return refuse('NOT_FOUND');
      await this.orders.lock(tx, seen.orderId);
      const complaint = await this.complaints.lock(tx, id);
      return complaint ? act(tx, complaint) : refuse('NOT_FOUND');
    });
  }
}

function remedyText({ kind, amountFen, coins }: Remedy): string {
  if (kind === 'coupon') return '送您一张优惠券';
  if (kind === 'coins') return `补偿您${coins}枚委屈币`;
  return kind === 'refund' ? `退款${yuan(amountFen!)}元，原路退回` : `补偿${yuan(amountFen!)}元到微信零钱`;
}
