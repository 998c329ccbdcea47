import { REWARD_POLICY } from './reward-policy.js';

/** What a customer can be given to spend later: points for good visits, coins for having been hurt. One engine for both. */
export const CURRENCIES = ['points', 'coins'] as const;
export type Currency = (typeof CURRENCIES)[number];

export const CURRENCY_NAMES: Readonly<Record<Currency, string>> = { points: '积分', coins: '委屈币' };

/** `300积分`, `5枚委屈币`. */
export function amountText(currency: Currency, amount: number): string {
  return currency === 'points' ? `${amount}积分` : `${amount}枚委屈币`;
}

/** What one piece is worth in the books, in fen. */
export const UNIT_FEN: Readonly<Record<Currency, number>> = {
  points: REWARD_POLICY.pointFen.value,
  coins: REWARD_POLICY.coinFen.value,
};
