import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { DispatchFacade, type RosterConsequences } from '../../dispatch/contract/dispatch.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { LEAVE_KIND_TEXT, LEAVE_NOTE_PURPOSE, LEAVE_PHOTO_PURPOSE, type LeaveKind } from '../domain/leave-kinds.js';
import { answerDue, mayAsk } from '../domain/leave-life.js';
import { LEAVE_POLICY } from '../domain/leave-policy.js';
import type { LeaveRequest } from '../domain/leave-request.js';
import { LeaveRequestsSql } from '../infrastructure/leave-requests.sql.js';
import { EXPIRE_LEAVE, leaveSubject } from './work-kinds.js';

export interface WantedLeave extends Interval {
  readonly kind: LeaveKind;
  /** kept encrypted; null: the kind says enough */
  readonly note: string | null;
  /** an uploaded photo of a medical note; null: none */
  readonly photoId: string | null;
}

/** A worker asks for time off. The roster stays as it is until the office has answered. */
@Injectable()
export class AskForLeave {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: LeaveRequestsSql,
    private readonly dispatch: DispatchFacade,
    private readonly privacy: PrivacyFacade,
    private readonly files: FileStore,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** What the leave would touch of what the worker is promised to. Refuses what an absence refuses. */
  touched(workerId: string, span: Interval): Promise<Result<RosterConsequences>> {
    return this.consequences(this.transactions.reader, workerId, span, 'other');
  }

  /**
   * The request's id. Refuses what an absence refuses (ROSTER_IN_PAST, ROSTER_TOO_FAR, ABSENCE_OVERLAPS,
   * VALIDATION_FAILED), LEAVE_OVERLAPS, LEAVE_LIMIT, and FILE_NOT_YOURS.
   */
  ask({ accountId, label, workerId }: Actor, { from, to, kind, note, photoId }: WantedLeave): Promise<Result<string>> {
    return this.transactions.run(async (tx): Promise<Result<string>> => {
      if (!workerId) return refuse('FORBIDDEN');
      if (photoId !== null && !(await this.files.ownsAll(tx, accountId, [photoId]))) return refuse('FILE_NOT_YOURS');
      const open = await this.requests.openOfLocked(tx, workerId);
      const possible = await this.consequences(tx, workerId, { from, to }, kind);
      if (isRefused(possible)) return possible;
      const allowed = mayAsk({ from, to }, open);
      if (isRefused(allowed)) return allowed;
      const now = this.clock.now();
      const asked: LeaveRequest = {
        id: this.ids.next(),
        workerId,
        kind,
        from,
        to,
        noteCipher: note === null ? null : this.privacy.encrypt(note, LEAVE_NOTE_PURPOSE),
        photoCipher: photoId === null ? null : this.privacy.encrypt(photoId, LEAVE_PHOTO_PURPOSE),
        state: 'asked',
        askedAt: now,
        answerBy: answerDue(now, from),
        endedAt: null,
        answeredBy: null,
        answer: null,
      };
      await this.requests.add(tx, asked, LEAVE_POLICY.version);
      await this.privacy.record(tx, {
        actor: { accountId, label },
        action: 'leave.asked',
        subject: leaveSubject(asked.id),
        data: { workerId, kind, from: from.toISOString(), to: to.toISOString() },
      });
      await this.queue.schedule(tx, EXPIRE_LEAVE, asked.id, to);
      return asked.id;
    });
  }

  private consequences(
    tx: Tx,
    workerId: string,
    { from, to }: Interval,
    kind: LeaveKind,
  ): Promise<Result<RosterConsequences>> {
    return this.dispatch.previewRoster(tx, workerId, { kind: 'add_absence', from, to, reason: LEAVE_KIND_TEXT[kind] });
  }
}
