import type { Policy } from '../../../platform/policy/policy.js';

/** What a re-plan of the running day goes by. As in a day plan, minutes of travel are its money. */
export const REPLAN_POLICY = {
  version: 1,
  effectiveFrom: '2026-11-27',
  millis: { name: '计算时长（毫秒）', value: 400, because: '两百单的一天，连读带算一秒内要看到结果' },
  keepMinutes: { name: '快到时间的不动（分钟）', value: 20, because: '二十分钟内就要上门，换谁都来不及' },
  overrunMinutes: { name: '超时的还要（分钟）', value: 15, because: '说好的时间已过、还没做完，多半一刻钟内收尾' },
  lateMinutes: { name: '过点未到的还要（分钟）', value: 15, because: '到点还没开始，按一刻钟后开始往后推' },
  moveMinutes: { name: '换人至少省（分钟）', value: 120, because: '当天已经派出的单，人已经按它安排了路线' },
  acceptedMinutes: {
    name: '已接单的换人至少省（分钟）',
    value: 480,
    because: '当天已经答应的单，只有为了不让别的客户落空才动',
  },
} as const satisfies Policy;
