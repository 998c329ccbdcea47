import { Injectable } from '@nestjs/common';
import { yuan } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { ComplaintsFacade } from '../../complaints/contract/complaints.facade.js';
import { ContractsFacade } from '../../contracts/contract/contracts.facade.js';
import { StaysFacade } from '../../stays/contract/stays.facade.js';
import { DevicesFacade } from '../../devices/contract/devices.facade.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { FieldworkFacade } from '../../fieldwork/contract/fieldwork.facade.js';
import { InvoicesFacade } from '../../invoices/contract/invoices.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { FulfilmentFacade } from '../../payments/contract/fulfilment.js';
import { PaymentsFacade } from '../../payments/contract/payments.facade.js';
import { SafetyFacade } from '../../safety/contract/safety.facade.js';
import { SurgeFacade } from '../../surge/contract/surge.facade.js';
import { WarrantyFacade } from '../../warranty/contract/warranty.facade.js';
import type { EXCEPTION_KINDS } from '../contract/exception-views.js';
import { BooksFacade } from '../../payments/contract/books.js';
import { overdueVisit } from '../domain/overdue-visit.js';
import { PAGES_POLICY } from '../domain/pages-policy.js';

export interface OpenException {
  readonly id: string;
  readonly kind: (typeof EXCEPTION_KINDS)[number];
  readonly text: string;
  readonly orderId: string | null;
  /** the package it is about */
  readonly contractId?: string;
  /** the stay it is about */
  readonly stayId?: string;
  /** the day of WeChat's bills it is about */
  readonly billDay?: string;
  /** the complaint it is about */
  readonly complaintId?: string;
  /** the incident it is about */
  readonly incidentId?: string;
  /** the day that is short of people */
  readonly surgeDay?: string;
  readonly dueAt: Date;
  readonly openedAt: Date;
}

