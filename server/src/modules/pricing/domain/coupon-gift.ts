import { addDays, dayOf, localDate, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { AmountGift, CouponTerms } from '../contract/pricing.facade.js';

/** The terms of a coupon that is worth an amount: for every service and any visit, from the first of this month on. */
export function termsOfGift({ name, because, amountFen, months }: AmountGift, now: Date): CouponTerms {
  const month = firstOf(dayOf(now));
  let end = month;
  // 31 days on from a first lie in the next month
  for (let passed = 0; passed <= months; passed += 1) end = firstOf(addDays(end, 31));
  return {
    name,
    because,
    discount: { kind: 'amount', amountFen },
    leastSpendFen: 0 as CouponTerms['leastSpendFen'],
    services: null,
    visit: { districts: null, weekdays: null, hours: null },
    valid: { from: startOfDay(month), to: startOfDay(end) },
  };
}

function firstOf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 7)}-01`);
}
