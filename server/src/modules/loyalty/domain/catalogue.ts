import { refuse, type Result } from '@daowei/shared/kernel/result';
import { isOffered, offerProblems, type ExchangeOffer } from '@daowei/shared/rules/exchange-offers';
import { OFFER_COSTS } from './catalogue-policy.js';
import { amountText, type Currency } from './currency.js';

/** What points and coins can be exchanged for. A version is never changed; an exchange keeps the one it was made under. */
export interface Catalogue {
  readonly items: readonly ExchangeOffer[];
}

export function priceOf({ pricePoints, priceCoins }: ExchangeOffer, currency: Currency): number {
  return currency === 'points' ? pricePoints : priceCoins;
}

/**
 * The offer as a customer takes it.
 * @param price as the customer saw it
 * @param today in Shanghai
 * NOT_FOUND, OFFER_ENDED, OFFER_CHANGED with the price that counts now.
 */
export function chosen(
  { items }: Catalogue,
  offerId: string,
  currency: Currency,
  price: number,
  today: string,
): Result<ExchangeOffer> {
  const offer = items.find(({ id }) => id === offerId);
  if (!offer) return refuse('NOT_FOUND', '没有找到这项兑换');
  if (!isOffered(offer, today)) return refuse('OFFER_ENDED');
  const now = priceOf(offer, currency);
  if (now === price) return offer;
  return refuse('OFFER_CHANGED', `${offer.name}刚刚调整为${amountText(currency, now)}，请看过再换`, { price: now });
}

/**
 * The next version as it will be kept: new offers get their id. What an offer gives never changes under its id, so that a
 * price somebody has seen is always a price for the same thing. OFFER_INVALID with every sentence.
 */
export function nextCatalogue(
  before: Catalogue,
  wanted: readonly ExchangeOffer[],
  newId: () => string,
): Result<Catalogue> {
  const known = new Map(before.items.map((offer) => [offer.id, offer]));
  const problems = [...offerProblems(wanted, OFFER_COSTS)];
  const kept = wanted.filter(({ id }) => id !== '');
  if (new Set(kept.map(({ id }) => id)).size < kept.length) problems.push('同一项不能出现两次');
  for (const offer of kept) {
    const old = known.get(offer.id);
    if (!old) problems.push(`${offer.name}：上一版里没有这一项，请新加一项`);
    else if (givesOf(old) !== givesOf(offer)) problems.push(`${offer.name}：兑换得到的内容不能改，请下架后新加一项`);
  }
  if (problems.length > 0) {
    const fields = problems.map((message) => ({ path: 'items', message }));
    return refuse('OFFER_INVALID', problems.join('；'), { fields });
  }
  return { items: wanted.map((offer) => ({ ...offer, id: offer.id === '' ? newId() : offer.id })) };
}

function givesOf({ gift, amountFen, months, days }: ExchangeOffer): string {
  return [gift, amountFen, months, days].join();
}
