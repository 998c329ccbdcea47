import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { PrivacyFacade, type AuditActor } from '../../../privacy/contract/privacy.facade.js';
import { PaymentGateway } from '../../domain/payment-gateway.js';
import { mayAskAnotherWay, type WeChatWay } from '../../domain/refund-way.js';
import { RefundRows } from '../../infrastructure/refund-rows.js';
import { RefundWaysSql } from '../../infrastructure/refund-ways.sql.js';
import { ASK_REFUND } from '../work-kinds.js';

/** Where an abnormal refund is to go: a card as the customer read it out, or our own account. */
export type WantedWay =
  | {
      readonly way: 'user_card';
      readonly bankType: string;
      readonly account: string;
      readonly name: string;
    }
  | { readonly way: 'merchant_account' };

/**
 * The office names another account for an abnormal refund. The card is sealed for WeChat Pay before anything is kept,
 * and WeChat is asked after the commit, until it has taken it or refused.
 */
@Injectable()
export class AskAnotherWay {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly refunds: RefundRows,
    private readonly ways: RefundWaysSql,
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, REFUND_WAY_STATE. */
  ask(by: AuditActor, outRefundNo: string, wanted: WantedWay, because: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const refund = await this.refunds.lock(tx, outRefundNo);
      if (!refund) return refuse('NOT_FOUND');
      const may = mayAskAnotherWay(refund, await this.ways.open(tx, outRefundNo));
      if (isRefused(may)) return may;
      const way = this.wayTo(by, outRefundNo, wanted, because);
      await this.ways.add(tx, way);
      const tail = way.way === 'user_card' ? { bankType: way.bankType, accountTail: way.accountTail } : {};
      await this.privacy.record(tx, {
        actor: by,
        action: 'refund.rerouted',
        subject: refund.reference,
        data: { outRefundNo, way: way.way, because, ...tail },
      });
      await this.queue.schedule(tx, ASK_REFUND, outRefundNo, this.clock.now());
      return null;
    });
  }

  private wayTo(recordedBy: AuditActor, outRefundNo: string, wanted: WantedWay, because: string): WeChatWay {
    const common = {
      id: this.ids.next(),
      outRefundNo,
      state: 'asked',
      because,
      problem: null,
      recordedBy,
      recordedAt: this.clock.now(),
      checkedBy: null,
      endedAt: null,
    } as const;
    if (wanted.way === 'merchant_account') return { ...common, way: wanted.way };
    const { way, bankType, account, name } = wanted;
    const [sealedAccount, sealedName] = [this.gateway.seal(account), this.gateway.seal(name)];
    return {
      ...common,
      way,
      bankType,
      accountTail: account.slice(-4),
      card: { bankType, account: sealedAccount, name: sealedName, sealedWith: this.gateway.sealingKeyId },
    };
  }
}
