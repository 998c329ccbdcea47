import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Ids } from '../../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../../platform/database/transactions.js';
import { PrivacyFacade, type AuditActor } from '../../../privacy/contract/privacy.facade.js';
import type { DeskMethod } from '../../contract/desk.js';
import { DESK_ACCOUNTS } from '../../domain/desk-journal.js';
import { refundHandedJournal } from '../../domain/journal.js';
import type { Refund } from '../../domain/refund.js';
import { mayCheck, mayHandOver, needsCheck, type DeskWay } from '../../domain/refund-way.js';
import { CashierSql } from '../../infrastructure/cashier.sql.js';
import { DeskReceiptsSql } from '../../infrastructure/desk-receipts.sql.js';
import { Ledger } from '../../infrastructure/ledger.js';
import { RefundRows } from '../../infrastructure/refund-rows.js';
import { RefundWaysSql } from '../../infrastructure/refund-ways.sql.js';
import { SettleRefund } from '../settle-refund.js';

/** Where the customer has it then. */
const RECEIVED: Readonly<Record<DeskMethod, string>> = { cash: '门店现金', alipay: '支付宝转账', bank: '银行转账' };

/**
 * What WeChat does not pay to the customer is paid over the desk: one person records it with its voucher, another one
 * checks it, and only then it is in the books and told. Of what the desk itself had taken, one person is enough below the
 * policy's amount.
 */
@Injectable()
export class HandOverRefund {
  constructor(
    private readonly refunds: RefundRows,
    private readonly ways: RefundWaysSql,
    private readonly receipts: DeskReceiptsSql,
    private readonly settlement: SettleRefund,
    private readonly ledger: Ledger,
    private readonly cashiers: CashierSql,
    private readonly privacy: PrivacyFacade,
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, REFUND_WAY_STATE, RECEIPT_TAKEN. */
  record(
    by: AuditActor,
    outRefundNo: string,
    { method, voucherNo }: Pick<DeskWay, 'method' | 'voucherNo'>,
    because: string,
  ): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const refund = await this.refunds.lock(tx, outRefundNo);
      if (!refund) return refuse('NOT_FOUND');
      const may = mayHandOver(refund, await this.ways.open(tx, outRefundNo));
      if (isRefused(may)) return may;
      if (await this.ways.isTaken(tx, method, voucherNo)) return refuse('RECEIPT_TAKEN');
      const way: DeskWay = {
        id: this.ids.next(),
        outRefundNo,
        way: 'desk',
        state: 'recorded',
        method,
        voucherNo,
        because,
        problem: null,
        recordedBy: by,
        recordedAt: this.clock.now(),
        checkedBy: null,
        endedAt: null,
      };
      await this.ways.add(tx, way);
      await this.audit(tx, by, 'refund.desk-recorded', refund, way);
      const receipt = await this.receipts.find(tx, refund.outTradeNo);
      if (!needsCheck(receipt, refund.amountFen)) await this.pay(tx, by, refund, way, null);
      return null;
    });
  }

  /** The second person has seen voucher and money. Refuses NOT_FOUND, REFUND_WAY_STATE, SECOND_PERSON. */
  check(by: AuditActor, wayId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const found = await this.lock(tx, wayId, by);
      if (isRefused(found)) return found;
      await this.pay(tx, by, found.refund, found.way, by.label);
      return null;
    });
  }

  /** The second person does not agree; it is recorded anew. Refuses NOT_FOUND, REFUND_WAY_STATE, SECOND_PERSON. */
  refuse(by: AuditActor, wayId: string, because: string): Promise<Result<null>> {
    return this.transactions.run(async (tx) => {
      const found = await this.lock(tx, wayId, by);
      if (isRefused(found)) return found;
      await this.ways.end(tx, wayId, 'refused', { problem: because, by: by.label, at: this.clock.now() });
      await this.audit(tx, by, 'refund.desk-refused', found.refund, found.way);
      return null;
    });
  }

  /** @param checkedBy the second person; null: none was needed */
  private async pay(tx: Tx, by: AuditActor, refund: Refund, way: DeskWay, checkedBy: string | null): Promise<void> {
    const now = this.clock.now();
    const { outRefundNo, amountFen } = refund;
    await this.ways.end(tx, way.id, 'done', { by: checkedBy, at: now });
    await this.refunds.handed(tx, outRefundNo, RECEIVED[way.method], now);
    await this.ledger.post(tx, refundHandedJournal(refund, DESK_ACCOUNTS[way.method], now));
    const { accountId } = way.recordedBy;
    if (way.method === 'cash' && accountId !== null) {
      const entry = { kind: 'refund', ref: way.id, amountFen: fen(-amountFen), happenedAt: now } as const;
      await this.cashiers.add(tx, accountId, entry);
    }
    await this.audit(tx, by, 'refund.desk-paid', refund, way);
    await this.settlement.tell(tx, refund, 'success', null);
  }

  private async lock(tx: Tx, wayId: string, by: AuditActor): Promise<Result<{ refund: Refund; way: DeskWay }>> {
    const named = await this.ways.find(tx, wayId);
    const refund = named && (await this.refunds.lock(tx, named.outRefundNo));
    if (!refund) return refuse('NOT_FOUND');
    // read again under the refund's lock
    const way = mayCheck((await this.ways.find(tx, wayId))!, by.accountId);
    return isRefused(way) ? way : { refund, way };
  }

  private audit(tx: Tx, actor: AuditActor, action: string, refund: Refund, way: DeskWay): Promise<void> {
    const { outRefundNo, amountFen, reference: subject } = refund;
    const { method, voucherNo, because } = way;
    return this.privacy.record(tx, {
      actor,
      action,
      subject,
      data: { outRefundNo, amountFen, method, voucherNo, because },
    });
  }
}
