import type { ExchangeOffer, OfferGift } from '@daowei/shared/rules/exchange-offers';
import { nextKey } from '../../../components/rules/keyed';
import { fenOf } from '../../../components/rules/numbers';

/** One offer as people write it; null while a field is empty. */
export interface DraftOffer {
  readonly key: number;
  /** empty for a new one: only then what it gives may be written */
  readonly id: string;
  readonly name: string;
  readonly because: string;
  readonly points: number | null;
  readonly coins: number | null;
  readonly gift: OfferGift;
  readonly yuan: number | null;
  readonly months: number | null;
  readonly days: number | null;
  readonly stock: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly on: boolean;
}

export type OfferChange = Partial<Omit<DraftOffer, 'key'>>;

export function draftOf(items: readonly ExchangeOffer[]): DraftOffer[] {
  return items.map((offer, key) => ({
    key,
    id: offer.id,
    name: offer.name,
    because: offer.because,
    points: offer.pricePoints,
    coins: offer.priceCoins,
    gift: offer.gift,
    yuan: offer.amountFen === null ? null : offer.amountFen / 100,
    months: offer.months,
    days: offer.days,
    stock: offer.stockPerMonth,
    from: offer.validFrom,
    until: offer.validUntil,
    on: offer.on,
  }));
}

/** What is sent. An empty price becomes NaN, which no check lets through; what the gift does not have is not sent. */
export function offersOf(draft: readonly DraftOffer[]): ExchangeOffer[] {
  return draft.map(({ id, name, because, points, coins, gift, yuan, months, days, stock, from, until, on }) => ({
    ...{ id, name: name.trim(), because: because.trim(), gift, on },
    pricePoints: points ?? NaN,
    priceCoins: coins ?? NaN,
    amountFen: gift === 'priority' || yuan === null ? null : fenOf(yuan),
    months: gift === 'coupon' ? months : null,
    days: gift === 'priority' ? days : null,
    stockPerMonth: stock,
    validFrom: from,
    validUntil: until,
  }));
}

/** One more, off until somebody has filled it in. */
export function withOffer(draft: readonly DraftOffer[]): DraftOffer[] {
  const empty = { name: '', because: '', points: null, coins: null, yuan: null, months: 3, days: null };
  const always = { stock: null, from: null, until: null, on: true };
  return [...draft, { key: nextKey(draft), id: '', gift: 'coupon', ...empty, ...always }];
}
