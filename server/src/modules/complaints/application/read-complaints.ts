import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { LoyaltyFacade } from '../../loyalty/contract/loyalty.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { readClocks, type ClockReading } from '../domain/clocks.js';
import type { Complaint, ComplaintEntry } from '../domain/complaint.js';
import { deskOrder, isWorkedOn } from '../domain/complaint-life.js';
import { COMPLAINT_POLICY } from '../domain/complaint-policy.js';
import { mayFile } from '../domain/may-file.js';
import type { Rectification } from '../domain/rectification.js';
import type { Remedy } from '../domain/remedy.js';
import { resolutionOf, type Resolution } from '../domain/resolution.js';
import { ComplaintAmendsSql } from '../infrastructure/complaint-amends.sql.js';
import { ComplaintClocksSql } from '../infrastructure/complaint-clocks.sql.js';
import { ComplaintsSql } from '../infrastructure/complaints.sql.js';

export interface ListedComplaint {
  readonly complaint: Complaint;
  readonly order: Order;
  readonly clocks: readonly ClockReading[];
  /** the highest step it was taken to; 0: warned about; null: neither */
  readonly level: number | null;
  /** the customer has the right to be answered first */
  readonly priority: boolean;
}

export interface OpenedComplaint extends ListedComplaint {
  readonly entries: readonly ComplaintEntry[];
  readonly remedies: readonly Remedy[];
  readonly rectifications: readonly Rectification[];
  /** others of the customer that are worked on */
  readonly siblings: readonly Complaint[];
  /** where a merged one goes on; null: it is none */
  readonly goesOnIn: Complaint | null;
}

export interface OrderComplaints {
  readonly items: readonly ListedComplaint[];
  readonly mayFile: boolean;
}

/** Complaints as the customer and the office see them; clocks are read from their facts, at the moment of looking. */
@Injectable()
export class ReadComplaints {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintsSql,
    private readonly clocks: ComplaintClocksSql,
    private readonly amends: ComplaintAmendsSql,
    private readonly orders: OrdersFacade,
    private readonly loyalty: LoyaltyFacade,
    private readonly clock: Clock,
  ) {}

  /** Those somebody has to do with, in the order in which the desk takes them. */
  async board(): Promise<ListedComplaint[]> {
    const db = this.transactions.reader;
    const found = await this.dress(db, await this.complaints.board(db, COMPLAINT_POLICY.listed.value));
    return found.sort((a, b) =>
      deskOrder({ ...a.complaint, priority: a.priority }, { ...b.complaint, priority: b.priority }),
    );
  }

  /** How many of the complaints of the last months are solved. */
  async resolution(): Promise<Resolution> {
    const now = this.clock.now();
    const { resolutionDays, resolutionHours } = COMPLAINT_POLICY;
    const since = addMinutes(now, -resolutionDays.value * 1_440);
    const oldBefore = addMinutes(now, -resolutionHours.value * 60);
    return resolutionOf(await this.complaints.counts(this.transactions.reader, since, oldBefore));
  }

  /** The newest first. */
  async ofCustomer(accountId: string): Promise<ListedComplaint[]> {
    const db = this.transactions.reader;
    return this.dress(db, await this.complaints.ofAccount(db, accountId, COMPLAINT_POLICY.listed.value));
  }

  /**
   * About one visit, the newest first, and whether it may be complained about now; null: there is no such visit.
   * @param owner whose visit it must be; null: the office looks
   */
  async ofOrder(orderId: string, owner: Actor | null): Promise<OrderComplaints | null> {
    const db = this.transactions.reader;
    const order = await (owner ? this.orders.ownOrder(db, owner, orderId) : this.orders.order(db, orderId));
    if (!order) return null;
    const found = await this.complaints.ofOrder(db, orderId);
    const allowed = mayFile(order, found, this.clock.now());
    return { items: await this.dress(db, found), mayFile: !isRefused(allowed) };
  }

  /** Made in [from, to), the oldest first: the tracking table. */
  async tracked(from: Date, to: Date): Promise<ListedComplaint[]> {
    const db = this.transactions.reader;
    return this.dress(db, await this.complaints.openedBetween(db, from, to, COMPLAINT_POLICY.exported.value));
  }

  /** @param accountId the customer it must belong to; null: the office looks */
  async opened(id: string, accountId: string | null): Promise<OpenedComplaint | null> {
    const db = this.transactions.reader;
    const complaint = await this.complaints.find(db, id);
    if (!complaint || (accountId !== null && complaint.accountId !== accountId)) return null;
    const [[listed], entries, remedies, rectifications, all] = await Promise.all([
      this.dress(db, [complaint]),
      this.complaints.entries(db, id),
      this.amends.remedies(db, id),
      this.amends.rectifications(db, id),
      this.complaints.ofAccount(db, complaint.accountId, COMPLAINT_POLICY.listed.value),
    ]);
    const siblings = all.filter((one) => one.id !== id && isWorkedOn(one.state));
    const goesOnIn = await this.endOf(db, complaint);
    return { ...listed!, entries, remedies, rectifications, siblings, goesOnIn };
  }

  /** The one a merged complaint goes on in, however often it was merged; null: in itself. */
  private async endOf(db: Tx, complaint: Complaint): Promise<Complaint | null> {
    let end: Complaint | null = null;
    for (let next = complaint.mergedInto; next; next = end?.mergedInto ?? null) {
      end = await this.complaints.find(db, next);
    }
    return end;
  }

  private async dress(db: Tx, complaints: readonly Complaint[]): Promise<ListedComplaint[]> {
    const ids = complaints.map(({ id }) => id);
    const [orders, facts, levels, first] = await Promise.all([
      this.orders.orders(db, [...new Set(complaints.map(({ orderId }) => orderId))]),
      this.clocks.facts(db, ids),
      this.clocks.highest(db, ids),
      this.loyalty.havePriority(
        db,
        complaints.map(({ accountId }) => accountId),
      ),
    ]);
    const now = this.clock.now();
    return complaints.map((complaint) => ({
      complaint,
      order: orders.get(complaint.orderId)!,
      clocks: readClocks(facts.get(complaint.id)!, now),
      level: levels.get(complaint.id) ?? null,
      priority: first.has(complaint.accountId),
    }));
  }
}
