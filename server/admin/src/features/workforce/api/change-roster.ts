import type { Schemas } from '@daowei/shared/api/client';
import { post } from '../../../lib/api-client';

export type Consequences = Schemas['RosterConsequencesView'];

/** What somebody wants to change about a worker: an absence, which coordinators may note too, or anything else. */
export type Wish = { readonly absence: Schemas['PlanAbsence'] } | { readonly roster: Schemas['PlanRoster'] };

function routeOf(workerId: string, wish: Wish): { path: string; body: object } {
  const base = `/admin/workers/${encodeURIComponent(workerId)}`;
  return 'absence' in wish
    ? { path: `${base}/absences`, body: wish.absence }
    : { path: `${base}/roster`, body: wish.roster };
}

/** What the change would break and heal; nothing is saved. */
export function previewChange(workerId: string, wish: Wish): Promise<Consequences> {
  const { path, body } = routeOf(workerId, wish);
  return post(`${path}/preview`, body);
}

/** @throws ApiFailure STALE_VERSION when something else would happen than what was shown */
export function saveChange(
  workerId: string,
  wish: Wish,
  fingerprint: string,
  idempotencyKey: string,
): Promise<Consequences> {
  const { path, body } = routeOf(workerId, wish);
  return post(path, { ...body, fingerprint }, { idempotencyKey });
}
