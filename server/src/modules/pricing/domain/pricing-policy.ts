import type { Policy } from '../../../platform/policy/policy.js';

/** What pricing goes by beside its rules. Changing a number means a new version with its day and reason. */
export const PRICING_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** a coupon leaves at least this to pay */
  leastPayableFen: { name: '用券后至少支付（分）', value: 1, because: '微信支付最少收1分钱，订单才能照常走完' },
  /** coupons of one account that are looked through for a quote or shown */
  couponsShown: { name: '每位客户列出的优惠券（张）', value: 100, because: '一百张以内一次看全，更多的先用先到期的' },
  /** bookings a draft of the price rules is tried on */
  previewBookings: { name: '调价试算的历史预约（单）', value: 200, because: '大约一周的预约，覆盖工作日、周末与高峰' },
  /** biggest changes that are listed one by one */
  previewShown: { name: '试算列出的变化（单）', value: 10, because: '先看变化最大的十单，心里就有数' },
} as const satisfies Policy;
