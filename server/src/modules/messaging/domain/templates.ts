import { yuan } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { timeText } from './time-text.js';

/** Our names for the templates picked in the mini-program's console; their ids there come from configuration. */
export const TEMPLATE_KEYS = [
  'booking_confirmed',
  'worker_departed',
  'visit_done',
  'visit_changed',
  'worker_visit_changed',
  'refund_arrived',
  'balance_due',
  'time_offered',
  'wish_unmet',
  'leave_answered',
  'visit_offered',
  'certificate_expiring',
  'visit_delayed',
  'compensation_given',
  'complaint_progress',
  'invoice_issued',
  'pay_news',
  'money_waits',
  'reward_expiring',
  'office_note',
  'care_note',
  'visit_tomorrow',
  'are_you_well',
] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** What a template is called in the console, and whom the message is for. */
export const TEMPLATES: Readonly<Record<TemplateKey, { readonly title: string; readonly to: 'customer' | 'worker' }>> =
  {
    booking_confirmed: { title: '预约成功通知', to: 'customer' },
    worker_departed: { title: '服务人员出发提醒', to: 'customer' },
    visit_done: { title: '服务完成通知', to: 'customer' },
    visit_changed: { title: '预约变更通知', to: 'customer' },
    worker_visit_changed: { title: '预约变更通知', to: 'worker' },
    refund_arrived: { title: '退款到账通知', to: 'customer' },
    balance_due: { title: '待付款提醒', to: 'customer' },
    time_offered: { title: '候补成功通知', to: 'customer' },
    wish_unmet: { title: '协调结果通知', to: 'customer' },
    leave_answered: { title: '请假审批通知', to: 'worker' },
    visit_offered: { title: '新订单提醒', to: 'worker' },
    certificate_expiring: { title: '证件到期提醒', to: 'worker' },
    visit_delayed: { title: '服务延误提醒', to: 'customer' },
    compensation_given: { title: '服务赔付通知', to: 'customer' },
    complaint_progress: { title: '投诉处理进度通知', to: 'customer' },
    invoice_issued: { title: '发票开具通知', to: 'customer' },
    pay_news: { title: '工资发放通知', to: 'worker' },
    money_waits: { title: '待收款提醒', to: 'customer' },
    reward_expiring: { title: '积分到期提醒', to: 'customer' },
    office_note: { title: '服务提醒通知', to: 'customer' },
    care_note: { title: '客服关怀', to: 'customer' },
    visit_tomorrow: { title: '上门提醒', to: 'customer' },
    are_you_well: { title: '安全确认', to: 'worker' },
  };

/** What a message is about, as far as the messages speak of it. */
export interface MessageSubject {
  readonly orderNo: string;
  readonly serviceName: string;
  readonly addressShort: string;
  /** served by video: nobody comes */
  readonly remote: boolean;
  readonly promised: Interval;
  readonly workerName: string;
  readonly paidFen: number;
}

/** A message in the template's fields, and the same in one sentence for the inbox and the office. */
export interface Message {
  readonly values: Readonly<Record<string, string>>;
  readonly text: string;
  /** afterwards it speaks of what is past and is not sent any more; absent: it keeps its meaning */
  readonly usableUntil?: Date;
}

