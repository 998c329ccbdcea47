import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Refusal, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DispatchFacade, type RosterConsequences } from '../../dispatch/contract/dispatch.facade.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WorkforceFacade, type Worker } from '../../workforce/contract/workforce.facade.js';
import { LEAVE_KIND_TEXT, LEAVE_NOTE_PURPOSE, LEAVE_PHOTO_PURPOSE } from '../domain/leave-kinds.js';
import { LEAVE_POLICY } from '../domain/leave-policy.js';
import type { LeaveRequest } from '../domain/leave-request.js';
import { LeaveRequestsSql } from '../infrastructure/leave-requests.sql.js';
import { leaveSubject } from './work-kinds.js';

export interface LeaveOnDesk {
  readonly asked: LeaveRequest;
  readonly worker: Worker | null;
}

export interface OpenedLeave extends LeaveOnDesk {
  /** what a yes would do now, or why it cannot be given; null: it was answered */
  readonly consequences: RosterConsequences | Refusal | null;
}

/** What only who answers may read. */
export interface WrittenLeave {
  readonly note: string | null;
  readonly photoId: string | null;
}

/** Requests as the worker and the office see them. */
@Injectable()
export class ReadLeave {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: LeaveRequestsSql,
    private readonly workforce: WorkforceFacade,
    private readonly dispatch: DispatchFacade,
    private readonly privacy: PrivacyFacade,
  ) {}

  ofWorker(workerId: string): Promise<LeaveRequest[]> {
    return this.requests.ofWorker(this.transactions.reader, workerId, LEAVE_POLICY.listed.value);
  }

  /** The worker's own or null. */
  async own(workerId: string, id: string): Promise<LeaveRequest | null> {
    const asked = await this.requests.find(this.transactions.reader, id);
    return asked?.workerId === workerId ? asked : null;
  }

  /** Those to be answered, the most urgent first. */
  async desk(): Promise<LeaveOnDesk[]> {
    const db = this.transactions.reader;
    const open = await this.requests.open(db, LEAVE_POLICY.onDesk.value);
    const workers = await this.workforce.workers(
      db,
      open.map(({ workerId }) => workerId),
    );
    return open.map((asked) => ({ asked, worker: workers.get(asked.workerId) ?? null }));
  }

  async opened(id: string): Promise<OpenedLeave | null> {
    const db = this.transactions.reader;
    const asked = await this.requests.find(db, id);
    if (!asked) return null;
    const { workerId, from, to, kind } = asked;
    const worker = await this.workforce.worker(db, workerId);
    if (asked.state !== 'asked') return { asked, worker, consequences: null };
    const absence = { kind: 'add_absence', from, to, reason: LEAVE_KIND_TEXT[kind] } as const;
    return { asked, worker, consequences: await this.dispatch.previewRoster(db, workerId, absence) };
  }

  /** What the worker wrote and showed; being read leaves a trace of each. Refuses NOT_FOUND. */
  note({ accountId, label }: Actor, id: string): Promise<Result<WrittenLeave>> {
    return this.transactions.run(async (tx): Promise<Result<WrittenLeave>> => {
      const asked = await this.requests.find(tx, id);
      if (!asked) return refuse('NOT_FOUND');
      const fact = { actor: { accountId, label }, subject: leaveSubject(id) };
      const reveal = (cipher: string | null, purpose: string): Promise<string | null> =>
        cipher === null ? Promise.resolve(null) : this.privacy.reveal(tx, cipher, purpose, fact);
      return {
        note: await reveal(asked.noteCipher, LEAVE_NOTE_PURPOSE),
        photoId: await reveal(asked.photoCipher, LEAVE_PHOTO_PURPOSE),
      };
    });
  }
}

/** Why a yes cannot be given, in Chinese; null: it can, or was. */
export function hindrance({ consequences }: OpenedLeave): Refusal | null {
  return consequences !== null && isRefused(consequences) ? consequences : null;
}
