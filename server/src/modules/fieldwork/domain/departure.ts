import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import type { GeoPoint } from '@daowei/shared/kernel/geo';
import type { ChecklistItem } from './checklist.js';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';
import type { DepartureList } from './material-list.js';
import { etaFrom } from './visit-rules.js';

/** `dropped`: the worker found the part after all. */
export const PULL_STATES = ['asked', 'handed_over', 'dropped'] as const;
export type PullState = (typeof PULL_STATES)[number];

/** What the worker said to have looked at. */
export interface Preparation {
  readonly version: number;
  readonly ticked: readonly string[];
  readonly kitCode: string | null;
  readonly kitPhoto: string | null;
}

/** A part that is fetched from the warehouse. */
export interface PulledItem {
  readonly itemId: string;
  readonly state: PullState;
}

/** A part that is missing, on its way from the warehouse to a worker. */
export interface Pull extends PulledItem {
  readonly id: string;
  readonly orderId: string;
  readonly workerId: string;
  readonly itemTitle: string;
  readonly note: string;
  readonly etaAt: Date;
  readonly breaksPromise: boolean;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
}

/** All that decides whether a worker may set out. */
export interface Readiness {
  /** null: the service has no list, and the customer asked for nothing */
  readonly checklist: DepartureList | null;
  readonly preparation: Preparation | null;
  readonly pulls: readonly PulledItem[];
  /** why the worker may not serve the visit that day, as sentences: papers, the blacklist, kept apart from the customer */
  readonly unfit: readonly string[];
}

/** Why nobody sets out yet, each reason a sentence for the worker; empty: go. */
export function departureBlocks({ checklist, preparation, pulls, unfit }: Readiness): string[] {
  if (!checklist) return [...unfit];
  if (preparation?.version !== checklist.version) {
    return [...unfit, preparation ? '出发清单更新了，请按新的清单再检查一遍' : '还没有做出发检查'];
  }
  const open = checklist.items.filter((item) => item.must && !inHand(item, preparation, pulls));
  const missing = open.map(({ id, title }) =>
    pulls.some((pull) => pull.itemId === id && pull.state === 'asked')
      ? `${title}：等仓库补领`
      : `${title}：还没有确认`,
  );
  const kit = checklist.needsKit
    ? [
        ...(preparation.kitCode ? [] : ['还没有登记工具包编号']),
        ...(preparation.kitPhoto ? [] : ['还没有拍工具包照片']),
      ]
    : [];
  return [...unfit, ...missing, ...kit];
}

/** Ticked, or brought by the warehouse. */
function inHand({ id }: ChecklistItem, { ticked }: Preparation, pulls: readonly PulledItem[]): boolean {
  return ticked.includes(id) || pulls.some(({ itemId, state }) => itemId === id && state === 'handed_over');
}

/** What fetching a part means for the promise. */
export interface PullPlan {
  readonly etaAt: Date;
  /** whole minutes that the worker comes after the promised window; 0 when it holds */
  readonly lateMinutes: number;
}

/**
 * When a worker can be there with all that the warehouse still brings them; null: nothing is waited for. What was asked
 * for before this confirmation was planned for another promise.
 */
export function awaitedAt(pulls: readonly Pick<Pull, 'state' | 'etaAt' | 'askedAt'>[], confirmedAt: Date): Date | null {
  const times = pulls
    .filter(({ state, askedAt }) => state === 'asked' && askedAt >= confirmedAt)
    .map(({ etaAt }) => etaAt.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}

/** When the worker can be there with a part that is fetched now; never before the window begins. */
export function pullPlan(
  from: GeoPoint,
  to: GeoPoint,
  promised: Interval,
  now: Date,
  policy = FIELDWORK_POLICY,
): PullPlan {
  const earliest = addMinutes(etaFrom(from, to, now, policy), policy.pullMinutes.value);
  const etaAt = earliest < promised.from ? promised.from : earliest;
  const lateMs = etaAt.getTime() - promised.to.getTime();
  return { etaAt, lateMinutes: lateMs < 0 ? 0 : Math.max(1, Math.ceil(lateMs / 60_000)) };
}
