import { addMinutes } from '@daowei/shared/kernel/interval';
import type { CorrectiveAction } from './corrective-action.js';
import { INCIDENT_POLICY, type IncidentPolicy } from './incident-policy.js';

/** soon: its date comes near; overdue: it has passed; escalated: long enough for the managers. Each is told once. */
export const ACTION_STAGES = ['soon', 'overdue', 'escalated'] as const;
export type ActionStage = (typeof ACTION_STAGES)[number];

const HOUR = 60;

type Told = Pick<CorrectiveAction, 'dueAt' | 'soonAt' | 'overdueAt' | 'escalatedAt'>;

/** What is to be told now of an action that is not done; null: nothing, it is too early or was told. */
export function stageToTell(action: Told, now: Date, policy: IncidentPolicy = INCIDENT_POLICY): ActionStage | null {
  const { dueAt, soonAt, overdueAt, escalatedAt } = action;
  if (now < soonFrom(dueAt, policy)) return null;
  // whoever hears that it is late need not hear that it will be
  if (now < dueAt) return soonAt === null ? 'soon' : null;
  if (overdueAt === null) return 'overdue';
  return escalatedAt === null && now >= escalateFrom(dueAt, overdueAt, policy) ? 'escalated' : null;
}

/** When there is something to tell next; null: everything was told. */
export function nextTelling(action: Told, now: Date, policy: IncidentPolicy = INCIDENT_POLICY): Date | null {
  const { dueAt, overdueAt, escalatedAt } = action;
  const soon = soonFrom(dueAt, policy);
  if (now < soon) return soon;
  if (overdueAt === null) return dueAt;
  return escalatedAt === null ? escalateFrom(dueAt, overdueAt, policy) : null;
}

const soonFrom = (dueAt: Date, policy: IncidentPolicy): Date => addMinutes(dueAt, -policy.actionSoonHours.value * HOUR);

/** The owner has had those hours since they were told, too. */
function escalateFrom(dueAt: Date, overdueAt: Date, policy: IncidentPolicy): Date {
  const told = overdueAt > dueAt ? overdueAt : dueAt;
  return addMinutes(told, policy.actionEscalateHours.value * HOUR);
}
