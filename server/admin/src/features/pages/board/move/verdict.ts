import type { Schemas } from '@daowei/shared/api/client';

/** A visit that is about to be given to somebody else on the board. */
export interface Moving {
  readonly orderId: string;
  /** whose row it was taken from; null: from the tray */
  readonly fromWorkerId: string | null;
  /** customer or place, service and time, to be read out */
  readonly name: string;
}

/** What the rules say to a worker's row, before anything is dropped on it. */
export interface Verdict {
  readonly kind: 'waiting' | 'same' | 'allowed' | 'refused';
  readonly text: string;
}

/** By the candidates the server weighed: the same rules that decide when it is dropped. */
export function verdictOf(
  candidates: readonly Schemas['Candidate'][] | undefined,
  { fromWorkerId }: Moving,
  worker: { readonly id: string; readonly name: string },
): Verdict {
  if (worker.id === fromWorkerId) return { kind: 'same', text: `${worker.name}：现在就是其服务` };
  if (!candidates) return { kind: 'waiting', text: `${worker.name}：正在核对规则` };
  const found = candidates.find((one) => one.worker.id === worker.id);
  if (!found) return { kind: 'refused', text: `${worker.name}：不可指派，没有这项服务的技能` };
  if (!found.allowed) return { kind: 'refused', text: `${worker.name}：不可指派，${found.violations.join('；')}` };
  const [best] = found.explanation;
  return { kind: 'allowed', text: `${worker.name}：可以，匹配分${Math.round(found.score)}${best ? `，${best}` : ''}` };
}
