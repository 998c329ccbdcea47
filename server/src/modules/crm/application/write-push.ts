import { Injectable } from '@nestjs/common';
import { fillScript, type FilledScript, type ScriptWords, type VariableValues } from '@daowei/shared/rules/scripts';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { valuesOf } from '../domain/script-values.js';
import { Contacts } from './contacts.js';

/** One customer's message, as it would be sent. */
export interface WrittenNote extends FilledScript {
  readonly order: Order;
}

/** Fills a script for each of several customers, from their own bookings. */
@Injectable()
export class WritePush {
  constructor(
    private readonly workforce: WorkforceFacade,
    private readonly contacts: Contacts,
    private readonly clock: Clock,
  ) {}

  /**
   * @param given what the sender wrote for the gaps no booking fills
   * @param sender signs for customers without a contact of their own
   */
  async write(
    tx: Tx,
    words: ScriptWords,
    orders: readonly Order[],
    given: VariableValues,
    sender: string,
  ): Promise<WrittenNote[]> {
    const workerIds = orders.flatMap(({ workerId }) => workerId ?? []);
    const [workers, contacts] = await Promise.all([
      this.workforce.workers(tx, workerIds),
      this.contacts.ofCustomers(
        tx,
        orders.map(({ accountId }) => accountId),
      ),
    ]);
    const now = this.clock.now();
    return orders.map((order) => {
      const worker = order.workerId === null ? null : (workers.get(order.workerId)?.name ?? null);
      const contact = contacts.get(order.accountId)?.name ?? sender;
      return { order, ...fillScript(words, { ...given, ...valuesOf(order, worker, contact, now) }) };
    });
  }
}
