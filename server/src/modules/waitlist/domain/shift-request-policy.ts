import type { Policy } from '../../../platform/policy/policy.js';

/** What temporary shift quota goes by. Changing a number means a new version with its day and reason. */
export const SHIFT_REQUEST_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** requests one account may make on one day */
  mostPerDay: {
    name: '每个账号每天说明困难（次）',
    value: 3,
    because: '真有难处一天说得清，协调员的时间也要留给每一家',
  },
  /** the first answer is due after this */
  answerMinutes: { name: '协调员首次答复（分钟）', value: 30, because: '有难处的人等不起，半小时内给一个准话' },
  /** nothing is granted later than this before the start */
  closesBeforeMinutes: {
    name: '上门前多久不再协调（分钟）',
    value: 90,
    because: '要留出客户支付和服务人员路上的时间',
  },
  /** minutes one worker's shift may be longer on one day */
  mostPerWorkerDay: {
    name: '每人每天延长班次（分钟）',
    value: 180,
    because: '《劳动法》第四十一条：每日加班不超过三小时',
  },
  /** the same in one calendar month */
  mostPerWorkerMonth: {
    name: '每人每月延长班次（分钟）',
    value: 2_160,
    because: '《劳动法》第四十一条：每月加班不超过三十六小时',
  },
  /** workers a coordinator chooses from */
  candidates: { name: '候选服务人员显示（位）', value: 12, because: '按要加的时间从少到多，十几位里总有合适的' },
  /** requests of one's own list, the ended ones included */
  listed: { name: '我的说明显示（条）', value: 10, because: '只看最近的结果' },
  /** requests on the coordinators' desk */
  onDesk: { name: '调班申请显示（条）', value: 200, because: '同时待办的申请不会更多' },
} as const satisfies Policy;
