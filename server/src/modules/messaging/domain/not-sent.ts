import type { Channel } from '../contract/outreach.js';

/** Why a message did not reach the person, for the office to read. */
export const NOT_SENT = {
  no_account: '客户没有可用的微信账号',
  no_credit: '客户没有同意接收这类消息，或同意的次数已用完',
  worker_no_account: '服务人员没有可用的微信账号',
  worker_no_credit: '服务人员没有同意接收这类消息，或同意的次数已用完',
  refused: '微信回复客户已拒收，或同意的次数已用完',
  window_closed: '微信允许回复的时间已过，等客户再说一句才能回',
  answers_used: '微信允许的回复次数已用完，等客户再说一句才能回',
  recipient: '微信不认识这位收件人',
  template: '消息模板无效，请检查模板配置',
  page: '消息要打开的页面不存在',
  value: '消息内容不符合微信的要求',
  quota: '今天的消息发送额度已用完',
  other: '微信拒绝发送',
  gave_up: '微信一直没有响应，已停止重试',
  in_doubt: '微信没有回应，是否送达未知，不再重复发送',
  expired: '要说的时间已经过去，不再发送',
  /** delayed, and sent when they are over */
  quiet_hours: '对方的免打扰时段，结束后再发',
} as const;
export type NotSentReason = keyof typeof NOT_SENT;

/** A try that was cut off may be made again: the operator of texts takes one ref once, WeChat takes everything. */
export const SAFE_TO_REPEAT: ReadonlySet<Channel> = new Set<Channel>(['sms']);

/** What WeChat made of a try; see SendOutcome in platform/wechat. */
export type Attempt =
  | { readonly kind: 'sent' | 'no_credit' | 'window_closed' | 'answers_used' | 'unavailable' | 'unknown' }
  | {
      readonly kind: 'rejected';
      readonly reason: Extract<NotSentReason, 'recipient' | 'template' | 'page' | 'value' | 'quota' | 'other'>;
    };

export type SendDecision =
  | { readonly kind: 'sent' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'again'; readonly afterSeconds: number }
  /** `credit`: what becomes of the accept that was set aside */
  | { readonly kind: 'not_sent'; readonly reason: NotSentReason; readonly credit: 'back' | 'none_left' };

/** What to do after a try. `tries`: how many there were, this one included. */
export function decideAfterSend(attempt: Attempt, tries: number, retryAfterSeconds: readonly number[]): SendDecision {
  switch (attempt.kind) {
    case 'sent':
    case 'unknown':
      return { kind: attempt.kind };
    case 'no_credit':
      return { kind: 'not_sent', reason: 'refused', credit: 'none_left' };
    case 'window_closed':
    case 'answers_used':
      return { kind: 'not_sent', reason: attempt.kind, credit: 'none_left' };
    case 'rejected':
      return { kind: 'not_sent', reason: attempt.reason, credit: 'back' };
    case 'unavailable': {
      const afterSeconds = retryAfterSeconds[tries - 1];
      return afterSeconds === undefined
        ? { kind: 'not_sent', reason: 'gave_up', credit: 'back' }
        : { kind: 'again', afterSeconds };
    }
  }
}
