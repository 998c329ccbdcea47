import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { RectificationState } from '@daowei/shared/rules/rectification';

export const INCIDENT_KINDS = ['injury', 'threat', 'damage', 'loss', 'fall', 'traffic', 'other'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_KIND_TEXT: Readonly<Record<IncidentKind, string>> = {
  injury: '受伤',
  threat: '威胁或骚扰',
  damage: '物品损坏',
  loss: '物品丢失',
  fall: '跌倒',
  traffic: '路上事故',
  other: '其他',
};

export const INCIDENT_STATES = ['reported', 'handling', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** reported: nobody of the office has taken it. */
export const INCIDENT_TRANSITIONS = {
  reported: ['handling'],
  handling: ['closed'],
  closed: ['handling'],
} as const satisfies Record<IncidentState, readonly IncidentState[]>;

export const INCIDENT_STATE_TEXT: Readonly<Record<IncidentState, string>> = {
  reported: '待处理',
  handling: '处理中',
  closed: '已结案',
};

/** accept: whoever it was handed to says that they have it. */
export const INCIDENT_COMMANDS = ['take', 'accept', 'close', 'reopen'] as const;
export type IncidentCommand = (typeof INCIDENT_COMMANDS)[number];

const TO: Readonly<Record<IncidentCommand, { readonly from: IncidentState; readonly to: IncidentState }>> = {
  take: { from: 'reported', to: 'handling' },
  accept: { from: 'handling', to: 'handling' },
  close: { from: 'handling', to: 'closed' },
  reopen: { from: 'closed', to: 'handling' },
};

/** none: nothing was claimed; filed: with the insurer; paid and refused are its answers. */
export const CLAIM_STATES = ['filed', 'paid', 'refused'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_STATE_TEXT: Readonly<Record<ClaimState, string>> = {
  filed: '理赔中',
  paid: '已赔付',
  refused: '保险公司没有赔付',
};

/** What the insurer is asked for. */
export interface InsuranceClaim {
  readonly insurer: string;
  readonly no: string;
  readonly amountFen: number;
  readonly state: ClaimState;
}

/** What is known by now; filled in while it is worked on. */
export interface IncidentFacts {
  /** who was hurt and how; null: nobody was, as far as is known */
  readonly injuries: string | null;
  /** null: nothing was damaged, as far as is known */
  readonly damageFen: number | null;
  /** why it could happen (RCA) */
  readonly cause: string | null;
  /** the course that teaches it from now on; null: none has to change */
  readonly courseId: string | null;
}

/** It was handed to its owner, who has not said yet that they have it. */
export interface Handover {
  readonly at: Date;
  readonly by: string;
  readonly because: string;
}

/** Something happened to people or things in a visit. */
export interface Incident extends IncidentFacts {
  readonly id: string;
  /** for people: SJ + day + 6 digits */
  readonly no: string;
  /** null: of a call for help outside a visit */
  readonly orderId: string | null;
  /** the call for help it came from */
  readonly sosId: string | null;
  readonly kind: IncidentKind;
  readonly words: string;
  readonly reportedLabel: string;
  readonly happenedAt: Date;
  readonly reportedAt: Date;
  readonly state: IncidentState;
  readonly ownerLabel: string | null;
  /** their account; null beside a label: taken before accounts were kept */
  readonly ownerId: string | null;
  /** null: they took it themselves, or said that they have it */
  readonly handed: Handover | null;
  readonly claim: InsuranceClaim | null;
  readonly closedAt: Date | null;
}

/** What an incident still needs before it may be closed, in Chinese; empty: nothing. */
export function unfinished(
  { cause, claim }: Pick<Incident, 'cause' | 'claim'>,
  actions: readonly { readonly state: RectificationState }[],
): string[] {
  return [
    ...(cause === null ? ['根因还没有写'] : []),
    ...(claim?.state === 'filed' ? ['理赔还没有结果'] : []),
    ...(actions.length === 0 ? ['还没有整改'] : []),
    ...(actions.some(({ state }) => state !== 'passed') ? ['整改还没有全部复核'] : []),
  ];
}

/** Whether somebody else may answer for it from now on: INCIDENT_STATE unless it is worked on, and by another. */
export function decideHandover(incident: Pick<Incident, 'state' | 'ownerId' | 'ownerLabel'>, to: string): Result<null> {
  if (incident.state !== 'handling') return refuse('INCIDENT_STATE', '只有处理中的安全事件可以转交');
  return incident.ownerId === to ? refuse('INCIDENT_STATE', `已经由${incident.ownerLabel}负责`) : null;
}

/** Refuses INCIDENT_STATE unless it was handed to them and they have not said so yet. */
export function decideAccept(incident: Pick<Incident, 'ownerId' | 'handed'>, by: string): Result<null> {
  return incident.ownerId === by && incident.handed ? null : refuse('INCIDENT_STATE', '这件事没有在等您接手');
}

/** Refuses INCIDENT_STATE, INCIDENT_UNFINISHED with what is missing. */
export function decideIncident(
  incident: Pick<Incident, 'state' | 'cause' | 'claim'>,
  command: IncidentCommand,
  actions: readonly { readonly state: RectificationState }[],
): Result<IncidentState> {
  const { from, to } = TO[command];
  if (incident.state !== from) return refuse('INCIDENT_STATE');
  const missing = command === 'close' ? unfinished(incident, actions) : [];
  return missing.length > 0 ? refuse('INCIDENT_UNFINISHED', `还不能结案：${missing.join('，')}`) : to;
}
