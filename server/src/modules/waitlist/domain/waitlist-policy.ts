import type { Policy } from '../../../platform/policy/policy.js';

/** What the waitlist goes by. Changing a number means a new version with its day and reason. */
export const WAITLIST_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  /** open entries one account may have */
  mostOpen: { name: '每个账号同时候补（个）', value: 5, because: '够排几个时段，又不让一个账号占满队伍' },
  /** how long an offered time is held for its payment */
  offerMinutes: { name: '空位保留（分钟）', value: 30, because: '空位是突然来的，比自己挑的时段多留一倍的时间' },
  /** the same when the offered start is near */
  nearOfferMinutes: {
    name: '临近时段的空位保留（分钟）',
    value: 15,
    because: '离上门不远了，放弃的话要来得及留给下一位',
  },
  /** a start within this from now is near */
  nearMinutes: { name: '多近算临近（分钟）', value: 360, because: '六小时内的时段按临近处理' },
  /** another try for a time that was free when read and taken when claimed */
  mostRaces: { name: '抢占失败后再试（次）', value: 10, because: '每次落空都是别人约到了，试过这么多次就算没有空位' },
  /** every day with people waiting is looked at again after this, whatever was told */
  sweepMinutes: { name: '全部候补再看一遍（分钟）', value: 10, because: '排班变化未必都有通知，十分钟内总会再看一遍' },
  /** entries of one's own list, the ended ones included */
  listed: { name: '我的候补显示（条）', value: 30, because: '最近的候补一屏看得完' },
  /** the parts of a day people think in, by the minute they begin */
  noonMinute: { name: '下午开始（零点起分钟）', value: 720, because: '十二点起算下午' },
  eveningMinute: { name: '晚上开始（零点起分钟）', value: 1_080, because: '六点起算晚上' },
} as const satisfies Policy;
