import type { Policy } from '../../../platform/policy/policy.js';

/** How more time on site is asked for. What it costs follows from the version sold. */
export const OVERTIME_POLICY = {
  version: 1,
  effectiveFrom: '2026-11-28',
  stepMinutes: { name: '延时每档（分钟）', value: 30, because: '半小时一档，客户一眼看懂' },
  mostMinutes: { name: '一次上门最多延时（分钟）', value: 120, because: '再久会误了当天后面的客户，应另约一次' },
  answerMinutes: { name: '客户答复时限（分钟）', value: 10, because: '等得更久，工就停了；没有答复按不延时' },
  /** of what the same time costs in the version sold */
  priceBasisPoints: {
    name: '延时单价（占原单价，万分之）',
    value: 10_000,
    because: '延时不加价：客户是应急，不是另一种商品',
  },
} as const satisfies Policy;
