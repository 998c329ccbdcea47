import type { Schemas } from '@daowei/shared/api/client';

type Item = Schemas['DepartureItemView'];

const NAMES: Record<Item['group'], string> = {
  safety: '安全自查',
  ppe: '个人防护',
  alarm: '报警设备',
  tools: '工具',
  goods: '清洁用品',
  disinfection: '消毒',
  vehicle: '车辆',
};

/** The list in parts, as the bag is packed; parts without a line are left out. */
export function groupsOf(items: readonly Item[]): { group: Item['group']; name: string; items: Item[] }[] {
  return (Object.keys(NAMES) as Item['group'][])
    .map((group) => ({ group, name: NAMES[group], items: items.filter((item) => item.group === group) }))
    .filter(({ items: own }) => own.length > 0);
}
