import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { awaitedAt, type Preparation } from '../domain/departure.js';
import { happenedAt } from '../domain/visit-rules.js';
import { MaterialLists } from '../infrastructure/material-lists.sql.js';
import { Preparations } from '../infrastructure/preparations.sql.js';
import { Pulls } from '../infrastructure/pulls.sql.js';
import { Toolkits } from '../infrastructure/toolkits.sql.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { DepartureLists } from './departure-lists.js';
import { VisitAccess } from './visit-access.js';

/** The worker has looked through the list before setting out; looking again replaces what was said before. */
@Injectable()
export class PrepareVisit {
  constructor(
    private readonly access: VisitAccess,
    private readonly lists: DepartureLists,
    private readonly materials: MaterialLists,
    private readonly preparations: Preparations,
    private readonly pulls: Pulls,
    private readonly toolkits: Toolkits,
    private readonly visits: Visits,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses NOT_FOUND, LEAD_ONLY, VISIT_STATE once on the way and where nothing is looked at, STALE_VERSION of either list,
   * CHECKLIST_ITEM_UNKNOWN, KIT_UNKNOWN, KIT_ELSEWHERE, FILE_NOT_YOURS.
   */
  async run(tx: Tx, actor: Actor, orderId: string, said: Preparation, deviceTime: Date): Promise<Result<null>> {
    const own = await this.access.lockForLead(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { order, visit } = own;
    if (visit.state !== 'scheduled') return refuse('VISIT_STATE');
    const list = await this.lists.of(tx, order);
    if (!list) return refuse('VISIT_STATE', '这项服务没有出发清单，可以直接出发');
    if (list.version !== said.version) return refuse('STALE_VERSION', '出发清单刚刚更新，请再看一遍');
    const unknown = said.ticked.filter((id) => !list.items.some((item) => item.id === id));
    if (await this.materials.haveBeen(tx, orderId, unknown)) {
      return refuse('STALE_VERSION', '客户刚刚改了指定用料，请再看一遍');
    }
    if (unknown.length > 0) return refuse('CHECKLIST_ITEM_UNKNOWN');
    if (said.kitPhoto && !(await this.files.ownsAll(tx, actor.accountId, [said.kitPhoto]))) {
      return refuse('FILE_NOT_YOURS');
    }
    if (said.kitCode) {
      if (!(await this.toolkits.find(tx, said.kitCode))) return refuse('KIT_UNKNOWN');
      if (await this.toolkits.isOut(tx, said.kitCode, visit.workerId)) return refuse('KIT_ELSEWHERE');
    }
    const now = this.clock.now();
    await this.preparations.keep(tx, visit, said, { at: now, deviceTime: happenedAt(deviceTime, now) });
    // what is in the bag after all need not be fetched
    const waiting = (await this.pulls.ofVisit(tx, orderId, visit.workerId)).filter(({ state }) => state === 'asked');
    const found = waiting.filter(({ itemId }) => said.ticked.includes(itemId));
    for (const { id } of found) await this.pulls.answer(tx, id, 'dropped', actor.label, now);
    if (found.some(({ breaksPromise }) => breaksPromise)) {
      const rest = waiting.filter((pull) => pull.breaksPromise && !found.includes(pull));
      await this.visits.expect(tx, orderId, awaitedAt(rest, visit.openedAt));
    }
    return null;
  }
}
