import type { Policy } from '../../../platform/policy/policy.js';

/** What a whole day of a worker is. Changing a number means a new version with its day and reason. */
export const WHOLE_DAYS_POLICY = {
  version: 1,
  effectiveFrom: '2026-11-27',
  /** the worker must be on shift from here */
  dutyFromMinute: { name: '住家当天至少在班，从（零点起分钟）', value: 540, because: '住家的日子从早上开始' },
  /** … to here; what is off in between (leave, a half shift) makes the day no whole one */
  dutyToMinute: { name: '住家当天至少在班，到（零点起分钟）', value: 1_080, because: '到傍晚为止都在，才算一整天' },
} as const satisfies Policy;
