import type { WantedRequest } from '../../domain/wish.js';
import type { WishedVisit } from './shift-requests.dto.js';
import type { FullWish } from './waitlist.dto.js';

export function requestOf({ serviceId, addressId, hours, addOns }: FullWish): WantedRequest {
  return { serviceId, addressId, hours: hours ?? null, addOns: addOns.map(({ id, quantity }) => ({ id, quantity })) };
}

export function wishOf({ serviceId, addressId, hours, addOns }: WantedRequest): WishedVisit {
  return { serviceId, addressId, ...(hours !== null && { hours }), addOns: addOns.map((addOn) => ({ ...addOn })) };
}
