import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Fen } from '@daowei/shared/kernel/fen';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { Clock } from '../../../platform/clock/clock.js';
import {
  PaymentsFacade,
  type PaidShare,
  type KeyAlarm,
  type PaymentParams,
  type PaymentRecord,
  type PaymentRequest,
  type PaymentState,
  type RefundRecord,
  type RefundRequest,
} from '../contract/payments.facade.js';
import { keyAlarms } from '../domain/key-policy.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { checkTransitions, PAYMENT_TRANSITIONS, type Payment } from '../domain/payment.js';
import { Ledger } from '../infrastructure/ledger.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { RefundRows } from '../infrastructure/refund-rows.js';
import { RefundWaysSql } from '../infrastructure/refund-ways.sql.js';
import { reroutedTo } from '../domain/refund-way.js';
import type { Earning } from '../contract/books.js';
import { AskRefund } from './ask-refund.js';
import { EarnRevenue } from './earn-revenue.js';
import { RefundAcross } from './refund-across.js';
import { RequestRefund } from './request-refund.js';
import { AskWeChat } from './ask-wechat.js';
import { ClosePayment } from './close-payment.js';
import { ReceiveNotification } from './receive-notification.js';
import { StartPayment } from './start-payment.js';
import { ASK_REFUND, ASK_WECHAT, READ_NOTIFICATION } from './work-kinds.js';

/** What other modules may ask of payments. */
@Injectable()
export class Payments extends PaymentsFacade implements OnModuleInit {
  constructor(
    private readonly starting: StartPayment,
    private readonly asking: AskWeChat,
    private readonly closing: ClosePayment,
    private readonly receiving: ReceiveNotification,
    private readonly refunding: RequestRefund,
    private readonly across: RefundAcross,
    private readonly refundAsking: AskRefund,
    private readonly refunds: RefundRows,
    private readonly ways: RefundWaysSql,
    private readonly earning: EarnRevenue,
    private readonly rows: PaymentRows,
    private readonly ledger: Ledger,
    private readonly gateway: PaymentGateway,
    private readonly clock: Clock,
    private readonly handlers: WorkHandlers,
  ) {
    super();
  }

  onModuleInit(): void {
    checkTransitions(PAYMENT_TRANSITIONS, 'created');
    this.handlers.external(ASK_WECHAT, (work) => this.asking.sweep(work));
    this.handlers.external(ASK_REFUND, (work) => this.refundAsking.sweep(work));
    this.handlers.external(READ_NOTIFICATION, (work) => this.receiving.process(work));
  }

  override start(request: PaymentRequest): Promise<Result<PaymentParams>> {
    return this.starting.start(request);
  }

  override refresh(reference: string, by: 'client_return' | 'query'): Promise<PaymentState | 'none'> {
    return this.asking.refresh(reference, by);
  }

  override close(reference: string): Promise<'closed' | 'paid' | 'unknown'> {
    return this.closing.closeReference(reference);
  }

  override async refund(tx: Tx, reference: string, request: RefundRequest): Promise<Result<RefundRecord>> {
    const refund = await this.refunding.request(tx, reference, request);
    return isRefused(refund) ? refund : { ...refund, rerouted: null };
  }

  override earn(tx: Tx, earning: Earning): Promise<Fen> {
    return this.earning.earn(tx, earning);
  }

  override async refundAcross(
    tx: Tx,
    outTradeNos: readonly string[],
    request: Omit<RefundRequest, 'outTradeNo'>,
    share?: PaidShare,
  ): Promise<Result<RefundRecord[]>> {
    const refunds = await this.across.request(tx, outTradeNos, request, share);
    return isRefused(refunds) ? refunds : refunds.map((refund) => ({ ...refund, rerouted: null }));
  }

  override async refundsOf(tx: Tx, reference: string): Promise<RefundRecord[]> {
    const refunds = await this.refunds.ofReference(tx, reference);
    const abnormal = refunds.filter(({ state }) => state === 'abnormal').map(({ outRefundNo }) => outRefundNo);
    const open = new Map((await this.ways.of(tx, abnormal)).map((way) => [way.outRefundNo, way]));
    return refunds.map((refund) => ({ ...refund, rerouted: reroutedTo(open.get(refund.outRefundNo) ?? null) }));
  }

  override keyAlarms(): KeyAlarm[] {
    return keyAlarms(this.gateway.certificates, this.clock.now());
  }

  override async paymentsOf(tx: Tx, reference: string): Promise<PaymentRecord[]> {
    return (await this.rows.of(tx, reference)).map(recordOf);
  }

  override collected(tx: Tx, from: Date, to: Date): Promise<Fen> {
    return this.ledger.debits(tx, 'wechat_cash', 'payment_captured', from, to);
  }
}

/** Without openid and the words sent to WeChat: nobody above needs them. */
function recordOf(payment: Payment): PaymentRecord {
  const { outTradeNo, reference, state, amountFen, transactionId, createdAt, settledAt, settledBy, problem } = payment;
  return { outTradeNo, reference, state, amountFen, transactionId, createdAt, settledAt, settledBy, problem };
}