/** Everything that waits for a person, the most urgent first. */
@Injectable()
export class Exceptions {
  constructor(
    private readonly transactions: Transactions,
    private readonly dispatch: DispatchFacade,
    private readonly orders: OrdersFacade,
    private readonly contracts: ContractsFacade,
    private readonly stays: StaysFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly payments: PaymentsFacade,
    private readonly fulfilment: FulfilmentFacade,
    private readonly complaints: ComplaintsFacade,
    private readonly books: BooksFacade,
    private readonly invoices: InvoicesFacade,
    private readonly warranty: WarrantyFacade,
    private readonly safety: SafetyFacade,
    private readonly devices: DevicesFacade,
    private readonly surge: SurgeFacade,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  async open(): Promise<OpenException[]> {
    const db = this.transactions.reader;
    const found = await Promise.all([
      this.dispatch.openExceptions(db),
      this.orders.openExceptions(db),
      this.ofContracts(),
      this.ofStays(),
      this.deadLetters(),
      this.overdueVisits(),
      this.ofBills(),
      this.ofComplaints(),
      this.ofInvoices(),
      this.ofWarranty(),
      this.ofIncidents(),
      this.ofDevices(),
      this.ofBursts(),
      this.ofReports(),
    ]);
    return [...found.flat(), ...this.keys()].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  }

  /** About a whole package: it belongs to no single order, and its text names the package. */
  private async ofContracts(): Promise<OpenException[]> {
    const open = await this.contracts.openExceptions(this.transactions.reader);
    return open.map((one) => ({ ...one, orderId: null }));
  }

  /** Money for a stay, or a worker who cannot live there; the text names the stay. */
  private async ofStays(): Promise<OpenException[]> {
    const open = await this.stays.openExceptions(this.transactions.reader);
    return open.map((one) => ({ ...one, orderId: null }));
  }

  /** Certificates of WeChat Pay: nothing waits in a table, they are looked at whenever somebody looks. */
  private keys(): OpenException[] {
    return this.payments.keyAlarms().map((one) => ({ ...one, kind: 'key_expiry', orderId: null }));
  }

  /** Days of WeChat's bills with a difference, or past their closing time. */
  private async ofBills(): Promise<OpenException[]> {
    const late = await this.books.lateDays(this.transactions.reader);
    return late.map(({ day, unresolved, problem, closeBy, openedAt }) => ({
      id: `bill-day-${day}`,
      kind: 'bill_day',
      text: `${day}的微信账单还没有对平：${unresolved > 0 ? `${unresolved}处差异待处理` : (problem ?? '还没有取到账单')}`,
      orderId: null,
      billDay: day,
      dueAt: closeBy,
      openedAt,
    }));
  }

  /** Complaints whose clock runs out or has run out. */
  private async ofComplaints(): Promise<OpenException[]> {
    const late = await this.complaints.late(this.transactions.reader);
    return late.map(({ id, ...one }) => ({ ...one, id: `complaint-${id}`, kind: 'complaint', complaintId: id }));
  }

  /** Invoices that whoever issues has refused. */
  private async ofInvoices(): Promise<OpenException[]> {
    const refused = await this.invoices.troubles(this.transactions.reader);
    return refused.map((one) => ({ ...one, kind: 'invoice' }));
  }

  /** Free visits that are promised and late, and how many there are of them. */
  private async ofWarranty(): Promise<OpenException[]> {
    const alarms = await this.warranty.alarms(this.transactions.reader);
    return alarms.map((one) => ({ ...one, kind: 'warranty' }));
  }

  /** Corrective actions that are not done though their date has passed. */
  private async ofIncidents(): Promise<OpenException[]> {
    const overdue = await this.safety.overdueActions(this.transactions.reader);
    return overdue.map((one) => ({ ...one, kind: 'corrective_action', orderId: null }));
  }

  /** Workers who are out for a visit and whose device says nothing. */
  private async ofDevices(): Promise<OpenException[]> {
    const silent = await this.devices.silent(this.transactions.reader);
    return silent.map(({ id, ...one }) => ({ ...one, id: `device-${id}`, kind: 'silent_device', dueAt: one.openedAt }));
  }

  /** Hours that are short of people, about which nobody has done anything yet. */
  private async ofBursts(): Promise<OpenException[]> {
    const unanswered = await this.surge.unanswered(this.transactions.reader);
    return unanswered.map(({ day, ...one }) => ({ ...one, kind: 'burst', orderId: null, surgeDay: day }));
  }

  /** Payments whose money WeChat keeps, because it was not told that they are served. */
  private async ofReports(): Promise<OpenException[]> {
    const alarms = await this.fulfilment.alarms(this.transactions.reader);
    return alarms.map(({ outTradeNo, reference, amountFen, problem, openedAt, dueAt }) => ({
      id: `fulfilment-${outTradeNo}`,
      kind: 'fulfilment',
      text: `一笔${yuan(amountFen)}元的收款还没有向微信申报发货（${problem ?? '微信一直没有答复'}），微信暂不结算，请核对`,
      ...ownerOf(reference),
      openedAt,
      dueAt,
    }));
  }

  private async deadLetters(): Promise<OpenException[]> {
    const dead = await this.queue.deadLetters(this.transactions.reader);
    return dead.map((work) => ({
      id: work.id,
      kind: 'dead_letter',
      text: `后台任务多次失败：${work.kind}（${work.lastError ?? '原因未知'}）`,
      orderId: null,
      dueAt: addMinutes(work.deadAt, PAGES_POLICY.deadLetterMinutes.value),
      openedAt: work.deadAt,
    }));
  }

  /** Confirmed visits whose promised time has begun: nobody has set out, or somebody who never checked in. */
  private async overdueVisits(): Promise<OpenException[]> {
    const db = this.transactions.reader;
    const now = this.clock.now();
    const since = addMinutes(now, -PAGES_POLICY.lateDepartureLookBackMinutes.value);
    const begun = (await this.orders.visitsBetween(db, { from: since, to: now })).filter(
      (order) => order.state === 'confirmed',
    );
    const visits = await this.fieldwork.visits(
      db,
      begun.map((order) => order.id),
    );
    return begun.flatMap((order) => {
      const overdue = overdueVisit(order, visits.get(order.id), now);
      return overdue ? [{ ...overdue, id: `${overdue.kind.replace('_', '-')}-${order.id}`, orderId: order.id }] : [];
    });
  }
}

/** What a payment's reference stands for, as far as it has a page. */
function ownerOf(reference: string): Pick<OpenException, 'orderId' | 'contractId' | 'stayId'> {
  const [kind, id = ''] = reference.split(':');
  return {
    orderId: kind === 'order' || kind === 'balance' ? id : null,
    ...(kind === 'contract' && { contractId: id }),
    ...(kind === 'stay' && { stayId: id }),
  };
}
