import type { Policy } from '../../../platform/policy/policy.js';

/** What incidents go by. Changing a number means a new version with its day and reason. */
export const INCIDENT_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  actionMostDays: { name: '整改期限最长（天）', value: 30, because: '再长的整改该拆成几步' },
  photos: { name: '一次最多照片（张）', value: 9, because: '现场、伤情、损坏各拍几张就够' },
  claimMostFen: { name: '理赔金额最多（分）', value: 100_000_000, because: '雇主责任险单次保额' },
  listed: { name: '安全事件显示（件）', value: 200, because: '在办的不会更多，更早的在审计里' },
} as const satisfies Policy;
