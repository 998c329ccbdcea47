import type { IncidentCard } from './api/incidents';

/** What can happen, as the office chooses it. */
export const INCIDENT_KINDS = [
  { value: 'injury', label: '受伤' },
  { value: 'threat', label: '威胁或骚扰' },
  { value: 'damage', label: '物品损坏' },
  { value: 'loss', label: '物品丢失' },
  { value: 'fall', label: '跌倒' },
  { value: 'traffic', label: '路上事故' },
  { value: 'other', label: '其他' },
] as const satisfies readonly { value: IncidentCard['kind']; label: string }[];

/** Colours of antd's tags by state. */
export const INCIDENT_COLOURS: Readonly<Record<IncidentCard['state'], string>> = {
  reported: 'warning',
  handling: 'processing',
  closed: 'default',
};
