import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { ComplaintTold } from '../contract/complaints.events.js';
import { liveClocks, readClocks, type ClockFact } from '../domain/clocks.js';
import type { Complaint, ComplaintEntry } from '../domain/complaint.js';
import {
  COMPLAINT_STATE_TEXT,
  decideComplaint,
  type ClockChange,
  type ComplaintCommand,
} from '../domain/complaint-life.js';
import { COMPLAINT_POLICY } from '../domain/complaint-policy.js';
import { WORKING_CALENDAR } from '../domain/working-calendar.js';
import { ComplaintClocksSql } from '../infrastructure/complaint-clocks.sql.js';
import { ComplaintsSql } from '../infrastructure/complaints.sql.js';
import { ClockAlarms } from './clock-alarms.js';
import { complaintSubject, LAPSE_COMPLAINT } from './work-kinds.js';

export interface NewEntry extends Pick<ComplaintEntry, 'kind' | 'text' | 'shown'> {
  readonly photoIds?: readonly string[];
  /** the customer gets a message about it */
  readonly told?: boolean;
}

/** What a command changes beside state and clocks. */
export type AlongWith = Partial<Pick<Complaint, 'ownerId' | 'ownerLabel' | 'cause' | 'mergedInto'>>;

/** The one way a complaint changes: decision, row, clocks, entry, alarms, audit and event together. */
@Injectable()
export class ChangeComplaint {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintsSql,
    private readonly clocks: ComplaintClocksSql,
    private readonly alarms: ClockAlarms,
    private readonly queue: DueWorkQueue,
    private readonly outbox: Outbox,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Runs `act` on the locked complaint in a transaction of its own. Refuses NOT_FOUND, and what `act` refuses. */
  locked(id: string, act: (tx: Tx, complaint: Complaint) => Promise<Result<unknown>>): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const complaint = await this.complaints.lock(tx, id);
      if (!complaint) return refuse('NOT_FOUND');
      const done = await act(tx, complaint);
      return isRefused(done) ? done : null;
    });
  }

  /** @param complaint as read under the lock of this transaction. Refuses COMPLAINT_STATE, COMPLAINT_TOO_LATE. */
  async apply(
    tx: Tx,
    complaint: Complaint,
    command: ComplaintCommand,
    by: AuditActor,
    entry: NewEntry,
    more: AlongWith = {},
  ): Promise<Result<Complaint>> {
    const now = this.clock.now();
    const { id } = complaint;
    const facts = (await this.clocks.facts(tx, [id])).get(id)!;
    const change = decideComplaint(complaint, command, liveClocks(facts, now), now);
    if (isRefused(change)) return change;
    const { state, round } = change;
    const ended = state !== complaint.state && (state === 'solved' || state === 'closed');
    const changed = { ...complaint, ...more, state, round, endedAt: ended ? now : complaint.endedAt };
    const saved = await this.wind(tx, changed, facts, change.clocks);
    await this.complaints.save(tx, saved);
    const lapsesAt = addMinutes(now, COMPLAINT_POLICY.acceptDays.value * 1_440);
    if (state === 'solved') await this.queue.schedule(tx, LAPSE_COMPLAINT, id, lapsesAt);
    else await this.queue.cancel(tx, LAPSE_COMPLAINT, id);
    await this.note(tx, saved, by, entry);
    return saved;
  }

  /** Moves the clocks; the complaint as it is with them, not saved yet. */
  async wind(
    tx: Tx,
    complaint: Complaint,
    facts: readonly ClockFact[],
    changes: readonly ClockChange[],
  ): Promise<Complaint> {
    if (changes.length === 0) return complaint;
    const now = this.clock.now();
    const added = changes.map((change): ClockFact => {
      // a clock goes on by the rules it was started under
      const start = facts.find(({ clock, round }) => clock === change.clock && round === change.round);
      const policyVersion = start?.policyVersion ?? COMPLAINT_POLICY.version;
      const calendarVersion = start?.calendarVersion ?? WORKING_CALENDAR.version;
      return { ...change, at: now, policyVersion, calendarVersion };
    });
    await this.clocks.add(tx, complaint.id, facts.length, added);
    const all = [...facts, ...added];
    await this.alarms.plan(tx, complaint.id, all);
    const due = readClocks(all, now).flatMap(({ dueAt }) => dueAt ?? []);
    return { ...complaint, dueAt: due.sort((a, b) => a.getTime() - b.getTime())[0] ?? null };
  }

  /** Adds what happened without a change of state. */
  async note(tx: Tx, complaint: Complaint, by: AuditActor, entry: NewEntry): Promise<void> {
    const { id, orderId, accountId, state } = complaint;
    const { kind, text, shown, photoIds = [], told = false } = entry;
    const at = this.clock.now();
    await this.complaints.note(tx, id, { id: this.ids.next(), kind, text, actor: by.label, at, shown, photoIds });
    const fact = { actor: by, action: `complaint.${kind}`, subject: complaintSubject(id), data: { orderId, text } };
    await this.privacy.record(tx, fact);
    if (!told) return;
    await this.outbox.publish<ComplaintTold>(tx, {
      type: 'complaints.told',
      data: { complaintId: id, orderId, accountId, stateText: COMPLAINT_STATE_TEXT[state], text },
    });
  }
}

/** The person as entries and audit name them. */
export const auditActor = ({ accountId, label }: { accountId: string; label: string }): AuditActor => ({
  accountId,
  label,
});
