import { Injectable } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { Actor } from '../../../platform/http/access.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import type { EtaChanged } from '../contract/fieldwork.facade.js';
import { pullPlan } from '../domain/departure.js';
import { happenedAt } from '../domain/visit-rules.js';
import { MaterialLists } from '../infrastructure/material-lists.sql.js';
import { Pulls } from '../infrastructure/pulls.sql.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { DepartureLists } from './departure-lists.js';
import { VisitAccess } from './visit-access.js';

export interface MissingPart {
  readonly itemId: string;
  readonly note: string;
  readonly deviceTime: Date;
}

/** Something of the list is missing: the warehouse brings it, and where that breaks the promise the customer learns it now. */
@Injectable()
export class PullPart {
  constructor(
    private readonly access: VisitAccess,
    private readonly lists: DepartureLists,
    private readonly materials: MaterialLists,
    private readonly pulls: Pulls,
    private readonly visits: Visits,
    private readonly orders: OrdersFacade,
    private readonly workforce: WorkforceFacade,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, LEAD_ONLY, VISIT_STATE, CHECKLIST_ITEM_UNKNOWN. Asking again for what is on its way changes nothing. */
  async run(tx: Tx, actor: Actor, orderId: string, { itemId, note, deviceTime }: MissingPart): Promise<Result<null>> {
    const own = await this.access.lockForLead(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { order, visit } = own;
    if (visit.state !== 'scheduled') return refuse('VISIT_STATE');
    const list = await this.lists.of(tx, order);
    const item = list?.items.find(({ id }) => id === itemId);
    if (!item) return refuse('CHECKLIST_ITEM_UNKNOWN');
    const before = await this.pulls.ofVisit(tx, orderId, visit.workerId);
    if (before.some((pull) => pull.itemId === itemId && pull.state !== 'dropped')) return null;

    // a material is asked for with the customer's own words about it, where the worker adds none
    const asked = (await this.materials.newest(tx, orderId))?.items.find(({ id }) => id === itemId);
    const now = this.clock.now();
    const worker = await this.workforce.worker(tx, visit.workerId);
    const { etaAt, lateMinutes } = pullPlan(worker?.home ?? order.address, order.address, order.promised, now);
    await this.pulls.add(
      tx,
      {
        id: this.ids.next(),
        orderId,
        workerId: visit.workerId,
        itemId,
        itemTitle: item.title,
        note: note || (asked?.note ?? ''),
        state: 'asked',
        etaAt,
        breaksPromise: lateMinutes > 0,
        askedAt: now,
        answeredAt: null,
        answeredBy: null,
      },
      happenedAt(deviceTime, now),
    );
    if (lateMinutes > 0) {
      await this.visits.expect(tx, orderId, etaAt);
      await this.orders.record(tx, orderId, {
        kind: 'visit.part-missing',
        text: `出发前发现缺少${item.title}，正在从仓库补领，预计${clockTime(etaAt)}到达，比约定晚约${lateMinutes}分钟，非常抱歉`,
        actor: actor.label,
        happenedAt: happenedAt(deviceTime, now),
      });
      // a late arrival that is known before anybody sets out is a predicted delay like any other
      await this.outbox.publish<EtaChanged>(tx, {
        type: 'fieldwork.eta-changed',
        data: { orderId, workerId: visit.workerId, etaAt: etaAt.toISOString() },
      });
    }
    return null;
  }
}
