import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { WorkHandlers, type WorkOutcome } from '../../../platform/work/work-handlers.js';
import type { OverdueAction, SafetyFacade } from '../contract/safety.facade.js';
import { INCIDENT_POLICY } from '../domain/incident-policy.js';
import { CorrectiveActionsSql } from '../infrastructure/corrective-actions.sql.js';
import { IncidentsSql } from '../infrastructure/incidents.sql.js';
import { KeepRecord } from './keep-record.js';
import { ACTION_DUE, SYSTEM } from './work-kinds.js';

/** A corrective action that is not done on its date is told once, and stands in the office's list until it is done. */
@Injectable()
export class WatchActions implements SafetyFacade, OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly incidents: IncidentsSql,
    private readonly actions: CorrectiveActionsSql,
    private readonly record: KeepRecord,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(ACTION_DUE, (tx, { ref }) => this.look(tx, ref));
  }

  async overdueActions(tx: Tx): Promise<OverdueAction[]> {
    const found = await this.actions.overdue(tx, INCIDENT_POLICY.listed.value);
    return found.map(({ id, incidentId, no, ownerLabel, action, responsible, dueAt, overdueAt }) => ({
      id,
      incidentId,
      text: `安全事件 ${no} 的整改过了期限：${action}（${responsible}），事件负责人 ${ownerLabel ?? '还没有'}`,
      dueAt,
      openedAt: overdueAt,
    }));
  }

  private async look(tx: Tx, id: string): Promise<WorkOutcome> {
    const incidentId = await this.actions.incidentOf(tx, id);
    // whoever moves an action locks its incident: it was done before this, or is seen to be late
    const incident = incidentId && (await this.incidents.lock(tx, incidentId));
    if (!incident) return;
    const one = (await this.actions.of(tx, [incident.id])).get(incident.id)!.find((action) => action.id === id);
    if (one?.state !== 'due' || one.overdueAt !== null) return;
    await this.actions.tellOverdue(tx, id, this.clock.now());
    const text = `整改过了期限还没有完成：${one.action}（${one.responsible}）`;
    await this.record.note(tx, { kind: 'incident', id: incident.id }, SYSTEM, 'action_overdue', text);
  }
}
