import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { DispatchFacade, type Assignment } from '../../dispatch/contract/dispatch.facade.js';
import { Collecting, type Bill, type OfferedExtra, type OfferedOvertime } from '../../orders/contract/collecting.js';
import { crewOf, roleIn, type CrewRole } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { MaterialList, OnTheWay } from '../contract/fieldwork.facade.js';
import { agreedEnd } from '../domain/agreed-end.js';
import { contactVisible } from '../domain/visit-rules.js';
import { Refusals, type SentBack } from '../infrastructure/refusals.sql.js';
import { MaterialLists } from '../infrastructure/material-lists.sql.js';
import { VisitMates } from '../infrastructure/visit-mates.sql.js';
import { Visits, type VisitRecord } from '../infrastructure/visits.sql.js';
import { DepartureGate, type DepartureFacts } from './departure-gate.js';
import { FollowWay } from './follow-way.js';

/** A visit as its worker may see it now. */
export interface WorkerVisitFacts {
  readonly assignment: Assignment;
  readonly order: Order;
  readonly visit: VisitRecord | null;
}

export interface CrewMember {
  readonly id: string;
  readonly name: string;
  readonly avatarSeed: string;
  readonly role: CrewRole;
}

export interface WorkerVisitPage extends WorkerVisitFacts {
  readonly customerPhone: string | null;
  readonly addressDetail: string | null;
  readonly addOnNames: readonly string[];
  /** who else comes */
  readonly others: readonly CrewMember[];
  /** places that still wait for somebody */
  readonly crewMissing: number;
  /** before it is, nobody can check in */
  readonly agreementSigned: boolean;
  /** what the customer asked for; null: nothing */
  readonly materials: MaterialList | null;
  /** for the lead before setting out, else null */
  readonly departure: DepartureFacts | null;
  /** what the customer wants done again before they sign, while it is open */
  readonly refusal: SentBack | null;
  readonly bill: Bill;
  readonly offeredExtras: readonly OfferedExtra[];
  readonly offeredOvertime: readonly OfferedOvertime[];
  /** null before the arrival */
  readonly agreedEnd: Date | null;
  /** the lead's own; a mate is not shown where somebody else is */
  readonly onTheWay: OnTheWay | null;
}

