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
