import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import { DispatchFacade } from '../../dispatch/contract/dispatch.facade.js';
import { DispatchGates, type DispatchGate, type HeldBack } from '../../dispatch/contract/dispatch-gates.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { Remedies } from '../../orders/contract/remedies.js';
import type { PrecautionsMissing } from '../contract/safety.events.js';
import type { HighRisk } from '../domain/high-risk.js';
import { heldText, missingParts, nextChase, officeDue, PART_TEXT, type PrecautionPart } from '../domain/precautions.js';
import { PrecautionsSql } from '../infrastructure/precautions.sql.js';
import { AssessVisit } from './assess-visit.js';
import { CHASE_PRECAUTIONS, RELEASE_VISIT, SYSTEM } from './work-kinds.js';

/**
 * Nobody is sent to a high-risk visit before its customer's identity is confirmed and somebody is named who is called for
 * them. The visit keeps its time and waits visibly; it goes on by itself when both are there.
 */
@Injectable()
export class HoldRiskyVisits implements DispatchGate, OnModuleInit {
  constructor(
    private readonly gates: DispatchGates,
    private readonly work: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly remedies: Remedies,
    private readonly dispatch: DispatchFacade,
    private readonly assessing: AssessVisit,
    private readonly precautions: PrecautionsSql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.gates.add(this);
    this.work.transactional(CHASE_PRECAUTIONS, (tx, { ref }) => this.chase(tx, ref));
    this.work.transactional(RELEASE_VISIT, (tx, { ref }) => this.dispatch.offerAgain(tx, ref));
  }

  async heldBack(tx: Tx, order: Order): Promise<HeldBack | null> {
    const now = this.clock.now();
    const startsAt = order.planned.from;
    const risks = await this.assessing.risks(tx, order);
    // the customer's row is locked: what is given in the same moment is seen here, or sees the visit waiting
    const missing = risks.length > 0 ? missingParts(await this.precautions.lock(tx, order.accountId)) : [];
    if (missing.length === 0) {
      if (await this.precautions.release(tx, order.id, now)) await this.goOn(tx, order.id, now);
      return null;
    }
    const before = await this.precautions.held(tx, order.id);
    if (before?.startsAt.getTime() !== startsAt.getTime()) {
      await this.precautions.hold(tx, order.id, order.accountId, { startsAt, heldAt: now });
      const chaseAt = nextChase(now, startsAt, now);
      if (chaseAt) await this.queue.schedule(tx, CHASE_PRECAUTIONS, order.id, chaseAt);
      if (!before) await this.beginToWait(tx, order.id, risks, missing);
    }
    return { text: heldText(risks, missing, startsAt, now), dueAt: officeDue(startsAt, now) };
  }

  private async beginToWait(
    tx: Tx,
    orderId: string,
    risks: readonly HighRisk[],
    missing: readonly PrecautionPart[],
  ): Promise<void> {
    const what = missing.map((part) => PART_TEXT[part]).join('和');
    await this.orders.record(tx, orderId, {
      kind: 'safety.waiting',
      text: `上门前还需要${what}，补上后马上安排服务人员`,
      actor: SYSTEM.label,
      happenedAt: this.clock.now(),
    });
    await this.tell(tx, orderId, risks, missing);
  }

  private async goOn(tx: Tx, orderId: string, at: Date): Promise<void> {
    await this.queue.cancel(tx, CHASE_PRECAUTIONS, orderId);
    const text = '上门前的安全信息已补齐，正在安排服务人员';
    await this.orders.record(tx, orderId, { kind: 'safety.ready', text, actor: SYSTEM.label, happenedAt: at });
  }

  /** Says it again: to the customer while there is time, to the office with the reason as it is now. */
  private async chase(tx: Tx, orderId: string): Promise<WorkOutcome> {
    const order = await this.orders.lock(tx, orderId);
    const held = await this.precautions.held(tx, orderId);
    if (order?.state !== 'paid' || !held) return;
    await this.dispatch.offerAgain(tx, orderId);
    const still = await this.precautions.held(tx, orderId);
    if (!still) return;
    const now = this.clock.now();
    if (still.startsAt <= now) return this.giveUp(tx, orderId);
    const missing = missingParts(await this.precautions.of(tx, order.accountId));
    await this.tell(tx, orderId, await this.assessing.risks(tx, order), missing);
    const againAt = nextChase(still.heldAt, still.startsAt, now);
    return againAt ? { againAt } : undefined;
  }

  /**
   * Nobody could be sent, and that is no broken promise of ours: everything goes back, and no coupon says sorry. A visit
   * that cannot be called off stays with the office.
   */
  private async giveUp(tx: Tx, orderId: string): Promise<void> {
    await this.remedies.callOff(tx, SYSTEM, orderId, 'held_back');
  }

  private tell(tx: Tx, orderId: string, risks: readonly HighRisk[], missing: readonly PrecautionPart[]): Promise<void> {
    return this.outbox.publish<PrecautionsMissing>(tx, {
      type: 'safety.precautions-missing',
      data: { orderId, why: risks.map(({ name }) => name), missing: missing.map((part) => PART_TEXT[part]) },
    });
  }
}
