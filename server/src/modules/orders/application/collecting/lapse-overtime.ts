import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Tx } from '../../../../platform/database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../../../../platform/work/work-handlers.js';
import { extraText } from '../../domain/order-texts.js';
import { OrderExtrasSql } from '../../infrastructure/order-extras.sql.js';
import { OrdersSql } from '../../infrastructure/orders.sql.js';
import { Timeline } from '../timeline.js';
import { LAPSE_OVERTIME } from '../work-kinds.js';

const SYSTEM = { accountId: null, label: '系统' };

/** Nobody answered in time whether the visit may go on longer: it does not. */
@Injectable()
export class LapseOvertime implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly orders: OrdersSql,
    private readonly extras: OrderExtrasSql,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(LAPSE_OVERTIME, (tx, due) => this.lapse(tx, due.ref));
  }

  private async lapse(tx: Tx, orderId: string): Promise<WorkOutcome> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return;
    const now = this.clock.now();
    for (const extra of await this.extras.of(tx, orderId)) {
      if (extra.state !== 'proposed' || !extra.overtime) continue;
      if (now < extra.overtime.answerBy) return { againAt: extra.overtime.answerBy };
      if (!(await this.extras.answer(tx, extra.id, 'lapsed', now))) continue;
      const text = `${extraText(extra)}没有等到您的答复，按原定时间结束，费用不变`;
      await this.timeline.record(tx, orderId, { kind: 'overtime.lapsed', text, happenedAt: now }, SYSTEM, {
        extraId: extra.id,
      });
    }
  }
}
