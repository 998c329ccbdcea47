import { Injectable, type OnModuleInit } from '@nestjs/common';
import { yuan } from '@daowei/shared/kernel/fen';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import type { InvoiceIssued } from '../contract/invoices.facade.js';
import { taxWithin } from '../domain/amounts.js';
import type { Invoice, InvoiceWish, RedCause } from '../domain/invoice.js';
import { InvoiceIssuer, type InvoiceRequest, type IssueOutcome } from '../domain/invoice-issuer.js';
import { INVOICE_POLICY, nextInvoiceQuestion } from '../domain/invoice-policy.js';
import { InvoicesSql } from '../infrastructure/invoices.sql.js';
import { WishesSql } from '../infrastructure/wishes.sql.js';
import { FollowWish } from './follow-wish.js';
import { ISSUE_INVOICE } from './work-kinds.js';

const ISSUER = { accountId: null, label: '开票' };

/** As the authority's form words the reason of a red invoice. */
const RED_BECAUSE: Readonly<Record<RedCause, string>> = { refund: '服务中止', retitle: '开票有误' };

/**
 * Carries an invoice to whoever issues, under its serial for ever, and asks until its end is known. That it is about to
 * be carried is committed before the call: after a crash or without an answer it is asked for, never made anew.
 */
@Injectable()
export class IssueInvoice implements OnModuleInit {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly issuer: InvoiceIssuer,
    private readonly transactions: Transactions,
    private readonly invoices: InvoicesSql,
    private readonly wishes: WishesSql,
    private readonly following: FollowWish,
    private readonly orders: OrdersFacade,
    private readonly files: FileStore,
    private readonly privacy: PrivacyFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.external(ISSUE_INVOICE, (work) => this.carry(work));
  }

  async carry({ ref }: DueWork): Promise<WorkOutcome> {
    const db = this.transactions.reader;
    const invoice = await this.invoices.find(db, ref);
    if (!invoice || (invoice.state !== 'asked' && invoice.state !== 'working')) return;
    const first = await this.invoices.carry(db, ref, this.clock.now());
    const request = await this.requestOf(db, invoice);
    const outcome = first ? await this.issuer.issue(request) : await this.askAfter(request);
    if (await this.settle(invoice, outcome)) return;
    const now = this.clock.now();
    return { againAt: nextInvoiceQuestion(first ? now : (invoice.carriedAt ?? now), now) };
  }

  /** Only what certainly never arrived is sent again, under the same serial. */
  private async askAfter(request: InvoiceRequest): Promise<IssueOutcome> {
    const outcome = await this.issuer.query(request);
    return outcome.kind === 'never_heard' ? this.issuer.issue(request) : outcome;
  }

  /** True when the end is known. */
  private async settle(invoice: Invoice, outcome: IssueOutcome): Promise<boolean> {
    switch (outcome.kind) {
      case 'issued': {
        const fileId = await this.files.keepPaper(invoice.accountId, outcome.pdf);
        await this.transactions.run((tx) => this.issued(tx, invoice, { ...outcome, fileId }));
        return true;
      }
      case 'refused':
        await this.transactions.run((tx) => this.refused(tx, invoice, outcome.because));
        return true;
      case 'working':
      case 'never_heard':
      case 'unknown':
        return false;
    }
  }

  private async issued(
    tx: Tx,
    invoice: Invoice,
    paper: { readonly number: string; readonly issuedAt: Date; readonly fileId: string },
  ): Promise<void> {
    const { order, wish } = await this.locked(tx, invoice);
    // two answers to one question: the first counted
    if (!(await this.invoices.issue(tx, invoice.id, paper))) return;
    if (invoice.reverses !== null && !(await this.invoices.unseat(tx, invoice.reverses, 'reversed'))) {
      throw new Error(`${invoice.reverses} was taken back twice`);
    }
    const { id, orderId, kind, amountFen, cause } = invoice;
    await this.following.follow(tx, order, wish);
    const others = (await this.invoices.ofOrder(tx, orderId)).filter((one) => one.kind === 'blue' && one.id !== id);
    await this.outbox.publish<InvoiceIssued>(tx, {
      type: 'invoices.invoice-issued',
      data: { invoiceId: id, orderId, kind, amountFen, number: paper.number, cause, ...neighbours(others) },
    });
    await this.orders.record(tx, orderId, {
      kind: kind === 'blue' ? 'invoice.issued' : 'invoice.reversed',
      text:
        kind === 'blue'
          ? `电子发票已开具：${yuan(amountFen)}元`
          : `原发票已红冲：${yuan(amountFen)}元（${cause === 'refund' ? '有退款' : '更换抬头'}）`,
      actor: ISSUER.label,
      happenedAt: paper.issuedAt,
    });
    await this.audit(tx, invoice, kind === 'blue' ? 'issued' : 'reversed', { number: paper.number });
  }

  private async refused(tx: Tx, invoice: Invoice, because: string): Promise<void> {
    await this.locked(tx, invoice);
    if (await this.invoices.fail(tx, invoice.id, because)) await this.audit(tx, invoice, 'failed', { because });
  }

  private async locked(tx: Tx, { orderId }: Invoice): Promise<{ order: Order; wish: InvoiceWish }> {
    const order = await this.orders.lock(tx, orderId);
    const wish = await this.wishes.lock(tx, orderId);
    if (!order || !wish) throw new Error(`no invoice without an order and a wish: ${orderId}`);
    return { order, wish };
  }

  private async requestOf(tx: Tx, invoice: Invoice): Promise<InvoiceRequest> {
    const { id, kind, title, email, item, orderNo, amountFen, reverses, cause } = invoice;
    const taxBasisPoints = INVOICE_POLICY.taxBasisPoints.value;
    const blue = reverses === null ? null : await this.invoices.find(tx, reverses);
    return {
      serial: id,
      kind,
      title,
      email,
      item,
      orderNo,
      amountFen,
      ...taxWithin(amountFen, taxBasisPoints),
      taxBasisPoints,
      reversed: blue?.number && cause ? { number: blue.number, because: RED_BECAUSE[cause] } : null,
    };
  }

  private audit(tx: Tx, invoice: Invoice, what: string, more: Readonly<Record<string, unknown>>): Promise<void> {
    const { id, orderId, kind, amountFen } = invoice;
    return this.privacy.record(tx, {
      actor: ISSUER,
      action: `invoice.${what}`,
      subject: `invoice:${id}`,
      data: { orderId, kind, amountFen, ...more },
    });
  }
}

/** What stood before a document, and what is on its way after it. */
function neighbours(others: readonly Invoice[]): { replaces: boolean; followed: boolean } {
  return {
    replaces: others.some(({ state }) => state === 'reversed'),
    followed: others.some(({ state }) => state === 'asked'),
  };
}
