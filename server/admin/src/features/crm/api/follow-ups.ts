import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type FollowUpList = Schemas['FollowUpList'];
export type FollowUpCall = Schemas['FollowUpCall'];
export type CallOutcome = Schemas['CallOutcome'];

/** Whom to call, the most urgent first, whose call ended today, and how far the promise is kept. */
export function listFollowUps(signal?: AbortSignal): Promise<FollowUpList> {
  return get('/admin/follow-ups', { signal });
}

/** What came of one call. @throws ApiFailure FOLLOW_UP_DONE */
export function recordCall(orderId: string, body: Schemas['RecordCallBody'], idempotencyKey: string): Promise<void> {
  return post(`/admin/follow-ups/${encodeURIComponent(orderId)}/calls`, body, { idempotencyKey });
}
