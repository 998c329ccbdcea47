import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Ids } from '../clock/ids.js';
import { insert, json, row } from '../database/sql.js';
import type { Tx } from '../database/transactions.js';
import { DueWorkQueue, type DueWork } from '../work/due-work.js';
import { WorkHandlers } from '../work/work-handlers.js';

/** A fact that happened, in the past tense of the module that decided it: `orders.order-paid`. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** An event as its handlers get it. */
export interface PublishedEvent<Data> {
  readonly id: string;
  readonly data: Data;
  readonly occurredAt: Date;
}

type Handle<Data> = (tx: Tx, event: PublishedEvent<Data>) => Promise<void>;
type HandleOutside<Data> = (event: PublishedEvent<Data>) => Promise<void>;

/**
 * Tells upwards. The event row and one delivery per handler go in through the caller's transaction:
 * either the fact and its telling both happen, or neither. Delivery is at least once; transactional handlers
 * take effect exactly once because their delivery is removed in the same commit.
 */
@Injectable()
export class Outbox {
  private readonly subscribers = new Map<string, string[]>();

  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly queue: DueWorkQueue,
    private readonly handlers: WorkHandlers,
  ) {}

  async publish<E extends DomainEvent>(tx: Tx, event: E): Promise<void> {
    const id = this.ids.next();
    const now = this.clock.now();
    await insert(tx, 'outbox_event', { id, type: event.type, data: JSON.stringify(event.data), occurred_at: now });
    for (const kind of this.subscribers.get(event.type) ?? []) await this.queue.schedule(tx, kind, id, now);
  }

  /** `name` says what happens, as a sentence: `dispatch.offer-when-order-paid`. */
  on<E extends DomainEvent>(type: E['type'], name: string, handle: Handle<E['data']>): void {
    this.subscribe(type, name);
    this.handlers.transactional(name, async (tx, work) => handle(tx, await this.load<E['data']>(tx, work)));
  }

  /** Like `on`, for handlers that talk to the outside; they must be idempotent by the event's id. */
  onOutside<E extends DomainEvent>(
    type: E['type'],
    name: string,
    handle: HandleOutside<E['data']>,
    read: () => Tx,
  ): void {
    this.subscribe(type, name);
    this.handlers.external(name, async (work) => handle(await this.load<E['data']>(read(), work)));
  }

  private subscribe(type: string, name: string): void {
    this.subscribers.set(type, [...(this.subscribers.get(type) ?? []), name]);
  }

  private async load<Data>(tx: Tx, work: DueWork): Promise<PublishedEvent<Data>> {
    const found = await row<{ data: unknown; occurred_at: Date }>(
      tx,
      'SELECT data, occurred_at FROM outbox_event WHERE id = ?',
      [work.ref],
    );
    if (!found) throw new Error(`event ${work.ref} is gone`);
    return { id: work.ref, data: json<Data>(found.data), occurredAt: found.occurred_at };
  }
}
