import { fen, split, sumFen, yuan, type Fen } from '@daowei/shared/kernel/fen';
import type { LiveInTerms, ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';

/**
 * What so many days cost: whole months at their price, the days beyond by their part of one, rounded to the fen by
 * `split`, the only division of money.
 */
export function priceOfDays(basePriceFen: Fen, { priceDays }: Pick<LiveInTerms, 'priceDays'>, days: number): Fen {
  const months = Math.floor(days / priceDays);
  const rest = days - months * priceDays;
  const [part] = rest === 0 ? [fen(0)] : split(basePriceFen, [rest, priceDays - rest]);
  return fen(months * basePriceFen + part!);
}

/** A stay is priced by its days alone: no weekends, no peaks. */
export function priceLines(
  { name, unit, basePriceFen }: Pick<ServiceKind, 'name' | 'unit' | 'basePriceFen'>,
  terms: Pick<LiveInTerms, 'priceDays'>,
  days: number,
): QuoteLine[] {
  const because =
    terms.priceDays === 1
      ? `标准价${yuan(basePriceFen)}元/${unit}，周末不加价`
      : `标准价${yuan(basePriceFen)}元/${unit}，不足的日子按天折算，周末不加价`;
  return [{ kind: 'base', label: `${name} × ${days}天`, because, amountFen: priceOfDays(basePriceFen, terms, days) }];
}

/** What each day costs; the parts add up to the total, and the first days carry the odd fen. */
export function dayShares(totalFen: Fen, days: number): Fen[] {
  return split(
    totalFen,
    Array.from({ length: days }, () => 1),
  );
}

/** What `served` of so many days cost, and what goes back. The two add up to what was paid. */
export function settleDays(totalFen: Fen, days: number, served: number): { chargedFen: Fen; refundFen: Fen } {
  const chargedFen = sumFen(dayShares(totalFen, days).slice(0, Math.min(days, Math.max(0, served))));
  return { chargedFen, refundFen: fen(totalFen - chargedFen) };
}
