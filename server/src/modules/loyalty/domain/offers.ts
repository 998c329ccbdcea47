import type { Currency } from './currency.js';

/** What an exchange gives. */
export type OfferGift =
  /** a coupon worth an amount, good for so many months */
  | { readonly kind: 'coupon'; readonly amountFen: number; readonly months: number }
  /** asked first and answered first, for so many days more */
  | { readonly kind: 'priority'; readonly days: number }
  /** into the WeChat wallet */
  | { readonly kind: 'red_packet'; readonly amountFen: number };

export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly because: string;
  readonly price: Readonly<Record<Currency, number>>;
  readonly gives: OfferGift;
}

/** What points and coins can be exchanged for. Changing it means a new version; an exchange keeps the one it was made under. */
export const OFFERS: { readonly version: number; readonly effectiveFrom: string; readonly items: readonly Offer[] } = {
  version: 1,
  effectiveFrom: '2026-01-01',
  items: [
    {
      id: 'coupon-10',
      name: '10元优惠券',
      because: '任何服务都能用，三个月内有效',
      price: { points: 1_000, coins: 10 },
      gives: { kind: 'coupon', amountFen: 1_000, months: 3 },
    },
    {
      id: 'coupon-30',
      name: '30元优惠券',
      because: '比三张10元券划算，三个月内有效',
      price: { points: 2_800, coins: 28 },
      gives: { kind: 'coupon', amountFen: 3_000, months: 3 },
    },
    {
      id: 'priority-30',
      name: '优先响应30天',
      because: '想约的时间满了时排在前面，有空位先问您',
      price: { points: 600, coins: 6 },
      gives: { kind: 'priority', days: 30 },
    },
    {
      id: 'packet-5',
      name: '5元红包',
      because: '存入微信零钱，随时可用',
      price: { points: 600, coins: 5 },
      gives: { kind: 'red_packet', amountFen: 500 },
    },
  ],
};
