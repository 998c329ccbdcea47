import { Injectable } from '@nestjs/common';
import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import { decideWait, END_TEXT, type WaitCommand } from '../domain/wait-life.js';
import { WaitsSql, type Wait } from '../infrastructure/waits.sql.js';
import { CLOSE_WAIT, waitSubject } from './work-kinds.js';

export const SYSTEM: AuditActor = { accountId: null, label: '系统' };

/** The one way an entry changes: decision, row, timer and audit together. */
@Injectable()
export class ChangeWait {
  constructor(
    private readonly waits: WaitsSql,
    private readonly queue: DueWorkQueue,
    private readonly privacy: PrivacyFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * @param wait as read under the lock of this transaction
   * @param orderId of the offer or booking the entry has from now on
   */
  async apply(
    tx: Tx,
    wait: Wait,
    command: WaitCommand,
    actor: AuditActor,
    orderId: string | null = null,
  ): Promise<Result<null>> {
    const change = decideWait(wait.state, command);
    if (isRefused(change)) return change;
    await this.waits.change(tx, wait, change, orderId, this.clock.now());
    if (change.to === 'booked' || change.to === 'ended') await this.queue.cancel(tx, CLOSE_WAIT, wait.id);
    await this.privacy.record(tx, {
      actor,
      action: `waitlist.${change.ended ?? change.to}`,
      subject: waitSubject(wait.id),
      data: { orderId, ...(change.ended ? { text: END_TEXT[change.ended] } : {}) },
    });
    return null;
  }
}
