import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { decideRectification, planRectification, type RectificationCommand } from '@daowei/shared/rules/rectification';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Actor } from '../../../platform/http/access.js';
import { COMPLAINT_POLICY } from '../domain/complaint-policy.js';
import type { Rectification } from '../domain/rectification.js';
import { ComplaintAmendsSql } from '../infrastructure/complaint-amends.sql.js';
import { auditActor, ChangeComplaint, type NewEntry } from './change-complaint.js';

export type WantedRectification = Pick<Rectification, 'action' | 'responsible' | 'dueAt'>;

/** What is changed after a complaint so that it does not happen again. */
@Injectable()
export class Rectify {
  constructor(
    private readonly amends: ComplaintAmendsSql,
    private readonly changing: ChangeComplaint,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, COMPLAINT_STATE for one withdrawn or merged, RECTIFICATION_DUE. */
  set(actor: Actor, complaintId: string, wanted: WantedRectification): Promise<Result<null>> {
    const { action, responsible, dueAt } = wanted;
    return this.changing.locked(complaintId, async (tx, complaint) => {
      if (complaint.state === 'withdrawn' || complaint.state === 'merged') return refuse('COMPLAINT_STATE');
      const planned = planRectification(dueAt, this.clock.now(), COMPLAINT_POLICY.rectifyMostDays.value);
      if (isRefused(planned)) return planned;
      await this.amends.addRectification(tx, {
        id: this.ids.next(),
        complaintId,
        action,
        responsible,
        dueAt,
        state: 'due',
        doneBy: null,
        doneLabel: null,
        doneAt: null,
        checkedLabel: null,
        checkedAt: null,
      });
      const text = `整改：${action}（${responsible}）`;
      return this.changing.note(tx, complaint, auditActor(actor), { kind: 'rectification_set', text, shown: false });
    });
  }

  /** Refuses NOT_FOUND, RECTIFICATION_STATE, FOUR_EYES when who did it wants to check it. */
  move(actor: Actor, complaintId: string, id: string, command: RectificationCommand): Promise<Result<null>> {
    return this.changing.locked(complaintId, async (tx, complaint) => {
      const one = await this.amends.rectification(tx, complaintId, id);
      if (!one) return refuse('NOT_FOUND');
      const state = decideRectification(one, command, actor.accountId);
      if (isRefused(state)) return state;
      const now = this.clock.now();
      const by = { doneBy: actor.accountId, doneLabel: actor.label, doneAt: now };
      const checked = { checkedLabel: actor.label, checkedAt: now };
      await this.amends.saveRectification(tx, { ...one, state, ...(command === 'done' ? by : checked) });
      return this.changing.note(tx, complaint, auditActor(actor), entryOf(command, one.action));
    });
  }
}

function entryOf(command: RectificationCommand, action: string): NewEntry {
  switch (command) {
    case 'done':
      return { kind: 'rectification_done', text: `整改已完成，等另一位同事复核：${action}`, shown: false };
    case 'pass':
      return { kind: 'rectification_checked', text: `我们的改进已经落实，并由另一位同事复核：${action}`, shown: true };
    case 'redo':
      return { kind: 'rectification_checked', text: `整改复核没有通过，退回重做：${action}`, shown: false };
  }
}
