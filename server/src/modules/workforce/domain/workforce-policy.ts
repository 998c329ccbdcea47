import type { Policy } from '../../../platform/policy/policy.js';

/** What the roster goes by. Changing a number means a new version with its day and reason. */
export const WORKFORCE_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** shifts and absences lie on this grid, as visits do */
  stepMinutes: { name: '班次与请假的刻度（分钟）', value: 15, because: '预约按一刻钟排，班次与请假也按一刻钟登记' },
  /** a shift of one day, at most */
  longestShiftMinutes: { name: '单个班次最长（分钟）', value: 720, because: '单个班次不超过12小时' },
  /** one absence, at most */
  longestAbsenceDays: { name: '单次请假最长（天）', value: 184, because: '产假、长病假不超过半年，更长的请分段登记' },
  /** how far ahead shifts and absences may begin */
  planAheadDays: { name: '最多提前安排（天）', value: 90, because: '排班最多提前一个季度' },
  /** how far ahead a certificate may expire */
  longestCertificateYears: {
    name: '证件有效期最长（年）',
    value: 10,
    because: '没有证件的有效期超过十年，多半是日期填错了',
  },
  /** certificates that expire within this are listed, so that they can be renewed in time */
  expiresSoonDays: { name: '证件即将到期提醒（天）', value: 30, because: '换证通常需要两到三周' },
  /** the worker is told in three steps that a certificate ends */
  firstReminderDays: { name: '证件到期首次提醒（天）', value: 30, because: '换证通常需要两到三周，留够时间' },
  secondReminderDays: { name: '证件到期再次提醒（天）', value: 7, because: '还没换的，最后一周要抓紧' },
  lastReminderDays: { name: '证件到期最后提醒（天）', value: 1, because: '明天起就不能派单了' },
  reminderMinute: { name: '证件提醒发出（当天第几分钟）', value: 540, because: '早上九点，看到就能去办' },
  /** days of the plan that are shown */
  shownDays: { name: '班次显示（天）', value: 14, because: '与客户可预约的两周一致' },
} as const satisfies Policy;
