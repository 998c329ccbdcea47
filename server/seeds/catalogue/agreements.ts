import type { ServiceAgreement } from '../../src/modules/catalog/contract/catalog.facade.js';

/** What every agreement says, whatever the service. */
const COMMON = [
  '个人信息：姓名、电话和地址只用于本次服务，服务人员只在服务时段内可见，您可随时在“我的”中导出或注销。',
  '财物：服务前请收好现金、首饰等贵重物品；因我们的过失造成损坏的，经双方确认后照价赔偿。',
  '准时：以双方确认的时间窗为准，因公司原因迟到的，按公布的规则自动补偿，不需要您申请。',
  '安全：服务人员有权拒绝危险作业，例如擦拭没有防护的高层外窗；因此未做的项目会如数退款。',
] as const;

interface Terms {
  readonly clauses: readonly string[];
  readonly healthStatements?: readonly string[];
  readonly noticeHours: number;
  readonly maxTimes: number;
}

/** The agreement of one service: what all have in common, and what only this one says. */
export function agreementOf(service: string, terms: Terms): ServiceAgreement {
  return {
    title: `${service}服务协议`,
    clauses: [
      ...COMMON,
      ...terms.clauses,
      ...(terms.maxTimes > 0
        ? [`延时预定：原定时间${terms.noticeHours}小时之前可改约，最多${terms.maxTimes}次，价格和优惠都不变。`]
        : []),
    ],
    healthStatements: terms.healthStatements ?? [],
    reschedule: { noticeMinutes: terms.noticeHours * 60, maxTimes: terms.maxTimes },
  };
}
