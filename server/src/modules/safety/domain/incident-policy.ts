import type { Policy } from '../../../platform/policy/policy.js';

/** What incidents go by. Changing a number means a new version with its day and reason. */
export const INCIDENT_POLICY = {
  version: 2,
  effectiveFrom: '2026-11-28',
  actionMostDays: { name: '整改期限最长（天）', value: 30, because: '再长的整改该拆成几步' },
  actionSoonHours: { name: '整改到期前多久提醒负责人（小时）', value: 24, because: '还有一个工作日可以做完' },
  actionEscalateHours: {
    name: '整改过期多久上报经理（小时）',
    value: 24,
    because: '负责人有一天时间补上，再不动就要有人管',
  },
  textAgainMinutes: { name: '整改短信没有送出时再试（分钟）', value: 10, because: '短信通道一般几分钟内恢复' },
  photos: { name: '一次最多照片（张）', value: 9, because: '现场、伤情、损坏各拍几张就够' },
  claimMostFen: { name: '理赔金额最多（分）', value: 100_000_000, because: '雇主责任险单次保额' },
  listed: { name: '安全事件显示（件）', value: 200, because: '在办的不会更多，更早的在审计里' },
} as const satisfies Policy;

export type IncidentPolicy = typeof INCIDENT_POLICY;
