import type { Policy } from '../../../platform/policy/policy.js';

/** What asking for leave goes by. Changing a number means a new version with its day and reason. */
export const LEAVE_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** requests of one worker that wait for an answer */
  mostOpen: { name: '每人同时等待答复（份）', value: 5, because: '更多的申请合在一起写，人事才看得清' },
  /** the first answer is due after this */
  answerHours: { name: '请假答复时限（小时）', value: 24, because: '一天之内给准话，服务人员好安排家里' },
  /** requests of one's own list, the ended ones included */
  listed: { name: '我的请假显示（份）', value: 20, because: '只看最近的申请' },
  /** requests on the office's desk */
  onDesk: { name: '请假申请显示（份）', value: 200, because: '同时待办的申请不会更多' },
} as const satisfies Policy;
