import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { Telephony } from '../../../platform/telephony/telephony.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import type { OverdueAction, SafetyFacade } from '../contract/safety.facade.js';
import { nextTelling, stageToTell, type ActionStage } from '../domain/action-telling.js';
import type { CorrectiveAction, OpenAction } from '../domain/corrective-action.js';
import type { Incident } from '../domain/incident.js';
import { INCIDENT_POLICY } from '../domain/incident-policy.js';
import { SOS_POLICY } from '../domain/sos-policy.js';
import { CorrectiveActionsSql } from '../infrastructure/corrective-actions.sql.js';
import { IncidentsSql } from '../infrastructure/incidents.sql.js';
import { KeepRecord } from './keep-record.js';
import { ACTION_DUE, SYSTEM, TEXT_ACTION } from './work-kinds.js';

const ENTRY: Readonly<Record<ActionStage, 'action_soon' | 'action_overdue' | 'action_escalated'>> = {
  soon: 'action_soon',
  overdue: 'action_overdue',
  escalated: 'action_escalated',
};

/**
 * Whoever answers for a corrective action is told on their pages before its date and when it has passed; then the phone
 * on duty reads of it, and the manager's when it stays undone. Each is told once; it stands until the action is done.
 */
@Injectable()
export class WatchActions implements SafetyFacade, OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly transactions: Transactions,
    private readonly telephony: Telephony,
    private readonly incidents: IncidentsSql,
    private readonly actions: CorrectiveActionsSql,
    private readonly record: KeepRecord,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(ACTION_DUE, (tx, { ref }) => this.look(tx, ref));
    this.work.external(TEXT_ACTION, ({ ref }) => this.text(ref));
  }

  async overdueActions(tx: Tx): Promise<OverdueAction[]> {
    const found = await this.actions.overdue(tx, INCIDENT_POLICY.listed.value);
    return found.map(({ id, incidentId, no, ownerLabel, action, responsible, dueAt, overdueAt }) => ({
      id,
      incidentId,
      text: `安全事件 ${no} 的整改过了期限：${action}（${responsible}），事件负责人 ${ownerLabel ?? '还没有'}`,
      dueAt,
      openedAt: overdueAt!,
    }));
  }

  /** What this person is told of: their own incidents', and for a manager what was escalated or has no owner. */
  async toldTo({ accountId, roles }: Pick<Actor, 'accountId' | 'roles'>): Promise<OpenAction[]> {
    const found = await this.actions.spokenOf(this.transactions.reader, INCIDENT_POLICY.listed.value);
    const manages = roles.includes('manager');
    return found.filter(
      ({ ownerId, overdueAt, escalatedAt }) =>
        ownerId === accountId || (manages && (escalatedAt !== null || (ownerId === null && overdueAt !== null))),
    );
  }

  /** Incidents they were given to answer for and have not said yet that they have. */
  handedTo({ accountId }: Pick<Actor, 'accountId'>): Promise<Incident[]> {
    return this.incidents.handedTo(this.transactions.reader, accountId);
  }

  private async look(tx: Tx, id: string): Promise<WorkOutcome> {
    const incidentId = await this.actions.incidentOf(tx, id);
    // whoever moves an action locks its incident: it was done before this, or is seen to be late
    const incident = incidentId && (await this.incidents.lock(tx, incidentId));
    if (!incident) return;
    const one = (await this.actions.of(tx, [incident.id])).get(incident.id)!.find((action) => action.id === id);
    if (one?.state !== 'due') return;
    const now = this.clock.now();
    const stage = stageToTell(one, now);
    if (stage) await this.tell(tx, one, stage, incident.ownerLabel, now);
    const againAt = nextTelling(stage ? { ...one, [`${stage}At`]: now } : one, now);
    return againAt ? { againAt } : undefined;
  }

  private async tell(
    tx: Tx,
    { id, incidentId, action, responsible }: CorrectiveAction,
    stage: ActionStage,
    owner: string | null,
    now: Date,
  ): Promise<void> {
    await this.actions.told(tx, id, stage, now);
    const what = `${action}（${responsible}）`;
    const text = {
      soon: `整改快到期了，已提醒${owner ?? '经理'}：${what}`,
      overdue: `整改过了期限还没有完成：${what}`,
      escalated: `整改过期后仍没有完成，已上报经理：${what}`,
    }[stage];
    await this.record.note(tx, { kind: 'incident', id: incidentId }, SYSTEM, ENTRY[stage], text);
    if (stage !== 'soon') await this.queue.schedule(tx, TEXT_ACTION, `${id}/${stage}`, now);
  }

  /** Done meanwhile, nobody has to read of it; not sent, it is tried again until it is. */
  private async text(ref: string): Promise<WorkOutcome> {
    const [id, stage] = ref.split('/') as [string, Exclude<ActionStage, 'soon'>];
    const found = await this.actions.find(this.transactions.reader, id);
    if (found?.state !== 'due') return;
    const { dutyPhone, managerPhone } = SOS_POLICY;
    const to = stage === 'overdue' ? dutyPhone.value : managerPhone.value;
    const words = `到位安全：安全事件${found.no}的整改过了期限还没有完成，负责人${found.ownerLabel ?? '还没有'}。请打开后台安全页处理。`;
    const { kind } = await this.telephony.send({ way: 'sms', to, words, ref: `action/${ref}` });
    if (kind !== 'unavailable') return;
    return { againAt: addMinutes(this.clock.now(), INCIDENT_POLICY.textAgainMinutes.value) };
  }
}
