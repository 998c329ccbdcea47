import { yuan } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { clockTime, dayOf } from '@daowei/shared/kernel/local-date';

/** Our names for the templates picked in the mini-program's console; their ids there come from configuration. */
export const TEMPLATE_KEYS = ['booking_confirmed', 'worker_departed', 'visit_done'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** What a message is about, as far as the messages speak of it. */
export interface MessageSubject {
  readonly orderNo: string;
  readonly serviceName: string;
  readonly addressShort: string;
  readonly promised: Interval;
  readonly workerName: string;
  readonly paidFen: number;
}

/** A message in the template's fields, and the same in one sentence for the office. */
export interface Message {
  readonly values: Readonly<Record<string, string>>;
  readonly text: string;
}

/** 预约成功通知: service, time, address, worker, order number. */
export function bookingConfirmed(subject: MessageSubject): Message {
  const { serviceName, promised, addressShort, workerName, orderNo } = subject;
  const time = `${dayText(promised.from)} ${clockTime(promised.from)}~${clockTime(promised.to)}`;
  return {
    values: { thing1: serviceName, time2: time, thing3: addressShort, name4: workerName, character_string5: orderNo },
    text: `预约成功：${serviceName}，${time}，${addressShort}，${workerName}上门`,
  };
}

/** 服务人员出发提醒: service, worker, expected arrival, hint. */
export function workerDeparted(subject: MessageSubject, etaAt: Date): Message {
  const { serviceName, workerName } = subject;
  return {
    values: { thing1: serviceName, name2: workerName, time3: timeText(etaAt), thing4: '到达后请出示六位门码' },
    text: `${workerName}已出发：${serviceName}，预计${timeText(etaAt)}到达`,
  };
}

/** 服务完成通知: service, worker, end, amount paid, hint. */
export function visitDone(subject: MessageSubject, doneAt: Date): Message {
  const { serviceName, workerName, paidFen } = subject;
  return {
    values: {
      thing1: serviceName,
      name2: workerName,
      time3: timeText(doneAt),
      amount4: `¥${yuan(paidFen)}`,
      thing5: '感谢信任，欢迎为本次服务评分',
    },
    text: `服务完成：${serviceName}，${workerName}，${timeText(doneAt)}完成`,
  };
}

/** `2026年3月5日 09:05`, the way WeChat reads a time. */
function timeText(instant: Date): string {
  return `${dayText(instant)} ${clockTime(instant)}`;
}

function dayText(instant: Date): string {
  const [year, month, day] = dayOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
