import { fen } from '@daowei/shared/kernel/fen';
import type { PriceRule, PriceRuleSet } from '@daowei/shared/rules/price-rules';
import type { Tier } from '@daowei/shared/rules/tiers';
import type { Trial, TriedBooking } from '../application/try-price-rules.js';
import type { PublishedRules, VersionStanding } from '../domain/price-versions.js';
import type {
  PriceRuleBody,
  PriceRulesBody,
  PriceRulesView,
  PriceTrialView,
  TriedBookingView,
} from './price-rules.dto.js';

/** A number that a rule of its kind needs and that was left out is none, which the check then names. */
const number = (written: number | undefined): number => written ?? Number.NaN;

/** What names no tier is nobody's, which the check then says. */
const NO_TIER = '' as Tier;

export function setOf({ quoteMinutes, rules }: PriceRulesBody): PriceRuleSet {
  return { quoteMinutes, rules: rules.map(ruleOf) };
}

function ruleOf(body: PriceRuleBody): PriceRule {
  const { kind } = body;
  const words = { label: body.label.trim(), because: body.because.trim() };
  switch (kind) {
    case 'base':
    case 'add_on':
      return { kind, ...words };
    case 'weekend':
      return { kind, ...words, basisPoints: number(body.basisPoints) };
    case 'peak': {
      const span = { fromMinute: number(body.fromMinute), toMinute: number(body.toMinute) };
      return { kind, ...words, basisPoints: number(body.basisPoints), ...span };
    }
    case 'district':
      return { kind, ...words, amountFen: fen(body.amountFen ?? 0), districts: body.districts ?? [] };
    case 'tier':
      return { kind, ...words, basisPoints: number(body.basisPoints), tier: body.tier ?? NO_TIER };
  }
}

export function rulesView(version: PublishedRules & { readonly standing: VersionStanding }): PriceRulesView {
  return {
    version: version.version,
    standing: version.standing,
    effectiveFrom: version.effectiveFrom.toISOString(),
    because: version.because,
    publishedBy: version.by,
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
