import type { CheckGroup } from '@daowei/shared/rules/check-groups';

/** One thing to look at before setting out. */
export interface ChecklistItem {
  readonly id: string;
  readonly group: CheckGroup;
  readonly title: string;
  /** true: without it nobody sets out; false: asked for, and missing it is only noted */
  readonly must: boolean;
}

/** What a published version says. */
export interface ChecklistContent {
  /** the coded toolkit is photographed and its code given */
  readonly needsKit: boolean;
  readonly items: readonly ChecklistItem[];
}

/** One version of the list of one service. The newest holds for every departure from then on, also of visits sold before. */
export interface Checklist extends ChecklistContent {
  readonly serviceId: string;
  readonly version: number;
  readonly because: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}

/** What keeps a list from being published, in Chinese; empty when it may be. */
export function checklistProblems({ items }: ChecklistContent): string[] {
  const problems: string[] = [];
  if (!items.some(({ group, must }) => group === 'safety' && must)) problems.push('至少要有一项必须完成的安全自查');
  const twice = (key: 'id' | 'title'): boolean => new Set(items.map((item) => item[key].trim())).size < items.length;
  if (twice('id')) problems.push('有两项用了同一个编号');
  if (twice('title')) problems.push('有两项写的内容一样');
  return problems;
}
