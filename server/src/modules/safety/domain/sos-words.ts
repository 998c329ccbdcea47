import type { SosWay } from './escalation.js';
import { SOS_POLICY } from './sos-policy.js';
import { minutesLate, type ReachState, type Sos } from './sos.js';

export const SOS_WAY_TEXT: Readonly<Record<SosWay, string>> = {
  desk: '后台报警',
  sms: '短信到值班手机',
  call: '电话值班经理',
  emergency: '电话安保中心',
};

export const REACH_STATE_TEXT: Readonly<Record<ReachState, string>> = {
  rung: '正在响铃',
  due: '正在联系',
  sent: '已送出',
  failed: '没有送出',
  spared: '已有人接警，不再联系',
};

/** Whose phone a way reaches; null: it rings in the office by itself. */
export function phoneOf(way: SosWay): string | null {
  const { dutyPhone, managerPhone, guardPhone } = SOS_POLICY;
  const phones = { desk: null, sms: dutyPhone.value, call: managerPhone.value, emergency: guardPhone.value } as const;
  return phones[way];
}

/** What a phone reads or reads out: who and which, and no address. */
export function callWords({ no, silent }: Pick<Sos, 'no' | 'silent'>, workerName: string): string {
  const quiet = silent ? '这是静默求助，请不要回拨本人。' : '';
  return `到位安全：服务人员${workerName}正在求助，编号${no}。${quiet}请立即打开后台安全页接警，并确认现场情况。`;
}

/** The first line of its record. */
export function raisedText(sos: Sos): string {
  const how = sos.told === null ? (sos.silent ? '静默求助' : '长按求助') : `随身设备报警：${sos.told}`;
  const where = sos.place ? '，已带上位置' : '，没有取到位置';
  const late = minutesLate(sos);
  return `${how}${where}${late > 0 ? `（没有信号，${late}分钟前${sos.told === null ? '按下' : '发生'}，现在送达）` : ''}`;
}
