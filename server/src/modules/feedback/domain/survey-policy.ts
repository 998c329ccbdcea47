import type { Policy } from '../../../platform/policy/policy.js';

/** What is asked after a visit, and from when on an answer counts as a good one. */
export const SURVEY_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  satisfiedFrom: { name: '满意度几分算满意（1–5）', value: 4, because: '4、5分算满意，与评价几星算满意一致' },
  easyFrom: { name: '费力度几分算省心（1–7）', value: 5, because: '7分制里5分以上是“比较省心”，行业通行取法' },
  promoterFrom: { name: '推荐意愿几分算推荐者（0–10）', value: 9, because: 'NPS 的定义：9、10分是推荐者' },
  detractorTo: { name: '推荐意愿几分算批评者（0–10）', value: 6, because: 'NPS 的定义：0–6分是批评者' },
  answerDays: { name: '问卷多久内可答（天）', value: 14, because: '两周之后记不清了，答的就不是这一次' },
  windowDays: { name: '问卷统计（天）', value: 90, because: '一个季度，既有足够的人，又是现在的水平' },
  leastAnswers: { name: '至少多少人答才看比例', value: 20, because: '人太少时比例忽高忽低，会误导' },
  /** 1.96 standard deviations: 95 % */
  sureness: { name: '区间的把握（标准差倍数）', value: 1.96, because: '95%的把握，统计上的通行取法' },
} as const satisfies Policy;
