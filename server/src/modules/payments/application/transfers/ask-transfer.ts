import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { DueWork } from '../../../../platform/work/due-work.js';
import type { WorkOutcome } from '../../../../platform/work/work-handlers.js';
import { PrivacyFacade } from '../../../privacy/contract/privacy.facade.js';
import { isOver, type Transfer } from '../../domain/transfers/transfer.js';
import { TransferGateway, type TransferOutcome } from '../../domain/transfers/transfer-gateway.js';
import { nextTransferQuestion, TRANSFER_POLICY } from '../../domain/transfers/transfer-policy.js';
import { TransferRows } from '../../infrastructure/transfers/transfer-rows.js';
import { SettleTransfer } from './settle-transfer.js';
import { RECEIVER_NAME_PURPOSE } from './work-kinds.js';

/**
 * Carries a transfer, or the wish to take it back, to WeChat under its number and asks until its end is known. Whatever
 * becomes of an answer, the number stays: only WeChat's own FAIL ever leads to another one.
 */
@Injectable()
export class AskTransfer {
  constructor(
    private readonly gateway: TransferGateway,
    private readonly transfers: TransferRows,
    private readonly settlement: SettleTransfer,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async sweep(work: DueWork): Promise<WorkOutcome> {
    const transfer = await this.transfers.find(this.transactions.reader, work.ref);
    if (!transfer || isOver(transfer.state)) return;
    const refused = await this.step(transfer);
    const now = this.clock.now();
    return {
      againAt: refused
        ? new Date(now.getTime() + TRANSFER_POLICY.refusedAgainSeconds.value * 1_000)
        : nextTransferQuestion(transfer.askAt, now),
    };
  }

  /** Asks WeChat what it knows of a number; false when it does not answer. */
  async askAbout(outBillNo: string): Promise<boolean> {
    const answer = await this.gateway.queryTransfer({ outBillNo });
    if (answer.kind === 'transfer') await this.settlement.settle(outBillNo, answer.facts, 'query');
    if (answer.kind === 'missing') await this.giveUp(outBillNo);
    return answer.kind !== 'unknown';
  }

  /** Asks for it, again where it is known already: that is how the phone's part is had once more. */
  async carry(outBillNo: string): Promise<TransferOutcome['kind']> {
    const transfer = await this.leave(outBillNo);
    if (!transfer) return 'unknown';
    const { nameCipher } = transfer;
    const name = nameCipher && this.privacy.decrypt(nameCipher, RECEIVER_NAME_PURPOSE);
    return this.take(transfer, await this.gateway.transfer(transfer, name), '微信没有受理转账');
  }

  /** @returns true when WeChat refuses, and asking again soon is no use */
  private async step(transfer: Transfer): Promise<boolean> {
    const { state, cancelWanted, outBillNo, packageInfo } = transfer;
    if (cancelWanted && (state === 'processing' || state === 'awaiting')) {
      return (await this.take(transfer, await this.gateway.cancelTransfer(transfer), '微信没有受理撤销')) === 'refused';
    }
    const wanted = state === 'created' || (state === 'awaiting' && packageInfo === null);
    if (wanted && !cancelWanted) return (await this.carry(outBillNo)) === 'refused';
    await this.askAbout(outBillNo);
    return false;
  }

  /** Commits that it is on its way before it leaves; null: it must not leave any more. */
  private leave(outBillNo: string): Promise<Transfer | null> {
    return this.transactions.run(async (tx) => {
      const transfer = await this.transfers.lock(tx, outBillNo);
      if (!transfer || transfer.cancelWanted || (transfer.state !== 'created' && transfer.state !== 'awaiting')) {
        return null;
      }
      await this.transfers.carried(tx, outBillNo, this.clock.now());
      return transfer;
    });
  }

  private async take(transfer: Transfer, answer: TransferOutcome, problem: string): Promise<TransferOutcome['kind']> {
    const { outBillNo } = transfer;
    if (answer.kind === 'transfer') await this.settlement.settle(outBillNo, answer.facts, 'query');
    else {
      // a "no" to this call says nothing about an earlier one under the same number
      await this.askAbout(outBillNo);
      if (answer.kind === 'refused') await this.settlement.stuck(outBillNo, `${problem}：${answer.code}`);
    }
    return answer.kind;
  }

  /** Nobody wants it any more, WeChat does not know it, and no request for it can still arrive there: it is over. */
  private giveUp(outBillNo: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const transfer = await this.transfers.lock(tx, outBillNo);
      if (transfer?.state !== 'created' || !transfer.cancelWanted) return;
      const since = this.clock.now().getTime() - (transfer.carriedAt?.getTime() ?? 0);
      if (since > TRANSFER_POLICY.missingGraceSeconds.value * 1_000) await this.settlement.end(tx, transfer);
    });
  }
}
