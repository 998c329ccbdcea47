import type { Policy } from '../../../platform/policy/policy.js';

/** How a warranty promise is kept and measured; how long it runs stands in the version of the service that was sold. */
export const WARRANTY_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  keepDays: { name: '质保返工完成时限（天）', value: 7, because: '家里的问题等不起；一周内有足够的空档可以约上' },
  offeredTimes: { name: '返工可选时间（个）', value: 6, because: '最近的几个空档，一屏看完，点一下就约好' },
  photos: { name: '质保申请照片上限（张）', value: 6, because: '远近各几张就能看清问题' },
  windowDays: { name: '质保兑现率统计（天）', value: 90, because: '一个季度：单量够看，又能看出变化' },
  keptLineBasisPoints: {
    name: '质保兑现率预警线（万分之）',
    value: 9_500,
    because: '二十次里最多一次没按时做到，低于它就要查原因',
  },
  alarmHours: { name: '兑现率低于预警线的处理时限（小时）', value: 24, because: '第二天晨会前要有人看过' },
  listed: { name: '质保申请列表最多显示（条）', value: 500, because: '一个季度的申请一页看全' },
} as const satisfies Policy;
