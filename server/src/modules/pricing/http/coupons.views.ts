import { fen } from '@daowei/shared/kernel/fen';
import type { ReadableKind } from '../application/coupon-kinds.js';
import type { ReadableCoupon } from '../application/list-own-coupons.js';
import type { CouponTerms } from '../contract/pricing.facade.js';
import type { Coupon, CouponKind, CouponKindInput } from './coupons.dto.js';

export function couponOf({ id, terms, worth, conditions, standing, takenAt }: ReadableCoupon): Coupon {
  return {
    id,
    name: terms.name,
    worth,
    conditions: [...conditions],
    standing,
    validFrom: terms.valid.from.toISOString(),
    validTo: terms.valid.to.toISOString(),
    usedAt: takenAt?.toISOString() ?? null,
  };
}

export function kindOf({ id, terms, worth, conditions, granted, used }: ReadableKind): CouponKind {
  return {
    id,
    name: terms.name,
    because: terms.because,
    worth,
    conditions: [...conditions],
    validFrom: terms.valid.from.toISOString(),
    validTo: terms.valid.to.toISOString(),
    granted,
    used,
  };
}

export function termsOf(input: CouponKindInput): CouponTerms {
  const { name, because, value, capFen } = input;
  return {
    name: name.trim(),
    because: because.trim(),
    discount:
      input.discount === 'amount'
        ? { kind: 'amount', amountFen: fen(value) }
        : { kind: 'percent', basisPoints: value, capFen: capFen === undefined ? null : fen(capFen) },
    leastSpendFen: fen(input.leastSpendFen),
    services: input.services ?? null,
    visit: { districts: input.districts ?? null, weekdays: input.weekdays ?? null, hours: hoursOf(input) },
    valid: { from: new Date(input.validFrom), to: new Date(input.validTo) },
  };
}

/** One end alone is no span, which the check then names. */
function hoursOf({ fromMinute, toMinute }: CouponKindInput): CouponTerms['visit']['hours'] {
  if (fromMinute === undefined && toMinute === undefined) return null;
  return { fromMinute: fromMinute ?? Number.NaN, toMinute: toMinute ?? Number.NaN };
}
