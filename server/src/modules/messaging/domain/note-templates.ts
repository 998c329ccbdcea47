import type { Message } from './templates.js';
import { timeText } from './time-text.js';

/** 服务提醒通知: about what, the one line, when, hint. `text`: everything that is said. */
export function noteMessage(topic: string, summary: string, text: string, at: Date): Message {
  return { values: { thing1: topic, thing2: summary, time3: timeText(at), thing4: '点开看全文' }, text };
}

/** 服务提醒通知 to the customer: what is still to be given before anybody can be sent. */
export function precautionsAsked(
  serviceName: string,
  startsAt: Date,
  { why, missing }: { readonly why: readonly string[]; readonly missing: readonly string[] },
): Message {
  const what = missing.join('和');
  return {
    values: {
      thing1: serviceName,
      thing2: `还差${what}，补上就安排人`,
      time3: timeText(startsAt),
      thing4: '点开预约，一分钟填好',
    },
    text: `${serviceName}，${timeText(startsAt)}：${why.join('、')}，上门前请补上${what}，填好后马上为您安排服务人员`,
  };
}
