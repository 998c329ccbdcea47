/** Who lives in the home and asks for more care, in the order they are named (家里有谁). */
export const HOME_GROUPS = ['elder_alone', 'child'] as const;
export type HomeGroup = (typeof HOME_GROUPS)[number];

/** As customers, workers and the office read it. */
export const HOME_GROUP_NAMES: Readonly<Record<HomeGroup, string>> = { elder_alone: '独居老人', child: '儿童' };

interface GroupedStep {
  readonly title: string;
  readonly demands?: { readonly group?: HomeGroup | null } | null;
}

/** A group that a standard has steps for, and what they are called. */
export interface HomeOption {
  readonly group: HomeGroup;
  /** titles, in the order of the standard */
  readonly steps: readonly string[];
}

/** The group a step is for; null: it is done in every home. */
export function groupOf({ demands }: Pick<GroupedStep, 'demands'>): HomeGroup | null {
  return demands?.group ?? null;
}

/** The steps of a standard as they are done in a home with these groups, in the order of the standard. */
export function stepsFor<Step extends GroupedStep>(steps: readonly Step[], groups: readonly HomeGroup[]): Step[] {
  return steps.filter((step) => {
    const group = groupOf(step);
    return group === null || groups.includes(group);
  });
}

/** Which groups a standard does more for; nobody is asked for the others. */
export function homeOptions(steps: readonly GroupedStep[]): HomeOption[] {
  return HOME_GROUPS.flatMap((group) => {
    const titles = steps.filter((step) => groupOf(step) === group).map(({ title }) => title);
    return titles.length === 0 ? [] : [{ group, steps: titles }];
  });
}

/** Each once, in the order they are named. */
export function sortedGroups(groups: readonly HomeGroup[]): HomeGroup[] {
  return HOME_GROUPS.filter((group) => groups.includes(group));
}

/** `独居老人、儿童`. */
export function groupWords(groups: readonly HomeGroup[]): string {
  return sortedGroups(groups)
    .map((group) => HOME_GROUP_NAMES[group])
    .join('、');
}
