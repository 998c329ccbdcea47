import { Injectable, type OnModuleInit } from '@nestjs/common';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { CallsForHelp, type AskedEntryKind } from '../../safety/contract/calls-for-help.js';
import type { WorkerAsked } from '../contract/devices.events.js';
import {
  ALARM_CAUSE_TEXT,
  answerBy,
  decideAnswer,
  decideFelt,
  toldText,
  type Alarm,
  type AlarmAnswer,
  type AlarmCause,
} from '../domain/alarm.js';
import type { Device, Reading } from '../domain/device.js';
import { isForgotten } from '../domain/reading.js';
import { AlarmsSql } from '../infrastructure/alarms.sql.js';
import { DevicesSql } from '../infrastructure/devices.sql.js';

/** Nobody has answered; its ref is the alarm. */
export const UNANSWERED = 'devices.unanswered';

const DEVICE: AuditActor = { accountId: null, label: '随身设备' };
const SYSTEM: AuditActor = { accountId: null, label: '系统' };

/** A reading that may be trouble. */
export interface Felt extends Reading {
  readonly kind: AlarmCause;
}

/**
 * Who may be in trouble is asked first. Silence, or a word, is a call for help; one word that all is well ends it.
 * Everything about one device happens under the lock of its row, after the lock of its visit: an answer and the timer at
 * the same instant have one outcome.
 */
@Injectable()
export class AskWorker implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly work: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly orders: OrdersFacade,
    private readonly calls: CallsForHelp,
    private readonly devices: DevicesSql,
    private readonly alarms: AlarmsSql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(UNANSWERED, async (tx, { ref }) => {
      const alarm = await this.locked(tx, ref);
      if (alarm?.state === 'asked') await this.callForHelp(tx, alarm, 'unanswered', SYSTEM);
    });
  }

  /** @param tx has locked the visit's row, if there is one, and the device's */
  async felt(tx: Tx, device: Device, orderId: string | null, felt: Felt): Promise<void> {
    const now = this.clock.now();
    if (isForgotten(felt, device.forgotten) || !(await this.alarms.remember(tx, device.id, felt, now))) return;
    const asked = (await this.alarms.askedBy(tx, device.id)).find(({ cause }) => cause === felt.kind);
    const decision = decideFelt(felt.happenedAt, {
      asked: asked !== undefined,
      fineAt: (await this.alarms.fineAt(tx, device.id)) ?? device.forgotten.fineAt,
    });
    if (decision === 'covered') return;
    if (asked) return this.alarms.feltAgain(tx, asked.id);
    const alarm: Alarm = {
      id: this.ids.next(),
      deviceId: device.id,
      workerId: device.workerId,
      orderId,
      cause: felt.kind,
      state: 'asked',
      times: 1,
      happenedAt: felt.happenedAt,
      askedAt: now,
      answerBy: answerBy(felt.kind, now),
      answeredAt: null,
      sosId: null,
      place: felt.place ?? device.place,
      placeAt: felt.place ? felt.happenedAt : device.placeAt,
    };
    // help is on its way already: a question would only keep somebody from it
    const sosId = await this.calls.join(tx, troubleOf(alarm, 'joined'));
    if (sosId) return this.alarms.add(tx, { ...alarm, state: 'joined', answeredAt: now, sosId });
    await this.alarms.add(tx, alarm);
    await this.ask(tx, alarm);
  }

  /**
   * For all the device is asked about: who is well is well. Refuses NOT_FOUND for another's, DEVICE_ALARM_CLOSED to who is
   * well when help is on its way already.
   */
  answer(actor: Actor, alarmId: string, answer: AlarmAnswer): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const alarm = await this.locked(tx, alarmId);
      if (!alarm || alarm.workerId !== actor.workerId) return refuse('NOT_FOUND');
      const to = decideAnswer(alarm, answer);
      if (isRefused(to)) return to;
      const others = (await this.alarms.askedBy(tx, alarm.deviceId)).filter(({ id }) => id !== alarm.id);
      for (const one of to === null ? others : [alarm, ...others]) {
        if (answer === 'help') await this.callForHelp(tx, one, 'help', actor);
        else await this.well(tx, one, actor);
      }
      return null;
    });
  }

  private async ask(tx: Tx, { id, workerId, cause, happenedAt, answerBy: due }: Alarm): Promise<void> {
    await this.queue.schedule(tx, UNANSWERED, id, due);
    const name = ALARM_CAUSE_TEXT[cause];
    await this.note(tx, id, DEVICE, 'asked_well', `${clockTime(happenedAt)}感到${name}，正在问本人`);
    await this.outbox.publish<WorkerAsked>(tx, {
      type: 'devices.worker-asked',
      data: {
        alarmId: id,
        workerId,
        cause: name,
        happenedAt: happenedAt.toISOString(),
        answerBy: due.toISOString(),
      },
    });
  }

  private async well(tx: Tx, { id, cause }: Alarm, actor: Actor): Promise<void> {
    await this.queue.cancel(tx, UNANSWERED, id);
    await this.alarms.settle(tx, id, 'fine', this.clock.now(), null);
    await this.note(tx, id, actor, 'said_fine', `${ALARM_CAUSE_TEXT[cause]}：本人说没事`);
  }

  private async callForHelp(tx: Tx, alarm: Alarm, state: 'help' | 'unanswered', by: AuditActor): Promise<void> {
    await this.queue.cancel(tx, UNANSWERED, alarm.id);
    const trouble = troubleOf(alarm, state);
    const sosId = await this.calls.raise(tx, trouble);
    await this.alarms.settle(tx, alarm.id, state, this.clock.now(), sosId);
    await this.note(tx, alarm.id, by, state === 'help' ? 'said_help' : 'said_nothing', trouble.told);
  }

  /** With its visit and its device locked, as they are for whoever else would change it. */
  private async locked(tx: Tx, id: string): Promise<Alarm | null> {
    const seen = await this.alarms.find(tx, id);
    if (!seen) return null;
    if (seen.orderId) await this.orders.lock(tx, seen.orderId);
    await this.devices.lock(tx, seen.deviceId);
    return this.alarms.find(tx, id);
  }

  private note(
    tx: Tx,
    id: string,
    { accountId, label }: AuditActor,
    kind: AskedEntryKind,
    text: string,
  ): Promise<void> {
    return this.calls.note(tx, id, { accountId, label }, kind, text);
  }
}

function troubleOf(alarm: Alarm, state: 'help' | 'unanswered' | 'joined') {
  const { workerId, orderId, place, happenedAt } = alarm;
  return { workerId, orderId, place, happenedAt, told: toldText(alarm, state) };
}
