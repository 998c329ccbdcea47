import type { VisitRequest } from '../../application/visit-requests.js';
import type { SlotQuery } from './booking.dto.js';

export function requestOf({ serviceId, addressId, hours, addOns }: SlotQuery): VisitRequest {
  return { serviceId, addressId, hours: hours ?? null, addOns: addOns.map(({ id, quantity }) => ({ id, quantity })) };
}
