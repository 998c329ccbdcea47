import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { CountedUnder } from '../contract/books.js';
import type { CashEntry } from '../contract/cashier.js';
import { DeskReceipts, type DeskReceipt, type NewReceipt } from '../contract/desk.js';
import { mayConfirm, refundedAfter, takenBack } from '../domain/desk.js';
import { DESK_ACCOUNTS, receiptCountedJournal, receiptGivenBackJournal } from '../domain/desk-journal.js';
import { needsSecondPerson } from '../domain/desk-policy.js';
import { CashierSql } from '../infrastructure/cashier.sql.js';
import { DeskReceiptsSql } from '../infrastructure/desk-receipts.sql.js';
import { Ledger } from '../infrastructure/ledger.js';

/** Keeps the receipts of the desk: state, books and audit in the transaction of whoever knows what they pay. */
@Injectable()
export class KeepDeskReceipts extends DeskReceipts {
  constructor(
    private readonly receipts: DeskReceiptsSql,
    private readonly ledger: Ledger,
    private readonly cashiers: CashierSql,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  override of(tx: Tx, reference: string): Promise<DeskReceipt[]> {
    return this.receipts.of(tx, reference);
  }

  override lock(tx: Tx, receiptId: string): Promise<DeskReceipt | null> {
    return this.receipts.lock(tx, receiptId);
  }

  override async record(tx: Tx, wanted: NewReceipt, by: AuditActor): Promise<Result<DeskReceipt>> {
    if (await this.receipts.isTaken(tx, wanted.method, wanted.receiptNo)) return refuse('RECEIPT_TAKEN');
    const receipt: DeskReceipt = {
      ...wanted,
      id: this.ids.next(),
      refundedFen: fen(0),
      state: needsSecondPerson(wanted.amountFen) ? 'recorded' : 'counted',
      recordedBy: by,
      recordedAt: this.clock.now(),
      checkedBy: null,
      because: null,
    };
    await this.receipts.add(tx, receipt);
    if (receipt.state === 'counted') await this.post(tx, receipt);
    await this.audit(tx, receipt, `receipt.${receipt.state}`, by);
    return receipt;
  }

  override async confirm(tx: Tx, receipt: DeskReceipt, by: AuditActor): Promise<Result<DeskReceipt>> {
    const state = mayConfirm(receipt, by.accountId);
    if (isRefused(state)) return state;
    await this.receipts.move(tx, receipt.id, state, by.label, null);
    await this.post(tx, receipt);
    await this.audit(tx, receipt, 'receipt.counted', by);
    return { ...receipt, state, checkedBy: by.label };
  }

  override async takeBack(tx: Tx, receipt: DeskReceipt, because: string, by: AuditActor): Promise<Result<DeskReceipt>> {
    const state = takenBack(receipt);
    if (isRefused(state)) return state;
    await this.receipts.move(tx, receipt.id, state, by.label, because);
    if (state === 'voided') {
      const { reference, amountFen, method } = receipt;
      const back = {
        kind: 'receipt_voided',
        ref: receipt.id,
        reference,
        amountFen,
        from: DESK_ACCOUNTS[method],
      } as const;
      const under = await this.ledger.earnedUnder(tx, reference);
      await this.ledger.post(
        tx,
        receiptGivenBackJournal(back, await this.held(tx, reference), this.clock.now(), under),
      );
      if (method === 'cash') await this.hand(tx, by, 'void', receipt.id, -amountFen);
    }
    await this.audit(tx, receipt, `receipt.${state}`, by, { because });
    return { ...receipt, state, checkedBy: by.label, because };
  }

  override async refund(
    tx: Tx,
    receipt: DeskReceipt,
    { amountFen, because, under }: { readonly amountFen: Fen; readonly because: string; readonly under: CountedUnder },
    by: AuditActor,
  ): Promise<Result<DeskReceipt>> {
    const refundedFen = refundedAfter(receipt, amountFen);
    if (isRefused(refundedFen)) return refundedFen;
    if (needsSecondPerson(amountFen)) {
      return refuse('SECOND_PERSON', '这么大的金额请用“退款”办理：受理后由两位同事在“退款处理”付给客户');
    }
    const [id, now, { reference }] = [this.ids.next(), this.clock.now(), receipt];
    await this.receipts.addRefund(tx, receipt.id, { id, amountFen, because, by: by.label }, refundedFen, now);
    // whatever it came by, it goes back as cash over the desk
    const back = { kind: 'receipt_refunded', ref: id, reference, amountFen, from: 'desk_cash' } as const;
    await this.ledger.post(tx, receiptGivenBackJournal(back, await this.held(tx, reference), now, under));
    await this.hand(tx, by, 'refund', id, -amountFen);
    await this.audit(tx, receipt, 'receipt.refunded', by, { refundId: id, refundFen: amountFen, because });
    return { ...receipt, refundedFen };
  }

  /** Cash is in the hand of whoever took it, also when another person has confirmed it since. */
  private async post(tx: Tx, receipt: DeskReceipt): Promise<void> {
    await this.ledger.post(tx, receiptCountedJournal(receipt, this.clock.now()));
    if (receipt.method === 'cash') await this.hand(tx, receipt.recordedBy, 'receipt', receipt.id, receipt.amountFen);
  }

  private async hand(tx: Tx, by: AuditActor, kind: CashEntry['kind'], ref: string, amountFen: number): Promise<void> {
    if (by.accountId === null) return;
    await this.cashiers.add(tx, by.accountId, { kind, ref, amountFen: fen(amountFen), happenedAt: this.clock.now() });
  }

  private held(tx: Tx, reference: string): Promise<Fen> {
    return this.ledger.standing(tx, 'customer_deposits', reference);
  }

  private audit(
    tx: Tx,
    { id, reference, method, receiptNo, amountFen }: DeskReceipt,
    action: string,
    actor: AuditActor,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const data = { receiptId: id, method, receiptNo, amountFen, ...more };
    return this.privacy.record(tx, { actor, action, subject: reference, data });
  }
}
