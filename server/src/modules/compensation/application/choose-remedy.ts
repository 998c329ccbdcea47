import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { Remedies } from '../../orders/contract/remedies.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Grant } from '../domain/grant.js';
import { GrantsSql, type Settled } from '../infrastructure/grants.sql.js';
import { Give } from './give.js';
import { TellGrants } from './tell-grants.js';
import { BY_ITSELF, END_CHOICE } from './work-kinds.js';

/** The customer takes the money or has the visit done again; who does not choose in time gets the money. */
@Injectable()
export class ChooseRemedy implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly orders: OrdersFacade,
    private readonly remedies: Remedies,
    private readonly grants: GrantsSql,
    private readonly giving: Give,
    private readonly telling: TellGrants,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(END_CHOICE, (tx, work) => this.lapse(tx, work.ref));
  }

  /**
   * @param redoAt null: the money
   * Refuses NOT_FOUND, CHOICE_CLOSED, SLOT_… of a wrong start, SLOT_TAKEN.
   */
  choose({ accountId, label }: Actor, orderId: string, redoAt: Date | null): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const order = await this.orders.lock(tx, orderId);
      if (order?.accountId !== accountId) return refuse('NOT_FOUND');
      const grant = await this.grants.find(tx, orderId, 'late');
      // at the deadline itself it is over, whether or not the clock's own work has run yet
      if (grant?.state !== 'choosing' || grant.chooseBy! <= this.clock.now()) return refuse('CHOICE_CLOSED');
      const by = { accountId, label };
      const settled = redoAt
        ? await this.redo(tx, by, order, grant, redoAt)
        : await this.money(tx, order, grant, 'customer');
      if (isRefused(settled)) return settled;
      await this.queue.cancel(tx, END_CHOICE, orderId);
      return this.end(tx, by, grant, settled);
    });
  }

  private async lapse(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.lock(tx, orderId);
    const grant = await this.grants.find(tx, orderId, 'late');
    if (!order || grant?.state !== 'choosing') return;
    await this.end(tx, BY_ITSELF, grant, await this.money(tx, order, grant, 'deadline'));
  }

  private async money(tx: Tx, order: Order, grant: Grant, chosenBy: 'customer' | 'deadline'): Promise<Settled> {
    const { means, couponId } = await this.giving.give(tx, order, grant);
    return { state: 'given', means, chosenBy, ...(couponId !== null && { couponId }) };
  }

  private async redo(tx: Tx, by: AuditActor, order: Order, grant: Grant, startAt: Date): Promise<Result<Settled>> {
    const because = `${grant.because}；您选择了免费重做`;
    const visit = await this.remedies.redo(tx, by, order, { startAt, because, cause: grant.cause });
    if (isRefused(visit)) return visit;
    return { state: 'redo', means: 'redo', chosenBy: 'customer', redoOrderId: visit.id };
  }

  private async end(tx: Tx, by: AuditActor, grant: Grant, settled: Settled): Promise<null> {
    const now = this.clock.now();
    if (!(await this.grants.settle(tx, grant.id, settled, now))) {
      throw new Error(`grant ${grant.id} was settled under our lock`);
    }
    await this.telling.settled(tx, { ...grant, ...settled, settledAt: now }, by, now);
    return null;
  }
}
