import { fen } from '@daowei/shared/kernel/fen';
import type { Price, PriceCap } from '../contract/pricing.facade.js';

/** The price, or what was promised where that is less: a discount line makes up the difference and says why. */
export function neverAbove(price: Price, cap: PriceCap | undefined): Price {
  if (!cap || price.totalFen <= cap.totalFen) return price;
  const { label, because, totalFen } = cap;
  const line = { kind: 'discount' as const, label, because, amountFen: fen(totalFen - price.totalFen) };
  return { ...price, lines: [...price.lines, line], totalFen };
}
