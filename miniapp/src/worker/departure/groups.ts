import type { Schemas } from '@daowei/shared/api/client';
import { CHECK_GROUP_NAMES, CHECK_GROUPS, type CheckGroup } from '@daowei/shared/rules/check-groups';

type Item = Schemas['DepartureItemView'];

/** The list in parts, as the bag is packed; parts without a line are left out. */
export function groupsOf(items: readonly Item[]): { group: CheckGroup; name: string; items: Item[] }[] {
  return CHECK_GROUPS.map((group) => ({
    group,
    name: CHECK_GROUP_NAMES[group],
    items: items.filter((item) => item.group === group),
  })).filter(({ items: own }) => own.length > 0);
}
