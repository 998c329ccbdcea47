import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { wayEnds } from '../domain/way.js';
import { VisitPositions } from '../infrastructure/visit-positions.sql.js';
import { Visits } from '../infrastructure/visits.sql.js';

const THIN = 'fieldwork.thin-way';

/** Where somebody was on the way is known to the metre until the visit is over, and half a day at most. */
@Injectable()
export class ThinWays implements OnModuleInit {
  constructor(
    private readonly handlers: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly orders: OrdersFacade,
    private readonly visits: Visits,
    private readonly positions: VisitPositions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(THIN, (tx, { ref }) => {
      const [orderId, workerId] = ref.split('.');
      return this.thin(tx, orderId!, workerId!);
    });
  }

  /** The first point of a way was kept; what is left of one before it has its time over, which the new one puts off. */
  async later(tx: Tx, orderId: string, workerId: string, departedAt: Date): Promise<void> {
    await this.positions.thin(tx, orderId, workerId, departedAt);
    await this.queue.schedule(tx, THIN, `${orderId}.${workerId}`, wayEnds(departedAt));
  }

  /** The visit was signed off, called off, or given to somebody else; said twice, or of a way nobody told, it is no harm. */
  async now(tx: Tx, orderId: string, workerId: string): Promise<void> {
    await this.queue.schedule(tx, THIN, `${orderId}.${workerId}`, this.clock.now());
  }

  /** Looks at the visit as it is: its worker may have got it back, and be on the way again. */
  private async thin(tx: Tx, orderId: string, workerId: string): Promise<WorkOutcome> {
    await this.orders.lock(tx, orderId);
    const visit = await this.visits.find(tx, orderId);
    const departedAt = visit?.workerId === workerId && visit.state !== 'signed_off' ? visit.departedAt : null;
    const goesOn = departedAt && wayEnds(departedAt) > this.clock.now() ? departedAt : null;
    await this.positions.thin(tx, orderId, workerId, goesOn);
    if (goesOn) return { againAt: wayEnds(goesOn) };
  }
}
