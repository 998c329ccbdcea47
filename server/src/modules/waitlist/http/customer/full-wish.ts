import type { VisitRequest } from '../../../orders/contract/visit-holds.js';
import type { WishedVisit } from './shift-requests.dto.js';
import type { FullWish } from './waitlist.dto.js';

export function requestOf({ serviceId, addressId, hours, addOns }: FullWish): VisitRequest {
  return {
    serviceId,
    addressId: addressId ?? null,
    hours: hours ?? null,
    addOns: addOns.map(({ id, quantity }) => ({ id, quantity })),
  };
}

export function wishOf({ serviceId, addressId, hours, addOns }: VisitRequest): WishedVisit {
  return {
    serviceId,
    ...(addressId !== null && { addressId }),
    ...(hours !== null && { hours }),
    addOns: addOns.map((addOn) => ({ ...addOn })),
  };
}
