import { Injectable, type OnModuleInit } from '@nestjs/common';
import { groupBy } from '@daowei/shared/kernel/group-by';
import { addDays, dayOf, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue, type DueWork } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { FeedbackFacade, type VisitRated } from '../../feedback/contract/feedback.facade.js';
import { Surveys } from '../../feedback/contract/surveys.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { Outreach, type Note, type NoteOutcome } from '../../messaging/contract/outreach.js';
import { OrdersFacade, type Order, type OrderCompleted } from '../../orders/contract/orders.facade.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { CRM_POLICY } from '../domain/crm-policy.js';
import { drawCalls, followUpAt, followUpDay, followUpNote } from '../domain/follow-up.js';
import { FOLLOW_UP_POLICY } from '../domain/follow-up-policy.js';
import { FollowUpsSql, type FollowUp } from '../infrastructure/follow-ups.sql.js';

/** Due work: the visits that are asked about on one day. The ref is the day. */
export const BEGIN_FOLLOW_UPS = 'crm.begin-follow-ups';

const DAY_MS = 86_400_000;

/**
 * Some days after a visit its customer is asked how it was: everybody by a message with one question, some by a person.
 * Who that is, is drawn once for the whole day.
 */
@Injectable()
export class BeginFollowUps implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly handlers: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly orders: OrdersFacade,
    private readonly identity: IdentityFacade,
    private readonly workforce: WorkforceFacade,
    private readonly feedback: FeedbackFacade,
    private readonly surveys: Surveys,
    private readonly outreach: Outreach,
    private readonly followUps: FollowUpsSql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<OrderCompleted>('orders.order-completed', 'crm.plan-follow-up-when-completed', (tx, { data }) =>
      this.plan(tx, data.orderId),
    );
    this.outbox.on<VisitRated>('feedback.visit-rated', 'crm.list-call-when-rated-low', async (tx, { data }) => {
      if (data.stars >= FOLLOW_UP_POLICY.lowStars.value) return;
      await this.plan(tx, data.orderId);
      await this.followUps.list(tx, data.orderId, 'low_rating', dayOf(this.clock.now()));
    });
    this.handlers.transactional(BEGIN_FOLLOW_UPS, (tx, work) => this.begin(tx, work));
  }

  /** Whoever hears of the end of a visit first; the day is never one that has begun already. */
  private async plan(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.order(tx, orderId);
    if (!order?.completedAt || (await this.followUps.lock(tx, orderId))) return;
    const now = this.clock.now();
    const usual = followUpDay(order.completedAt);
    const day = followUpAt(usual) > now ? usual : addDays(dayOf(now), 1);
    await this.followUps.plan(tx, orderId, order.accountId, day, FOLLOW_UP_POLICY.version);
    await this.queue.schedule(tx, BEGIN_FOLLOW_UPS, day, followUpAt(day));
  }

  private async begin(tx: Tx, { ref }: DueWork): Promise<WorkOutcome> {
    const day = localDate(ref);
    const now = this.clock.now();
    const due = await this.followUps.due(tx, day, now, FOLLOW_UP_POLICY.batchVisits.value);
    if (due.length > 0) {
      const orders = await this.orders.orders(
        tx,
        due.map(({ orderId }) => orderId),
      );
      await this.draw(tx, day, due);
      await this.tell(tx, due, orders);
    }
    const next = await this.followUps.nextDue(tx, day, now);
    if (next) return { againAt: next };
  }

  /** Whom a person calls, of those who have not been drawn over before. */
  private async draw(tx: Tx, day: LocalDate, due: readonly FollowUp[]): Promise<void> {
    const fresh = due.filter(({ begun }) => !begun);
    const accountIds = fresh.map(({ accountId }) => accountId);
    const orderIds = fresh.map(({ orderId }) => orderId);
    const [people, stars, lately] = await Promise.all([
      this.identity.people(tx, accountIds),
      this.feedback.stars(tx, orderIds),
      this.followUps.listedSince(tx, accountIds, addDays(day, -FOLLOW_UP_POLICY.callEveryDays.value)),
    ]);
    // a visit that was rated low is on the list since then
    const visits = fresh
      .filter(({ callReason }) => callReason === null)
      .map(({ orderId, accountId }) => ({
        ...{ orderId, accountId, stars: stars.get(orderId) ?? null },
        isKey: CRM_POLICY.keyTiers.value.includes(people.get(accountId)?.tier ?? ''),
      }));
    for (const [orderId, reason] of drawCalls(day, visits, lately)) {
      await this.followUps.list(tx, orderId, reason, day);
    }
    await this.followUps.begin(tx, orderIds, this.clock.now());
  }

  /** Everybody gets a message with one question, who has several visits once. */
  private async tell(tx: Tx, due: readonly FollowUp[], orders: ReadonlyMap<string, Order>): Promise<void> {
    const now = this.clock.now();
    const { messageEveryDays } = FOLLOW_UP_POLICY;
    const since = new Date(now.getTime() - messageEveryDays.value * DAY_MS);
    const byCustomer = groupBy(due, ({ accountId }) => accountId);
    const lately = await this.followUps.toldSince(tx, [...byCustomer.keys()], since);
    const workers = await this.workforce.workers(
      tx,
      [...orders.values()].flatMap(({ workerId }) => workerId ?? []),
    );
    const asked = [...byCustomer].filter(([accountId]) => !lately.has(accountId)).map(([, [first]]) => first!);
    const notes = asked.map(({ orderId, accountId }): Note => {
      const { serviceName, workerId } = orders.get(orderId)!;
      const workerName = workers.get(workerId ?? '')?.name ?? '服务人员';
      return { accountId, orderId, topic: serviceName, ...followUpNote(serviceName, workerName), usableUntil: null };
    });
    const occasion = { id: this.ids.next(), as: 'care_note', kind: 'follow_up', urgent: false } as const;
    const outcomes = notes.length > 0 ? await this.outreach.tell(tx, occasion, notes) : new Map<string, NoteOutcome>();
    const written: FollowUp[] = [];
    for (const one of asked) {
      const outcome = outcomes.get(one.accountId)!;
      if (outcome.kind === 'written') written.push(one);
      if (outcome.kind === 'refused') await this.followUps.untold(tx, [one.orderId], outcome.because);
      if (outcome.kind === 'later') await this.followUps.later(tx, one.orderId, outcome.notBefore);
    }
    await this.followUps.told(
      tx,
      written.map(({ orderId }) => orderId),
      now,
    );
    await this.surveys.ask(
      tx,
      written.map(({ orderId, accountId }) => ({ orderId, accountId, workerId: orders.get(orderId)!.workerId! })),
    );
    const spared = due.filter((one) => !asked.includes(one)).map(({ orderId }) => orderId);
    const because = `${messageEveryDays.value}天内已经问过这位客户，不再打扰`;
    if (spared.length > 0) await this.followUps.untold(tx, spared, because);
  }
}
