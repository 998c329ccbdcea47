import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../../platform/work/work-handlers.js';
import {
  TransfersFacade,
  type PayAccrual,
  type TransferRecord,
  type TransferRequest,
} from '../../contract/transfers.facade.js';
import { checkTransitions } from '../../domain/payment.js';
import { billsOf } from '../../domain/transfers/transfer-limits.js';
import { TRANSFER_TRANSITIONS, type Transfer } from '../../domain/transfers/transfer.js';
import { payAccruedJournal } from '../../domain/transfers/transfer-journal.js';
import { Ledger } from '../../infrastructure/ledger.js';
import { TransferRows } from '../../infrastructure/transfers/transfer-rows.js';
import { AskTransfer } from './ask-transfer.js';
import { CancelTransfer } from './cancel-transfer.js';
import { RequestTransfer } from './request-transfer.js';
import { ASK_TRANSFER } from './work-kinds.js';

/** What other modules may ask of money to people. */
@Injectable()
export class Transfers extends TransfersFacade implements OnModuleInit {
  constructor(
    private readonly requesting: RequestTransfer,
    private readonly cancelling: CancelTransfer,
    private readonly asking: AskTransfer,
    private readonly rows: TransferRows,
    private readonly ledger: Ledger,
    private readonly handlers: WorkHandlers,
  ) {
    super();
  }

  onModuleInit(): void {
    checkTransitions(TRANSFER_TRANSITIONS, 'created');
    this.handlers.external(ASK_TRANSFER, (work) => this.asking.sweep(work));
  }

  override async request(tx: Tx, request: TransferRequest): Promise<Result<TransferRecord>> {
    return recorded(await this.requesting.request(tx, request));
  }

  override async retry(
    tx: Tx,
    reference: string,
    key: string,
    overLimit: 'refuse' | 'queue',
  ): Promise<Result<TransferRecord>> {
    return recorded(await this.requesting.retry(tx, reference, key, overLimit));
  }

  override async cancel(tx: Tx, reference: string, key: string): Promise<Result<TransferRecord>> {
    return recorded(await this.cancelling.cancel(tx, reference, key));
  }

  override async accrue(tx: Tx, accrual: PayAccrual): Promise<void> {
    if (await this.ledger.has(tx, 'pay_accrued', accrual.key)) return;
    await this.ledger.post(tx, payAccruedJournal(accrual));
  }

  override partsOfPay(amountFen: number): number[] {
    return billsOf('worker_pay', amountFen);
  }

  override async of(tx: Tx, references: readonly string[]): Promise<TransferRecord[]> {
    return (await this.rows.of(tx, references)).map(recordOf);
  }
}

function recorded(transfer: Result<Transfer>): Result<TransferRecord> {
  return isRefused(transfer) ? transfer : recordOf(transfer);
}

/** Without openid, name, and the words sent to WeChat: nobody above needs them. */
function recordOf(transfer: Transfer): TransferRecord {
  const { outBillNo, reference, key, attempt, purpose, accountId, state, amountFen, remark } = transfer;
  const { createdAt, askAt, confirmBefore, settledAt, failReason, problem, cancelWanted } = transfer;
  return {
    outBillNo,
    reference,
    key,
    attempt,
    purpose,
    accountId,
    state,
    amountFen,
    remark,
    createdAt,
    askAt,
    confirmBefore,
    settledAt,
    failReason,
    problem,
    cancelWanted,
  };
}
