import { Injectable } from '@nestjs/common';
import { addDays, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import { FieldworkFacade, type Visit } from '../../fieldwork/contract/fieldwork.facade.js';
import { crewOf, roleIn } from '../../orders/contract/crew.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { StaysFacade, type Stay } from '../../stays/contract/stays.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { BoardStay, BoardVisit, DayBoard as Board } from '../contract/office-views.js';
import { Exceptions } from './exceptions.js';
import { OfficeOrders } from './office-orders.js';

/** One day of all workers: shifts, visits with their buffers, and what nobody serves yet. */
@Injectable()
export class DayBoard {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly scheduling: SchedulingFacade,
    private readonly fieldwork: FieldworkFacade,
    private readonly stays: StaysFacade,
    private readonly exceptions: Exceptions,
    private readonly office: OfficeOrders,
    private readonly clock: Clock,
  ) {}

  async of(day: LocalDate): Promise<Board> {
    const db = this.transactions.reader;
    const span = { from: startOfDay(day), to: startOfDay(addDays(day, 1)) };
    const [workers, shifts, claims, orders, stays, open] = await Promise.all([
      this.workforce.all(db),
      this.workforce.workingDays(db, day, day),
      this.scheduling.claimsOn(db, day),
      this.orders.visitsBetween(db, span),
      this.stays.livedOn(db, day),
      this.exceptions.open(),
    ]);
    const visits = await this.fieldwork.visits(
      db,
      orders.map((order) => order.id),
    );
    const bufferEnd = new Map(claims.map((claim) => [claim.reference, claim.busyTo]));
    const byWorker = new Map<string, Order[]>();
    for (const order of orders) {
      for (const id of crewOf(order)) byWorker.set(id, [...(byWorker.get(id) ?? []), order]);
    }
    const lacking = new Set(open.flatMap(({ kind, orderId }) => (kind === 'unassigned' && orderId ? [orderId] : [])));
    const stayOf = new Map(stays.map((stay) => [stay.workerId, stay]));
    const shiftsOf = new Map(shifts.map((shift) => [shift.workerId, shift.spans]));
    return {
      date: day,
      workers: workers
        .map((worker) => ({
          id: worker.id,
          name: worker.name,
          district: worker.district,
          skills: [...worker.skills],
          shifts: (shiftsOf.get(worker.id) ?? []).map(({ from, to }) => ({
            from: from.toISOString(),
            to: to.toISOString(),
          })),
          visits: (byWorker.get(worker.id) ?? [])
            .map((order) => ({
              ...this.boardVisit(order, visits.get(order.id) ?? null, bufferEnd.get(`order:${order.id}`)),
              role: roleIn(order, worker.id) ?? 'lead',
            }))
            .sort((a, b) => a.from.localeCompare(b.from)),
          isGuest: worker.isGuest,
          livesIn: boardStay(stayOf.get(worker.id)),
        }))
        // whoever neither works nor has a visit that day only costs room
        .filter((worker) => worker.shifts.length > 0 || worker.visits.length > 0),
      unassigned: await this.office.cards(
        db,
        orders.filter((order) => order.workerId === null || lacking.has(order.id)),
        open,
      ),
      places: orders
        .filter(({ remote }) => !remote)
        .map(({ id, address }) => ({ orderId: id, lat: roughly(address.lat), lng: roughly(address.lng) })),
    };
  }

  private boardVisit(order: Order, visit: Visit | null, bufferEnd: Date | undefined): Omit<BoardVisit, 'role'> {
    const arrived = visit?.arrivedAt ?? null;
    return {
      orderId: order.id,
      orderNo: order.no,
      serviceName: order.serviceName,
      state: order.state,
      visitState: visit?.state ?? null,
      from: order.planned.from.toISOString(),
      to: order.planned.to.toISOString(),
      bufferTo: (bufferEnd ?? order.planned.to).toISOString(),
      district: order.address.district,
      community: order.address.community,
      together: crewOf(order).length,
      late: (arrived ?? this.clock.now()) >= order.promised.to && order.state !== 'awaiting_payment',
    };
  }
}

const roughly = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

function boardStay(stay: Stay | undefined): BoardStay | null {
  return stay ? { stayId: stay.id, serviceName: stay.serviceName, community: stay.address.community } : null;
}
