import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import type { Tx } from '../../../platform/database/transactions.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import type { Order, OrderState, Place, Seat } from '../contract/orders.facade.js';
import { placeOf } from '../contract/place.js';
import { COMMAND_FROM, type OrderCommand } from '../domain/decide.js';
import { referenceOf } from '../domain/reference.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { ChangeOrder } from './change-order.js';

const LEAD: Place = { role: 'lead' };

/** Gives a place in the crew of a paid order to another worker, or to nobody. The time of the new one is taken before the old one's is free. */
@Injectable()
export class ReassignOrder {
  constructor(
    private readonly orders: OrdersSql,
    private readonly scheduling: SchedulingFacade,
    private readonly changes: ChangeOrder,
  ) {}

  /** Refuses NOT_FOUND, ORDER_STATE, or SLOT_TAKEN when none of the workers is free; then nothing has changed. */
  async reassign(
    tx: Tx,
    orderId: string,
    workerIds: readonly string[],
    actor: string,
    because: string,
    place = LEAD,
  ): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    const from: readonly OrderState[] = COMMAND_FROM[place.role === 'lead' ? 'reassign' : 'replace_mate'];
    if (!from.includes(order.state)) return refuse('ORDER_STATE');
    const held = heldSeat(order, place);
    const seat = await this.firstSeat(tx, order, held, workerIds);
    if (isRefused(seat)) return seat;
    const command: OrderCommand =
      place.role === 'lead' ? { kind: 'reassign', seat } : { kind: 'replace_mate', instead: place.workerId, seat };
    const data = { because, role: place.role, fromWorker: held?.workerId ?? null, toWorker: seat.workerId };
    return this.changes.apply(tx, order, command, { accountId: null, label: actor }, data);
  }

  /** Refuses NOT_FOUND or ORDER_STATE. */
  async leaveUnassigned(tx: Tx, orderId: string, because: string, place = LEAD): Promise<Result<Order>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    const fromWorker = heldSeat(order, place)?.workerId ?? null;
    if (place.role === 'mate' && fromWorker === null) return order;
    const command: OrderCommand =
      place.role === 'mate' && fromWorker ? { kind: 'drop_mate', workerId: fromWorker } : { kind: 'unassign' };
    const data = { because, role: place.role, fromWorker };
    return this.changes.apply(tx, order, command, { accountId: null, label: '系统派单' }, data);
  }

  /** Workers are tried in order. Who already has the place need not claim the time again. */
  private async firstSeat(
    tx: Tx,
    order: Order,
    holder: Seat | null,
    workerIds: readonly string[],
  ): Promise<Result<Seat>> {
    const place = holder ? workerIds.indexOf(holder.workerId) : -1;
    const others = place < 0 ? workerIds : workerIds.slice(0, place);
    const wish = { reference: referenceOf(order.id), visit: order.planned, place: placeOf(order) };
    const claim = await this.scheduling.claim(
      tx,
      wish,
      others.map((workerId) => ({ workerId })),
    );
    if (!isRefused(claim)) return { claimId: claim.id, workerId: claim.workerId };
    return holder && place >= 0 ? holder : claim;
  }
}

/** Whose time is claimed for the place now. */
function heldSeat({ claimId, workerId, mates }: Order, place: Place): Seat | null {
  if (place.role === 'mate') return mates.find((mate) => mate.workerId === place.workerId) ?? null;
  return claimId && workerId ? { claimId, workerId } : null;
}
