import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import { addDays, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { isRefused } from '@daowei/shared/kernel/result';
import type { Seat } from '../../src/modules/orders/contract/orders.facade.js';
import { captureOfOrder } from '../../src/modules/orders/domain/capture.js';
import { COMMAND_FROM, decide, type OrderCommand } from '../../src/modules/orders/domain/decide.js';
import { ORDERS_POLICY } from '../../src/modules/orders/domain/orders-policy.js';
import { rankForClaim } from '../../src/modules/orders/domain/ranking.js';
import { mayReschedule } from '../../src/modules/orders/domain/reschedule.js';
import {
  count,
  meets,
  NO_QUARTERS,
  QUARTER_MINUTES,
  shapeOf,
  touchedQuarters,
  union,
  without,
} from '../../src/modules/scheduling/domain/quarters.js';
import { daysFromTo, fit, offBits, type WorkerDay } from '../../src/modules/scheduling/domain/roster.js';
import { checkStart } from '../../src/modules/scheduling/domain/starts.js';
import { CalledOff, callingOff } from './called-off.js';
import type { Captured, House, Outcome, OrderFacts, Settled } from './house.js';
import { newOrder, type OpenOrder } from './new-order.js';
import { MOVE_TERMS, POLICY, SHIFT, VISIT_MINUTES } from './town.js';

interface HeldClaim {
  readonly worker: number;
  readonly visit: Interval;
}

/** The rules of orders and scheduling with maps for tables: what the database would decide, it decides by the same code. */
export class MemoryHouse implements House {
  readonly replans = true;
  private clock: Date;
  private serial = 0;
  private readonly days: Map<LocalDate, WorkerDay>[];
  private readonly claims = new Map<string, HeldClaim>();
  private readonly book_ = new Map<string, OpenOrder>();
  private readonly cashiers = new Set<string>();
  private readonly money: Captured[] = [];
  private readonly calledOff = new CalledOff();
  private readonly waiting = new Map<string, number>();
  private readonly mistakes: string[] = [];

  constructor(
    readonly workers: number,
    readonly customers: number,
    now: Date,
  ) {
    this.clock = now;
    const today = dayOf(now);
    const last = addDays(today, POLICY.horizonDays + 1);
    const ids = Array.from({ length: workers }, (_, worker) => String(worker));
    const shifts = ids.flatMap((workerId) =>
      daysFromTo(today, last).map((day) => ({ workerId, day, spans: [SHIFT(day)] })),
    );
    const off = offBits(shifts, ids, today, last);
    this.days = ids.map(
      (id) => new Map([...off.get(id)!].map(([day, words]) => [day, { off: words, busy: NO_QUARTERS }])),
    );
  }

  now(): Date {
    return this.clock;
  }

  async wait(minutes: number): Promise<void> {
    this.clock = addMinutes(this.clock, minutes);
    this.calledOff.arrive();
    for (const { id, state, holdUntil } of [...this.book_.values()]) {
      if (state === 'awaiting_payment' && holdUntil! <= this.clock) this.change(id, { kind: 'expire' });
    }
  }

  async book(customer: number, startAt: Date): Promise<{ orderId: string } | { refused: string }> {
    const start = checkStart(POLICY, this.clock, startAt);
    if (isRefused(start)) return start;
    const holds = [...this.book_.values()].filter(
      (order) => order.customer === customer && order.state === 'awaiting_payment',
    );
    if (holds.length >= ORDERS_POLICY.maxHolds.value) return { refused: 'TOO_MANY_HOLDS' };
    const visit = { from: startAt, to: addMinutes(startAt, VISIT_MINUTES) };
    const seat = this.seat(visit, []);
    if (!seat) return { refused: 'SLOT_TAKEN' };
    const id = this.nextId();
    this.book_.set(id, newOrder(this.clock, id, customer, visit, seat));
    return { orderId: id };
  }

  async openCashier(orderId: string): Promise<Outcome> {
    const { state, holdUntil } = this.order(orderId);
    if (state === 'expired') return 'HOLD_EXPIRED';
    if (state !== 'awaiting_payment') return 'ORDER_STATE';
    if (!holdUntil || holdUntil <= this.clock) return 'HOLD_EXPIRED';
    this.cashiers.add(orderId);
    return null;
  }

  /** Money that was on its way may arrive in every state, and more than once. */
  async pay(orderId: string): Promise<Outcome> {
    if (!this.cashiers.has(orderId)) return 'NO_CASHIER';
    const order = this.order(orderId);
    const captured = { orderId, tradeNo: `trade-${this.nextId()}`, amountFen: order.totalFen };
    this.money.push(captured);
    const capture = { outTradeNo: captured.tradeNo, amountFen: captured.amountFen, paidAt: this.clock };
    // WeChat tells everything at least twice
    this.settle(orderId, capture);
    this.settle(orderId, capture);
    return null;
  }

  private settle(orderId: string, capture: { outTradeNo: string; amountFen: number; paidAt: Date }): void {
    const order = this.order(orderId);
    const { outTradeNo, paidAt } = capture;
    const decision = captureOfOrder(order, order.paidTradeNo, capture, this.clock);
    switch (decision.kind) {
      case 'known':
        return;
      case 'pays':
        return this.mustChange(orderId, { kind: 'pay', outTradeNo, paidAt });
      case 'late': {
        const seat = decision.reseat ? this.seat(order.planned, []) : null;
        if (seat) return this.mustChange(orderId, { kind: 'reseat', outTradeNo, paidAt, seat, mates: [] });
        this.book_.set(orderId, { ...order, paidFen: fen(capture.amountFen), paidTradeNo: outTradeNo });
        this.toOffice(orderId);
        return;
      }
      case 'mismatch':
        this.toOffice(orderId);
    }
  }

  private toOffice(orderId: string): void {
    this.waiting.set(orderId, (this.waiting.get(orderId) ?? 0) + 1);
  }

  async cancel(orderId: string): Promise<Outcome> {
    return this.change(orderId, { kind: 'cancel', reason: null });
  }

  async callOff(orderId: string): Promise<Outcome> {
    const wanted = callingOff(this.order(orderId), this.clock);
    if (!wanted) return 'ORDER_STATE';
    this.mustChange(orderId, wanted.command);
    this.calledOff.add(orderId, wanted.fee);
    return null;
  }

  async reschedule(orderId: string, startAt: Date): Promise<Outcome> {
    const order = this.order(orderId);
    const allowed = mayReschedule(order, order.revision - 1, MOVE_TERMS, this.clock);
    if (isRefused(allowed)) return allowed.refused;
    const start = checkStart(POLICY, this.clock, startAt);
    if (isRefused(start)) return start.refused;
    if (startAt.getTime() === order.promised.from.getTime()) return 'SLOT_NOT_OFFERED';
    const planned = { from: startAt, to: addMinutes(startAt, VISIT_MINUTES) };
    const seat = this.seat(planned, []);
    if (!seat) return 'SLOT_TAKEN';
    const promised = { from: startAt, to: addMinutes(startAt, ORDERS_POLICY.arrivalWindowMinutes.value) };
    this.mustChange(orderId, { kind: 'reschedule', seat, mates: [], promised, planned });
    return null;
  }

  async accept(orderId: string): Promise<Outcome> {
    const { workerId } = this.order(orderId);
    return workerId
      ? this.change(orderId, { kind: 'confirm', workers: [{ id: workerId, name: workerId }] })
      : 'ORDER_STATE';
  }

  async away(worker: number, span: Interval): Promise<void> {
    const days = this.days[worker]!;
    for (const { day, words } of touchedQuarters(span)) {
      const own = days.get(day);
      if (own) days.set(day, { ...own, off: union(own.off, words) });
    }
    for (const order of [...this.book_.values()]) {
      const movable: readonly string[] = COMMAND_FROM.reassign;
      if (order.workerId !== String(worker) || !movable.includes(order.state)) continue;
      if (order.planned.from >= span.to || order.planned.to <= span.from) continue;
      const seat = this.seat(order.planned, [worker]);
      this.mustChange(order.id, seat ? { kind: 'reassign', seat } : { kind: 'unassign' });
    }
  }

  async orders(): Promise<OrderFacts[]> {
    return [...this.book_.values()].map(({ id, customer, state, planned, workerId, totalFen, paidFen }) => ({
      id,
      customer,
      state,
      visit: planned,
      worker: workerId === null ? null : Number(workerId),
      totalFen,
      paidFen,
    }));
  }

  async captured(): Promise<Captured[]> {
    return this.money;
  }

  async settled(): Promise<ReadonlyMap<string, Settled>> {
    return this.calledOff.all();
  }

  async moneyWaiting(): Promise<ReadonlyMap<string, number>> {
    return this.waiting;
  }

  /** The bits of every day are those of the claims that are held, and every claim is some order's. */
  async broken(): Promise<string[]> {
    const broken = [...this.mistakes];
    for (const [worker, days] of this.days.entries()) {
      for (const [day, { busy }] of days) {
        const held = [...this.claims.values()].filter((claim) => claim.worker === worker);
        const due = held
          .flatMap(({ visit }) => shapeOf(visit, POLICY.bufferMinutes))
          .filter((shape) => shape.day === day);
        const quarters = due.reduce((sum, shape) => sum + count(shape.busy), 0);
        const bits = due.reduce((sum, shape) => union(sum, shape.busy), NO_QUARTERS);
        if (quarters !== count(bits)) broken.push(`worker ${worker} is claimed twice on ${day}`);
        if (bits.some((word, index) => word !== busy[index]))
          broken.push(`bits of ${worker} on ${day} are not its claims`);
      }
    }
    const owned = new Set([...this.book_.values()].flatMap(({ claimId }) => claimId ?? []));
    for (const id of this.claims.keys()) if (!owned.has(id)) broken.push(`claim ${id} belongs to no order`);
    return broken;
  }

  /** As the claim does: whoever is free, the best first. */
  private seat(visit: Interval, except: readonly number[]): Seat | null {
    const shape = shapeOf(visit, POLICY.bufferMinutes);
    const free = this.days.flatMap((days, worker) =>
      except.includes(worker) || fit(shape, days) !== 'free'
        ? []
        : [
            {
              workerId: String(worker),
              distanceMetres: 0,
              claimedMinutes: count(days.get(shape[0]!.day)!.busy) * QUARTER_MINUTES,
            },
          ],
    );
    const [best] = rankForClaim(free);
    if (!best) return null;
    const worker = Number(best.workerId);
    const days = this.days[worker]!;
    for (const { day, busy } of shape) {
      const own = days.get(day)!;
      days.set(day, { ...own, busy: union(own.busy, busy) });
    }
    const claimId = this.nextId();
    this.claims.set(claimId, { worker, visit });
    return { claimId, workerId: best.workerId };
  }

  private release(claimId: string): void {
    const claim = this.claims.get(claimId);
    if (!claim) {
      this.mistakes.push(`claim ${claimId} was given back twice`);
      return;
    }
    this.claims.delete(claimId);
    const days = this.days[claim.worker]!;
    for (const { day, busy } of shapeOf(claim.visit, POLICY.bufferMinutes)) {
      const own = days.get(day)!;
      if (!meets(own.busy, busy)) this.mistakes.push(`worker ${claim.worker} was not busy on ${day} as claimed`);
      days.set(day, { ...own, busy: without(own.busy, busy) });
    }
  }

  private change(orderId: string, command: OrderCommand): Outcome {
    const order = this.order(orderId);
    const change = decide(order, command, this.clock);
    if (isRefused(change)) return change.refused;
    for (const claimId of change.release) this.release(claimId);
    this.book_.set(orderId, { ...order, ...change.patch, state: change.to, version: order.version + 1 });
    return null;
  }

  private mustChange(orderId: string, command: OrderCommand): void {
    const refused = this.change(orderId, command);
    if (refused) this.mistakes.push(`order ${orderId} could not ${command.kind}: ${refused}`);
  }

  private order(orderId: string): OpenOrder {
    return this.book_.get(orderId)!;
  }

  private nextId(): string {
    return String((this.serial += 1));
  }
}
