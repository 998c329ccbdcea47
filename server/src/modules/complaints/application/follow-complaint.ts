import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import type { EntryKind } from '../domain/complaint.js';
import { auditActor, ChangeComplaint } from './change-complaint.js';

/** What the customer may do with their own complaint. */
export const CUSTOMER_COMMANDS = ['reply', 'accept', 'reopen', 'withdraw'] as const;
export type CustomerCommand = (typeof CUSTOMER_COMMANDS)[number];

const ENTRY = {
  reply: 'replied',
  accept: 'accepted',
  reopen: 'reopened',
  withdraw: 'withdrawn',
} as const satisfies Record<CustomerCommand, EntryKind>;

/** Said where the customer only tapped; a reply has words of its own. */
const WITHOUT_WORDS: Readonly<Record<CustomerCommand, string | null>> = {
  reply: null,
  accept: '认可处理结果',
  reopen: '对结果还不满意，请再处理',
  withdraw: '不用再处理了',
};

/** The customer adds words and photos, agrees, is not content yet, or takes the complaint back. */
@Injectable()
export class FollowComplaint {
  constructor(
    private readonly files: FileStore,
    private readonly changing: ChangeComplaint,
  ) {}

  /**
   * Refuses NOT_FOUND for another's, VALIDATION_FAILED for a reply without words, COMPLAINT_STATE, COMPLAINT_TOO_LATE,
   * FILE_NOT_YOURS.
   */
  follow(
    actor: Actor,
    id: string,
    command: CustomerCommand,
    words: string | null,
    photoIds: readonly string[],
  ): Promise<Result<null>> {
    return this.changing.locked(id, async (tx, complaint) => {
      if (complaint.accountId !== actor.accountId) return refuse('NOT_FOUND');
      const text = words ?? WITHOUT_WORDS[command];
      if (text === null) return refuse('VALIDATION_FAILED', '请写下您想补充的内容');
      if (!(await this.files.ownsAll(tx, actor.accountId, photoIds))) return refuse('FILE_NOT_YOURS');
      const entry = { kind: ENTRY[command], text, shown: true, photoIds };
      return this.changing.apply(tx, complaint, command, auditActor(actor), entry);
    });
  }
}
