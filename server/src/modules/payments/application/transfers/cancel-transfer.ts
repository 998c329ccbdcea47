import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../../platform/work/due-work.js';
import { decideCancel, type Transfer } from '../../domain/transfers/transfer.js';
import { TransferRows } from '../../infrastructure/transfers/transfer-rows.js';
import { SettleTransfer } from './settle-transfer.js';
import { ASK_TRANSFER } from './work-kinds.js';

/** Takes a transfer back: at once when it never left, else WeChat is asked and its answer counts. */
@Injectable()
export class CancelTransfer {
  constructor(
    private readonly transfers: TransferRows,
    private readonly settlement: SettleTransfer,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  async cancel(tx: Tx, reference: string, key: string): Promise<Result<Transfer>> {
    const transfer = await this.transfers.latest(tx, reference, key);
    if (!transfer) return refuse('NOT_FOUND');
    switch (decideCancel(transfer)) {
      case 'too_late':
        return refuse('TRANSFER_STATE');
      case 'at_once':
        await this.settlement.end(tx, transfer);
        return { ...transfer, state: 'cancelled' };
      case 'wish':
        await this.transfers.wishCancelled(tx, transfer.outBillNo);
        await this.queue.schedule(tx, ASK_TRANSFER, transfer.outBillNo, this.clock.now());
        return { ...transfer, cancelWanted: true };
    }
  }
}
