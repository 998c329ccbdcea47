import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { yuan } from '@daowei/shared/kernel/fen';
import { decideRectification, planRectification, type RectificationCommand } from '@daowei/shared/rules/rectification';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkforceFacade } from '../../workforce/contract/workforce.facade.js';
import { nextTelling, stageToTell } from '../domain/action-telling.js';
import type { CorrectiveAction } from '../domain/corrective-action.js';
import {
  CLAIM_STATE_TEXT,
  decideAccept,
  decideHandover,
  decideIncident,
  type Incident,
  type IncidentCommand,
  type IncidentFacts,
  type InsuranceClaim,
} from '../domain/incident.js';
import { INCIDENT_POLICY } from '../domain/incident-policy.js';
import { CorrectiveActionsSql } from '../infrastructure/corrective-actions.sql.js';
import { IncidentsSql } from '../infrastructure/incidents.sql.js';
import { KeepRecord } from './keep-record.js';
import { SafetyDesk } from './safety-desk.js';
import { ACTION_DUE } from './work-kinds.js';

export type WantedAction = Pick<CorrectiveAction, 'action' | 'responsible' | 'dueAt'>;

const COMMAND_TEXT: Readonly<Record<IncidentCommand, string>> = {
  take: '开始处理',
  accept: '已接手',
  close: '结案',
  reopen: '重新打开',
};
const ACTION_TEXT: Readonly<Record<RectificationCommand, string>> = {
  done: '整改已完成，等另一位同事复核',
  pass: '整改复核通过',
  redo: '整改复核没有通过，退回重做',
};

/** The office works an incident through: facts, insurance, why it happened, what changes, the end. */
@Injectable()
export class HandleIncident {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsSql,
    private readonly actions: CorrectiveActionsSql,
    private readonly workforce: WorkforceFacade,
    private readonly desk: SafetyDesk,
    private readonly record: KeepRecord,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses NOT_FOUND, INCIDENT_STATE, INCIDENT_UNFINISHED with what is missing. */
  move(actor: Actor, id: string, command: IncidentCommand): Promise<Result<null>> {
    return this.locked(id, async (tx, incident) => {
      const mine = command === 'accept' ? decideAccept(incident, actor.accountId) : null;
      if (isRefused(mine)) return mine;
      const state = decideIncident(incident, command, (await this.actions.of(tx, [id])).get(id)!);
      if (isRefused(state)) return state;
      const closedAt = state === 'closed' ? this.clock.now() : null;
      const { ownerLabel, ownerId } = incident;
      const owner =
        ownerLabel === null ? { ownerLabel: actor.label, ownerId: actor.accountId } : { ownerLabel, ownerId };
      await this.incidents.save(tx, { ...incident, ...owner, handed: null, state, closedAt });
      return this.note(tx, id, actor, 'moved', COMMAND_TEXT[command]);
    });
  }

  /**
   * Somebody else of the desk answers for it and its corrective actions from now on, and reads so over their pages until
   * they say that they have it. Refuses NOT_FOUND, INCIDENT_STATE, VALIDATION_FAILED for somebody who is not of the desk.
   */
  handOver(actor: Actor, id: string, to: string, because: string): Promise<Result<null>> {
    return this.locked(id, async (tx, incident) => {
      const allowed = decideHandover(incident, to);
      if (isRefused(allowed)) return allowed;
      const next = (await this.desk.people(tx)).find(({ accountId }) => accountId === to);
      if (!next) return refuse('VALIDATION_FAILED', '请从安全台的同事里选新的负责人');
      // whoever takes it over themselves need not be told
      const isOwn = to === actor.accountId;
      const handed = isOwn ? null : { at: this.clock.now(), by: actor.label, because };
      await this.incidents.save(tx, { ...incident, ownerId: to, ownerLabel: next.label, handed });
      const text = `负责人由${incident.ownerLabel ?? '空缺'}转为${next.label}：${because}`;
      return this.note(tx, id, actor, 'handed', text);
    });
  }

  /** What is known by now. Refuses NOT_FOUND, also for a course that is none, INCIDENT_STATE unless it is worked on. */
  describe(actor: Actor, id: string, facts: IncidentFacts): Promise<Result<null>> {
    return this.worked(id, async (tx, incident) => {
      const courses = await this.workforce.courses(tx);
      const course = courses.find((one) => one.id === facts.courseId);
      if (facts.courseId !== null && !course) return refuse('NOT_FOUND');
      await this.incidents.save(tx, { ...incident, ...facts });
      return this.note(tx, id, actor, 'described', describedText(facts, course?.name ?? null));
    });
  }

