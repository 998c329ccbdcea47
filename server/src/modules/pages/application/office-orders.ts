import { Injectable } from '@nestjs/common';
import { addDays, atMinute, localDate, startOfDay } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileLinks } from '../../../platform/storage/file-links.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { MessagingFacade } from '../../messaging/contract/messaging.facade.js';
import { agreementView } from '../../orders/contract/agreement-view.js';
import { Collecting } from '../../orders/contract/collecting.js';
import { crewOf } from '../../orders/contract/crew.js';
import { orderCard } from '../../orders/contract/order-card.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { DeskReceipts, type DeskReceipt } from '../../payments/contract/desk.js';
import { FulfilmentFacade, type FulfilmentRecord } from '../../payments/contract/fulfilment.js';
import { PaymentsFacade, type PaymentRecord } from '../../payments/contract/payments.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import { PAGES_POLICY } from '../domain/pages-policy.js';
import {
  isRealDay,
  type AdminOrderCard,
  type AdminOrderPage,
  type AdminOrderView,
  type AssignWorker,
  type CandidateList,
  type OrderSearch,
} from '../contract/office-views.js';
import { Crews } from './crews.js';
import { Exceptions, type OpenException } from './exceptions.js';
import { OrderPage } from './order-page.js';
import { WorkerCards } from './worker-cards.js';

