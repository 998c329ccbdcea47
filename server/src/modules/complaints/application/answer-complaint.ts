import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Transactions } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import type { Complaint } from '../domain/complaint.js';
import { CAUSE_TEXT, type Cause } from '../domain/complaint-kinds.js';
import { inOrder, isOver, isWorkedOn } from '../domain/complaint-life.js';
import { ComplaintsSql } from '../infrastructure/complaints.sql.js';
import { auditActor, ChangeComplaint, type AlongWith } from './change-complaint.js';

const LONGEST_ENTRY = 500;

/** What the office writes into a complaint. Whoever answers first looks after it until somebody takes it over. */
@Injectable()
export class AnswerComplaint {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintsSql,
    private readonly changing: ChangeComplaint,
  ) {}

  /** Looks after it from now on. Refuses NOT_FOUND, COMPLAINT_STATE when it is over. */
  take(actor: Actor, id: string): Promise<Result<null>> {
    return this.changing.locked(id, async (tx, complaint) => {
      if (isOver(complaint.state)) return refuse('COMPLAINT_STATE');
      const taken = { ...complaint, ownerId: actor.accountId, ownerLabel: actor.label };
      await this.complaints.save(tx, taken);
      const entry = { kind: 'taken', text: `由${actor.label}负责`, shown: true } as const;
      return this.changing.note(tx, taken, auditActor(actor), entry);
    });
  }

  /** Writes to the customer; the first time it stops the clock of the first answer. Refuses NOT_FOUND, COMPLAINT_STATE. */
  answer(actor: Actor, id: string, text: string): Promise<Result<null>> {
    const entry = { kind: 'answered', text, shown: true, told: true } as const;
    return this.changing.locked(id, (tx, complaint) =>
      this.changing.apply(tx, complaint, 'answer', auditActor(actor), entry, ownerIfNone(complaint, actor)),
    );
  }

  /** Needs something from the customer: the clock of the solution stands still. Refuses NOT_FOUND, COMPLAINT_STATE. */
  ask(actor: Actor, id: string, text: string): Promise<Result<null>> {
    const entry = { kind: 'asked', text, shown: true, told: true } as const;
    return this.changing.locked(id, (tx, complaint) =>
      this.changing.apply(tx, complaint, 'ask', auditActor(actor), entry, ownerIfNone(complaint, actor)),
    );
  }

  /** Says what is done about it, and why it happened. Refuses NOT_FOUND, COMPLAINT_STATE. */
  solve(actor: Actor, id: string, text: string, cause: Cause): Promise<Result<null>> {
    const by = auditActor(actor);
    const entry = { kind: 'solved', text, shown: true, told: true } as const;
    return this.changing.locked(id, async (tx, complaint) => {
      const more = { ...ownerIfNone(complaint, actor), cause };
      const solved = await this.changing.apply(tx, complaint, 'solve', by, entry, more);
      if (isRefused(solved)) return solved;
      return this.changing.note(tx, solved, by, { kind: 'noted', text: `原因：${CAUSE_TEXT[cause]}`, shown: false });
    });
  }

  /** For the office alone. Refuses NOT_FOUND. */
  note(actor: Actor, id: string, text: string): Promise<Result<null>> {
    return this.changing.locked(id, (tx, complaint) =>
      this.changing.note(tx, complaint, auditActor(actor), { kind: 'noted', text, shown: false }),
    );
  }

  /**
   * The same matter was told twice: it goes on in the one that was made first, with its clocks, whichever of the two the
   * desk looked at. Refuses NOT_FOUND, COMPLAINT_STATE when the first is over, COMPLAINT_OTHERS when the other one is
   * not one of the same customer that is worked on.
   */
  merge(actor: Actor, id: string, otherId: string): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      if (id === otherId) return refuse('COMPLAINT_OTHERS');
      // always in the same order, so that two merges at once do not wait for each other
      const locked = new Map<string, Complaint | null>();
      for (const one of [id, otherId].sort()) locked.set(one, await this.complaints.lock(tx, one));
      const [complaint, other] = [locked.get(id), locked.get(otherId)];
      if (!complaint) return refuse('NOT_FOUND');
      if (!other || other.accountId !== complaint.accountId || !isWorkedOn(other.state)) {
        return refuse('COMPLAINT_OTHERS');
      }
      if (!isWorkedOn(complaint.state)) return refuse('COMPLAINT_STATE');
      const [first, second] = inOrder(complaint, other);
      const by = auditActor(actor);
      const entry = { kind: 'merged', text: `与${first.no}是同一件事，合并处理`, shown: true, told: true } as const;
      const merged = await this.changing.apply(tx, second, 'merge', by, entry, { mergedInto: first.id });
      if (isRefused(merged)) return merged;
      const [filed] = await this.complaints.entries(tx, second.id);
      const text = `并入${second.no}：${filed?.text ?? ''}`.slice(0, LONGEST_ENTRY);
      await this.changing.note(tx, first, by, { kind: 'noted', text, shown: true });
      return null;
    });
  }
}

const ownerIfNone = ({ ownerId }: Complaint, actor: Actor): AlongWith =>
  ownerId === null ? { ownerId: actor.accountId, ownerLabel: actor.label } : {};