  /** What the insurer is asked for, or has answered. Refuses NOT_FOUND, INCIDENT_STATE. */
  claim(actor: Actor, id: string, claim: InsuranceClaim): Promise<Result<null>> {
    return this.worked(id, async (tx, incident) => {
      await this.incidents.save(tx, { ...incident, claim });
      const text = `${CLAIM_STATE_TEXT[claim.state]}：${claim.insurer} ${claim.no}，${yuan(claim.amountFen)}`;
      return this.note(tx, id, actor, 'claimed', text);
    });
  }

  /** Refuses NOT_FOUND, INCIDENT_STATE, RECTIFICATION_DUE. */
  plan(actor: Actor, id: string, { action, responsible, dueAt }: WantedAction): Promise<Result<null>> {
    return this.worked(id, async (tx) => {
      const planned = planRectification(dueAt, this.clock.now(), INCIDENT_POLICY.actionMostDays.value);
      if (isRefused(planned)) return planned;
      const now = this.clock.now();
      const untold = { dueAt, soonAt: null, overdueAt: null, escalatedAt: null };
      // whoever sets a date that near knows that it is
      const soonAt = stageToTell(untold, now) === 'soon' ? now : null;
      const fresh = { ...untold, soonAt, state: 'due', doneBy: null, doneLabel: null, checkedLabel: null } as const;
      const actionId = this.ids.next();
      await this.actions.add(tx, { id: actionId, incidentId: id, action, responsible, ...fresh });
      await this.queue.schedule(tx, ACTION_DUE, actionId, nextTelling(fresh, now) ?? dueAt);
      return this.note(tx, id, actor, 'action_set', `整改：${action}（${responsible}）`);
    });
  }

  /** Refuses NOT_FOUND, INCIDENT_STATE, RECTIFICATION_STATE, FOUR_EYES when who did it wants to check it. */
  check(actor: Actor, id: string, actionId: string, command: RectificationCommand): Promise<Result<null>> {
    return this.worked(id, async (tx) => {
      const one = (await this.actions.of(tx, [id])).get(id)!.find((action) => action.id === actionId);
      if (!one) return refuse('NOT_FOUND');
      const state = decideRectification(one, command, actor.accountId);
      if (isRefused(state)) return state;
      const by =
        command === 'done' ? { doneBy: actor.accountId, doneLabel: actor.label } : { checkedLabel: actor.label };
      await this.actions.save(tx, { ...one, ...by, state });
      // the timer may have passed while it was thought to be done
      const tellAt = state === 'due' ? nextTelling(one, this.clock.now()) : null;
      if (tellAt) await this.queue.schedule(tx, ACTION_DUE, actionId, tellAt);
      return this.note(tx, id, actor, 'action_moved', `${ACTION_TEXT[command]}：${one.action}`);
    });
  }

  private note(tx: Tx, id: string, actor: Actor, kind: Parameters<KeepRecord['note']>[3], text: string): Promise<void> {
    return this.record.note(tx, { kind: 'incident', id }, actor, kind, text);
  }

  private worked(id: string, act: (tx: Tx, incident: Incident) => Promise<Result<null> | void>): Promise<Result<null>> {
    return this.locked(id, async (tx, incident) =>
      incident.state === 'handling' ? act(tx, incident) : refuse('INCIDENT_STATE'),
    );
  }

  private locked(id: string, act: (tx: Tx, incident: Incident) => Promise<Result<null> | void>): Promise<Result<null>> {
    return this.transactions.run(async (tx): Promise<Result<null>> => {
      const incident = await this.incidents.lock(tx, id);
      if (!incident) return refuse('NOT_FOUND');
      return (await act(tx, incident)) ?? null;
    });
  }
}

function describedText({ injuries, damageFen, cause }: IncidentFacts, course: string | null): string {
  const parts = [
    `伤情：${injuries ?? '没有人受伤'}`,
    `损失：${damageFen === null ? '没有损失' : yuan(damageFen)}`,
    `根因：${cause ?? '还没有定'}`,
    ...(course === null ? [] : [`更新培训：${course}`]),
  ];
  return parts.join('；');
}
