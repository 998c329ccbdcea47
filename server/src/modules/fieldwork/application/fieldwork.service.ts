import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import {
  FieldworkFacade,
  type HeldUp,
  type MaterialList,
  type OnTheWay,
  type Visit,
} from '../contract/fieldwork.facade.js';
import { awaitedAt } from '../domain/departure.js';
import { MaterialLists } from '../infrastructure/material-lists.sql.js';
import { Pulls } from '../infrastructure/pulls.sql.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { ExpectEnd } from './expect-end.js';
import { FollowWay } from './follow-way.js';

@Injectable()
export class FieldworkService extends FieldworkFacade {
  constructor(
    private readonly table: Visits,
    private readonly ends: ExpectEnd,
    private readonly ways: FollowWay,
    private readonly lists: MaterialLists,
    private readonly pulls: Pulls,
  ) {
    super();
  }

  override visit(tx: Tx, orderId: string): Promise<Visit | null> {
    return this.table.find(tx, orderId);
  }

  override visits(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Visit>> {
    return this.table.findAll(tx, orderIds);
  }

  override materials(tx: Tx, orderId: string): Promise<MaterialList | null> {
    return this.lists.newest(tx, orderId);
  }

  override onTheWay(tx: Tx, order: Order, visit: Visit): Promise<OnTheWay | null> {
    return this.ways.onTheWay(tx, order, visit);
  }

  override heldUp(tx: Tx, order: Order): Promise<HeldUp | null> {
    return this.ends.heldUp(tx, order);
  }

  override async partsAt(tx: Tx, { id, state, workerId, confirmedAt }: Order): Promise<Date | null> {
    if (state !== 'confirmed' || !workerId || !confirmedAt) return null;
    return awaitedAt(await this.pulls.ofVisit(tx, id, workerId), confirmedAt);
  }

  override nextAfter(tx: Tx, orderId: string): Promise<Order | null> {
    return this.ends.nextAfter(tx, orderId);
  }
}
