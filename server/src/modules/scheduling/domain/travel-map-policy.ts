import type { Policy } from '../../../platform/policy/policy.js';

/** How a map service is asked. Changing a number means a new version with its day and reason. */
export const TRAVEL_MAP_POLICY = {
  version: 1,
  effectiveFrom: '2026-11-27',
  /** places around each that are asked for; farther ones hardly follow each other in a plan */
  nearest: { name: '每个地点询问附近（处）', value: 24, because: '一条路线里相邻的两单多半在最近的二十几处之内' },
  requestsPerDay: {
    name: '地图每天最多询问（次）',
    value: 3_000,
    because: '免费额度以内；用完后按直线估算，不影响排班',
  },
  keepMinutes: { name: '路程记住多久（分钟）', value: 720, because: '半天之内路况大体一样，不必重复问' },
  pauseMinutes: { name: '地图没有答复时停问（分钟）', value: 5, because: '对方故障时不一直敲门' },
  mostKept: { name: '最多记住（段路程）', value: 200_000, because: '约二十兆内存，够一座城市一天用' },
  /** digits of a degree: a thousandth is about a hundred metres */
  digits: { name: '询问时坐标保留（位小数）', value: 3, because: '约一百米：路程够准，又不把门牌告诉别人' },
} as const satisfies Policy;
