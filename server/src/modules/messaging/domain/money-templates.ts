import { yuan } from '@daowei/shared/kernel/fen';
import { timeText } from './time-text.js';
import type { Message } from './templates.js';

/** Money for a customer that only they can take. */
interface WaitingMoney {
  readonly purpose: 'red_packet' | 'compensation';
  readonly amountFen: number;
  /** then it goes back */
  readonly until: Date;
}

const CALLED: Readonly<Record<WaitingMoney['purpose'], string>> = { red_packet: '红包', compensation: '赔付款' };

/** 待收款提醒: what, how much, until when, and what is to be done. */
export function moneyWaits({ purpose, amountFen, until }: WaitingMoney): Message {
  const called = CALLED[purpose];
  const time = timeText(until);
  return {
    values: { thing1: called, amount2: `¥${yuan(amountFen)}`, time3: time, thing4: '请在截止前确认收款，逾期会退回' },
    text: `您有一笔${called}${yuan(amountFen)}元等您收下，请在${time}前确认，逾期会退回`,
    usableUntil: until,
  };
}
