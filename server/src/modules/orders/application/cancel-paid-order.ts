import { Injectable } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import type { CancellationFee } from '@daowei/shared/rules/cancellation';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import { PricingFacade } from '../../pricing/contract/pricing.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Order, OrderState } from '../contract/orders.facade.js';
import type { PrepaidChange } from '../contract/prepaid.js';
import type { Unserved } from '../contract/remedies.js';
import { calledOffText, feeHash, feeOf, withoutFee } from '../domain/cancellation.js';
import { COMMAND_FROM } from '../domain/decide.js';
import { countedUnder, paidUnder } from '../domain/earning.js';
import { ORDERS_POLICY } from '../domain/orders-policy.js';
import { causeOf, referenceOf } from '../domain/reference.js';
import { checkRevision } from '../domain/reschedule.js';
import { UNDER_WAY } from '../domain/wording.js';
import { CancellationsSql } from '../infrastructure/cancellations.sql.js';
import { ChangeReasonsSql, type ChangeReason } from '../infrastructure/change-reasons.sql.js';
import type { StoredOrder } from '../infrastructure/order-rows.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';
import { REASON_PURPOSE } from './reschedule-order.js';

export interface CancellationPreview extends CancellationFee {
  /** to be sent back with the confirmation */
  readonly hash: string;
  readonly paidFen: number;
  readonly reasons: readonly ChangeReason[];
}

/** What the company gives back when it could not keep its word. */
export interface FaultTerms {
  readonly paidFen: number;
  readonly refundFen: number;
  readonly reasons: readonly ChangeReason[];
}

export interface CallOff {
  /** of the preview that was confirmed; null for the company's fault, which costs nothing */
  readonly hash: string | null;
  readonly reason: string;
  readonly note: string | null;
}

/** The one reason there is for each; never asked of anybody. */
const UNSERVED_REASON: Readonly<Record<Unserved, string>> = {
  no_show: 'worker_no_show',
  held_back: 'precautions_missing',
};

/**
 * Calls off a paid booking. What was shown is what is charged: the confirmation names the preview, and under another
 * rule, tier or revision it is refused with the new one. Capacity, fee and refund are one transaction.
 */
