import type { VisitRequest } from '../../../orders/contract/visit-holds.js';
import type { FullWish } from './waitlist.dto.js';

export function requestOf({ serviceId, addressId, hours, addOns }: FullWish): VisitRequest {
  return { serviceId, addressId, hours: hours ?? null, addOns: addOns.map(({ id, quantity }) => ({ id, quantity })) };
}
