import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { PaymentParams, PaymentRequest } from '../contract/payments.facade.js';
import type { Payment } from '../domain/payment.js';
import { nextQuestion, PAYMENT_POLICY } from '../domain/payment-policy.js';
import { decideStart, describe } from '../domain/start.js';
import { PaymentRows } from '../infrastructure/payment-rows.js';
import { AskWeChat } from './ask-wechat.js';
import { ClosePayment } from './close-payment.js';
import { PaymentGateway } from '../domain/payment-gateway.js';
import { ASK_WECHAT } from './work-kinds.js';

/** Continue, close the old one, begin a new one: more turns than this only a WeChat that contradicts itself takes. */
const TURNS = 3;

/** A step either ends the request or says that the reference is free for another turn. */
type Turn = Result<PaymentParams> | 'again';

/**
 * Begins a payment or continues the one that is open. The number is committed before WeChat hears it and used again
 * after a crash, a timeout or a second tap, with the same words: WeChat then makes one order of it, whatever happened
 * to the answers.
 */
@Injectable()
export class StartPayment {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly asking: AskWeChat,
    private readonly closing: ClosePayment,
    private readonly rows: PaymentRows,
    private readonly transactions: Transactions,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async start(request: PaymentRequest): Promise<Result<PaymentParams>> {
    for (let turn = 1; turn <= TURNS; turn += 1) {
      const done = await this.turn(request);
      if (done !== 'again') return done;
    }
    return refuse('PAYMENT_UNAVAILABLE');
  }

  private async turn(request: PaymentRequest): Promise<Turn> {
    const live = await this.rows.live(this.transactions.reader, request.reference);
    const decision = decideStart(live, request, this.clock.now());
    if (isRefused(decision)) return decision;
    switch (decision.kind) {
      case 'begin': {
        const begun = await this.begin(request);
        return begun ? this.prepay(begun, true) : 'again';
      }
      case 'continue':
        return this.prepay(decision.payment, false);
      case 'replace':
        return this.free(decision.payment);
    }
  }

  /** Commits the number and the first question about it; null when a parallel request was faster. */
  private async begin(request: PaymentRequest): Promise<Payment | null> {
    const now = this.clock.now();
    const payment: Payment = {
      ...this.gateway.merchant,
      outTradeNo: this.ids.next(),
      reference: request.reference,
      state: 'created',
      amountFen: request.amountFen,
      currency: 'CNY',
      payerOpenid: request.payerOpenid,
      description: describe(request.description),
      payBefore: request.payBefore,
      prepayId: null,
      prepaidAt: null,
      transactionId: null,
      createdAt: now,
      settledAt: null,
      settledBy: null,
      problem: null,
    };
    try {
      await this.transactions.run(async (tx) => {
        await this.rows.begin(tx, payment);
        await this.queue.schedule(tx, ASK_WECHAT, payment.outTradeNo, nextQuestion(now, payment.payBefore, now));
      });
      return payment;
    } catch (error) {
      if (isDuplicate(error)) return null;
      throw error;
    }
  }

  private async prepay(payment: Payment, fresh: boolean): Promise<Turn> {
    if (payment.prepayId && payment.prepaidAt && this.stillGood(payment.prepaidAt)) {
      return this.gateway.paramsFor(payment.prepayId);
    }
    const answer = await this.gateway.prepay(payment);
    switch (answer.kind) {
      case 'prepaid':
        return this.prepaid(payment, answer.prepayId);
      case 'already_paid':
        await this.asking.ask(payment.outTradeNo, 'query');
        return this.refusalFor(payment);
      case 'spent':
        // a number WeChat has never seen cannot be spent: then it is the words that are wrong, and new ones are not better
        return fresh ? refuse('PAYMENT_UNAVAILABLE') : this.free(payment);
      case 'refused':
      case 'unknown':
        return refuse('PAYMENT_UNAVAILABLE');
    }
  }

  /** The parameters go out only when the payment is still open here: it may have been closed while WeChat answered. */
  private async prepaid(payment: Payment, prepayId: string): Promise<Turn> {
    const open = await this.transactions.run((tx) =>
      this.rows.markPending(tx, payment.outTradeNo, prepayId, this.clock.now()),
    );
    if (open) return this.gateway.paramsFor(prepayId);
    await this.gateway.close(payment);
    return this.refusalFor(payment);
  }

  /** Ends a payment so that another may take its place. */
  private async free(payment: Payment): Promise<Turn> {
    switch (await this.closing.close(payment)) {
      case 'closed':
        return 'again';
      case 'paid':
        return refuse('ORDER_STATE');
      case 'unknown':
        return this.refusalFor(payment);
    }
  }

  private async refusalFor({ outTradeNo }: Payment): Promise<Result<never>> {
    const now = await this.rows.find(this.transactions.reader, outTradeNo);
    if (now?.state === 'held') return refuse('PAYMENT_HELD');
    return refuse(now?.state === 'paid' || now?.state === 'closed' ? 'ORDER_STATE' : 'PAYMENT_UNAVAILABLE');
  }

  private stillGood(prepaidAt: Date): boolean {
    return this.clock.now().getTime() < prepaidAt.getTime() + PAYMENT_POLICY.prepayReuseSeconds.value * 1_000;
  }
}
