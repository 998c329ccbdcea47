import type { Policy } from '../../../platform/policy/policy.js';

/** What worn devices go by. Changing a number means a new version with its day and reason. */
export const DEVICE_POLICY = {
  version: 2,
  effectiveFrom: '2026-11-28',
  clockSeconds: {
    name: '设备时钟最多差（秒）',
    value: 300,
    because: '签名里的时间离现在太远，就可能是有人把旧的数据重新发来',
  },
  silentMinutes: {
    name: '服务中多久没有心跳算失联（分钟）',
    value: 10,
    because: '设备每分钟报一次，地下室里会断几分钟；更久就要有人问一声',
  },
  /** seconds */
  fallAnswerSeconds: {
    name: '跌倒后等本人回答（秒）',
    value: 45,
    because: '摔得重的人可能说不了话；站得起来的人来得及点一下',
  },
  stillAnswerSeconds: {
    name: '长时间不动后等本人回答（秒）',
    value: 120,
    because: '多半是把表摘下来了，或在等客户，多给一点时间',
  },
  listedAlarms: { name: '设备报警显示（条）', value: 50, because: '一页看得完，更早的在审计里' },
  lowBattery: { name: '电量低于多少提醒充电（%）', value: 20, because: '剩下的电撑不到一天的最后一次服务' },
  readingDays: {
    name: '设备读数保存（天）',
    value: 30,
    because: '断网的表补发不会隔一个月；之后同一编号靠编号和时间认出来，仍只收一次',
  },
  alarmDays: {
    name: '没有求助的设备报警保存（天）',
    value: 180,
    because: '半年看得出谁的表常误报；没出事的身体信息不该一直留着，连着求助和事故的一直留',
  },
  underwayHours: {
    name: '最多回看多久以前开始的服务（小时）',
    value: 12,
    because: '一次上门最长八小时，加上现场同意的加时',
  },
} as const satisfies Policy;
