import type { Schemas } from '@daowei/shared/api/client';
import { get, put } from '../../../lib/api-client';

export type VisitPrecautions = Schemas['VisitPrecautionsView'];

/** What the precautions are for. */
export interface Subject {
  readonly kind: 'orders' | 'stays';
  readonly id: string;
}

const pathOf = ({ kind, id }: Subject): string => `/admin/${kind}/${encodeURIComponent(id)}/precautions`;

/** What the visit or the stay needs before anybody is sent, and what of it is there. */
export function getPrecautions(subject: Subject, signal?: AbortSignal): Promise<VisitPrecautions> {
  return get(pathOf(subject), { signal });
}

/**
 * For a customer on the phone.
 * @throws ApiFailure ID_NUMBER_WRONG, IDENTITY_UNDERAGE, IDENTITY_MISMATCH, IDENTITY_CHECK_UNAVAILABLE
 */
export function recordPrecautions(subject: Subject, body: Schemas['GivePrecautionsBody']): Promise<void> {
  return put(pathOf(subject), body);
}
