import { MATERIAL_LIMITS } from '@daowei/shared/rules/materials';
import type { Policy } from '../../../platform/policy/policy.js';

/** What a list of asked-for materials goes by. Changing a number means a new version with its day and reason. */
export const MATERIAL_POLICY = {
  version: 1,
  effectiveFrom: '2026-11-28',
  rows: { name: '指定用料最多（行）', value: MATERIAL_LIMITS.rows, because: '再多出发前逐样核对不过来，容易漏带' },
  nameLength: {
    name: '用料名称最多（字）',
    value: MATERIAL_LIMITS.name,
    because: '写得下品牌和品名，清单上一行看得完',
  },
  noteLength: { name: '用料说明最多（字）', value: MATERIAL_LIMITS.note, because: '写得下用量和用在哪里' },
  dayCount: { name: '仓库提前看几天的指定用料（天）', value: 2, because: '今天要带的和明天要备的' },
} as const satisfies Policy;
