import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen, yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import type { Capture } from '../../payments/contract/capture.js';
import {
  PaymentsFacade,
  type PaymentCaptured,
  type PaymentHeld,
  type RefundSettled,
} from '../../payments/contract/payments.facade.js';
import { isTrouble, REFUND_TROUBLE } from '../../payments/contract/refund-trouble.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WholeDays } from '../../scheduling/contract/whole-days.js';
import type { StayBooked, StayPaidTooLate, StayRefundArrived } from '../contract/stays.events.js';
import type { StayException } from '../contract/stays.facade.js';
import { captureOfStay } from '../domain/capture.js';
import { referenceOf, stayIdIn } from '../domain/reference.js';
import { mayBecome } from '../domain/stay-life.js';
import { STAYS_POLICY } from '../domain/stays-policy.js';
import { StayExceptionsSql } from '../infrastructure/stay-exceptions.sql.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { EarnDays } from './earn-days.js';
import { HoldStays } from './hold-stays.js';
import { about, addressShort, TellStay } from './tell-stay.js';
import { WatchRosters } from './watch-rosters.js';
import { EXPIRE_STAY_HOLD } from './work-kinds.js';

const WECHAT_PAY = { accountId: null, label: '微信支付' };

/** Money for a stay has come: it begins as agreed, she is taken again, or the money goes back, or to a person. */
@Injectable()
export class WhenPaymentCaptured implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly stays: StaysSql,
    private readonly exceptions: StayExceptionsSql,
    private readonly catalog: CatalogFacade,
    private readonly wholeDays: WholeDays,
    private readonly payments: PaymentsFacade,
    private readonly privacy: PrivacyFacade,
    private readonly telling: TellStay,
    private readonly rosters: WatchRosters,
    private readonly holding: HoldStays,
    private readonly earning: EarnDays,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<PaymentCaptured>('payments.payment-captured', 'stays.take-captured-payment', (tx, event) => {
      const { reference, outTradeNo, amountFen, paidAt } = event.data;
      return this.take(tx, reference, { outTradeNo, amountFen, paidAt: new Date(paidAt) });
    });
    this.outbox.on<PaymentHeld>('payments.payment-held', 'stays.show-held-payment', async (tx, event) => {
      const stay = await this.named(tx, event.data.reference);
      if (stay) await this.toOffice(tx, stay, 'payment_mismatch', `微信支付与住家不一致：${event.data.because}`);
    });
    this.outbox.on<RefundSettled>('payments.refund-settled', 'stays.watch-refunds', (tx, event) =>
      this.watchRefund(tx, event.data),
    );
  }

  private async named(tx: Tx, reference: string): Promise<StoredStay | null> {
    const stayId = stayIdIn(reference);
    return stayId ? this.stays.lock(tx, stayId) : null;
  }

  private async take(tx: Tx, reference: string, capture: Capture): Promise<void> {
    if (!stayIdIn(reference)) return;
    const stay = await this.named(tx, reference);
    if (!stay) throw new Error(`payment ${capture.outTradeNo} names a stay that does not exist: ${reference}`);
    const decision = captureOfStay(stay, stay.paidTradeNo, capture, this.clock.now());
    switch (decision.kind) {
      case 'known':
        return;
      case 'pays':
        return this.activate(tx, stay, capture);
      case 'late':
        if (decision.reseat && (await this.takeAgain(tx, stay))) return this.activate(tx, stay, capture);
        return this.tooLate(tx, stay, capture);
      case 'mismatch':
        return this.toOffice(tx, stay, 'payment_mismatch', decision.because);
    }
  }

  private async activate(tx: Tx, stay: StoredStay, { outTradeNo, paidAt }: Capture): Promise<void> {
    if (!mayBecome(stay.state, 'active')) throw new Error(`stay ${stay.id} cannot begin from ${stay.state}`);
    const patch = { holdUntil: null, endedAt: null, paidFen: stay.totalFen, paidTradeNo: outTradeNo, paidAt };
    if (!(await this.stays.change(tx, stay, 'active', patch))) throw new Error(`stay ${stay.id} changed meanwhile`);
    await this.queue.cancel(tx, EXPIRE_STAY_HOLD, stay.id);
    await this.note(tx, stay, 'stay.paid', { outTradeNo, totalFen: stay.totalFen });
    const active: StoredStay = { ...stay, state: 'active' };
    await this.telling.remindOf(tx, active);
    await this.rosters.review(tx, active);
    await this.earning.begin(tx, active);
    const { workerId, first, last } = stay;
    await this.outbox.publish<StayBooked>(tx, {
      type: 'stays.stay-booked',
      data: { ...about(stay), workerId, first, last, addressShort: addressShort(stay) },
    });
    await this.holding.review(tx, active);
  }

  /** The same worker on all of the days, or nobody: the family chose a person. */
  private async takeAgain(tx: Tx, stay: StoredStay): Promise<boolean> {
    const service = await this.catalog.version(tx, stay.serviceId, stay.serviceVersion);
    if (!service) throw new Error(`stay ${stay.id} was sold under a version that is gone`);
    const need = { service, place: stay.address };
    return (await this.wholeDays.claim(tx, referenceOf(stay.id), need, stay, stay.workerId)) === null;
  }

  private async tooLate(tx: Tx, stay: StoredStay, { outTradeNo, amountFen, paidAt }: Capture): Promise<void> {
    const patch = { paidFen: amountFen, paidTradeNo: outTradeNo, paidAt, refundFen: amountFen };
    if (!(await this.stays.change(tx, stay, stay.state, patch))) throw new Error(`stay ${stay.id} changed meanwhile`);
    await this.note(tx, stay, 'stay.paid-late', { outTradeNo, amountFen });
    const refund = await this.payments.refund(tx, referenceOf(stay.id), {
      amountFen: fen(amountFen),
      reason: '付款晚于保留时间到账，她的日子已另有安排，全额退款',
      key: `late:${outTradeNo}`,
      outTradeNo,
    });
    if (isRefused(refund)) throw new Error(`late payment ${outTradeNo} cannot be refunded: ${refund.refused}`);
    await this.outbox.publish<StayPaidTooLate>(tx, {
      type: 'stays.paid-too-late',
      data: { ...about(stay), first: stay.first, amountFen },
    });
  }

  private async watchRefund(tx: Tx, refund: RefundSettled['data']): Promise<void> {
    const { reference, outcome, outRefundNo, amountFen, because } = refund;
    const stay = await this.named(tx, reference);
    if (!stay) return;
    await this.note(tx, stay, `stay.refund-${outcome}`, { outRefundNo, amountFen, because });
    if (outcome === 'success') {
      return this.outbox.publish<StayRefundArrived>(tx, {
        type: 'stays.refund-arrived',
        data: { ...about(stay), amountFen },
      });
    }
    if (!isTrouble(outcome)) return;
    const more = because ? `，${because}` : '';
    const text = `${REFUND_TROUBLE[outcome]}（退款单${outRefundNo}，${yuan(amountFen)}元${more}）`;
    await this.toOffice(tx, stay, 'refund', text);
  }

  private async toOffice(tx: Tx, stay: StoredStay, kind: StayException['kind'], because: string): Promise<void> {
    const openedAt = this.clock.now();
    const dueAt = addMinutes(openedAt, STAYS_POLICY.exceptionMinutes.value);
    const text = `住家 ${stay.no}：${because}`;
    await this.exceptions.open(tx, { kind, stayId: stay.id, text, openedAt, dueAt });
    if (kind === 'payment_mismatch') await this.note(tx, stay, 'stay.payment-mismatched', { because });
  }

  private note(tx: Tx, { id }: StoredStay, action: string, data: object): Promise<void> {
    return this.privacy.record(tx, { actor: WECHAT_PAY, action, subject: referenceOf(id), data: { ...data } });
  }
}