@Injectable()
export class CancelPaidOrder {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly cancellations: CancellationsSql,
    private readonly reasons: ChangeReasonsSql,
    private readonly changes: ChangeOrder,
    private readonly payments: PaymentsFacade,
    private readonly pricing: PricingFacade,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /** What cancelling costs now. Refuses NOT_FOUND or ORDER_STATE. */
  async preview(ownerId: string | null, orderId: string): Promise<Result<CancellationPreview>> {
    const db = this.transactions.reader;
    const order = ownerId === null ? await this.orders.find(db, orderId) : await this.orders.own(db, ownerId, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (!mayBeCalledOff(order)) return refuse('ORDER_STATE');
    return this.previewOf(db, order);
  }

  /** What `byOffice` would do. Refuses NOT_FOUND or ORDER_STATE. */
  async faultTerms(orderId: string): Promise<Result<FaultTerms>> {
    const db = this.transactions.reader;
    const order = await this.orders.find(db, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (!mayBeCalledOff(order)) return refuse('ORDER_STATE');
    const rule = await this.cancellations.inForce(db, 'visit', this.clock.now());
    const { refundFen } = withoutFee(rule, order.paidFen, '');
    return { paidFen: order.paidFen, refundFen, reasons: await this.reasons.offered(db, 'fault') };
  }

  /** Refuses NOT_FOUND, ORDER_STATE, VALIDATION_FAILED, CANCELLATION_CHANGED. */
  byCustomer(by: AuditActor, accountId: string, orderId: string, command: CallOff): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!order || order.accountId !== accountId) return refuse('NOT_FOUND');
      if (!mayBeCalledOff(order)) return refuse('ORDER_STATE');
      if (!(await this.reasons.find(tx, 'cancel', command.reason))) return unknownReason();
      const now = await this.previewOf(tx, order);
      if (now.hash !== command.hash) return refuse('CANCELLATION_CHANGED');
      return this.callOff(tx, order, now, command, by);
    });
  }

  /** The company did not keep its word: free of charge, and the audit says why. Refuses as `byCustomer`. */
  byOffice(by: AuditActor, orderId: string, command: CallOff): Promise<Result<null>> {
    return this.transactions.run((tx) => this.freeOfCharge(tx, by, orderId, 'fault', command));
  }

  /** Nobody came or could be sent, in the transaction of whoever noticed it. Refuses as `byCustomer`. */
  unserved(tx: Tx, by: AuditActor, orderId: string, because: Unserved): Promise<Result<null>> {
    return this.freeOfCharge(tx, by, orderId, because, { hash: null, reason: UNSERVED_REASON[because], note: null });
  }

  private async freeOfCharge(
    tx: Tx,
    by: AuditActor,
    orderId: string,
    purpose: 'fault' | Unserved,
    command: CallOff,
  ): Promise<Result<null>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (!mayBeCalledOff(order)) return refuse('ORDER_STATE');
    const fault = await this.reasons.find(tx, purpose, command.reason);
    if (!fault) return unknownReason();
    const rule = await this.cancellations.inForce(tx, 'visit', this.clock.now());
    return this.callOff(tx, order, withoutFee(rule, order.paidFen, fault.label), command, by);
  }

  /**
   * In the transaction of whoever sold it with others: free of charge, whatever the notice. Refuses NOT_FOUND,
   * ORDER_STATE, STALE_VERSION, and what a refund refuses.
   * @returns what is owed
   */
  async prepaid(tx: Tx, orderId: string, { by, revision, code, because }: PrepaidChange): Promise<Result<Fen>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order?.prepaidBy) return refuse('NOT_FOUND');
    const stale = checkRevision(order, revision);
    if (isRefused(stale)) return stale;
    if (order.departedAt) return refuse('ORDER_STATE', UNDER_WAY);
    const fee = withoutFee(await this.cancellations.inForce(tx, 'visit', this.clock.now()), order.paidFen, because);
    const ended = await this.callOff(tx, order, fee, { hash: null, reason: code, note: null }, by);
    return isRefused(ended) ? ended : fee.refundFen;
  }

  private async callOff(
    tx: Tx,
    order: StoredOrder,
    fee: CancellationFee,
    { reason, note }: CallOff,
    by: AuditActor,
  ): Promise<Result<null>> {
    const { feeFen, refundFen, version, basisPoints } = fee;
    const text = calledOffText(fee);
    const data = { reason, ruleVersion: version, basisPoints, feeFen, refundFen };
    const ended = await this.changes.apply(tx, order, { kind: 'call_off', text, refundFen }, by, data);
    if (isRefused(ended)) return ended;
    const cipher = note === null ? null : this.privacy.encrypt(note, REASON_PURPOSE);
    await this.cancellations.add(tx, order.id, order.paidFen, fee, { code: reason, cipher }, by, this.clock.now());
    const settled = await this.settle(tx, order, fee);
    if (isRefused(settled)) return settled;
    // last, as the lock order asks
    if (basisPoints <= ORDERS_POLICY.couponBackBasisPoints.value)
      await this.pricing.giveBackCoupon(tx, referenceOf(order.id));
    return null;
  }

  /** What goes back is owed, and what is kept is earned; both from the payment that paid for the order. */
  private async settle(
    tx: Tx,
    order: StoredOrder,
    { feeFen, refundFen, because }: CancellationFee,
  ): Promise<Result<null>> {
    const reference = paidUnder(order);
    if (refundFen > 0) {
      const reason = feeFen > 0 ? `取消预约，${because}` : '取消预约，全额退款';
      const refund = await this.owe(tx, order, refundFen, reason);
      if (isRefused(refund)) return refund;
    }
    await this.payments.earn(tx, {
      reference,
      key: causeOf(order.id),
      amountFen: feeFen,
      at: this.clock.now(),
      under: countedUnder(order),
    });
    return null;
  }

  /** One cause per visit where several were paid together. */
  private owe(tx: Tx, order: StoredOrder, amountFen: Fen, reason: string): Promise<Result<unknown>> {
    if (order.prepaidBy) {
      return this.payments.refund(tx, order.prepaidBy, { amountFen, reason, key: causeOf(order.id) });
    }
    const paid = order.paidTradeNo === null ? [] : [order.paidTradeNo];
    return this.payments.refundAcross(tx, paid, { amountFen, reason, key: 'cancellation' });
  }

  private async previewOf(tx: Tx, order: Order): Promise<CancellationPreview> {
    const now = this.clock.now();
    const rule = await this.cancellations.inForce(tx, 'visit', now);
    const fee = feeOf(rule, order, now);
    return {
      ...fee,
      hash: feeHash(fee, order.id, order.revision),
      paidFen: order.paidFen,
      reasons: await this.reasons.offered(tx, 'cancel'),
    };
  }
}

/** A paused visit has no notice to go by: only its package calls it off. */
function mayBeCalledOff(order: Order): boolean {
  const from: readonly OrderState[] = COMMAND_FROM.call_off;
  return from.includes(order.state) && order.state !== 'paused';
}

function unknownReason(): Refusal {
  return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'reason', message: '请从列出的原因中选择' }] });
}
