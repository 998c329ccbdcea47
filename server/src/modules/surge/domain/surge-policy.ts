import type { Policy } from '../../../platform/policy/policy.js';

/** What surges and the people for them go by. Changing a number means a new version with its day and reason. */
export const SURGE_POLICY = {
  version: 2,
  effectiveFrom: '2026-11-28',
  /** weeks of the same weekday a forecast rests on */
  forecastWeeks: {
    name: '预测参考（周）',
    value: 6,
    because: '一个半月的同一星期几：够多能去掉偶然，够近还是同一个季节',
  },
  /** no trend is taken for stronger than this, either way, in percent */
  trendMostPercent: { name: '增减趋势最多（%）', value: 30, because: '两周的涨跌会有偶然，最多信三成' },
  /** days over which the forecast is measured against what came */
  measuredDays: { name: '预测误差统计（天）', value: 28, because: '四周，每个星期几各四次' },
  /** what changes of days that are over is in the forecast after so long */
  forecastKeptMinutes: { name: '预测多久重算（分钟）', value: 60, because: '过去的单很少再变，一小时内算进去足够' },
  /** visits that begin within an hour of one district before a burst is spoken of */
  burstLeastVisits: { name: '突增至少（单）', value: 4, because: '三单以内平常的人手就接得住' },
  /** booked and waiting, in percent of the forecast */
  burstPercent: { name: '突增达到预测的（%）', value: 150, because: '多出一半，按预测排的班就不够了' },
  /** visits of one district and hour that nobody has taken */
  burstWaiting: { name: '无人接单达到（单）', value: 2, because: '两单同时没人接，不是偶然' },
  /** visits at the same time, in percent of the people on duty */
  fullPercent: { name: '人手占用告急（%）', value: 90, because: '剩下一成要留给迟到、加时和路上' },
  /** from this hour on a shortage is a night peak */
  nightHour: { name: '夜间从几点算起', value: 18, because: '晚上六点后白班陆续下班' },
  /** for a part-timer who takes an extra shift, in fen */
  bonusFen: { name: '临时出勤奖（分）', value: 3_000, because: '临时改变休息安排，每次补三十元' },
  nightBonusFen: { name: '夜间临时出勤奖（分）', value: 5_000, because: '晚上回家更晚，每次补五十元' },
  /** one call looks for as many people at the most */
  mostPlaces: { name: '一次呼叫最多（人）', value: 20, because: '再多应当请支援小队' },
  /** people asked by one call */
  mostAsked: { name: '一次呼叫最多询问（人）', value: 40, because: '问得到就好，不打扰所有人' },
  /** calls and texts to one person for one call */
  mostRings: { name: '一次呼叫每人联系（次）', value: 2, because: '先打电话，没接的再发一条短信，不反复打扰' },
  ringAgainMinutes: { name: '没有答复隔多久再联系（分钟）', value: 10, because: '给人看一眼手机、和家里商量的时间' },
  ringRetryMinutes: { name: '电话线路不通隔多久再试（分钟）', value: 2, because: '线路故障多半一两分钟就好' },
  /** an extra shift, at least and at most, in minutes */
  shortestMinutes: { name: '临时班次最短（分钟）', value: 120, because: '为两个小时以下出门不值得' },
  longestMinutes: { name: '临时班次最长（分钟）', value: 480, because: '临时叫来的人，一天最多八小时' },
  /** one stay of a support squad */
  longestSupportMinutes: {
    name: '一次支援最长（分钟）',
    value: 10_080,
    because: '支援以一周为限，更长的用招聘和排班解决',
  },
  /** hours of one day of a support squad */
  longestSquadDayMinutes: {
    name: '支援小队一天最长（分钟）',
    value: 720,
    because: '和自己的班次一样，一天不超过十二小时',
  },
  /** all shifts of one day together */
  mostDayMinutes: { name: '当天班次合计最多（分钟）', value: 600, because: '含临时班次，一天不超过十小时' },
  /** all shifts of one week, Monday to Sunday */
  mostWeekMinutes: {
    name: '兼职每周班次最多（分钟）',
    value: 1_440,
    because: '《劳动合同法》第六十八条：非全日制用工每周累计不超过二十四小时',
  },
  /** between shifts of two days */
  restMinutes: { name: '两天班次之间休息（分钟）', value: 660, because: '睡够再上门，家里和客户都安全' },
  /** one entry of the standby roster */
  longestStandbyMinutes: { name: '一次待命最长（分钟）', value: 960, because: '除去睡觉，一天最多待命十六小时' },
  /** nobody who is not on standby is disturbed after this minute of the day, nor before the next */
  quietFromMinute: {
    name: '晚上几分后不打扰（当天第几分钟）',
    value: 1_290,
    because: '九点半以后不再打电话给没有待命的人',
  },
  quietToMinute: { name: '早上几分前不打扰（当天第几分钟）', value: 420, because: '七点前不打电话给没有待命的人' },
  /** before the hour that is short */
  askAheadMinutes: {
    name: '爆单至少提前多久叫人（分钟）',
    value: 180,
    because: '联系到人、出门和路上，三小时才来得及',
  },
  /** how far ahead people are asked for */
  aheadDays: { name: '呼叫与支援最多提前（天）', value: 14, because: '更远的用排班解决' },
  /** people of one request to headquarters */
  mostSquad: { name: '支援小队最多（人）', value: 50, because: '再多要总部另作安排' },
  /** calls and requests of the past that are shown */
  shownDays: { name: '支援记录显示（天）', value: 7, because: '复盘一周内的事' },
} as const satisfies Policy;
