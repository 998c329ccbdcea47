import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { FeltTrouble } from '../contract/calls-for-help.js';
import { raisedText } from '../domain/sos-words.js';
import { believedTime, type Sos } from '../domain/sos.js';
import { SosSql } from '../infrastructure/sos.sql.js';
import { ClimbWays } from './climb-ways.js';
import { KeepRecord } from './keep-record.js';
import { WorkersVisit } from './workers-visit.js';

const NUMBER_DIGITS = 6;

export type PressedSos = Pick<Sos, 'silent' | 'place' | 'deviceAt'>;

const DEVICE: AuditActor = { accountId: null, label: '随身设备' };

/** Somebody calls for help. Nothing but a stranger's visit is a reason to refuse it. */
@Injectable()
export class RaiseSos {
  constructor(
    private readonly transactions: Transactions,
    private readonly visits: WorkersVisit,
    private readonly calls: SosSql,
    private readonly climbing: ClimbWays,
    private readonly record: KeepRecord,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * From the visit's page. The id: of the one that is open already when it was pressed again, of the same one when the
   * phone sends it again. Refuses NOT_FOUND for a visit the worker never had to do with.
   */
  byWorker(actor: Actor, orderId: string, pressed: PressedSos): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      // the order's row makes two at the same moment wait for each other
      const { workerId } = actor;
      const order = await this.visits.lock(tx, orderId, workerId);
      if (!order || !workerId) return refuse('NOT_FOUND');
      const open = await this.calls.openOf(tx, orderId, workerId);
      return this.raise(tx, actor, { ...pressed, orderId, workerId, source: 'worker', told: null }, open);
    });
  }

  /**
   * The id: of the one of this worker that is open already, wherever it was made.
   * @param tx has locked the order's row, where there is one
   */
  async byDevice(tx: Tx, { happenedAt: deviceAt, ...felt }: FeltTrouble): Promise<string> {
    const open = await this.calls.openOfWorker(tx, felt.workerId);
    return this.raise(tx, DEVICE, { ...felt, deviceAt, silent: false, source: 'device' }, open);
  }

  private async raise(
    tx: Tx,
    { accountId, label }: AuditActor,
    raised: PressedSos & Pick<Sos, 'orderId' | 'workerId' | 'source' | 'told'>,
    open: Sos | null,
  ): Promise<string> {
    const by = { accountId, label };
    const now = this.clock.now();
    const deviceAt = believedTime(raised.deviceAt, now);
    const again = await this.calls.pressedAt(tx, raised.workerId, deviceAt);
    if (again) return again.id;
    const sos: Sos = {
      ...raised,
      deviceAt,
      id: this.ids.next(),
      no: `JZ${dayOf(now).replaceAll('-', '')}${this.ids.digits(NUMBER_DIGITS)}`,
      raisedAt: now,
      state: 'calling',
      steps: 0,
      acknowledgedLabel: null,
      acknowledgedAt: null,
      endedLabel: null,
      endedAt: null,
      endNote: null,
    };
    if (open) {
      await this.record.note(tx, { kind: 'sos', id: open.id }, by, 'pressed_again', `又一次求助：${raisedText(sos)}`);
      return open.id;
    }
    await this.calls.add(tx, sos);
    await this.record.note(tx, { kind: 'sos', id: sos.id }, by, 'raised', raisedText(sos));
    await this.climbing.begin(tx, sos);
    return sos.id;
  }
}
