/** What a line of a departure list is about; shown in this order, as a bag is packed. */
export const CHECK_GROUPS = ['safety', 'ppe', 'alarm', 'tools', 'goods', 'disinfection', 'vehicle'] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

export const CHECK_GROUP_NAMES: Readonly<Record<CheckGroup, string>> = {
  safety: '安全自查',
  ppe: '个人防护',
  alarm: '报警设备',
  tools: '工具',
  goods: '清洁用品',
  disinfection: '消毒',
  vehicle: '车辆',
};
