import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type DayPlan = Schemas['DayPlanView'];
export type PlanChange = Schemas['PlanChangeView'];

const PATH = '/admin/day-plans';
/** of a plan by its id, or of a day by its date */
const pathOf = (name: string): string => `${PATH}/${encodeURIComponent(name)}`;

/** The last plan of the day, if there was one. */
export function latestDayPlan(day: string, signal?: AbortSignal): Promise<Schemas['DayPlanOfDay']> {
  return get(pathOf(day), { signal });
}

/** @throws ApiFailure DAY_PLAN_RUNNING, DAY_PLAN_DAY */
export function startDayPlan(wish: Schemas['StartDayPlan']): Promise<DayPlan> {
  return post(PATH, wish);
}

/** What is left of today around who cannot come; answered when it is computed. @throws ApiFailure DAY_PLAN_RUNNING */
export function startReplan(wish: Schemas['StartReplan']): Promise<DayPlan> {
  return post(`${PATH}/replan`, wish);
}

/** Ends the search with the best so far. @throws ApiFailure DAY_PLAN_CLOSED when it is over */
export function stopDayPlan(id: string): Promise<DayPlan> {
  return post(`${pathOf(id)}/stop`, {});
}

/** @throws ApiFailure DAY_PLAN_CLOSED when somebody applied it */
export function applyDayPlan(id: string, idempotencyKey: string): Promise<DayPlan> {
  return post(`${pathOf(id)}/apply`, {}, { idempotencyKey });
}
