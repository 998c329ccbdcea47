import { chineseDay, dayOf, localDate } from '@daowei/shared/kernel/local-date';
import { TIER_NAMES, type Tier } from '@daowei/shared/rules/tiers';
import type { Holdings, OfferToday, ReadPurse } from '../application/read-purses.js';
import { amountText, CURRENCIES, CURRENCY_NAMES } from '../domain/currency.js';
import type { Exchange } from '../domain/exchange.js';
import { priceOf } from '../domain/catalogue.js';
import { spendable } from '../domain/purse.js';
import { REWARD_POLICY } from '../domain/reward-policy.js';
import { nextTier, TIER_POLICY } from '../domain/tier-rule.js';
import type * as dto from './rewards.dto.js';

/** All that a customer holds, as the phone shows it. */
export function rewardsView(
  { purses, tier, visits, priorityUntil }: Holdings,
  offers: readonly OfferToday[],
  now: Date,
): dto.Rewards {
  return {
    purses: purses.map(purseView),
    offers: offers.map((offer) => offerView(offer, purses, now)),
    tier: tierView(tier, visits),
    priorityUntil: priorityUntil && priorityUntil > now ? priorityUntil.toISOString() : null,
    rules: rulesText(),
  };
}

/** The standing, and what is missing for the next. */
export function tierView(tier: Tier, visits: number): dto.RewardTier {
  const next = nextTier(visits);
  const counted = `近${TIER_POLICY.windowDays.value}天完成${visits}次好交易`;
  const text = next ? `${counted}，再完成${next.missing}次升为${TIER_NAMES[next.tier]}` : counted;
  return { tier, name: TIER_NAMES[tier], text };
}

/** What the customer reads after an exchange. */
export function exchangeView({ id, name, gift, until }: Exchange): dto.ExchangeView {
  return { id, name, text: gift === 'priority' && until ? `优先响应到${chineseDay(dayOf(until))}` : NEXT[gift] };
}

const NEXT: Readonly<Record<Exchange['gift'], string>> = {
  coupon: '已放进“优惠券”，下单时自动选最省的一张',
  priority: '有空位时先问您',
  red_packet: '稍后在“红包与到账”里领取',
};

/** A purse with its lots and what moved. */
export function purseView({ currency, balance, lots, moves }: ReadPurse): dto.RewardPurse {
  return {
    currency,
    name: CURRENCY_NAMES[currency],
    balance,
    pending: lots.reduce((sum, { state, amount }) => (state === 'pending' ? sum + amount : sum), 0),
    lots: lots.map(({ id, text, state, amount, left, startsAt, endsAt }) => ({
      ...{ id, text, state, amount, left },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    moves: moves.map((move) => ({ ...move, happenedAt: move.happenedAt.toISOString() })),
  };
}

function offerView({ offer, left }: OfferToday, purses: readonly ReadPurse[], now: Date): dto.RewardOffer {
  const { id, name, because, gift } = offer;
  return {
    ...{ id, name, because, gift },
    soldOut: left === 0,
    note: noteOf({ offer, left }),
    prices: CURRENCIES.map((currency) => {
      const purse = purses.find((one) => one.currency === currency);
      const price = priceOf(offer, currency);
      const missing = Math.max(0, price - (purse ? spendable(purse, now) : 0));
      return { currency, price, text: amountText(currency, price), missing };
    }),
  };
}

/** How long and how many there are, where that is bounded. */
function noteOf({ offer: { validUntil }, left }: OfferToday): string | null {
  const said = [
    left === 0 ? '本月已兑完，下月1日再来' : left !== null ? `本月还剩${left}份` : null,
    validUntil === null ? null : `${chineseDay(localDate(validUntil))}为止`,
  ].filter((one) => one !== null);
  return said.length > 0 ? said.join('，') : null;
}

function rulesText(): string[] {
  const { visitPoints, pendingDays, validDays, noticeDays, pointFen, coinFen } = REWARD_POLICY;
  return [
    `每次服务完成并付清，得${visitPoints.value}积分，${pendingDays.value}天后生效；与打几星无关`,
    `${100 / pointFen.value}积分约合1元，1枚委屈币合${coinFen.value / 100}元；先到期的先用`,
    `生效后${validDays.value}天内有效，到期前${noticeDays.value}天提醒您`,
    '服务退款时收回这次的积分；已经用掉的记为待补，由以后的积分补上',
    '委屈币由投诉处理结果给出：让您受了委屈，即使不是谁的错，也想补偿您',
  ];
}
