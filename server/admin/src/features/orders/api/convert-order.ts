import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type ConversionOffer = Schemas['ConversionOffer'];

const path = (orderId: string): string => `/admin/orders/${encodeURIComponent(orderId)}/conversion`;

/** What turning a remote service into a visit means now: the nearest free times and what is left to pay. */
export function getConversion(orderId: string, signal?: AbortSignal): Promise<ConversionOffer> {
  return get(path(orderId), { signal });
}

/** @throws ApiFailure ORDER_STATE, CONVERSION_DONE, CONVERSION_TOO_LATE, ADDRESS_NEEDED, SLOT_TAKEN */
export async function convertOrder(
  orderId: string,
  body: Schemas['ConvertForCustomer'],
  idempotencyKey: string,
): Promise<void> {
  await post(path(orderId), body, { idempotencyKey });
}