/** The office's lists and order page, and the one thing it does there: assigning a worker. */
@Injectable()
export class OfficeOrders {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly dispatch: DispatchFacade,
    private readonly collecting: Collecting,
    private readonly payments: PaymentsFacade,
    private readonly fulfilment: FulfilmentFacade,
    private readonly desk: DeskReceipts,
    private readonly messaging: MessagingFacade,
    private readonly exceptions: Exceptions,
    private readonly page: OrderPage,
    private readonly crews: Crews,
    private readonly links: FileLinks,
    private readonly workerCards: WorkerCards,
  ) {}

  async search(search: OrderSearch): Promise<Result<AdminOrderPage>> {
    const wrongDay = (['from', 'to'] as const).find((name) => !isRealDay(search[name]));
    if (wrongDay)
      return refuse('VALIDATION_FAILED', undefined, { fields: [{ path: wrongDay, message: '应为有效的日期' }] });
    const db = this.transactions.reader;
    const open = await this.exceptions.open();
    const page = search.page ?? 1;
    const pageSize = search.pageSize ?? PAGES_POLICY.pageSize.value;
    const { items, total } = await this.orders.search(db, {
      states: search.state,
      text: search.q?.trim() || undefined,
      district: search.district,
      from: search.from ? startOfDay(localDate(search.from)) : undefined,
      to: search.to ? atMinute(addDays(localDate(search.to), 1), 0) : undefined,
      orderIds: search.exception ? open.flatMap((one) => one.orderId ?? []) : undefined,
      page,
      pageSize,
    });
    return { items: await this.cards(db, items, open), total, page, pageSize };
  }

  /** Cards of orders with their worker's name and what waits about them. */
  async cards(db: Tx, orders: readonly Order[], open: readonly OpenException[]): Promise<AdminOrderCard[]> {
    const workers = await this.workforce.workers(db, [...new Set(orders.flatMap(crewOf))]);
    // the most urgent comes first, and of several about one order it is the one that is shown
    const exceptionOf = new Map(open.toReversed().map((one) => [one.orderId, one.text]));
    return orders.map((order) => ({
      ...orderCard(order, namesOf(order, workers)),
      customerName: order.address.contactName,
      phoneMasked: order.address.phoneMasked,
      district: order.address.district,
      workerId: order.workerId,
      exception: exceptionOf.get(order.id) ?? null,
    }));
  }

  async view(orderId: string): Promise<Result<AdminOrderView>> {
    const db = this.transactions.reader;
    const order = await this.orders.order(db, orderId);
    if (!order) return refuse('NOT_FOUND');
    const [view, agreement, assignments, payments, receipts, messages] = await Promise.all([
      this.page.compose(db, order),
      this.orders.agreement(db, order),
      this.dispatch.history(db, orderId),
      this.paymentsOf(db, orderId),
      this.receiptsOf(db, orderId),
      this.messaging.deliveries(db, orderId),
    ]);
    const workers = await this.workforce.workers(db, [
      ...new Set([...assignments.map((one) => one.workerId), ...crewOf(order)]),
    ]);
    const holder = order.workerId ? workers.get(order.workerId) : undefined;
    return {
      ...view,
      // the office sees the plan as well as the promise, but never a customer's secrets
      worker: holder ? this.workerCards.of(holder) : null,
      workerName: namesOf(order, workers),
      doorCode: null,
      voucher: null,
      mates: order.mates.flatMap(({ workerId }) => workers.get(workerId) ?? []).map((one) => this.workerCards.of(one)),
      customerId: order.accountId,
      version: order.version,
      agreement: agreementView(agreement, (fileId) => this.links.linkTo(fileId)),
      crew: await this.crews.of(db, order, assignments, workers),
      crewSize: await this.crews.size(db, order),
      assignments: assignments.map((one) => ({
        id: one.id,
        workerId: one.workerId,
        workerName: workers.get(one.workerId)?.name ?? '已离职',
        role: one.role,
        state: one.state,
        mode: one.mode,
        explanation: [...one.explanation],
        offeredAt: one.offeredAt.toISOString(),
        respondedAt: one.respondedAt?.toISOString() ?? null,
        declineReason: one.declineReason,
      })),
      payments: payments.map((one) => ({
        outTradeNo: one.outTradeNo,
        purpose: one.reference === `order:${orderId}` ? 'booking' : 'balance',
        state: one.state,
        amountFen: one.amountFen,
        transactionId: one.transactionId,
        createdAt: one.createdAt.toISOString(),
        settledAt: one.settledAt?.toISOString() ?? null,
        settledBy: one.settledBy,
        problem: one.problem,
        fulfilment: one.report?.state ?? null,
        fulfilmentProblem: one.report?.problem ?? null,
      })),
      receipts: receipts.map(({ reference, recordedBy, recordedAt, ...one }) => ({
        ...one,
        purpose: reference === `order:${orderId}` ? 'booking' : 'balance',
        recordedBy: recordedBy.label,
        recordedAt: recordedAt.toISOString(),
      })),
      messages: messages.map((one) => ({
        id: one.id,
        template: one.template,
        title: one.title,
        text: one.text,
        channel: one.channel,
        state: one.state,
        because: one.because,
        reason: one.reason,
        passed: [...one.passed],
        notBefore: one.notBefore?.toISOString() ?? null,
        canResend: one.canResend,
        at: one.at.toISOString(),
      })),
    };
  }

  async candidates(orderId: string): Promise<Result<CandidateList>> {
    const db = this.transactions.reader;
    const candidates = await this.dispatch.candidates(db, orderId);
    if (isRefused(candidates)) return candidates;
    const workers = await this.workforce.workers(
      db,
      candidates.map((candidate) => candidate.workerId),
    );
    return {
      items: candidates.flatMap((candidate) => {
        const worker = workers.get(candidate.workerId);
        if (!worker) return [];
        return {
          worker: this.workerCards.of(worker),
          allowed: candidate.violations.length === 0,
          violations: [...candidate.violations],
          score: candidate.score,
          explanation: [...candidate.explanation],
        };
      }),
    };
  }

  async assign(actor: Actor, orderId: string, command: AssignWorker): Promise<Result<AdminOrderView>> {
    const assigned = await this.transactions.run((tx) =>
      this.dispatch.assign(tx, { ...command, instead: command.instead ?? null, orderId, actor: actor.label }),
    );
    return isRefused(assigned) ? assigned : this.view(orderId);
  }

  /** Money over the desk: for the booking first, then for what was owed after the visit. */
  private async receiptsOf(db: Tx, orderId: string): Promise<DeskReceipt[]> {
    const [booking, balance] = await Promise.all([
      this.desk.of(db, `order:${orderId}`),
      this.desk.of(db, `balance:${orderId}`),
    ]);
    return [...booking, ...balance];
  }

  /** Every try to pay, with what WeChat was told: for the booking first, then for what was owed after the visit. */
  private async paymentsOf(db: Tx, orderId: string): Promise<(PaymentRecord & { report?: FulfilmentRecord })[]> {
    const references = await this.collecting.referencesOf(db, orderId);
    const tries = await Promise.all(references.map((reference) => this.payments.paymentsOf(db, reference)));
    const reports = new Map((await this.fulfilment.of(db, references)).map((report) => [report.outTradeNo, report]));
    return tries.flat().map((payment) => ({ ...payment, report: reports.get(payment.outTradeNo) }));
  }
}

/** Everybody who comes, as far as they are found; null: nobody yet. */
function namesOf(order: Order, workers: ReadonlyMap<string, Worker>): string | null {
  return (
    crewOf(order)
      .flatMap((id) => workers.get(id)?.name ?? [])
      .join('、') || null
  );
}
