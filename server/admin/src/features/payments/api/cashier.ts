import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export function getCashierDesk(signal?: AbortSignal): Promise<Schemas['CashierDeskView']> {
  return get('/admin/cashier-shifts', { signal });
}

/** @throws ApiFailure SHIFT_EMPTY, SHIFT_REASON */
export function closeShift(body: Schemas['ShiftToClose'], idempotencyKey: string): Promise<void> {
  return post('/admin/cashier-shifts', body, { idempotencyKey });
}

/** @throws ApiFailure SECOND_PERSON, SHIFT_STATE */
export function checkShift(closeId: string, idempotencyKey: string): Promise<void> {
  return post(`/admin/cashier-shifts/${encodeURIComponent(closeId)}/check`, {}, { idempotencyKey });
}
