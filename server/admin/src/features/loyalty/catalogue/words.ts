import { chineseDay, localDate } from '@daowei/shared/kernel/local-date';
import { isOffered, type ExchangeOffer, type OfferGift } from '@daowei/shared/rules/exchange-offers';
import { money } from '../../../lib/money';

export const GIFT_NAMES: Readonly<Record<OfferGift, string>> = {
  coupon: '优惠券',
  priority: '优先响应',
  red_packet: '微信红包',
};

/** `优惠券 ¥10.00，3个月`. */
export function givesText({ gift, amountFen, months, days }: ExchangeOffer): string {
  if (gift === 'priority') return `${GIFT_NAMES[gift]} ${days ?? 0}天`;
  const worth = `${GIFT_NAMES[gift]} ${money(amountFen ?? 0)}`;
  return gift === 'coupon' ? `${worth}，${months ?? 0}个月` : worth;
}

/** From when to when, as the office reads it. */
export function periodText({ validFrom, validUntil }: ExchangeOffer): string {
  const said = (day: string): string => chineseDay(localDate(day));
  if (validFrom && validUntil) return `${said(validFrom)}到${said(validUntil)}`;
  if (validFrom) return `${said(validFrom)}起`;
  return validUntil ? `到${said(validUntil)}为止` : '一直';
}

/** Why customers see it or not today. */
export function standingText(offer: ExchangeOffer, today: string): '上架' | '已下架' | '未到日子' | '已过期' {
  if (!offer.on) return '已下架';
  if (isOffered(offer, today)) return '上架';
  return offer.validFrom !== null && today < offer.validFrom ? '未到日子' : '已过期';
}
