import { yuan } from '@daowei/shared/kernel/fen';
import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import { timeText } from './time-text.js';
import type { Message } from './templates.js';

const CANCELLED_BECAUSE = {
  customer: '',
  company: '非常抱歉，因我们的原因，',
  held_back: '入住前的安全信息没有补齐，',
} as const;

/** What a message about living in speaks of. */
export interface StaySubject {
  readonly serviceName: string;
  readonly stayNo: string;
}

/** A whole day has no hour, but the field takes none without: its first minute. */
const dayText = (day: LocalDate): string => timeText(startOfDay(day));

/** `3月5日` */
const short = (day: LocalDate): string => monthDayOf(startOfDay(day));

/** 预约成功通知 to the customer. */
export function stayBooked(
  { serviceName, stayNo }: StaySubject,
  { first, last }: { readonly first: LocalDate; readonly last: LocalDate },
  workerName: string,
  addressShort: string,
): Message {
  return {
    values: {
      thing1: serviceName,
      time2: dayText(first),
      thing3: addressShort,
      name4: workerName,
      character_string5: stayNo,
    },
    text: `预约成功：${serviceName}，${short(first)}到${short(last)}，${workerName}住家`,
  };
}

/** 预约变更通知 about a stay: since when, what in a few words, and what is left to do. */
function changed(serviceName: string, day: LocalDate, phrase: string, hint: string, text: string): Message {
  return { values: { thing1: serviceName, time2: dayText(day), phrase3: phrase, thing4: hint }, text };
}

export function stayStarting({ serviceName }: StaySubject, first: LocalDate, workerName: string): Message {
  const text = `${serviceName}明天开始：${workerName}${short(first)}入住，请备好房间和钥匙`;
  return changed(serviceName, first, '明天开始', `${workerName}入住，请备好房间`, text);
}

export function trialEnding({ serviceName }: StaySubject, until: LocalDate): Message {
  const text = `${serviceName}的试用期到${short(until)}为止：合适就继续，也可以换人或结束，结束只收已住的天数`;
  return changed(serviceName, until, '试用将满', '可继续、换人或结束，点开选择', text);
}

export function stayWorkerChanged({ serviceName }: StaySubject, from: LocalDate, workerName: string): Message {
  const text = `${serviceName}已换人：${short(from)}起由${workerName}住家，价格不变，重新试用`;
  return changed(serviceName, from, '已换人', `${workerName}接手，价格不变`, text);
}

/** Over by itself, or earlier than sold with what goes back. */
export function stayEnded({ serviceName }: StaySubject, last: LocalDate, refundFen: number, early: boolean): Message {
  if (!early) {
    const text = `${serviceName}${short(last)}是最后一天，感谢信任，想继续可以再约`;
    return changed(serviceName, last, '今天结束', '感谢信任，想继续可以再约', text);
  }
  const back = refundFen > 0 ? `未住的天数退¥${yuan(refundFen)}` : '没有未住的天数';
  return changed(serviceName, last, '已结束', back, `${serviceName}住到${short(last)}为止，${back}`);
}

/** 服务提醒通知 to the customer: what is still to be given before anybody moves in. */
export function stayHeldBack(
  { serviceName }: StaySubject,
  first: LocalDate,
  { why, missing }: { readonly why: readonly string[]; readonly missing: readonly string[] },
): Message {
  const what = missing.join('和');
  const risks = why.join('、');
  return {
    values: {
      thing1: serviceName,
      thing2: `还差${what}`,
      time3: dayText(first),
      thing4: '点开住家，一分钟填好',
    },
    text: `${serviceName}，${short(first)}开始：${risks}，入住前请补上${what}；到${short(first)}还没有填好，会取消并全额退款`,
  };
}

/** `company`: it is we who call it off; `held_back`: what had to be there was never given. */
export function stayCancelled(
  { serviceName }: StaySubject,
  first: LocalDate,
  refundFen: number,
  because: 'customer' | 'company' | 'held_back',
): Message {
  const back = refundFen > 0 ? `退¥${yuan(refundFen)}，原路退回` : '按取消规则，没有退款';
  const why = CANCELLED_BECAUSE[because];
  return changed(serviceName, first, '已取消', back, `${why}${short(first)}开始的${serviceName}已取消，${back}`);
}

export function stayPaidTooLate({ serviceName }: StaySubject, first: LocalDate, amountFen: number): Message {
  const text = `${serviceName}：付款晚于保留时间，这段日子已另有安排，¥${yuan(amountFen)}已安排原路退回`;
  return changed(serviceName, first, '未能保留', `¥${yuan(amountFen)}原路退回`, text);
}

/** 预约变更通知 to the worker who moves in. */
export function workerStayBooked(
  { serviceName }: StaySubject,
  { first, last }: { readonly first: LocalDate; readonly last: LocalDate },
  addressShort: string,
): Message {
  const text = `告诉服务人员：新的住家${serviceName}，${short(first)}到${short(last)}，${addressShort}`;
  return changed(serviceName, first, '新的住家', `住到${short(last)}，点开看看`, text);
}

export function workerStayStarting({ serviceName }: StaySubject, first: LocalDate, addressShort: string): Message {
  const text = `告诉服务人员：明天${short(first)}开始住家${serviceName}，${addressShort}，门牌和电话已可查看`;
  return changed(serviceName, first, '明天入住', '门牌和电话已可查看', text);
}

/** To who lives there no longer, or will not; the days after are free again. */
export function workerStayOver(
  { serviceName }: StaySubject,
  from: LocalDate,
  phrase: '另有安排' | '已取消' | '已结束',
): Message {
  const text = `告诉服务人员：${serviceName}从${short(from)}起不用住家了（${phrase}），之后的日子已空出`;
  return changed(serviceName, from, phrase, `${short(from)}起的日子已空出`, text);
}

/** The last day is done. */
export function workerStayDone({ serviceName }: StaySubject, last: LocalDate): Message {
  const text = `告诉服务人员：${serviceName}${short(last)}是最后一天，辛苦了，离开前请和家里交接好`;
  return changed(serviceName, last, '今天结束', '辛苦了，请和家里交接好', text);
}
