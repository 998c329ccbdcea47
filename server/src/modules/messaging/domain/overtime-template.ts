import { yuan } from '@daowei/shared/kernel/fen';
import type { Interval } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import { windowText, type Message } from './templates.js';

interface Asked {
  readonly minutes: number;
  readonly amountFen: number;
  readonly answerBy: Date;
}

/** 预约变更通知 to the customer: how much longer, what it costs, and until when a yes counts. */
export function overtimeAsked(
  { serviceName, promised }: { readonly serviceName: string; readonly promised: Interval },
  { minutes, amountFen, answerBy }: Asked,
): Message {
  return {
    values: {
      thing1: serviceName,
      time2: windowText(promised),
      phrase3: '申请延时',
      thing4: `延${minutes}分钟¥${yuan(amountFen)}，${clockTime(answerBy)}前答复`,
    },
    text: `${serviceName}：服务人员申请延时${minutes}分钟，¥${yuan(amountFen)}；请在${clockTime(answerBy)}前答复，没有答复就按原定时间结束`,
  };
}
