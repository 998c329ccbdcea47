import type { Policy } from '../../../platform/policy/policy.js';

/** What invoices go by. */
export const INVOICE_POLICY = {
  version: 1,
  effectiveFrom: '2026-01-01',
  seller: { name: '销售方名称', value: '杭州到位家政服务有限公司', because: '营业执照上的名称；上线前换成真实主体' },
  sellerTaxNo: {
    name: '销售方纳税人识别号',
    value: '91330106MA2DAWE0X2',
    because: '演示用的号码，上线前换成真实主体的统一社会信用代码',
  },
  issuer: { name: '开票人', value: '到位财务', because: '数电票要写明开票人' },
  goods: { name: '税收分类简称', value: '生活服务', because: '家政服务属于生活服务（财税〔2016〕36号附件1）' },
  taxBasisPoints: {
    name: '税率（万分之）',
    value: 600,
    because: '一般纳税人提供生活服务适用6%（财税〔2016〕36号附件1第十五条）；价格含税，开票时价税分离',
  },
  requestDays: {
    name: '服务完成后可申请开票（天）',
    value: 365,
    because: '跨年申请会牵动上一年度的账，客户一年内都能补开',
  },
  mostRetitles: { name: '抬头最多更换（次）', value: 3, because: '每换一次都要红冲再重开，够改正笔误' },
  titlesKept: { name: '每人保存的抬头（个）', value: 10, because: '个人、公司各留几个，更早的让位' },
  /** seconds since the call; then `thenEverySeconds` */
  askAfterSeconds: {
    name: '开票后主动查询（秒）',
    value: [3, 10, 30, 60, 120, 300] as readonly number[],
    because: '开票平台没有答复不等于没有开：按同一流水号查询，绝不换号重开',
  },
  thenEverySeconds: { name: '之后每隔（秒）', value: 900, because: '购方确认红字信息最长72小时，问得更勤也不会更快' },
  failedMinutes: { name: '开票失败处理时限（分钟）', value: 480, because: '客户等着报销，当个工作日内要有人处理' },
} as const satisfies Policy;

/** When to ask again about an invoice that is under way. */
export function nextInvoiceQuestion(carriedAt: Date, now: Date, policy = INVOICE_POLICY): Date {
  const elapsed = (now.getTime() - carriedAt.getTime()) / 1_000;
  const planned = policy.askAfterSeconds.value.find((seconds) => seconds > elapsed);
  return planned === undefined
    ? new Date(now.getTime() + policy.thenEverySeconds.value * 1_000)
    : new Date(carriedAt.getTime() + planned * 1_000);
}
