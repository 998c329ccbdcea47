import { addDays, atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Policy } from '../../../../platform/policy/policy.js';

/** How WeChat's bills are fetched and days are closed. */
export const RECONCILE_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  readyMinute: { name: '取账单时刻（次日零点起分钟）', value: 600, because: '微信支付次日10点以后出账单' },
  retryMinutes: { name: '账单未取到时再试（分钟）', value: 10, because: '账单偶尔晚出；同一天可以反复取，结果一样' },
  closeByMinute: {
    name: '最迟关账时刻（次日零点起分钟）',
    value: 1_080,
    because: '次日18点前要对平；超过就列入待办，由财务处理',
  },
  feeBasisPoints: { name: '微信支付手续费（万分之）', value: 60, because: '签约费率0.60%，四舍五入到分' },
} as const satisfies Policy;

/** From when on the bills of a day can be had. */
export function billsReadyAt(day: LocalDate, policy = RECONCILE_POLICY): Date {
  return atMinute(addDays(day, 1), policy.readyMinute.value);
}

/** When a day should be closed at the latest. */
export function closeBy(day: LocalDate, policy = RECONCILE_POLICY): Date {
  return atMinute(addDays(day, 1), policy.closeByMinute.value);
}

/** What WeChat keeps of a payment, or gives back with a refund: the sign is that of the amount. */
export function feeOf(amountFen: number, policy = RECONCILE_POLICY): number {
  const fee = Math.floor((Math.abs(amountFen) * policy.feeBasisPoints.value + 5_000) / 10_000);
  return amountFen < 0 ? 0 - fee : fee;
}
