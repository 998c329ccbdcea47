import type { Schemas } from '@daowei/shared/api/client';
import { get, post, type Query } from '../../../lib/api-client';

export type AdminContract = Schemas['AdminContractView'];
export type AdminContractCard = Schemas['AdminContractCard'];

const path = (id: string): string => `/admin/contracts/${encodeURIComponent(id)}`;

/** One page of the contracts that match. */
export function listContracts(query: Query, signal?: AbortSignal): Promise<Schemas['AdminContractPage']> {
  return get('/admin/contracts', { query, signal });
}

export function getContract(id: string, signal?: AbortSignal): Promise<AdminContract> {
  return get(path(id), { signal });
}

/** What skipping one visit means now. */
export function getSkipOffer(id: string, seq: number, signal?: AbortSignal): Promise<Schemas['SkipOffer']> {
  return get(`${path(id)}/visits/${seq}/skip`, { signal });
}

/** @throws ApiFailure ORDER_STATE, STALE_VERSION, SKIP_CHANGED */
export function skipVisit(id: string, seq: number, body: Schemas['SkipVisit'], key: string): Promise<void> {
  return post(`${path(id)}/visits/${seq}/skip`, body, { idempotencyKey: key });
}

export function getPauseOffer(id: string, signal?: AbortSignal): Promise<Schemas['PauseOffer']> {
  return get(`${path(id)}/pause`, { signal });
}

/** @throws ApiFailure ORDER_STATE, PAUSE_INVALID, PAUSE_EMPTY */
export function pauseContract(id: string, body: Schemas['PauseContract'], key: string): Promise<void> {
  return post(`${path(id)}/pause`, body, { idempotencyKey: key });
}

/** Where every visit set aside would go. */
export function getResumeOffer(id: string, signal?: AbortSignal): Promise<Schemas['ResumeOffer']> {
  return get(`${path(id)}/resume`, { signal });
}

/** @throws ApiFailure ORDER_STATE, STALE_VERSION, RESUME_CHANGED */
export function resumeContract(id: string, body: Schemas['ResumeContract'], key: string): Promise<void> {
  return post(`${path(id)}/resume`, body, { idempotencyKey: key });
}

/** Who could come to the rest of it. */
export function getReplacements(id: string, signal?: AbortSignal): Promise<Schemas['ReplacementOptions']> {
  return get(`${path(id)}/replacement`, { signal });
}

/** What the customer wrote; every look is kept in the audit. */
export function readWords(id: string): Promise<Schemas['ReplacementWords']> {
  return get(`${path(id)}/replacement/words`);
}

/** @throws ApiFailure ORDER_STATE, REPLACEMENT_CHANGED, ASSIGNMENT_REFUSED */
export function replaceWorker(id: string, body: Schemas['ReplaceWorker'], key: string): Promise<void> {
  return post(`${path(id)}/replacement`, body, { idempotencyKey: key });
}

/** @throws ApiFailure ORDER_STATE */
export function declineReplacement(id: string, body: Schemas['DeclineReplacement'], key: string): Promise<void> {
  return post(`${path(id)}/replacement/decline`, body, { idempotencyKey: key });
}
