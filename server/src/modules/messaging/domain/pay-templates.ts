import { yuan } from '@daowei/shared/kernel/fen';
import { monthDayOf } from '@daowei/shared/kernel/time-words';
import { timeText } from './time-text.js';
import type { Message } from './templates.js';

/** What a message about pay speaks of. `month`: `YYYY-MM`. */
export interface PaySubject {
  readonly month: string;
  readonly amountFen: number;
}

/** `10月` of `2026-10` */
const monthName = (month: string): string => `${Number(month.slice(5))}月`;

/** 工资发放通知: what, how much, when, and what is left to do. */
function payNews({ month, amountFen }: PaySubject, what: string, at: Date, hint: string, text: string): Message {
  return {
    values: { thing1: `${monthName(month)}${what}`, amount2: `¥${yuan(amountFen)}`, time3: timeText(at), thing4: hint },
    text,
  };
}

/** The statement is there; `again`: the office has changed or answered it. */
export function statementReady(subject: PaySubject, at: Date, answerBy: Date, again: boolean): Message {
  const { month, amountFen } = subject;
  // the day that ends at midnight is the last one
  const until = monthDayOf(new Date(answerBy.getTime() - 1));
  const lead = again ? '工资单已更新' : '工资单出来了';
  const text = `${monthName(month)}${lead}，共${yuan(amountFen)}元，请在${until}前核对；有不对的地方直接告诉我们`;
  return payNews(subject, again ? '工资单（已更新）' : '工资单', at, `请在${until}前核对`, text);
}

/** The money waits on the phone. */
export function payOffered(subject: PaySubject, at: Date): Message {
  const text = `${monthName(subject.month)}劳务报酬${yuan(subject.amountFen)}元已发出，请在24小时内确认收款`;
  return payNews(subject, '劳务报酬', at, '已发出，请在24小时内确认收款', text);
}

export function payArrived(subject: PaySubject, at: Date): Message {
  const text = `${monthName(subject.month)}劳务报酬${yuan(subject.amountFen)}元已到账，辛苦了`;
  return payNews(subject, '劳务报酬', at, '已到账，辛苦了', text);
}
