import { addDays, dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { insert } from '../../src/platform/database/sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';

/** Known long enough before it holds, so that nobody is surprised by it. */
const NOTICE_DAYS = 14;

const TIERS = [
  { noticeMinutes: 1_440, basisPoints: 0, because: '提前24小时以上取消，全额退款' },
  { noticeMinutes: 360, basisPoints: 1_000, because: '距约定时间不足24小时，收取10%' },
  { noticeMinutes: 120, basisPoints: 2_000, because: '距约定时间不足6小时，收取20%' },
  { noticeMinutes: 0, basisPoints: 4_000, because: '距约定时间不足2小时，收取40%' },
];

/** Row of orders: the second version of the rule visits are cancelled by, published and not yet in force. */
export async function announceRule(tx: Tx, now: Date): Promise<void> {
  await insert(tx, 'cancellation_rule', {
    kind: 'visit',
    version: 2,
    tiers: JSON.stringify(TIERS),
    because: '回应客户意见：临近取消的收费降一档，多分一级',
    effective_from: startOfDay(addDays(dayOf(now), NOTICE_DAYS)),
    published_by: '沈知行',
    published_at: startOfDay(addDays(dayOf(now), -1)),
  });
}
