import { Injectable, Logger } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { Inbox } from '../infrastructure/inbox.js';
import { AskWeChat } from './ask-wechat.js';
import { PaymentGateway, type RawNotification } from '../domain/payment-gateway.js';
import { AskRefund } from './ask-refund.js';
import type { RefundFacts } from '../domain/refund.js';
import { SettleRefund } from './settle-refund.js';
import { SettlePayment } from './settle-payment.js';
import { AskTransfer } from './transfers/ask-transfer.js';
import { SettleTransfer } from './transfers/settle-transfer.js';
import type { TransferFacts } from '../domain/transfers/transfer.js';
import { READ_NOTIFICATION } from './work-kinds.js';

const PAID = 'TRANSACTION.SUCCESS';
/** REFUND.SUCCESS, REFUND.ABNORMAL, REFUND.CLOSED: the content says the same. */
const REFUNDED = 'REFUND.';
/** Arrived, failed or taken back: the content says which. */
const TRANSFERRED = 'MCHTRANSFER.BILL.FINISHED';

/** Verify, keep, answer, and only then work: WeChat waits five seconds, and what is answered must not be lost. */
@Injectable()
export class ReceiveNotification {
  private readonly logger = new Logger('Payments');

  constructor(
    private readonly gateway: PaymentGateway,
    private readonly inbox: Inbox,
    private readonly settlement: SettlePayment,
    private readonly asking: AskWeChat,
    private readonly refundSettlement: SettleRefund,
    private readonly refundAsking: AskRefund,
    private readonly transferSettlement: SettleTransfer,
    private readonly transferAsking: AskTransfer,
    private readonly queue: DueWorkQueue,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Keeps a genuine notification once. Refuses NOTIFICATION_REJECTED, and nothing has changed. */
  async receive(notification: RawNotification): Promise<Result<'kept'>> {
    const reading = this.gateway.read(notification);
    if ('forged' in reading) {
      this.logger.warn(`a payment notification was rejected: ${reading.forged}`);
      return refuse('NOTIFICATION_REJECTED');
    }
    const { id } = reading.genuine;
    return this.transactions.run<'kept'>(async (tx) => {
      if (await this.inbox.keep(tx, id, notification)) {
        await this.queue.schedule(tx, READ_NOTIFICATION, id, this.clock.now());
      }
      return 'kept';
    });
  }

  /**
   * Due work: acts on a kept notification. Idempotent, because settling is.
   * @throws Error when it cannot be acted on yet or ever; it is tried again and ends among the dead letters
   */
  async process(work: DueWork): Promise<void> {
    const kept = await this.inbox.read(this.transactions.reader, work.ref);
    if (!kept) throw new Error('the notification is gone from the inbox');
    const { eventType, facts, refund, transfer } = this.gateway.reopen(kept);
    if (eventType.startsWith(REFUNDED) && refund) return this.takeRefund(refund);
    if (eventType === TRANSFERRED && transfer) return this.takeTransfer(transfer);
    if (eventType !== PAID || !facts) throw new Error(`nobody acts on a notification of ${eventType || 'no type'}`);
    const outcome = await this.settlement.settle(facts.outTradeNo, facts, 'notification');
    if (outcome === 'unknown_number') throw new Error('WeChat tells of a payment under a number that is not ours');
    if (outcome === 'doubted' && !(await this.asking.ask(facts.outTradeNo, 'query'))) {
      throw new Error('a doubted notification: WeChat does not answer the question yet');
    }
  }

  private async takeRefund(facts: RefundFacts): Promise<void> {
    const outcome = await this.refundSettlement.settle(facts.outRefundNo, facts, 'notification');
    if (outcome === 'unknown_number') throw new Error('WeChat tells of a refund under a number that is not ours');
    if (outcome === 'doubted' && !(await this.refundAsking.askAbout(facts.outRefundNo))) {
      throw new Error('a doubted notification: WeChat does not answer the question yet');
    }
  }

  private async takeTransfer(facts: TransferFacts): Promise<void> {
    const outcome = await this.transferSettlement.settle(facts.outBillNo, facts, 'notification');
    if (outcome === 'unknown_number') throw new Error('WeChat tells of a transfer under a number that is not ours');
    if (outcome === 'doubted' && !(await this.transferAsking.askAbout(facts.outBillNo))) {
      throw new Error('a doubted notification: WeChat does not answer the question yet');
    }
  }
}
