import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../../platform/database/transactions.js';
import type { TransferPackage } from '../../contract/transfers.facade.js';
import { isOver, type Transfer } from '../../domain/transfers/transfer.js';
import { TransferGateway } from '../../domain/transfers/transfer-gateway.js';
import { TransferRows } from '../../infrastructure/transfers/transfer-rows.js';
import { AskTransfer } from './ask-transfer.js';

/** How many a person is shown: years of them. */
const LISTED = 100;

/** A person's own money: what waits, what came, and taking it on the phone. */
@Injectable()
export class ReceiveTransfer {
  constructor(
    private readonly gateway: TransferGateway,
    private readonly transfers: TransferRows,
    private readonly asking: AskTransfer,
    private readonly transactions: Transactions,
  ) {}

  /** Newest first. */
  list(accountId: string): Promise<Transfer[]> {
    return this.transfers.ofAccount(this.transactions.reader, accountId, LISTED);
  }

  /**
   * What the phone needs to open WeChat's page. Refuses NOT_FOUND for another's, TRANSFER_STATE when there is nothing to
   * take (any more), PAYMENT_UNAVAILABLE while WeChat does not answer.
   */
  async open(accountId: string, outBillNo: string): Promise<Result<TransferPackage>> {
    const known = await this.own(accountId, outBillNo);
    if (!known) return refuse('NOT_FOUND');
    if (known.state === 'awaiting' && known.packageInfo === null) await this.asking.carry(outBillNo);
    else if (!isOver(known.state)) await this.asking.askAbout(outBillNo);
    const transfer = await this.own(accountId, outBillNo);
    if (transfer?.state !== 'awaiting' || transfer.cancelWanted) return refuse('TRANSFER_STATE');
    if (transfer.packageInfo === null) return refuse('PAYMENT_UNAVAILABLE');
    return this.gateway.packageFor(transfer.packageInfo);
  }

  /** The phone is back from WeChat's page: what came of it WeChat knows. Null for another's. */
  async refresh(accountId: string, outBillNo: string): Promise<Transfer | null> {
    const known = await this.own(accountId, outBillNo);
    if (!known) return null;
    if (!isOver(known.state) && known.carriedAt !== null) await this.asking.askAbout(outBillNo);
    return this.own(accountId, outBillNo);
  }

  private async own(accountId: string, outBillNo: string): Promise<Transfer | null> {
    const found = await this.transfers.find(this.transactions.reader, outBillNo);
    return found?.accountId === accountId ? found : null;
  }
}
