import type { VisitRequest } from '../../application/visit-requests.js';
import type { CouponChoice } from '../../../pricing/contract/pricing.facade.js';
import { NO_COUPON, type SlotQuery } from './booking.dto.js';

export function requestOf({ serviceId, addressId, hours, addOns }: SlotQuery): VisitRequest {
  return {
    serviceId,
    addressId: addressId ?? null,
    hours: hours ?? null,
    addOns: addOns.map(({ id, quantity }) => ({ id, quantity })),
  };
}

export function couponIn(coupon: string | undefined): CouponChoice {
  if (coupon === undefined) return 'best';
  return coupon === NO_COUPON ? 'none' : { couponId: coupon };
}
