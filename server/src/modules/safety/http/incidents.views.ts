import { RECTIFICATION_STATE_TEXT } from '@daowei/shared/rules/rectification';
import type { FileLinks } from '../../../platform/storage/file-links.js';
import type { ListedIncident, OpenedIncident } from '../application/read-incidents.js';
import type { CorrectiveAction, OpenAction } from '../domain/corrective-action.js';
import {
  CLAIM_STATE_TEXT,
  INCIDENT_KIND_TEXT,
  INCIDENT_STATE_TEXT,
  unfinished,
  type Handover,
  type Incident,
} from '../domain/incident.js';
import type * as dto from './incidents.dto.js';
import { entryView, NO_VISIT } from './sos.views.js';

export function incidentCard({ incident, order, actions }: ListedIncident): dto.IncidentCard {
  const due = actions.filter(({ state }) => state === 'due').map(({ dueAt }) => dueAt.getTime());
  return {
    id: incident.id,
    no: incident.no,
    kind: incident.kind,
    kindText: INCIDENT_KIND_TEXT[incident.kind],
    state: incident.state,
    stateText: INCIDENT_STATE_TEXT[incident.state],
    words: incident.words,
    orderId: order?.id ?? null,
    orderNo: order?.no ?? null,
    serviceName: order?.serviceName ?? NO_VISIT,
    reportedLabel: incident.reportedLabel,
    happenedAt: incident.happenedAt.toISOString(),
    reportedAt: incident.reportedAt.toISOString(),
    ownerLabel: incident.ownerLabel,
    actionDueAt: due.length === 0 ? null : new Date(Math.min(...due)).toISOString(),
  };
}

/** @param looker the account that looks: whoever did an action may not check it */
export function openedIncident(opened: OpenedIncident, links: FileLinks, looker: string): dto.OpenedIncident {
  const { incident, actions } = opened;
  return {
    ...incidentCard(opened),
    handed: incident.handed && handoverView(incident.handed),
    mine: incident.ownerId === looker,
    others: opened.others.map(({ accountId, label }) => ({ id: accountId, label })),
    sosId: incident.sosId,
    injuries: incident.injuries,
    damageFen: incident.damageFen,
    cause: incident.cause,
    courseId: incident.courseId,
    claim: incident.claim && { ...incident.claim, stateText: CLAIM_STATE_TEXT[incident.claim.state] },
    actions: actions.map((one) => actionView(one, looker)),
    photos: opened.photoIds.map((file) => links.linkTo(file)),
    entries: opened.entries.map(entryView),
    courses: opened.courses.map(({ id, name }) => ({ id, name })),
    unfinished: incident.state === 'closed' ? [] : unfinished(incident, actions),
  };
}

/** An incident as its new owner is told of it. */
export function handedIncident({ id, no, handed }: Incident): dto.HandedIncident {
  return { incidentId: id, no, ...handoverView(handed!) };
}

const handoverView = ({ at, by, because }: Handover): dto.HandoverView => ({ at: at.toISOString(), by, because });

/** A corrective action as its owner is told of it. */
export function toldAction(one: OpenAction): dto.ToldAction {
  const { id, incidentId, no, action, responsible, ownerLabel, dueAt, overdueAt, escalatedAt } = one;
  const stage = escalatedAt ? 'escalated' : overdueAt ? 'overdue' : 'soon';
  return { id, incidentId, no, action, responsible, ownerLabel, dueAt: dueAt.toISOString(), stage };
}

const actionView = (one: CorrectiveAction, looker: string): dto.ActionView => ({
  id: one.id,
  action: one.action,
  responsible: one.responsible,
  dueAt: one.dueAt.toISOString(),
  state: one.state,
  stateText: RECTIFICATION_STATE_TEXT[one.state],
  doneLabel: one.doneLabel,
  own: one.doneBy === looker,
  checkedLabel: one.checkedLabel,
});
