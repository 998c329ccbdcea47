import type { Policy } from '../../../platform/policy/policy.js';

/** What complaints go by. Changing a number means a new version with its day and reason. */
export const COMPLAINT_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  lowStars: { name: '低于几星主动处理（星）', value: 4, because: '给到三星以下的客户多半不会来投诉，只是不再来' },
  /** counted in the office's hours (domain/working-calendar.ts) */
  firstAnswerMinutes: { name: '首次答复时限（工作时间分钟）', value: 5, because: '客户说出不满之后，最怕没有人应' },
  /** counted by day and night */
  resolutionHours: { name: '给出处理结果时限（小时）', value: 24, because: '当天的事不拖到后天；等客户补充时停表' },
  /** share of the time allowed that is left when the owner is warned */
  warnLeftPercent: { name: '到期前提醒（剩余时间的百分比）', value: 20, because: '提醒时还来得及做点什么' },
  /** minutes after a clock ran out, one step up each */
  escalateAfterMinutes: {
    name: '超时后逐级上报（分钟）',
    value: [0, 30, 120],
    because: '到点即报主管，半小时报部门负责人，两小时报总经理',
  },
  acceptDays: { name: '等客户确认结果（天）', value: 3, because: '三天没有不同意见，按已解决归档，之后仍可再提' },
  reopenDays: { name: '结案后可以再提（天）', value: 30, because: '有些问题过一阵子才看得出来' },
  fileDays: { name: '服务结束后可以投诉（天）', value: 90, because: '照片与记录齐全，才查得清' },
  photos: { name: '一次最多照片（张）', value: 6, because: '六张足够说清一处问题' },
  remedyLeastFen: { name: '补偿最少（分）', value: 100, because: '低于一元的补偿没有诚意' },
  remedyMostFen: { name: '补偿最多（分）', value: 200_000, because: '与微信单笔转账限额一致，更多走理赔' },
  remedyAloneFen: { name: '一人可决定的补偿（分）', value: 5_000, because: '五十元以内当场办，再多要第二个人看过' },
  rectifyMostDays: { name: '整改期限最长（天）', value: 30, because: '再长的整改该拆成几步' },
  rectifyWarnHours: { name: '整改到期前提醒（小时）', value: 24, because: '留一个工作日收尾' },
  resolutionTargetPercent: { name: '投诉解决率目标（%）', value: 95, because: '公司承诺：投诉解决率高于95%' },
  resolutionDays: { name: '投诉解决率统计（天）', value: 90, because: '一个季度，件数够看，又是现在的水平' },
  leastForRate: { name: '至少多少件才看比例', value: 20, because: '件数太少时，一件就让比例大起大落' },
  /** 1.96 standard deviations: 95 % */
  sureness: { name: '区间的把握（标准差倍数）', value: 1.96, because: '95%的把握，统计上的通行取法' },
  exported: { name: '追踪表一次导出（件）', value: 5_000, because: '一年的投诉一张表装得下' },
  listed: { name: '投诉列表显示（件）', value: 200, because: '同时在办的不会更多，更早的用导出' },
} as const satisfies Policy;

export type ComplaintPolicy = typeof COMPLAINT_POLICY;

/** Every version that a clock was ever started under: a clock is replayed by the numbers of its own day. */
const VERSIONS: readonly ComplaintPolicy[] = [COMPLAINT_POLICY];

/** @throws Error for a version that never was */
export function complaintPolicy(version: number): ComplaintPolicy {
  const found = VERSIONS.find((one) => one.version === version);
  if (!found) throw new Error(`no complaint policy ${version}`);
  return found;
}

/** To whom a clock that ran out is taken, one per step of `escalateAfterMinutes`. */
export const ESCALATION_CHAIN = ['客服主管', '客户服务部负责人', '总经理'] as const;
