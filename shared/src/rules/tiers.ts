/** The standing of a customer, lowest first. Loyalty moves people between them; prices and queues only read it. */
export const TIERS = ['normal', 'silver', 'gold', 'platinum'] as const;

export type Tier = (typeof TIERS)[number];

/** As people read it on a price line or a profile. */
export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  normal: '普通会员',
  silver: '银卡会员',
  gold: '金卡会员',
  platinum: '铂金会员',
};
