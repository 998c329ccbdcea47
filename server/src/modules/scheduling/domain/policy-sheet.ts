import { dayOf } from '@daowei/shared/kernel/local-date';
import type { PolicySheet } from '../../../platform/policy/policy.js';
import type { SchedulingPolicy } from '../contract/scheduling.facade.js';

type Number = Exclude<keyof SchedulingPolicy, 'version' | 'effectiveFrom' | 'because'>;

const NAMES = {
  horizonDays: '可预约（天）',
  rosterDays: '班次提前排入（天）',
  stepMinutes: '时段间隔（分钟）',
  bufferMinutes: '两次上门之间（分钟）',
  noticeMinutes: '至少提前（分钟）',
  openFromMinute: '最早上门（零点起分钟）',
  openToMinute: '最晚上门（零点起分钟）',
  travelDetourPercent: '路程按直线距离的（%）',
  travelMetresPerMinute: '路上速度（米/分钟）',
  travelLeastMinutes: '路程至少按（分钟）',
  travelMostMinutes: '路程至多按（分钟）',
  restMinutes: '两个工作日之间休息（分钟）',
  dayTurnsMinute: '工作日换日（零点起分钟）',
  keptPriorVisits: '准时率以全城平滑（次）',
  keptLeastVisits: '准时率至少有（次）才显示',
} as const satisfies Record<Number, string>;

/** A version of the scheduling policy as the office reads it. The version has one reason for all its numbers. */
export function policySheet(policy: SchedulingPolicy): PolicySheet {
  return {
    title: '时段',
    version: policy.version,
    effectiveFrom: dayOf(policy.effectiveFrom),
    lines: (Object.keys(NAMES) as Number[]).map((key) => ({
      name: NAMES[key],
      value: policy[key].toLocaleString('zh-CN'),
      because: policy.because,
    })),
  };
}
