import type { Policy } from '../../../../platform/policy/policy.js';

/** How patiently WeChat is told that what was paid for has been delivered. */
export const FULFILMENT_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  againAfterSeconds: {
    name: '发货申报未成功再试（秒）',
    value: [15, 60, 300, 900] as readonly number[],
    because: '刚付款的订单微信要过一会儿才查得到',
  },
  thenEverySeconds: { name: '之后每隔（秒）', value: 1_800, because: '微信繁忙或额度用完时不再添乱' },
  rejectedAgainSeconds: { name: '微信不接受时再试（秒）', value: 21_600, because: '多半要先改配置，改好后自动补报' },
  alarmAfterMinutes: { name: '未申报成功提醒（分钟）', value: 360, because: '留出时间，在资金被冻结之前处理' },
  dueAfterMinutes: { name: '申报期限（分钟）', value: 1_440, because: '服务完成后一天内申报，微信按时结算' },
  sweepHours: { name: '漏报检查间隔（小时）', value: 24, because: '兜底：已入账却没有申报的，一天内补上' },
  sweepDays: { name: '漏报检查回看（天）', value: 90, because: '覆盖最长的套餐间隔' },
} as const satisfies Policy;
