import { ruleOf, type PriceRuleSet } from '@daowei/shared/rules/price-rules';
import type { StandingVersion } from '../../../platform/policy/rule-versions.js';
import type { Trial, TriedBooking } from '../application/try-price-rules.js';
import type { PriceRulesBody, PriceRulesView, PriceTrialView, TriedBookingView } from './price-rules.dto.js';

export function setOf({ quoteMinutes, rules }: PriceRulesBody): PriceRuleSet {
  return { quoteMinutes, rules: rules.map(ruleOf) };
}

export function rulesView(version: StandingVersion<PriceRuleSet>): PriceRulesView {
  return {
    version: version.version,
    standing: version.standing,
    effectiveFrom: version.effectiveFrom.toISOString(),
    because: version.because,
    publishedBy: version.publishedBy,
    quoteMinutes: version.quoteMinutes,
    rules: version.rules.map((rule) =>
      rule.kind === 'district' ? { ...rule, districts: [...rule.districts] } : { ...rule },
    ),
  };
}

export function trialView({ most, summary, telling }: Trial): PriceTrialView {
  return { most, ...summary, items: telling.map(triedView) };
}

function triedView(tried: TriedBooking): TriedBookingView {
  const { booking, visit, oldFen } = tried;
  return {
    orderId: booking.orderId,
    orderNo: booking.orderNo,
    serviceName: booking.serviceName,
    bookedAt: booking.bookedAt.toISOString(),
    startAt: visit?.startAt.toISOString() ?? null,
    district: visit?.district ?? null,
    oldFen,
    newFen: tried.newFen,
    changes: tried.newFen === null ? [] : tried.changes.map((change) => ({ ...change })),
    unpriced: tried.newFen === null ? tried.unpriced : null,
  };
}
