import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { Stay } from '../contract/stays.facade.js';
import { referenceOf } from '../domain/reference.js';
import { reminderAt, type ReminderKind } from '../domain/reminders.js';
import { REMIND_STAY } from './work-kinds.js';

/** What every event says of its stay. */
export function about({ id, no, accountId, serviceName }: Stay) {
  return { stayId: id, stayNo: no, accountId, serviceName };
}

export function addressShort({ address: { district, community } }: Stay): string {
  return `${district}${community}`;
}

/** What happened to a stay goes into the audit, and its reminders follow its plan. */
@Injectable()
export class TellStay {
  constructor(
    private readonly privacy: PrivacyFacade,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  audit(tx: Tx, { accountId, label }: AuditActor, { id, no }: Stay, action: string, data: object): Promise<void> {
    const actor = { accountId, label };
    return this.privacy.record(tx, { actor, action, subject: referenceOf(id), data: { no, ...data } });
  }

  /** @param stay as it is from now on. Called again, reminders move; what lies in the past is not said any more. */
  async remindOf(tx: Tx, stay: Stay): Promise<void> {
    const now = this.clock.now();
    for (const kind of Object.keys(REMIND_STAY) as ReminderKind[]) {
      const at = reminderAt(kind, stay);
      if (at && at > now) await this.queue.schedule(tx, REMIND_STAY[kind], stay.id, at);
      else await this.queue.cancel(tx, REMIND_STAY[kind], stay.id);
    }
  }
}
