import type { LocalDate } from '@daowei/shared/kernel/local-date';
import type { CrewRole } from '../../orders/contract/crew.js';

export const DAY_PLAN_STATES = ['running', 'ready', 'applying', 'applied', 'failed'] as const;
export type DayPlanState = (typeof DAY_PLAN_STATES)[number];

/** A day in figures, as it is or as it would be. */
export interface DayFigures {
  /** visits nobody comes to */
  readonly unassigned: number;
  /** visits whose worker cannot come, and for whom nobody else is found */
  readonly broken: number;
  /** minutes on the way, from home and back */
  readonly travel: number;
  /** minutes of visits of the busiest, and how far the loads of those on duty lie apart (standard deviation) */
  readonly busiest: number;
  readonly spread: number;
}

/** The best plan found by a second of the search. */
export type PlanProgress = Pick<DayFigures, 'unassigned' | 'broken' | 'travel'> & { readonly second: number };

/** Somebody else comes. */
export interface PlanChange {
  readonly orderId: string;
  /** of the order when it was planned; another one by now: it is left alone */
  readonly version: number;
  readonly orderNo: string;
  readonly serviceName: string;
  readonly customerName: string;
  readonly from: string;
  readonly to: string;
  readonly role: CrewRole;
  readonly hasAccepted: boolean;
  /** null: nobody comes as it stands */
  readonly fromWorker: { readonly id: string; readonly name: string } | null;
  readonly toWorker: { readonly id: string; readonly name: string };
  /** in Chinese */
  readonly because: string;
}

/** A visit nobody can come to as it was promised, whatever is changed: a person has to decide. */
export interface BrokenPlanPromise {
  readonly orderId: string;
  readonly orderNo: string;
  readonly serviceName: string;
  readonly customerName: string;
  readonly from: string;
  readonly to: string;
  /** in Chinese */
  readonly because: string;
  /** what is owed when nobody comes, by the rule it was promised under */
  readonly priceFen: number;
}

export interface PlanPreview {
  readonly before: DayFigures;
  readonly after: DayFigures;
  /** what stays broken after the plan */
  readonly unsolved: readonly BrokenPlanPromise[];
  /** visits looked at, and how many of them were not to be touched */
  readonly visits: number;
  readonly pinned: number;
  readonly changes: readonly PlanChange[];
}

export interface ChangeOutcome {
  readonly orderId: string;
  readonly toWorkerId: string;
  readonly done: boolean;
  /** in Chinese; why it was left alone */
  readonly because: string | null;
  /** of the order after the change; null where nothing was done */
  readonly version: number | null;
}

/** Somebody who cannot come to what is left of the day. */
export interface Away {
  readonly workerId: string;
  /** free again from then on; null: not today any more */
  readonly until: string | null;
}

export interface DayPlanFile {
  readonly id: string;
  readonly day: LocalDate;
  readonly state: DayPlanState;
  readonly movesAccepted: boolean;
  readonly seconds: number;
  readonly askedBy: string;
  readonly startedAt: Date;
  readonly leaseUntil: Date;
  readonly progress: readonly PlanProgress[];
  readonly preview: PlanPreview | null;
  /** who cannot come, in a re-plan of the running day; null: the plan of a day to come */
  readonly away: readonly Away[] | null;
  readonly appliedBy: string | null;
  /** by change of the preview, as far as it has been applied; null: not tried yet */
  readonly outcome: readonly (ChangeOutcome | null)[] | null;
}
