import type { ChecklistLine } from '../api/departure';

type Group = ChecklistLine['group'];

const NAMES: Record<Group, string> = {
  safety: '安全自查',
  ppe: '个人防护',
  alarm: '报警设备',
  tools: '工具',
  goods: '清洁用品',
  disinfection: '消毒',
  vehicle: '车辆',
};

export const groupName = (group: Group): string => NAMES[group];

export const GROUP_OPTIONS = (Object.keys(NAMES) as Group[]).map((value) => ({ value, label: NAMES[value] }));
