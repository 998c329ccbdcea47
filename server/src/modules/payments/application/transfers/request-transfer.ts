import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { PrivacyFacade } from '../../../privacy/contract/privacy.facade.js';
import type { TransferRequest } from '../../contract/transfers.facade.js';
import type { CountedUnder } from '../../domain/journal.js';
import { transferText, type Transfer } from '../../domain/transfers/transfer.js';
import { TransferGateway } from '../../domain/transfers/transfer-gateway.js';
import { transferOwedJournal } from '../../domain/transfers/transfer-journal.js';
import { planTransfer, type WantedTransfer } from '../../domain/transfers/transfer-limits.js';
import { TRANSFER_POLICY } from '../../domain/transfers/transfer-policy.js';
import { Ledger } from '../../infrastructure/ledger.js';
import { TransferRows } from '../../infrastructure/transfers/transfer-rows.js';
import { ASK_TRANSFER, RECEIVER_NAME_PURPOSE } from './work-kinds.js';

/**
 * Owes a person money, in the transaction of whoever decided it. Number and debt are committed with the decision and
 * WeChat is asked afterwards. The same cause is the same transfer; another number is made only once WeChat has said of
 * the last one that it failed.
 */
@Injectable()
export class RequestTransfer {
  constructor(
    private readonly gateway: TransferGateway,
    private readonly transfers: TransferRows,
    private readonly ledger: Ledger,
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async request(tx: Tx, request: TransferRequest): Promise<Result<Transfer>> {
    const { reference, key, report, accountId, openid, receiverName, amountFen, remark, overLimit } = request;
    const { purpose } = report;
    await this.transfers.takeTurn(tx, purpose);
    const earlier = await this.transfers.latest(tx, reference, key);
    if (earlier) return earlier;
    const askAt = await this.plan(tx, accountId, { purpose, amountFen, overLimit });
    if (isRefused(askAt)) return askAt;
    const named = receiverName !== undefined && amountFen >= TRANSFER_POLICY.nameFromFen.value;
    const draft = { reference, key, report, purpose, accountId, openid, amountFen: fen(amountFen), attempt: 1, askAt };
    return this.make(tx, request.under ?? {}, {
      ...draft,
      remark: transferText(remark, '到位家政'),
      nameCipher: named ? this.privacy.encrypt(receiverName, RECEIVER_NAME_PURPOSE) : null,
    });
  }

  /** Refuses NOT_FOUND, TRANSFER_STATE unless the last attempt failed, and what a request refuses. */
  async retry(tx: Tx, reference: string, key: string, overLimit: 'refuse' | 'queue'): Promise<Result<Transfer>> {
    const known = await this.transfers.latest(tx, reference, key);
    if (!known) return refuse('NOT_FOUND');
    await this.transfers.takeTurn(tx, known.purpose);
    const last = await this.transfers.latest(tx, reference, key);
    if (last?.state !== 'failed') return refuse('TRANSFER_STATE');
    const { purpose, amountFen, accountId } = last;
    const askAt = await this.plan(tx, accountId, { purpose, amountFen, overLimit });
    if (isRefused(askAt)) return askAt;
    const owed = await this.ledger.find(tx, 'transfer_owed', last.outBillNo);
    return this.make(tx, owed?.under ?? {}, { ...last, attempt: last.attempt + 1, askAt });
  }

  private async plan(tx: Tx, accountId: string, wanted: WantedTransfer): Promise<Result<Date>> {
    const now = this.clock.now();
    return planTransfer(wanted, await this.transfers.used(tx, wanted.purpose, accountId, dayOf(now)), now);
  }

  private async make(
    tx: Tx,
    under: CountedUnder,
    draft: Pick<
      Transfer,
      | 'reference'
      | 'key'
      | 'attempt'
      | 'purpose'
      | 'report'
      | 'accountId'
      | 'openid'
      | 'nameCipher'
      | 'amountFen'
      | 'remark'
      | 'askAt'
    >,
  ): Promise<Transfer> {
    const now = this.clock.now();
    const transfer: Transfer = {
      ...draft,
      outBillNo: this.ids.next(),
      state: 'created',
      appid: this.gateway.merchant.appid,
      notifyUrl: this.gateway.merchant.transferNotifyUrl,
      createdAt: now,
      carriedAt: null,
      packageInfo: null,
      confirmBefore: null,
      cancelWanted: false,
      settledAt: null,
      failReason: null,
      problem: null,
    };
    await this.transfers.add(tx, transfer);
    await this.ledger.post(tx, transferOwedJournal(transfer, now, under));
    await this.queue.schedule(tx, ASK_TRANSFER, transfer.outBillNo, transfer.askAt);
    return transfer;
  }
}
