import { CHANNELS, type Channel, type Choice, type Intent, type Way } from '../contract/outreach.js';
import type { Preferences } from './preferences.js';
import { quietUntil } from './quiet-hours.js';

/** How a person could be reached. */
export interface Reach {
  readonly hasWeChat: boolean;
  /** accepts of the notice in stock */
  readonly credits: number;
  /** the conversation the person opened; null: none is open */
  readonly conversation: { readonly left: number; readonly closesAt: Date } | null;
  readonly hasPhone: boolean;
  readonly preferences: Preferences;
  /** when we last wrote of our own accord */
  readonly lastCareAt: Date | null;
}

/** What is left of the day's quotas, by channel. */
export type Quotas = Readonly<Record<'subscription' | 'conversation' | 'sms', number>>;

interface Limits {
  /** accepts kept for what concerns a booking */
  readonly reservedCredits: number;
  readonly careEveryDays: number;
}

const DAY_MS = 86_400_000;

/** By which way something is said to somebody: the best one that is open, with consent, within the quotas. */
export function chooseChannel(reach: Reach, intent: Intent, quotas: Quotas, limits: Limits, now: Date): Choice {
  const refused = notAtAll(reach, intent, limits, now);
  const ways = CHANNELS.map((channel): Way => {
    const closed = refused ?? whyClosed(channel, reach, intent, quotas, limits, now);
    return { channel, open: closed === null, because: closed ?? WHY_OPEN[channel](reach) };
  });
  return {
    ways,
    channel: ways.find(({ open }) => open)?.channel ?? null,
    notBefore: intent.urgent ? null : quietUntil(reach.preferences.quiet, now),
  };
}

/** Nobody is cared for against their will, or too often. */
function notAtAll({ preferences, lastCareAt }: Reach, { kind }: Intent, limits: Limits, now: Date): string | null {
  if (kind !== 'care') return null;
  if (!preferences.care) return '客户选择了不接收关怀消息';
  if (lastCareAt && now.getTime() - lastCareAt.getTime() < limits.careEveryDays * DAY_MS) {
    return `${limits.careEveryDays}天内已经主动联系过，不再打扰`;
  }
  return null;
}

function whyClosed(
  channel: Channel,
  reach: Reach,
  { kind }: Intent,
  quotas: Quotas,
  { reservedCredits }: Limits,
  now: Date,
): string | null {
  const { hasWeChat, credits, conversation, hasPhone, preferences } = reach;
  switch (channel) {
    case 'subscription':
      if (!hasWeChat) return '没有可用的微信账号';
      if (credits <= 0) return '客户没有同意接收，或同意的次数已用完';
      if (kind !== 'service' && credits <= reservedCredits) return `剩下的${credits}次授权留给延误、改期等要紧的消息`;
      return quotas.subscription > 0 ? null : '今天的订阅消息额度已用完';
    case 'conversation':
      if (!hasWeChat) return '没有可用的微信账号';
      if (!conversation || conversation.closesAt <= now) return '客户最近没有在微信里找过客服';
      if (conversation.left <= 0) return '这次对话的回复次数已用完';
      return quotas.conversation > 0 ? null : '今天的客服消息额度已用完';
    case 'sms':
      if (!hasPhone) return '客户没有绑定手机号';
      if (preferences.textMessages === 'none') return '客户没有同意接收短信';
      if (kind === 'care' && preferences.textMessages !== 'all') return '客户只同意接收与预约有关的短信';
      return quotas.sms > 0 ? null : '今天的短信额度已用完';
    case 'inbox':
      return null;
  }
}

const WHY_OPEN: Readonly<Record<Channel, (reach: Reach) => string>> = {
  subscription: ({ credits }) => `还有${credits}次授权`,
  conversation: ({ conversation }) => `对话开着，还能回复${conversation?.left ?? 0}条`,
  sms: () => '客户同意接收短信',
  inbox: () => '客户打开小程序就能看到',
};
