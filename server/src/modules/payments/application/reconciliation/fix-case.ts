import { Injectable } from '@nestjs/common';
import { atMinute, DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { JournalKind } from '../../domain/journal-kinds.js';
import type { MovementKind } from '../../domain/reconciliation/bill-line.js';
import { correctionJournal, mayFix, type BillCase, type Fix } from '../../domain/reconciliation/case.js';
import { BillCases } from '../../infrastructure/bills/bill-cases.js';
import { BillDays } from '../../infrastructure/bills/bill-days.js';
import { Ledger } from '../../infrastructure/ledger.js';
import { AskRefund } from '../ask-refund.js';
import { AskWeChat } from '../ask-wechat.js';
import { AskTransfer } from '../transfers/ask-transfer.js';

/** The facts that a movement at WeChat is in the books as. */
const SETTLES: Readonly<Record<MovementKind, readonly JournalKind[]>> = {
  payment: ['payment_captured'],
  refund: ['refund_paid', 'refund_returned'],
  transfer: ['transfer_paid'],
};

/** A person decides about a difference, with a reason. Every fix is audited; none touches an entry that stands. */
@Injectable()
export class FixCase {
  constructor(
    private readonly cases: BillCases,
    private readonly days: BillDays,
    private readonly ledger: Ledger,
    private readonly payments: AskWeChat,
    private readonly refunds: AskRefund,
    private readonly transfers: AskTransfer,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, BILL_FIX_NOT_OFFERED, BILL_DAY_STATE, BILL_STILL_DIFFERENT. */
  async fix(by: AuditActor, id: string, fix: Fix, reason: string): Promise<Result<BillCase>> {
    const known = await this.cases.find(this.transactions.reader, id);
    if (!known) return refuse('NOT_FOUND');
    if (!mayFix(known.kind, fix)) return refuse('BILL_FIX_NOT_OFFERED');
    // the one way to settle is WeChat's own answer, outside any transaction of ours
    if (fix === 'settle') await this.askAgain(known);
    return this.transactions.run(async (tx) => {
      const day = await this.days.lock(tx, known.day);
      const one = await this.cases.find(tx, id);
      if (!one || day?.state !== 'open' || one.state === 'resolved') return refuse('BILL_DAY_STATE');
      const done = await this.apply(tx, by, one, fix, reason);
      if (isRefused(done)) return done;
      const { kind, ref, oursFen, theirsFen } = one;
      await this.privacy.record(tx, {
        actor: by,
        action: 'bill-case.fixed',
        subject: `bill:${one.day}`,
        data: { case: id, kind, ref, fix, reason, oursFen, theirsFen },
      });
      return (await this.cases.find(tx, id))!;
    });
  }

  private async apply(tx: Tx, by: AuditActor, one: BillCase, fix: Fix, reason: string): Promise<Result<null>> {
    if (fix === 'wait') {
      await this.cases.wait(tx, one.id, by.label, reason);
      return null;
    }
    if (fix === 'settle' && !(await this.isInTheBooks(tx, one))) return refuse('BILL_STILL_DIFFERENT');
    // in the day it corrects, just before its end
    const endOfDay = new Date(atMinute(one.day, DAY_MINUTES).getTime() - 1);
    if (fix === 'correct') await this.ledger.post(tx, correctionJournal(one, endOfDay));
    await this.cases.resolve(tx, one.id, { ending: fix, by: by.label, reason, at: this.clock.now() });
    return null;
  }

  private async askAgain({ what, ref }: BillCase): Promise<void> {
    if (what === 'payment') await this.payments.ask(ref, 'query');
    if (what === 'refund') await this.refunds.askAbout(ref);
    if (what === 'transfer') await this.transfers.askAbout(ref);
  }

  private async isInTheBooks(tx: Tx, { what, ref }: BillCase): Promise<boolean> {
    for (const kind of SETTLES[what]) if (await this.ledger.has(tx, kind, ref)) return true;
    return false;
  }
}
