import type { Interval } from '@daowei/shared/kernel/interval';
import { startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Message } from './templates.js';
import { timeText } from './time-text.js';

const LEAVE_ANSWERS = {
  granted: { phrase: '已同意', hint: '时间已为您空出，班次随之更新' },
  refused: { phrase: '未同意', hint: '点开看看原因，可以换个时间再申请' },
  expired: { phrase: '已过期', hint: '到时间还没有答复，请联系人事' },
} as const;

/** 请假审批通知: result, from, to, hint. `answer`: what the office wrote, said in full where there is room. */
export function leaveAnswered(
  state: keyof typeof LEAVE_ANSWERS,
  { from, to }: Interval,
  answer: string | null,
): Message {
  const { phrase, hint } = LEAVE_ANSWERS[state];
  return {
    values: { phrase1: phrase, time2: timeText(from), time3: timeText(to), thing4: hint },
    text: `请假${phrase}：${timeText(from)}至${timeText(to)}${answer === null ? '' : `，${answer}`}`,
  };
}

/** 服务提醒通知 to a worker whose device felt something: what, how long we wait, when, hint. */
export function areYouWell(cause: string, happenedAt: Date, { from, to: answerBy }: Interval): Message {
  const waitSeconds = Math.round((answerBy.getTime() - from.getTime()) / 1_000);
  return {
    values: {
      thing1: `设备感到${cause}，您还好吗`,
      thing2: `${waitSeconds}秒内没有回答就为您求助`,
      time3: timeText(happenedAt),
      thing4: '点开回答：我没事，或需要帮助',
    },
    text: `您的设备在${timeText(happenedAt)}感到${cause}，您还好吗？${waitSeconds}秒内没有回答，公司就当作求助来找您`,
    usableUntil: answerBy,
  };
}

/** 证件到期提醒: certificate, its last day, hint. */
export function certificateExpiring(kind: string, expiresOn: LocalDate, daysLeft: number): Message {
  const left = daysLeft === 0 ? '今天到期' : `还有${daysLeft}天到期`;
  return {
    values: { thing1: kind, time2: timeText(startOfDay(expiresOn)), thing3: `${left}，过期后不能派单，请尽快换证` },
    text: `证件${left}：${kind}有效期到${expiresOn}，过期后不能派单，请尽快换证并把新证交给人事`,
  };
}
