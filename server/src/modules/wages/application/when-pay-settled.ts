import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import {
  TransfersFacade,
  type TransferRecord,
  type TransferSettled,
} from '../../payments/contract/transfers.facade.js';
import type { PayArrived, PayOffered } from '../contract/wages.events.js';
import { afterFailure, arrivedFen, partsOf, payReference, statementOf } from '../domain/payout.js';
import type { Statement } from '../domain/statement.js';
import { StatementsSql } from '../infrastructure/statements.sql.js';
import { ChangeStatement } from './change-statement.js';
import { OFFER_AGAIN } from './work-kinds.js';

const WECHAT = { accountId: null, label: '微信支付' } as const;

/** What WeChat says of a transfer of pay: it waits on the phone, it came, or it did not. */
@Injectable()
export class WhenPaySettled implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly queue: DueWorkQueue,
    private readonly statements: StatementsSql,
    private readonly changing: ChangeStatement,
    private readonly transfers: TransfersFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<TransferSettled>('payments.transfer-settled', 'wages.follow-when-transfer-settled', (tx, event) =>
      event.data.purpose === 'worker_pay' ? this.follow(tx, event.data) : Promise.resolve(),
    );
  }

  private async follow(tx: Tx, { key, outcome, because, amountFen }: TransferSettled['data']): Promise<void> {
    const statement = await this.statements.lock(tx, statementOf(key));
    if (statement?.state !== 'paying') return;
    const { id: statementId, workerId, month } = statement;
    const parts = partsOf(statementId, await this.transfers.of(tx, [payReference(workerId)]));
    switch (outcome) {
      case 'awaiting': {
        const about = { statementId, workerId, month, amountFen };
        return this.outbox.publish<PayOffered>(tx, { type: 'wages.pay-offered', data: about });
      }
      case 'success':
        return this.arrived(tx, statement, parts);
      case 'failed':
        return this.failed(tx, statement, parts, key);
      case 'cancelled':
        return this.statements.note(tx, statementId, '转账已撤回，请核对后重新发放');
      case 'stuck':
        return this.statements.note(tx, statementId, because);
    }
  }

  /** The last part closes the statement. */
  private async arrived(tx: Tx, statement: Statement, parts: readonly TransferRecord[]): Promise<void> {
    const { id: statementId, workerId, month, totalFen } = statement;
    if (arrivedFen(parts) < totalFen) return;
    await this.changing.apply(tx, statement, 'arrive', WECHAT, { paid_at: this.clock.now(), problem: null });
    const about = { statementId, workerId, month, totalFen };
    await this.outbox.publish<PayArrived>(tx, { type: 'wages.pay-arrived', data: about });
  }

  private async failed(tx: Tx, { id }: Statement, parts: readonly TransferRecord[], key: string): Promise<void> {
    const part = parts.find((one) => one.key === key);
    // an older attempt's news: another one is under way
    if (part?.state !== 'failed') return;
    const next = afterFailure(part, this.clock.now());
    if (next.kind === 'person') return this.statements.note(tx, id, next.because);
    await this.queue.schedule(tx, OFFER_AGAIN, key, next.at);
  }
}
