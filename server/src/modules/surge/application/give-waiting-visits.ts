import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { SurgeCallsSql } from '../infrastructure/surge-calls.sql.js';
import { GIVE_WAITING } from './work-kinds.js';

/**
 * Who was called in is offered the visits of their hours that nobody has taken, the earliest first; dispatch says by its
 * own rules which of them they may serve. Each by itself: one that cannot be given is in nobody's way.
 */
@Injectable()
export class GiveWaitingVisits implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly calls: SurgeCallsSql,
    private readonly orders: OrdersFacade,
    private readonly dispatch: DispatchFacade,
  ) {}

  onModuleInit(): void {
    this.work.external(GIVE_WAITING, ({ ref }) => this.give(ref));
  }

  private async give(calledId: string): Promise<void> {
    const db = this.transactions.reader;
    const called = await this.calls.find(db, calledId);
    const call = called && (await this.calls.call(db, called.callId));
    if (!called || !call) return;
    const within = ({ planned }: Order): boolean => planned.from >= call.from && planned.to <= call.to;
    for (const { id: orderId, version } of (await this.waiting()).filter(within)) {
      const command = { orderId, version, workerId: called.workerId, instead: null };
      await this.transactions.run((tx) =>
        this.dispatch.assign(tx, { ...command, reason: '临时出勤的人员有空', actor: '系统派单' }),
      );
    }
  }

  private async waiting(): Promise<Order[]> {
    const db = this.transactions.reader;
    const open = (await this.dispatch.openExceptions(db)).filter(({ kind }) => kind === 'unassigned');
    const orders = await this.orders.orders(
      db,
      open.map(({ orderId }) => orderId),
    );
    return [...orders.values()].sort((a, b) => a.planned.from.getTime() - b.planned.from.getTime());
  }
}
