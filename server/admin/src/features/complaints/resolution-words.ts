import type { Schemas } from '@daowei/shared/api/client';

type Resolution = Schemas['ResolutionView'];

/** Rounded down: 94.9 % is not the 95 % that was promised. */
const percent = (share: number): string => `${Math.floor(share * 1_000) / 10}%`;

/** The share with its bounds and the complaints behind it; few are told as few. */
export function resolutionWords({ resolved, counted, share, leastForRate }: Resolution): string {
  if (counted === 0) return '还没有到期的投诉';
  const people = `${counted}件里解决了${resolved}件`;
  if (!share) return `${people}，不到${leastForRate}件，先不看比例`;
  return `${percent(share.value)}（95%的把握在${percent(share.low)}到${percent(share.high)}之间），${people}`;
}

/** Whether the promise is kept: more than the target, not just as much. */
export function standing({ share, targetPercent }: Resolution): 'met' | 'missed' | 'unknown' {
  if (!share) return 'unknown';
  return share.value * 100 > targetPercent ? 'met' : 'missed';
}
