import { fen, percentOf, split, sumFen, type Fen } from '@daowei/shared/kernel/fen';
import type { ServicePackage } from '../../catalog/contract/catalog.facade.js';
import type { Price, QuoteLine } from '../../pricing/contract/pricing.facade.js';

export interface PackagePrice {
  /** what the visits cost one by one */
  readonly grossFen: Fen;
  readonly totalFen: Fen;
  /** per visit: its own lines with the package's discount, which add up to its share */
  readonly visits: readonly { readonly lines: readonly QuoteLine[]; readonly shareFen: Fen }[];
}

/**
 * The price of a package: every visit by its own rules (weekend, peak), then one discount over all. The total is split
 * over the visits by what each costs, so that the shares add up to it to the fen.
 */
export function packagePrice(
  { name, basisPointsOff }: Pick<ServicePackage, 'name' | 'basisPointsOff'>,
  prices: readonly Pick<Price, 'lines' | 'totalFen'>[],
): PackagePrice {
  const grossFen = sumFen(prices.map((price) => price.totalFen));
  const totalFen = fen(grossFen - percentOf(grossFen, basisPointsOff));
  const weights = prices.map((price) => price.totalFen);
  const shares = split(totalFen, weights);
  const visits = prices.map(({ lines, totalFen: gross }, index) => {
    const shareFen = shares[index]!;
    const off = fen(shareFen - gross);
    const discount: QuoteLine = {
      kind: 'discount',
      label: `套餐优惠 ${basisPointsOff / 100}%`,
      because: `“${name}”一次买齐，每次都优惠`,
      amountFen: off,
    };
    return { lines: off === 0 ? lines : [...lines, discount], shareFen };
  });
  return { grossFen, totalFen, visits };
}
