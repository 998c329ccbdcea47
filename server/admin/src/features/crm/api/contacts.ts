import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type SubjectContact = Schemas['SubjectContact'];

export function getWorkerContact(workerId: string, signal?: AbortSignal): Promise<SubjectContact> {
  return get(`/admin/workers/${encodeURIComponent(workerId)}/contact`, { signal });
}

/** Of the customer whose order it is. */
export function getOrderContact(orderId: string, signal?: AbortSignal): Promise<SubjectContact> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}/contact`, { signal });
}

/** @throws ApiFailure NOT_FOUND, CONTACT_UNKNOWN */
export function chooseContact(body: Schemas['ChooseContactBody'], idempotencyKey: string): Promise<void> {
  return post('/admin/contacts', body, { idempotencyKey });
}
