import { yuan } from '@daowei/shared/kernel/fen';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import { timeText } from './time-text.js';
import type { Message } from './templates.js';

/** 预约变更通知 to the customer, about a package: what changed, and what is left to do in a few words. */
function changed(serviceName: string, at: Date, phrase: string, hint: string, text: string): Message {
  return {
    values: { thing1: serviceName, time2: timeText(at), phrase3: phrase, thing4: hint },
    text: `${serviceName}套餐：${text}`,
  };
}

export function packagePaused(serviceName: string, visits: number, from: Date, until: Date): Message {
  const day = monthDayOf(until);
  return changed(
    serviceName,
    from,
    '已暂停',
    `${visits}次暂不上门，${day}恢复`,
    `已暂停，${visits}次先不上门，${day}自动恢复，费用不变`,
  );
}

export function pauseEnding(serviceName: string, visits: number, until: Date): Message {
  return changed(
    serviceName,
    until,
    '即将恢复',
    `${visits}次将排到最后，可先选时间`,
    `${monthDayOf(until)}自动恢复，${visits}次会排到最后一次之后，之前也可以自己选时间`,
  );
}

export function visitsUnplaced(serviceName: string, visits: number, at: Date): Message {
  return changed(
    serviceName,
    at,
    '待选时间',
    `还有${visits}次没有空闲，请选时间`,
    `已恢复，还有${visits}次当天没有空闲的服务人员，请选一个相近的时间`,
  );
}

export function workerReplaced(serviceName: string, workerName: string, visits: number, from: Date): Message {
  return changed(
    serviceName,
    from,
    '已换人',
    `${workerName}上门，共${visits}次`,
    `从${monthDayOf(from)}起由${workerName}上门，共${visits}次，合同和价格不变`,
  );
}

/** `sentence`: the coordinator's own, too long for a template. */
export function replacementDeclined(serviceName: string, at: Date, sentence: string): Message {
  return changed(serviceName, at, '换人答复', '点开看看协调员的答复', `换人答复：${sentence}`);
}

export function renewalDue(serviceName: string, lastAt: Date): Message {
  return changed(
    serviceName,
    lastAt,
    '即将到期',
    '最后一次将到，可以续订下一期',
    `最后一次上门在${monthDayOf(lastAt)}，可以续订下一期，时间和服务人员照旧`,
  );
}

export function latePaymentRefunded(serviceName: string, firstAt: Date, amountFen: number): Message {
  return changed(
    serviceName,
    firstAt,
    '未能保留',
    `¥${yuan(amountFen)}原路退回`,
    `付款晚于保留时间，时段已不能全部保留，¥${yuan(amountFen)}已安排原路退回`,
  );
}

/** 预约变更通知 to who was to come. */
export function workerRelieved(
  serviceName: string,
  visits: number,
  from: Date,
  because: 'paused' | 'replaced',
): Message {
  const phrase = because === 'paused' ? '客户暂停' : '另有安排';
  return {
    values: {
      thing1: serviceName,
      time2: timeText(from),
      phrase3: phrase,
      thing4: `共${visits}次不用上门，时间已空出`,
    },
    text: `告诉服务人员：${serviceName}，从${timeText(from)}起共${visits}次不用上门了（${phrase}）`,
  };
}

/** 预约变更通知 to who comes instead; every visit is offered to them besides. */
export function workerTakesOver(serviceName: string, visits: number, from: Date): Message {
  return {
    values: { thing1: serviceName, time2: timeText(from), phrase3: '请您接手', thing4: `共${visits}次，请逐次接单` },
    text: `告诉服务人员：${serviceName}，从${timeText(from)}起接手${visits}次，请逐次接单`,
  };
}