/** Composes the worker's day and visit pages from what dispatch, orders and fieldwork know. */
@Injectable()
export class WorkerPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly dispatch: DispatchFacade,
    private readonly orders: OrdersFacade,
    private readonly collecting: Collecting,
    private readonly catalog: CatalogFacade,
    private readonly privacy: PrivacyFacade,
    private readonly workforce: WorkforceFacade,
    private readonly visits: Visits,
    private readonly refusals: Refusals,
    private readonly mates: VisitMates,
    private readonly lists: MaterialLists,
    private readonly gate: DepartureGate,
    private readonly ways: FollowWay,
    private readonly clock: Clock,
  ) {}

  async day(workerId: string, day: LocalDate): Promise<{ offers: WorkerVisitFacts[]; visits: WorkerVisitFacts[] }> {
    const db = this.transactions.reader;
    const offers = await this.dispatch.openOffers(db, workerId);
    const assigned = (await this.dispatch.ofWorker(db, workerId, day)).filter((one) => one.state === 'accepted');
    const ids = [...offers, ...assigned].map((assignment) => assignment.orderId);
    const orders = await this.orders.orders(db, ids);
    const visits = await this.visits.findAll(db, ids);
    const facts = (assignment: Assignment): WorkerVisitFacts[] => {
      const order = orders.get(assignment.orderId);
      return order ? [{ assignment, order, visit: visits.get(assignment.orderId) ?? null }] : [];
    };
    return { offers: offers.flatMap(facts), visits: assigned.flatMap(facts) };
  }

  /** NOT_FOUND unless the order is offered to or accepted by this worker. */
  visit(actor: Actor, orderId: string): Promise<Result<WorkerVisitPage>> {
    return this.transactions.run(async (tx) => {
      const assignment = actor.workerId && (await this.dispatch.own(tx, orderId, actor.workerId));
      if (!assignment) return refuse('NOT_FOUND');
      const order = await this.orders.order(tx, orderId);
      if (!order) return refuse('NOT_FOUND');
      const visit = await this.visits.find(tx, orderId);
      const service = await this.catalog.version(tx, order.serviceId, order.serviceVersion);
      const addOnNames = order.addOns.flatMap(({ id, quantity }) => {
        const addOn = service?.addOns.find((one) => one.id === id);
        return addOn ? [quantity > 1 ? `${addOn.name}×${quantity}` : addOn.name] : [];
      });
      const contact = await this.contact(tx, actor, { assignment, order, visit });
      const signed = await this.orders.agreementsSigned(tx, [orderId]);
      const others = await this.others(tx, order, assignment.workerId);
      const crewMissing = Math.max(0, (service?.crew ?? 1) - crewOf(order).length);
      const agreementSigned = signed.has(orderId);
      const endsAt = visit?.arrivedAt ? agreedEnd(order, visit.arrivedAt) : null;
      const [bill, offeredExtras, offeredOvertime] = await Promise.all([
        this.collecting.bill(tx, order),
        assignment.role === 'lead' ? this.collecting.offered(tx, order) : [],
        assignment.role === 'lead' && endsAt ? this.collecting.offeredOvertime(tx, order, endsAt) : [],
      ]);
      const materials = await this.lists.newest(tx, orderId);
      const departure = await this.departure(tx, { assignment, order, visit });
      const refusal = visit?.state === 'working' ? await this.refusals.latest(tx, orderId) : null;
      const onTheWay = visit?.workerId === actor.workerId ? await this.ways.onTheWay(tx, order, visit) : null;
      const more = { onTheWay, materials, departure, refusal, bill, offeredExtras, offeredOvertime, agreedEnd: endsAt };
      return { assignment, order, visit, addOnNames, others, crewMissing, agreementSigned, ...contact, ...more };
    });
  }

  private async departure(
    tx: Tx,
    { assignment: { workerId, role, state }, order, visit }: WorkerVisitFacts,
  ): Promise<DepartureFacts | null> {
    if (state !== 'accepted' || role !== 'lead' || order.remote) return null;
    return visit?.state === 'scheduled' && visit.workerId === workerId ? this.gate.facts(tx, order, workerId) : null;
  }

  private async others(tx: Tx, order: Order, workerId: string): Promise<CrewMember[]> {
    const ids = crewOf(order).filter((id) => id !== workerId);
    const workers = await this.workforce.workers(tx, ids);
    return ids.flatMap((id) => {
      const [worker, role] = [workers.get(id), roleIn(order, id)];
      return worker && role ? [{ id, name: worker.name, avatarSeed: worker.avatarSeed, role }] : [];
    });
  }

  /** The first look is written into the audit; the page refreshes every few seconds and says nothing new. */
  private async contact(
    tx: Tx,
    actor: Actor,
    { assignment: { workerId, role, state }, order, visit }: WorkerVisitFacts,
  ): Promise<{ customerPhone: string | null; addressDetail: string | null }> {
    // until its opening is delivered, an accepted visit may still be the worker's before
    const opened = state === 'accepted' && visit?.workerId === order.workerId && roleIn(order, workerId) === role;
    const now = this.clock.now();
    if (!opened || !contactVisible(order.promised, visit.state, now))
      return { customerPhone: null, addressDetail: null };
    const isFirstLook =
      role === 'mate'
        ? await this.mates.markContactRevealed(tx, order.id, workerId, now)
        : await this.visits.markContactRevealed(tx, order.id, now);
    if (isFirstLook) {
      await this.privacy.record(tx, {
        actor: { accountId: actor.accountId, label: actor.label },
        action: 'sensitive.read',
        subject: `order:${order.id}`,
        data: order.remote
          ? { fields: ['phone'], purpose: '远程服务' }
          : { fields: ['phone', 'address'], purpose: '上门服务' },
      });
    }
    return {
      customerPhone: this.privacy.decrypt(order.address.phoneCipher, 'address.phone'),
      addressDetail: order.remote ? null : this.privacy.decrypt(order.address.detailCipher, 'address.detail'),
    };
  }
}
