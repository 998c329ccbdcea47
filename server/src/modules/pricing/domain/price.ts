import { fen, percentOf, sumFen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import { dayOf, isWeekend, minuteOfDay } from '@daowei/shared/kernel/local-date';
import { TIER_NAMES } from '@daowei/shared/rules/tiers';
import type { Price, PriceSubject, QuoteLine } from '../contract/pricing.facade.js';
import { RULE_ORDER, type PriceRule, type PriceRules } from '@daowei/shared/rules/price-rules';

/**
 * The price of a visit, line by line, in the fixed order of the rules. Percentages are taken of service and add-ons
 * together. A rule that does not apply leaves no line.
 */
export function priceOf(set: PriceRules, subject: PriceSubject): Price {
  const ordered = RULE_ORDER.flatMap((kind) => set.rules.filter((rule) => rule.kind === kind));
  const lines: QuoteLine[] = [];
  for (const rule of ordered) lines.push(...linesOf(rule, subject, servicePart(lines)));
  return { lines, totalFen: sumFen(lines.map((line) => line.amountFen)), ruleVersion: set.version };
}

/** Service and add-ons: what surcharges and discounts are a percentage of. */
function servicePart(lines: readonly QuoteLine[]): Fen {
  return sumFen(lines.filter((line) => line.kind === 'base' || line.kind === 'add_on').map((line) => line.amountFen));
}

function linesOf(rule: PriceRule, subject: PriceSubject, part: Fen): QuoteLine[] {
  const { service, hours, startAt, district } = subject;
  const line = (amountFen: Fen, fill: Readonly<Record<string, string>>): QuoteLine[] =>
    amountFen !== 0
      ? [{ kind: rule.kind, label: filled(rule.label, fill), because: filled(rule.because, fill), amountFen }]
      : [];

  switch (rule.kind) {
    case 'base': {
      const amount = fen(service.basePriceFen * (hours ?? 1));
      const times = hours === null ? '' : ` × ${hours}小时`;
      return line(amount, { name: service.name, price: yuan(service.basePriceFen), unit: service.unit, times });
    }
    case 'add_on':
      return service.addOns.flatMap((addOn) => {
        const quantity = subject.addOns.find((choice) => choice.id === addOn.id)?.quantity ?? 0;
        const times = quantity > 1 ? ` × ${quantity}` : '';
        return line(fen(addOn.priceFen * quantity), { name: addOn.name, price: yuan(addOn.priceFen), times });
      });
    case 'weekend':
      return isWeekend(dayOf(startAt))
        ? line(percentOf(part, rule.basisPoints), { percent: percent(rule.basisPoints) })
        : [];
    case 'peak': {
      const minute = minuteOfDay(startAt);
      const applies = rule.fromMinute <= minute && minute < rule.toMinute;
      return applies ? line(percentOf(part, rule.basisPoints), { percent: percent(rule.basisPoints) }) : [];
    }
    case 'district':
      return rule.districts.includes(district) ? line(rule.amountFen, { district }) : [];
    case 'tier':
      return rule.tier === subject.tier
        ? line(fen(-percentOf(part, rule.basisPoints)), {
            tier: TIER_NAMES[rule.tier],
            percent: percent(rule.basisPoints),
          })
        : [];
  }
}

/** 1000 → `10%`, 250 → `2.5%` */
function percent(basisPoints: number): string {
  return `${basisPoints / 100}%`;
}

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
