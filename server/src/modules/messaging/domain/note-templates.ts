import type { Message } from './templates.js';
import { timeText } from './time-text.js';

/** 服务提醒通知: about what, the one line, when, hint. `text`: everything that is said. */
export function noteMessage(topic: string, summary: string, text: string, at: Date): Message {
  return { values: { thing1: topic, thing2: summary, time3: timeText(at), thing4: '点开看全文' }, text };
}
