import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { WAITLIST_POLICY } from '../domain/waitlist-policy.js';
import { WaitsSql, type Wait } from '../infrastructure/waits.sql.js';
import { Queue } from './queue.js';

/** An entry with what only others know of it. */
export interface WaitInLine {
  readonly wait: Wait;
  /** 1 the first; null when it does not wait */
  readonly place: number | null;
  /** the order that holds the offered time */
  readonly order: Order | null;
}

/** What a customer sees of their own waiting. */
@Injectable()
export class ReadWaits {
  constructor(
    private readonly transactions: Transactions,
    private readonly waits: WaitsSql,
    private readonly line: Queue,
    private readonly orders: OrdersFacade,
  ) {}

  async list(accountId: string): Promise<WaitInLine[]> {
    const own = await this.waits.ofAccount(this.transactions.reader, accountId, WAITLIST_POLICY.listed.value);
    return Promise.all(own.map((wait) => this.inLine(wait)));
  }

  /** The account's own entry or null. */
  async one(accountId: string, entryId: string): Promise<WaitInLine | null> {
    const wait = await this.waits.find(this.transactions.reader, entryId);
    return wait?.accountId === accountId ? this.inLine(wait) : null;
  }

  private async inLine(wait: Wait): Promise<WaitInLine> {
    const db = this.transactions.reader;
    return {
      wait,
      place: await this.line.placeOf(db, wait),
      order: wait.orderId ? await this.orders.order(db, wait.orderId) : null,
    };
  }
}
