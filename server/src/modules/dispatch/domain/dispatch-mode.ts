export const DISPATCH_MODES = ['automatic', 'suggest', 'manual'] as const;
/** suggest: the best is named and a person asks them; manual: a person looks for them */
export type DispatchMode = (typeof DISPATCH_MODES)[number];

/** How the orders of a service are given out, since when and why. */
export interface ModeOfService {
  readonly mode: DispatchMode;
  /** null: as every service begins */
  readonly set: { readonly because: string; readonly by: string; readonly at: Date } | null;
}

export const AS_IT_BEGINS: ModeOfService = { mode: 'automatic', set: null };

interface Suggested {
  readonly name: string;
  readonly score: number;
}

/** What the office reads about an order that a person has to give out. @param best null: nobody is free */
export function askOffice(mode: Exclude<DispatchMode, 'automatic'>, best: Suggested | null): string {
  if (mode === 'manual') return '这项服务人工派单，请指派服务人员';
  if (!best) return '这项服务确认后派单，目前没有符合条件且有空的服务人员';
  return `这项服务确认后派单，建议${best.name}（${best.score}分），请确认`;
}
