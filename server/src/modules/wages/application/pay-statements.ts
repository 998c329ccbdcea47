import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { ERRORS } from '@daowei/shared/errors/errors';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { TransfersFacade } from '../../payments/contract/transfers.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { monthText, type PayMonth } from '../domain/month.js';
import { partKey, partsOf, payReference, statementOf, stillToSendFen } from '../domain/payout.js';
import type { Statement } from '../domain/statement.js';
import { StatementsSql } from '../infrastructure/statements.sql.js';
import { ChangeStatement } from './change-statement.js';
import { OFFER_AGAIN, PAY_STATEMENT, statementSubject } from './work-kinds.js';

/**
 * Pays out what was approved. A run only marks the statements and leaves one piece of work for each; the work asks for
 * the transfers under keys that are the statement's for ever. Killed anywhere, or started twice, nobody is paid twice.
 */
@Injectable()
export class PayStatements implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly statements: StatementsSql,
    private readonly changing: ChangeStatement,
    private readonly transfers: TransfersFacade,
    private readonly identity: IdentityFacade,
    private readonly workforce: WorkforceFacade,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(PAY_STATEMENT, (tx, { ref }) => this.pay(tx, ref));
    this.handlers.transactional(OFFER_AGAIN, (tx, { ref }) => this.offerAgain(tx, ref));
  }

  /** Pays all approved statements of a month. @returns how many. Refuses STATEMENT_STATE when there are none. */
  run(actor: Actor, month: PayMonth): Promise<Result<number>> {
    return this.transactions.run(async (tx): Promise<Result<number>> => {
      const approved = await this.statements.approvedLocked(tx, month);
      if (approved.length === 0) return refuse('STATEMENT_STATE', '这个月没有已批准、等待发放的工资单');
      const now = this.clock.now();
      const id = this.ids.next();
      await this.statements.addRun(tx, { id, month, label: actor.label, at: now });
      for (const statement of approved) {
        const moved = await this.changing.apply(tx, statement, 'pay', actor, { run_id: id });
        if (isRefused(moved)) return moved;
        await this.queue.schedule(tx, PAY_STATEMENT, statement.id, now);
      }
      return approved.length;
    });
  }

  /** Tries again what a person has put right. Refuses NOT_FOUND, STATEMENT_STATE unless something is left to send. */
  resend(actor: Actor, id: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const statement = await this.statements.lock(tx, id);
      if (!statement) return refuse('NOT_FOUND');
      if (statement.state !== 'paying' || statement.problem === null) {
        return refuse('STATEMENT_STATE', '这份工资单现在不需要重新发放');
      }
      await this.privacy.record(tx, {
        actor,
        action: 'pay-statement.resent',
        subject: statementSubject(id),
        data: { workerId: statement.workerId, problem: statement.problem },
      });
      await this.statements.note(tx, id, null);
      await this.queue.schedule(tx, PAY_STATEMENT, id, this.clock.now());
      return null;
    });
  }

  private async pay(tx: Tx, id: string): Promise<void> {
    const statement = await this.statements.lock(tx, id);
    if (statement?.state !== 'paying') return;
    const sent = await this.send(tx, statement);
    await this.statements.note(tx, id, isRefused(sent) ? sentenceOf(sent) : null);
  }

  /** Asks for what has not been asked for yet, and once more for what failed. */
  private async send(tx: Tx, { id, workerId, month, totalFen }: Statement): Promise<Result<null>> {
    const reference = payReference(workerId);
    const parts = partsOf(id, await this.transfers.of(tx, [reference]));
    for (const { key } of parts.filter(({ state }) => state === 'failed')) {
      const again = await this.transfers.retry(tx, reference, key, 'queue');
      if (isRefused(again)) return again;
    }
    const receiver = await this.receiverOf(tx, workerId);
    if (isRefused(receiver)) return receiver;
    const left = stillToSendFen(totalFen, parts);
    for (const [index, amountFen] of this.transfers.partsOfPay(left).entries()) {
      const sent = await this.transfers.request(tx, {
        reference,
        key: partKey(id, parts.length + index),
        report: { purpose: 'worker_pay', post: '家政服务人员', pay: `${monthText(month)}劳务报酬` },
        ...receiver,
        amountFen: fen(amountFen),
        remark: `${monthText(month)}劳务报酬`,
        overLimit: 'queue',
      });
      if (isRefused(sent)) return sent;
    }
    return null;
  }

  private async receiverOf(
    tx: Tx,
    workerId: string,
  ): Promise<Result<{ accountId: string; openid: string; receiverName?: string }>> {
    const accountId = await this.identity.accountOfWorker(tx, workerId);
    const person = accountId === null ? null : await this.identity.person(tx, accountId);
    if (!person?.openid) return refuse('RECEIVER_UNKNOWN');
    const worker = await this.workforce.worker(tx, workerId);
    return { accountId: person.accountId, openid: person.openid, ...(worker && { receiverName: worker.name }) };
  }

  private async offerAgain(tx: Tx, key: string): Promise<void> {
    const statement = await this.statements.lock(tx, statementOf(key));
    if (statement?.state !== 'paying') return;
    const again = await this.transfers.retry(tx, payReference(statement.workerId), key, 'queue');
    // somebody of the office was faster
    if (isRefused(again) && again.refused !== 'TRANSFER_STATE') {
      await this.statements.note(tx, statement.id, sentenceOf(again));
    }
  }
}

function sentenceOf({ refused, because }: Refusal): string {
  return because ?? ERRORS[refused].sentence;
}
