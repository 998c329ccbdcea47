import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { COMPENSATION_POLICY } from '../domain/compensation-policy.js';
import { decideExcuse, EXCUSES, planExcuse, type Excuse, type ExcuseCode } from '../domain/excuse.js';
import type { Grant } from '../domain/grant.js';
import { ExcusesSql } from '../infrastructure/excuses.sql.js';
import { GrantsSql } from '../infrastructure/grants.sql.js';
import { PromisedVisitsSql } from '../infrastructure/promised-visits.sql.js';
import { KeepPromises } from './keep-promises.js';
import { SettleLateness } from './settle-lateness.js';
import { TellGrants } from './tell-grants.js';
import { BY_ITSELF, END_CHOICE, END_EXCUSE, LOOK_AHEAD, WATCH_NO_SHOW } from './work-kinds.js';

/**
 * The office says that a lateness was not the company's, with evidence. Once something is owed it takes a second person,
 * and without one in time the customer is paid.
 */
@Injectable()
export class ExcuseLateness implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly orders: OrdersFacade,
    private readonly keeping: KeepPromises,
    private readonly promises: PromisedVisitsSql,
    private readonly excuses: ExcusesSql,
    private readonly grants: GrantsSql,
    private readonly settling: SettleLateness,
    private readonly telling: TellGrants,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.transactional(END_EXCUSE, (tx, work) => this.lapse(tx, work.ref));
  }

  /** Refuses NOT_FOUND, EXCUSE_TOO_LATE, EXCUSE_CLOSED while another one waits. */
  ask(actor: Actor, orderId: string, code: ExcuseCode, evidence: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const order = await this.orders.lock(tx, orderId);
      if (!order) return refuse('NOT_FOUND');
      if ((await this.excuses.of(tx, orderId)).some(({ state }) => state === 'waiting')) {
        return refuse('EXCUSE_CLOSED', '已经有一份免赔申请在等待复核');
      }
      const grant = await this.atStake(tx, orderId);
      const now = this.clock.now();
      const { promised } = await this.keeping.of(tx, order);
      const owed = grant !== null || now >= promised.to;
      const state = planExcuse({ owed, settled: grant !== null && grant.state !== 'choosing' });
      if (isRefused(state)) return state;
      const by = { accountId: actor.accountId, label: actor.label };
      const accepted = state === 'accepted';
      const excuse: Excuse = {
        id: this.ids.next(),
        orderId,
        code,
        evidence,
        state,
        askedBy: actor.accountId,
        askedLabel: actor.label,
        askedAt: now,
        decidedLabel: accepted ? actor.label : null,
        decidedAt: accepted ? now : null,
      };
      await this.excuses.add(tx, excuse);
      await this.audit(tx, by, excuse, 'asked');
      if (accepted) await this.accept(tx, by, order, excuse, grant);
      else
        await this.queue.schedule(
          tx,
          END_EXCUSE,
          excuse.id,
          addMinutes(now, COMPENSATION_POLICY.excuseHours.value * 60),
        );
      return null;
    });
  }

  /** Refuses NOT_FOUND, EXCUSE_CLOSED, FOUR_EYES, EXCUSE_TOO_LATE. */
  decide(actor: Actor, id: string, accept: boolean): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      const found = await this.excuses.find(tx, id);
      const order = found && (await this.orders.lock(tx, found.orderId));
      // as it is under the order's lock
      const excuse = order && (await this.excuses.find(tx, id));
      if (!order || !excuse) return refuse('NOT_FOUND');
      const state = decideExcuse(excuse, accept, actor.accountId);
      if (isRefused(state)) return state;
      const by = { accountId: actor.accountId, label: actor.label };
      const grant = await this.atStake(tx, order.id);
      if (accept && grant !== null && grant.state !== 'choosing') return refuse('EXCUSE_TOO_LATE');
      await this.queue.cancel(tx, END_EXCUSE, id);
      await this.excuses.decide(tx, id, accept ? 'accepted' : 'refused', actor.label, this.clock.now());
      await this.audit(tx, by, excuse, accept ? 'accepted' : 'refused');
      if (accept) await this.accept(tx, by, order, excuse, grant);
      else await this.payAfterAll(tx, order.id);
      return order.id;
    });
  }

  private async lapse(tx: Tx, id: string): Promise<void> {
    const found = await this.excuses.find(tx, id);
    if (!found) return;
    await this.orders.lock(tx, found.orderId);
    const ended = await this.excuses.decide(tx, id, 'refused', BY_ITSELF.label, this.clock.now());
    if (!ended) return;
    await this.audit(tx, BY_ITSELF, found, 'refused');
    await this.payAfterAll(tx, found.orderId);
  }

  private async payAfterAll(tx: Tx, orderId: string): Promise<void> {
    await this.settling.settle(tx, orderId);
    // nobody may have come at all; a visit that has begun or ended is none to watch
    await this.queue.schedule(tx, WATCH_NO_SHOW, orderId, this.clock.now());
  }

  private async accept(tx: Tx, by: AuditActor, order: Order, excuse: Excuse, grant: Grant | null): Promise<void> {
    const { revision } = await this.keeping.of(tx, order);
    await this.promises.excuse(tx, order.id, revision);
    await this.queue.cancel(tx, LOOK_AHEAD, order.id);
    await this.queue.cancel(tx, WATCH_NO_SHOW, order.id);
    const now = this.clock.now();
    await this.orders.record(tx, order.id, {
      kind: 'compensation.excused',
      text: `这次到达时间不计入公司原因：${EXCUSES[excuse.code]}`,
      actor: by.label,
      happenedAt: now,
    });
    if (grant?.state !== 'choosing') return;
    await this.queue.cancel(tx, END_CHOICE, order.id);
    const withdrawn = { state: 'withdrawn', means: 'none', chosenBy: 'office' } as const;
    if (await this.grants.settle(tx, grant.id, withdrawn, now)) {
      await this.telling.settled(tx, { ...grant, ...withdrawn, settledAt: now }, by, now);
    }
  }

  /** What an excuse would take back: the coupon for the wait stays the customer's. */
  private async atStake(tx: Tx, orderId: string): Promise<Grant | null> {
    return (await this.grants.find(tx, orderId, 'late')) ?? (await this.grants.find(tx, orderId, 'no_show'));
  }

  private audit(tx: Tx, actor: AuditActor, { id, orderId, code, evidence }: Excuse, what: string): Promise<void> {
    return this.privacy.record(tx, {
      actor,
      action: `lateness-excuse.${what}`,
      subject: `order:${orderId}`,
      data: { excuse: id, code, evidence },
    });
  }
}
