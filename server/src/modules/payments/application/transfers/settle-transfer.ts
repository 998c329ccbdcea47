import { Injectable, Logger } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { Outbox } from '../../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import type { TransferSettled } from '../../contract/transfers.facade.js';
import { transferFailedJournal, transferPaidJournal } from '../../domain/transfers/transfer-journal.js';
import {
  decideTransferNews,
  isOver,
  type NewTransferState,
  type Transfer,
  type TransferFacts,
  type TransferNewsBy,
} from '../../domain/transfers/transfer.js';
import { TransferGateway } from '../../domain/transfers/transfer-gateway.js';
import { TRANSFER_POLICY } from '../../domain/transfers/transfer-policy.js';
import { Ledger } from '../../infrastructure/ledger.js';
import { TransferRows } from '../../infrastructure/transfers/transfer-rows.js';
import { ASK_TRANSFER } from './work-kinds.js';

export type TransferSettlement = Transfer['state'] | 'doubted' | 'unknown_number';

/** The one way news of a transfer takes effect, whoever brings it. Told twice, late or in another order changes nothing. */
@Injectable()
export class SettleTransfer {
  private readonly logger = new Logger('Payments');

  constructor(
    private readonly gateway: TransferGateway,
    private readonly transactions: Transactions,
    private readonly transfers: TransferRows,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  settle(outBillNo: string, facts: TransferFacts, by: TransferNewsBy): Promise<TransferSettlement> {
    return this.transactions.run(async (tx): Promise<TransferSettlement> => {
      const transfer = await this.transfers.lock(tx, outBillNo);
      if (!transfer) return 'unknown_number';
      const decision = decideTransferNews(transfer, facts, this.gateway.merchant.mchid);
      if (decision.kind === 'doubt') return this.doubt(tx, transfer, decision.because, by);
      const handed = await this.hand(tx, transfer, facts);
      if (decision.kind === 'nothing') return transfer.state;
      await this.move(tx, handed, decision.to, facts, by);
      return decision.to;
    });
  }

  /** Ends what WeChat proves not to know, or never heard of. */
  async end(tx: Tx, transfer: Transfer): Promise<void> {
    await this.move(tx, transfer, 'cancelled', { transferBillNo: null, failReason: null, updatedAt: null }, 'query');
  }

  /** WeChat did not take it on; it is tried again under its number, and a person is told once. */
  stuck(outBillNo: string, because: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const transfer = await this.transfers.lock(tx, outBillNo);
      if (transfer?.state !== 'created') return;
      if (await this.transfers.note(tx, outBillNo, because)) await this.tell(tx, transfer, 'stuck', because);
    });
  }

  private async move(
    tx: Tx,
    transfer: Transfer,
    to: NewTransferState,
    facts: Pick<TransferFacts, 'transferBillNo' | 'failReason' | 'updatedAt'>,
    by: TransferNewsBy,
  ): Promise<void> {
    const { outBillNo } = transfer;
    const now = this.clock.now();
    if (!(await this.transfers.move(tx, outBillNo, to, facts, by, now))) {
      throw new Error(`${outBillNo} was settled under our lock`);
    }
    if (to === 'success') await this.ledger.post(tx, transferPaidJournal(transfer, facts.updatedAt ?? now));
    if (to === 'failed' || to === 'cancelled') {
      const owed = await this.ledger.find(tx, 'transfer_owed', outBillNo);
      if (!owed) throw new Error(`${outBillNo} was never owed`);
      await this.ledger.post(tx, transferFailedJournal(transfer, owed, now));
    }
    if (isOver(to)) await this.queue.cancel(tx, ASK_TRANSFER, outBillNo);
    if (to === 'awaiting' || to === 'success' || to === 'failed' || to === 'cancelled') {
      await this.tell(tx, transfer, to, facts.failReason);
    }
  }

  /** Keeps what the phone needs, and until when the money may be taken. */
  private async hand(tx: Tx, transfer: Transfer, { packageInfo, createdAt }: TransferFacts): Promise<Transfer> {
    const known = transfer.packageInfo !== null && transfer.confirmBefore !== null;
    if (known || (packageInfo === null && createdAt === null)) return transfer;
    const since = createdAt ?? transfer.carriedAt ?? transfer.createdAt;
    const until = addMinutes(since, TRANSFER_POLICY.confirmHours.value * 60);
    await this.transfers.hand(tx, transfer.outBillNo, packageInfo, until);
    return { ...transfer, confirmBefore: transfer.confirmBefore ?? until };
  }

  /** A notification is hearsay and WeChat is asked; only its own answer is noted for a person. */
  private async doubt(tx: Tx, transfer: Transfer, because: string, by: TransferNewsBy): Promise<TransferSettlement> {
    this.logger.error(`${transfer.outBillNo}: news of a transfer does not fit: ${because}`);
    if (by === 'query' && (await this.transfers.note(tx, transfer.outBillNo, because))) {
      await this.tell(tx, transfer, 'stuck', because);
    }
    return 'doubted';
  }

  private async tell(
    tx: Tx,
    { reference, key, outBillNo, accountId, purpose, amountFen, confirmBefore }: Transfer,
    outcome: TransferSettled['data']['outcome'],
    because: string | null,
  ): Promise<void> {
    const takeBefore = outcome === 'awaiting' ? (confirmBefore?.toISOString() ?? null) : null;
    await this.outbox.publish<TransferSettled>(tx, {
      type: 'payments.transfer-settled',
      data: { reference, key, outBillNo, accountId, purpose, amountFen, outcome, because, takeBefore },
    });
  }
}
