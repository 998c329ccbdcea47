import type { Interval } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import type { Message } from './templates.js';
import { timeText } from './time-text.js';

interface Promised {
  readonly serviceName: string;
  /** served by video: nobody was to come */
  readonly remote: boolean;
  readonly promised: Interval;
  readonly orderNo: string;
}

/** 服务延误提醒: service, promised window, state, hint. */
export function visitDelayed({ serviceName, remote, promised }: Promised, minutes: number): Message {
  const late = remote ? '晚' : '晚到';
  return {
    values: {
      thing1: serviceName,
      time2: timeText(promised.from),
      phrase3: remote ? '预计延误' : '预计晚到',
      thing4: `约晚${minutes}分钟，点开看看您想怎么办`,
    },
    text: `${serviceName}预计要${late}约${minutes}分钟，非常抱歉；可以等一等、换时间、换人，或者领一张优惠券`,
  };
}

/** 服务赔付通知: service, result, order number, hint. `chooseBy`: until when the customer chooses. */
export function compensationGiven(
  { serviceName, remote, orderNo }: Promised,
  {
    cause,
    chooseBy,
    sentence,
  }: { readonly cause: 'late' | 'no_show'; readonly chooseBy: Date | null; readonly sentence: string },
): Message {
  const what = cause === 'late' ? '这次我们迟到了' : remote ? '这次没有人联系您' : '这次没有人上门';
  return {
    values: {
      thing1: serviceName,
      phrase2: chooseBy ? '请您选择' : '已赔付',
      character_string3: orderNo,
      thing4: chooseBy ? `请在${clockTime(chooseBy)}前点开选择` : `${what}，已赔付，点开看明细`,
    },
    text: chooseBy
      ? `${serviceName}：${what}，非常抱歉。${sentence}，请在${timeText(chooseBy)}前选，过时按退款办`
      : `${serviceName}：${what}，非常抱歉。${sentence}`,
  };
}

/** The same, when the time to choose has passed. */
export function choiceLapsed({ serviceName, orderNo }: Promised, sentence: string): Message {
  return {
    values: {
      thing1: serviceName,
      phrase2: '已赔付',
      character_string3: orderNo,
      thing4: '选择期限已过，已按退款办理',
    },
    text: `${serviceName}：选择期限已过，${sentence}`,
  };
}
