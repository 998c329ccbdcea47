import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { toRedo } from '../domain/refusal.js';
import { mayDo } from '../domain/visit-life.js';
import { happenedAt } from '../domain/visit-rules.js';
import { Refusals } from '../infrastructure/refusals.sql.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { VisitAccess } from './visit-access.js';

export interface RefusalReport {
  readonly steps: readonly string[];
  readonly words: string;
  readonly deviceTime: Date;
}

/**
 * The customer does not take the work over: some steps are done again while the worker is still there, with new evidence,
 * and both sign anew. What was signed and photographed before stays in the evidence.
 */
@Injectable()
export class RefuseSignOff {
  constructor(
    private readonly access: VisitAccess,
    private readonly visits: Visits,
    private readonly refusals: Refusals,
    private readonly orders: OrdersFacade,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, VISIT_STATE, STEP_UNKNOWN, and REDO_LIMIT when it was done again as often as the policy says. */
  async run(tx: Tx, actor: Actor, orderId: string, { steps, words, deviceTime }: RefusalReport): Promise<Result<null>> {
    const own = await this.access.lockForCustomer(tx, actor.accountId, orderId);
    if (isRefused(own)) return own;
    const { visit } = own;
    if (!mayDo('refuse', visit.state)) return refuse('VISIT_STATE');
    const before = await this.refusals.count(tx, orderId);
    const again = toRedo(visit.steps, steps, before);
    if (isRefused(again)) return again;
    const now = this.clock.now();
    if (!(await this.visits.reopen(tx, visit, again, now))) return refuse('VISIT_STATE');
    const at = happenedAt(deviceTime, now);
    const ids = again.map(({ id }) => id);
    await this.refusals.add(tx, orderId, { round: before + 1, words, steps: ids, refusedAt: now }, at);
    await this.orders.record(tx, orderId, {
      kind: 'visit.refused',
      text: `您没有签收，请服务人员重做：${again.map(({ title }) => title).join('、')}（${words}）`,
      actor: actor.label,
      happenedAt: at,
    });
    return null;
  }
}
