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
  const shares = byCost(totalFen, weights);
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

/** All visits as one price, for what looks at the whole. */
export function wholePrice({ visits, totalFen }: PackagePrice, ruleVersion: number): Price {
  return { lines: visits.flatMap(({ lines }) => lines), totalFen, ruleVersion };
}

/** Less by a coupon over all: every visit bears its part by what it costs, so that the shares still add up to the fen. */
export function lessCoupon(price: PackagePrice, coupon: QuoteLine): PackagePrice {
  const parts = byCost(
    fen(-coupon.amountFen),
    price.visits.map(({ shareFen }) => shareFen),
  );
  return {
    ...price,
    totalFen: fen(price.totalFen + coupon.amountFen),
    visits: price.visits.map(({ lines, shareFen }, index) => {
      const part = parts[index]!;
      const line = { ...coupon, amountFen: fen(-part) };
      return { lines: part === 0 ? lines : [...lines, line], shareFen: fen(shareFen - part) };
    }),
  };
}

/** Split by what each visit costs; where none costs anything each bears the same. */
function byCost(amount: Fen, costs: readonly Fen[]): Fen[] {
  return split(amount, costs.some((cost) => cost > 0) ? costs : costs.map(() => 1));
}
