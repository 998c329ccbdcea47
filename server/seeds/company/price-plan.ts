import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import type { PriceRules, PriceRuleSet } from '@daowei/shared/rules/price-rules';
import { STAFF } from './staff.js';
import type { Publication } from '../../src/platform/policy/rule-table.js';

/** As the office's own publishing signs it. */
const MANAGER = `经理 ${STAFF.find(({ roles }) => roles.includes('manager'))?.name ?? ''}`;
/** Days until the demo's planned prices count: far enough that nobody meets them by trying the demo. */
const DAYS_AHEAD = 30;

/** The version after the one in force, as the manager has planned it: mornings are a peak as well, weekends a little dearer. */
export function planPrices(now: Date, inForce: PriceRules): Publication<PriceRuleSet> {
  return {
    basedOn: inForce.version,
    effectiveFrom: startOfDay(addDays(dayOf(now), DAYS_AHEAD)),
    because: '年前预约集中在周末和早上：周末加价提高到12%，早高峰加收5%，都用于服务人员补贴',
    publishedBy: MANAGER,
    publishedAt: now,
    terms: {
      quoteMinutes: inForce.quoteMinutes,
      rules: [
        ...inForce.rules.map((rule) => (rule.kind === 'weekend' ? { ...rule, basisPoints: 1_200 } : rule)),
        {
          kind: 'peak',
          label: '早高峰',
          because: '7点到9点出发的路程更久，加收{percent}',
          basisPoints: 500,
          fromMinute: 7 * 60,
          toMinute: 9 * 60,
        },
      ],
    },
  };
}
