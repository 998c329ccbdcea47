import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { isCodeOf } from '@daowei/shared/rules/rooms';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { VisitProgressed } from '../contract/fieldwork.facade.js';
import { mayDo } from '../domain/visit-life.js';
import { happenedAt } from '../domain/visit-rules.js';
import { VisitRooms } from '../infrastructure/visit-rooms.sql.js';
import { Visits } from '../infrastructure/visits.sql.js';
import { VisitAccess } from './visit-access.js';

interface RoomReport {
  readonly stepId: string;
  /** in the list of the step, the first is 1 */
  readonly place: number;
  /** what was read off the code of the room; null: by a tap */
  readonly scanned: string | null;
  readonly deviceTime: Date;
}

/** One room or item of a step is ticked off; the customer sees it at once. Twice is once. */
@Injectable()
export class FinishRoom {
  constructor(
    private readonly access: VisitAccess,
    private readonly visits: Visits,
    private readonly rooms: VisitRooms,
    private readonly orders: OrdersFacade,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, LEAD_ONLY, VISIT_STATE, STEP_UNKNOWN, ROOM_UNKNOWN, and ROOM_CODE_WRONG for another room's code. */
  async run(tx: Tx, actor: Actor, orderId: string, report: RoomReport): Promise<Result<null>> {
    const own = await this.access.lockForLead(tx, actor.workerId, orderId);
    if (isRefused(own)) return own;
    const { visit } = own;
    if (!mayDo('room', visit.state)) return refuse('VISIT_STATE');
    const step = visit.steps.find(({ id }) => id === report.stepId);
    if (!step) return refuse('STEP_UNKNOWN');
    const { place, scanned } = report;
    const room = step.rooms[place - 1];
    if (!room) return refuse('ROOM_UNKNOWN');
    if (scanned !== null && !isCodeOf(scanned, room.name)) return refuse('ROOM_CODE_WRONG');
    if (room.doneAt) return null;
    const now = this.clock.now();
    if (visit.state === 'arrived') await this.visits.move(tx, visit, 'working', { started_at: now });
    const deviceTime = happenedAt(report.deviceTime, now);
    await this.rooms.tick(tx, orderId, step.id, { place, doneAt: now, scanned: scanned !== null, deviceTime });
    const done = step.rooms.filter(({ doneAt }) => doneAt).length + 1;
    await this.orders.record(tx, orderId, {
      kind: 'visit.room-done',
      text: `${step.title}：${room.name}已完成（${done}/${step.rooms.length}）${scanned === null ? '' : '，扫码打卡'}`,
      actor: actor.label,
      happenedAt: deviceTime,
    });
    await this.outbox.publish<VisitProgressed>(tx, {
      type: 'fieldwork.visit-progressed',
      data: { orderId, workerId: visit.workerId },
    });
    return null;
  }
}