/** 预约成功通知: service, time, address, worker, order number. */
export function bookingConfirmed(subject: MessageSubject): Message {
  const { serviceName, remote, promised, addressShort, workerName, orderNo } = subject;
  const time = windowText(promised);
  return {
    values: { thing1: serviceName, time2: time, thing3: addressShort, name4: workerName, character_string5: orderNo },
    text: `预约成功：${serviceName}，${time}，${addressShort}，${workerName}${remote ? '按时视频联系您' : '上门'}`,
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

type Booked = Pick<MessageSubject, 'serviceName' | 'remote' | 'promised' | 'orderNo'>;

/** 预约变更通知 to the customer: the new window at the same price. */
export function visitMoved({ serviceName, promised }: Booked): Message {
  const time = windowText(promised);
  return {
    values: { thing1: serviceName, time2: time, phrase3: '已改期', thing4: '价格不变，正在确认服务人员' },
    text: `预约已改期：${serviceName}，改到${time}，价格不变`,
  };
}

/** 预约变更通知 to the customer: called off, and what comes back by when. */
export function visitCancelled({ serviceName, promised }: Booked, refundFen: number, workingDays: number): Message {
  const back = refundFen > 0 ? `退¥${yuan(refundFen)}，${workingDays}个工作日内到账` : '按取消规则，没有退款';
  return {
    values: { thing1: serviceName, time2: windowText(promised), phrase3: '已取消', thing4: back },
    text: `预约已取消：${serviceName}，${windowText(promised)}，${back}`,
  };
}

/** 预约变更通知 to who was to come. `movedTo`: the new start, when it is theirs as well. */
export function workerVisitMoved({ serviceName, remote }: Booked, oldStart: Date, movedTo: Date | null): Message {
  const hint = movedTo
    ? `改到${timeText(movedTo).slice('2026年'.length)}，请接单`
    : `时间已空出，${notThisTime(remote)}`;
  return {
    values: { thing1: serviceName, time2: timeText(oldStart), phrase3: '已改期', thing4: hint },
    text: `预约已改期：${serviceName}，原约${timeText(oldStart)}，${hint}`,
  };
}

/** 预约变更通知 to who was to come: called off. */
export function workerVisitCancelled({ serviceName, remote, promised }: Booked): Message {
  const hint = notThisTime(remote);
  return {
    values: {
      thing1: serviceName,
      time2: timeText(promised.from),
      phrase3: '已取消',
      thing4: `预约已取消，${hint}`,
    },
    text: `预约已取消：${serviceName}，${timeText(promised.from)}，${hint}`,
  };
}

/** 预约变更通知 to the customer who was told a name: somebody else comes, at the same time. */
export function visitHandedOver({ serviceName, promised }: Booked): Message {
  const time = windowText(promised);
  return {
    values: { thing1: serviceName, time2: time, phrase3: '换人服务', thing4: '时间不变，新的人员确认后告诉您' },
    text: `服务人员有变动：${serviceName}，${time}，时间不变，新的服务人员确认后会立即告诉您`,
  };
}

/** 预约变更通知 to who was to come: somebody else does. */
export function workerRelieved({ serviceName, remote, promised }: Booked): Message {
  const hint = notThisTime(remote);
  return {
    values: {
      thing1: serviceName,
      time2: timeText(promised.from),
      phrase3: '换人服务',
      thing4: `已改派他人，${hint}`,
    },
    text: `预约已改派他人：${serviceName}，${timeText(promised.from)}，${hint}`,
  };
}

function notThisTime(remote: boolean): string {
  return remote ? '这次不用联系客户了' : '这次不用上门了';
}

/** 退款到账通知: service, amount, when, order number. */
export function refundArrived(
  { serviceName, orderNo }: Pick<Booked, 'serviceName' | 'orderNo'>,
  amountFen: number,
  at: Date,
): Message {
  const amount = `¥${yuan(amountFen)}`;
  return {
    values: { thing1: serviceName, amount2: amount, time3: timeText(at), character_string4: orderNo },
    text: `退款到账：${serviceName}，${amount}已原路退回`,
  };
}

/** 待付款提醒: service, amount, order number, hint. */
export function balanceDue({ serviceName, orderNo }: Booked, owedFen: number): Message {
  const amount = `¥${yuan(owedFen)}`;
  return {
    values: {
      thing1: serviceName,
      amount2: amount,
      character_string3: orderNo,
      thing4: '服务已完成，点开即可支付尾款',
    },
    text: `尾款待付：${serviceName}，${amount}，点开即可支付`,
  };
}

/** Why a full time is held: somebody gave it back, or a coordinator made a shift longer. */
type HeldBecause = 'freed' | 'granted';

const HELD: Readonly<Record<HeldBecause, { readonly hint: string; readonly lead: string }>> = {
  freed: { hint: '请在截止前付款，过时让给下一位', lead: '候补成功' },
  granted: { hint: '协调员为您调出了时间，请及时付款', lead: '协调员为您调出了时间' },
};

/** 候补成功通知: service, window, until when it is kept. */
export function timeOffered({ serviceName, promised }: Booked, until: Date, because: HeldBecause): Message {
  const time = windowText(promised);
  const { hint, lead } = HELD[because];
  return {
    values: { thing1: serviceName, time2: time, time3: timeText(until), thing4: hint },
    text: `${lead}：${serviceName}，${time}，请在${timeText(until)}前付款`,
    usableUntil: until,
  };
}

/** 协调结果通知: service, wished time, result, hint. `sentence`: the house's own, too long for a template. */
export function wishUnmet(serviceName: string, startAt: Date, sentence: string): Message {
  const time = timeText(startAt);
  return {
    values: { thing1: serviceName, time2: time, phrase3: '未能安排', thing4: '点开看看相近的时间，一键改约' },
    text: `${serviceName}，${time}：${sentence}`,
  };
}

/** 新订单提醒: service, window, where, until when to answer. */
export function visitOffered({ serviceName, promised }: Booked, addressShort: string, respondBy: Date): Message {
  const time = windowText(promised);
  return {
    values: { thing1: serviceName, time2: time, thing3: addressShort, time4: timeText(respondBy) },
    text: `告诉服务人员：新订单${serviceName}，${time}，${addressShort}，请在${timeText(respondBy)}前接单`,
    usableUntil: respondBy,
  };
}

/** 投诉处理进度通知: service, state, what was said, when. */
export function complaintProgress(serviceName: string, stateText: string, said: string, at: Date): Message {
  return {
    values: { thing1: serviceName, phrase2: stateText, thing3: said, time4: timeText(at) },
    text: `您反映的问题（${serviceName}）${stateText}：${said}`,
  };
}

/** 发票开具通知: what for, amount, order number, hint. A red one alone is told too: nothing stands in its place. */
export function invoiceIssued(
  { serviceName, orderNo }: Pick<Booked, 'serviceName' | 'orderNo'>,
  amountFen: number,
  change: 'first' | 'again' | 'taken_back',
): Message {
  const amount = `¥${yuan(Math.abs(amountFen))}`;
  const { hint, lead } = INVOICE_CHANGES[change];
  return {
    values: { thing1: serviceName, amount2: amount, character_string3: orderNo, thing4: hint },
    text: `${lead}：${serviceName}，${amount}，点开查看`,
  };
}

const INVOICE_CHANGES = {
  first: { hint: '电子发票已开好，点开即可查看', lead: '发票已开具' },
  again: { hint: '原发票已红冲，新的已开好', lead: '新的发票已开具，原发票已红冲' },
  taken_back: { hint: '款项已全部退回，原发票已红冲', lead: '款项已全部退回，原发票已红冲' },
} as const;

/** A promise as messages name it. */
export function windowText({ from, to }: Interval): string {
  return `${timeText(from)}~${clockTime(to)}`;
}
