import { timeText } from './time-text.js';
import type { Message } from './templates.js';

/** Points or grievance coins that end. */
interface EndingReward {
  readonly currency: 'points' | 'coins';
  readonly amount: number;
  readonly endsAt: Date;
}

const CALLED: Readonly<Record<EndingReward['currency'], { readonly name: string; readonly unit: string }>> = {
  points: { name: '积分', unit: '分' },
  coins: { name: '委屈币', unit: '枚' },
};

/** 积分到期提醒: of what, how many, when, and what can still be done with them. */
export function rewardExpiring({ currency, amount, endsAt }: EndingReward): Message {
  const { name, unit } = CALLED[currency];
  const time = timeText(endsAt);
  return {
    values: { thing1: name, number2: String(amount), time3: time, thing4: '到期前可兑换优惠券、红包或优先响应' },
    text: `您有${amount}${unit}${name}将在${time}到期，到期前可兑换优惠券、红包或优先响应`,
  };
}
