import type { Policy } from '../../../platform/policy/policy.js';

/** How the number of points per good visit is looked into. It only ever proposes: a person changes the policy. */
export const ISSUE_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  historyDays: {
    name: '积分测算看最近（天）',
    value: 180,
    because: '半年够看出客户是否回头，又不受太久以前的做法影响',
  },
  backWithinDays: { name: '多少天内再约算回头（天）', value: 45, because: '日常服务一个月左右一次，多留半个月' },
  visitsMost: { name: '积分测算最多看（单）', value: 20_000, because: '再多结论不变，只是更慢' },
  leastVisits: { name: '积分测算至少要（单）', value: 200, because: '少于这个数，碰巧和规律分不清' },
  budgetBasisPoints: { name: '积分预算占营业额（万分之）', value: 150, because: '毛利撑得住，客户也感觉得到' },
  marginPercent: { name: '一次回头留下的毛利（%）', value: 20, because: '扣掉劳务和耗材之后大约剩这么多' },
  cautionTenths: {
    name: '证据打折（标准误的十分之几）',
    value: 16,
    because: '只按有九成半把握的效果算，宁可少给，不让积分越发越多',
  },
  mostPoints: { name: '每次积分最多考虑到（分）', value: 1_000, because: '再多就成了变相打折' },
  stepPoints: { name: '积分测算的间隔（分）', value: 50, because: '更细客户感觉不到' },
} as const satisfies Policy;
