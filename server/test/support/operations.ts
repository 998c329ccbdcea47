import type { Schemas } from '@daowei/shared/api/client';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { openApiDocument } from '../../src/http-server.js';
import { ACCESS_RULE, type AccessRule } from '../../src/platform/http/access.js';
import { SIGNATURE } from './person.js';
import { contentOf, DETAIL, PLACE, townService } from './small-town.js';
import type { WholeApp } from './whole-app.js';

/** A pay rule that could be published. */
export const PAY_TERMS: Schemas['PayTermsView'] = {
  usual: { visitFen: 1_000, hourFen: 4_000, dayFen: 22_000 },
  services: [{ serviceId: 'trade-1', visitFen: 1_500, hourFen: 4_500, dayFen: 0 }],
  levels: [{ level: '金牌', basisPoints: 2_000 }],
  leadFen: 1_000,
  extrasBasisPoints: 5_000,
  peakFen: 1_500,
  nightMinute: 1_140,
  nightFen: 1_000,
  fiveStarsFen: 500,
  onTimeVisits: 20,
  onTimeFen: 20_000,
  causes: [{ code: 'late', name: '个人原因迟到', basisPoints: 500 }],
  capBasisPoints: 1_000,
  hourFloorFen: 2_400,
};

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One operation of the published document, with the rule of its handler. */
export interface Operation {
  readonly name: string;
  readonly method: Method;
  /** below /api, with `:param` */
  readonly path: string;
  /** of the query */
  readonly query: readonly string[];
  readonly rule: AccessRule;
  /** what the document says about the answer, or null when it has no body */
  readonly answer: unknown;
}

export const AN_ADDRESS = {
  contactName: '周女士',
  phone: '13911112222',
  district: '西湖区',
  community: '文新苑',
  detail: DETAIL,
  ...PLACE,
  isDefault: false,
};

/** The terms the company opens with, made kinder. */
const COMPENSATION_TERMS = {
  tiers: [
    { fromMinutes: 0, basisPoints: 0, redo: false, because: '路上难免' },
    { fromMinutes: 10, basisPoints: 1_500, redo: true, because: '迟到10分钟以上' },
  ],
  choiceHours: 24,
  noShow: { afterMinutes: 60, couponFen: 5_000, because: '没有上门' },
  predicted: { overMinutes: 10, couponFen: 1_000, because: '预计晚到' },
};

const PRICE_RULES = {
  quoteMinutes: 20,
  rules: [
    { kind: 'base', label: '{name}', because: '标准价' },
    { kind: 'add_on', label: '{name}', because: '附加项目' },
    { kind: 'peak', label: '高峰', because: '加{percent}', basisPoints: 800, fromMinute: 1_020, toMinute: 1_200 },
    { kind: 'district', label: '路程', because: '较远', amountFen: 1_000, districts: ['临平区'] },
    { kind: 'tier', label: '{tier}', because: '减{percent}', basisPoints: 200, tier: 'gold' },
  ],
};
const DAY_SHIFTS = { date: '2026-03-11', spans: [{ fromMinute: 480, toMinute: 1_080 }] };

/** Every operation of the document the API publishes about itself. */
export function operationsOf(whole: WholeApp): { document: OpenAPIObject; operations: Operation[] } {
  const rules = rulesOf(whole);
  const document = openApiDocument(whole.app);
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const rule = rules.get(operation.operationId ?? '');
      if (!rule) throw new Error(`no rule for ${operation.operationId}`);
      const written = path.replace(/^\/api/, '').replace(/\{(\w+)\}/g, ':$1');
      const upper = method.toUpperCase() as Method;
      const parameters = (operation.parameters ?? []) as { in: string; name: string }[];
      const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'));
      const content = (answers[0]?.[1] as { content?: Record<string, { schema: unknown }> } | undefined)?.content;
      return [
        {
          name: `${upper} ${written}`,
          method: upper,
          path: written,
          query: parameters.filter((one) => one.in === 'query').map((one) => one.name),
          rule,
          answer: content?.['application/json']?.schema ?? null,
        },
      ];
    }),
  );
  return { document, operations };
}

/** Access rules by operation id: `Controller_handler`. */
function rulesOf(whole: WholeApp): Map<string, AccessRule> {
  const found = new Map<string, AccessRule>();
  for (const { controllers } of whole.app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      const { prototype, name } = metatype as unknown as { prototype: Record<string, unknown>; name: string };
      for (const handler of Object.getOwnPropertyNames(prototype)) {
        const rule =
          typeof prototype[handler] === 'function' &&
          (Reflect.getMetadata(ACCESS_RULE, prototype[handler]) as AccessRule | undefined);
        if (rule) found.set(`${name}_${handler}`, rule);
      }
    }
  }
  return found;
}

/**
 * A body that passes every check of its form; undefined where none belongs.
 * @param addressId the caller's own, where a request should get further than looking for it
 */
export function soundBody(
  { name }: Operation,
  whole: WholeApp,
  addressId = 'none',
): Record<string, unknown> | undefined {
  const deviceTime = whole.clock.now().toISOString();
  const startAt = new Date(whole.clock.now().getTime() + 9 * 3_600_000).toISOString();
  const visit = { serviceId: 'trade-1', addressId, hours: 2, addOns: [{ id: 'windows', quantity: 1 }] };
  const absence = { from: startAt, to: new Date(Date.parse(startAt) + 3_600_000).toISOString(), reason: '病假' };
  const bodies: Record<string, Record<string, unknown>> = {
    'POST /auth/wechat-login': { code: 'login-somebody' },
    'POST /auth/staff-login': { username: 'nobody', password: 'wrong', totp: '123456' },
    'POST /auth/phone': { code: 'refused' },
    'POST /addresses': AN_ADDRESS,
    'PUT /addresses/:id': AN_ADDRESS,
    'POST /slots': visit,
    'POST /quotes': { ...visit, startAt, coupon: 'none' },
    'POST /orders': { ...visit, startAt, quoteId: 'none', note: '门口有地垫' },
    'POST /waitlist': { ...visit, startAt, stretch: 'part' },
    'POST /waitlist/:id/leave': {},
    'POST /shift-requests': { ...visit, startAt, difficulty: 'family', words: '老人要去透析，只有这个时间' },
    'POST /shift-requests/:id/withdraw': {},
    'POST /worker/leave': { from: absence.from, to: absence.to, kind: 'personal', note: '孩子开家长会' },
    'POST /worker/leave/preview': { from: absence.from, to: absence.to },
    'POST /worker/leave/:id/withdraw': {},
    'POST /admin/bills/days/:date/fetch': {},
    'POST /admin/bills/days/:date/close': {},
    'POST /admin/bills/cases/:id/fix': { fix: 'correct', reason: '与微信核对过' },
    'POST /admin/day-plans': { day: addDays(dayOf(whole.clock.now()), 1), seconds: 1, movesAccepted: true },
    'POST /admin/day-plans/:id/stop': {},
    'POST /admin/day-plans/:id/apply': {},
    'POST /admin/leave/:id/grant': { fingerprint: 'f'.repeat(64), answer: '好好休息' },
    'POST /admin/leave/:id/refuse': { answer: '当天人手不够' },
    'POST /admin/shift-requests/:id/grant': { workerId: 'none' },
    'POST /admin/shift-requests/:id/refuse': { script: 'nobody_left' },
    'POST /orders/:id/complaints': { kind: 'quality', words: '厨房还是油的', photoIds: [] },
    'POST /complaints/:id/follow': { command: 'reply', words: '再说一句', photoIds: [] },
    'POST /admin/orders/:id/complaints': { kind: 'late', words: '来电：等了很久', photoIds: [] },
    'POST /admin/complaints/:id/take': {},
    'POST /admin/complaints/:id/answer': { text: '马上为您处理' },
    'POST /admin/complaints/:id/ask': { text: '方便拍张照片吗' },
    'POST /admin/complaints/:id/note': { text: '客户语气平和' },
    'POST /admin/complaints/:id/solve': { text: '明天上午重做', cause: 'worker_skill' },
    'POST /admin/complaints/:id/merge': { into: 'none' },
    'POST /admin/complaints/:id/remedies': { kind: 'transfer', amountFen: 1_000, reason: '让您久等了' },
    'POST /admin/complaints/:id/remedies/:remedyId/decide': { answer: 'refuse' },
    'POST /admin/complaints/:id/rectifications': { action: '复检照片', responsible: '质检', dueAt: startAt },
    'POST /admin/complaints/:id/rectifications/:rectificationId/move': { command: 'done' },
    'POST /orders/:id/cancel': { reason: 'family', hash: 'a'.repeat(64), note: '改天' },
    'POST /admin/orders/:id/cancel': { fault: 'company_fault', note: '车辆故障' },
    'POST /admin/cancellation-rules': {
      basedOn: 0,
      tiers: [{ noticeMinutes: 0, basisPoints: 0, because: '免费' }],
      because: '试行',
    },
    'POST /orders/:id/reschedule': { revision: 1, startAt, reason: 'family', note: '家里有事' },
    'POST /admin/orders/:id/reschedule': { revision: 1, startAt, reason: 'family' },
    'POST /orders/:id/conversion': { startAt, addressId },
    'POST /admin/orders/:id/conversion': { startAt },
    'POST /orders/:id/agreement': { hash: '0'.repeat(64), healthTicks: [], typedName: '周晓岚', deviceTime },
    'POST /orders/:id/payment': {},
    'POST /orders/:id/payment/refresh': {},
    'POST /orders/:id/extras/:extraId/answer': { agree: true },
    'POST /orders/:id/balance/payment': {},
    'POST /orders/:id/balance/payment/refresh': {},
    'POST /admin/orders/:id/refunds': { amountFen: 100, reason: '一处没有擦净' },
    'POST /admin/troubled-refunds/:id/ways': { way: 'merchant_account', because: '客户没有银行卡' },
    'POST /admin/troubled-refunds/:id/payout': { method: 'bank', voucherNo: 'V-1', because: '客户来电核对' },
    'POST /admin/troubled-refunds/payouts/:wayId/check': {},
    'POST /admin/troubled-refunds/payouts/:wayId/refuse': { because: '凭证不符' },
    'POST /admin/cashier-shifts': { countedFen: 0, because: '清点' },
    'POST /admin/cashier-shifts/:id/check': {},
    'POST /admin/orders/:id/receipts': { method: 'cash', receiptNo: 'A-1', amountFen: 100 },
    'POST /admin/orders/:id/receipts/:receiptId/confirm': {},
    'POST /admin/orders/:id/receipts/:receiptId/void': { because: '金额看错' },
    'POST /admin/orders/:id/receipts/:receiptId/refunds': { amountFen: 1, reason: '退一部分' },
    'POST /worker/visits/:orderId/extras': { addOnId: 'windows', quantity: 1, reason: '阳台玻璃积灰较厚' },
    'POST /worker/visits/:orderId/extras/:extraId/withdraw': {},
    'POST /orders/:id/rating': { stars: 5, tags: ['准时'], text: '很好' },
    'POST /orders/:id/sign-off': { signaturePng: SIGNATURE, deviceTime },
    'POST /contracts/plan': {
      ...visit,
      packageId: 'weekly-2',
      firstAt: startAt,
      changes: [{ index: 1, startAt: null }],
      renewsId: 'none',
    },
    'POST /contracts': { quoteId: 'none', note: '门口有地垫' },
    'POST /contracts/:id/cancel': {},
    'POST /contracts/:id/visits/:seq/skip': { revision: 1, startAt: null },
    'POST /admin/contracts/:id/visits/:seq/skip': { revision: 1, startAt },
    'POST /contracts/:id/pause': { from: '2026-03-12', until: '2026-03-20', reason: 'travel', note: '回老家' },
    'POST /admin/contracts/:id/pause': { from: '2026-03-12', until: '2026-03-20', reason: 'travel' },
    'POST /contracts/:id/resume': { visits: [{ seq: 1, revision: 1, startAt: null }] },
    'POST /admin/contracts/:id/resume': { visits: [{ seq: 1, revision: 1, startAt }] },
    'POST /contracts/:id/replacement': { reason: 'habits', note: '希望做事更轻一些' },
    'POST /admin/contracts/:id/replacement': { workerId: 'none', seqs: [1], because: '按您的习惯换一位' },
    'POST /admin/contracts/:id/replacement/decline': { answer: '近期没有合适的同事' },
    'POST /contracts/:id/payment': {},
    'POST /contracts/:id/payment/refresh': {},
    'POST /messages/read': { upTo: 'none' },
    'POST /stays/quote': { serviceId: 'trade-1', addressId, first: '2026-03-20', last: '2026-04-01' },
    'POST /stays': {
      quoteId: 'none',
      hash: '0'.repeat(64),
      healthTicks: [],
      typedName: '周晓岚',
      note: '家里有猫',
      deviceTime,
    },
    'POST /stays/:id/cancel': { hash: 'a'.repeat(64) },
    'POST /stays/:id/payment': {},
    'POST /stays/:id/payment/refresh': {},
    'POST /admin/stays/:id/worker': { version: 1, from: '2026-03-20', workerId: 'none', reason: 'worker' },
    'POST /admin/stays/:id/end': { version: 1, lastDay: '2026-03-20', reason: 'customer', note: '客户要搬家' },
    'POST /admin/stays/:id/cancel': { version: 1, note: '阿姨家里有事' },
    'POST /stays/:id/trial/keep': { version: 1 },
    'POST /stays/:id/trial/end': { version: 1 },
    'POST /stays/:id/trial/worker': { version: 1, workerId: 'none' },
    'POST /subscriptions': { answers: [{ templateId: 'tmpl-visit-done', result: 'accept' }] },
    'POST /worker/offers/:assignmentId/accept': {},
    'POST /worker/offers/:assignmentId/decline': { reason: 'busy', note: '在别处' },
    'POST /worker/visits/:orderId/depart': { at: PLACE, deviceTime },
    'POST /worker/visits/:orderId/call': { deviceTime },
    'POST /worker/visits/:orderId/check-in': { at: PLACE, deviceTime, doorCode: '000000', voucher: 'A'.repeat(22) },
    'POST /worker/visits/:orderId/steps/:stepId': {
      note: '好',
      photoIds: [{ id: 'none', stage: 'after' }],
      deviceTime,
    },
    'POST /worker/visits/:orderId/sign': { signaturePng: SIGNATURE, deviceTime },
    'POST /admin/orders/:id/assign': { workerId: 'none', version: 0, reason: '客户指定' },
    'POST /admin/orders/:id/coupons': { kindId: 'none', because: '致歉' },
    'POST /admin/coupon-kinds': {
      name: '致歉券',
      because: '服务迟到的歉意',
      discount: 'amount',
      value: 2_000,
      leastSpendFen: 0,
      districts: ['西湖区', '临平区'],
      weekdays: [1, 2],
      fromMinute: 0,
      toMinute: 1_440,
      validFrom: deviceTime,
      validTo: '2099-01-01T00:00:00.000Z',
    },
    'POST /admin/price-rules': {
      ...PRICE_RULES,
      basedOn: 2,
      effectiveOn: addDays(dayOf(whole.clock.now()), 30),
      because: '调价',
    },
    'POST /admin/price-rules/trial': PRICE_RULES,
    'POST /admin/services': {
      id: 'trade-new',
      content: contentOf(townService({ skill: '手艺1' })),
      because: '新开一项',
    },
    'POST /admin/services/:id/versions': {
      basedOn: 1,
      content: contentOf(townService({ skill: '手艺1' })),
      because: '调价',
    },
    'POST /admin/services/:id/off-sale': { because: '人手不足' },
    'POST /admin/services/:id/on-sale': { because: '人手到位' },
    'POST /admin/workers/:id/absences/preview': absence,
    'POST /admin/workers/:id/absences': { ...absence, fingerprint: 'f'.repeat(64) },
    'POST /admin/workers/:id/roster/preview': { day: DAY_SHIFTS },
    'POST /admin/workers/:id/roster': { day: DAY_SHIFTS, fingerprint: 'f'.repeat(64) },
    'POST /admin/workers/:id/replan': { date: '2026-03-10' },
    'POST /admin/workers/:id/blocks': { because: '与客户争执', evidence: '客户来电：语气生硬，争执了十分钟' },
    'POST /admin/blocks/:id/decide': { command: 'release', because: '双方已和解' },
    'POST /admin/services/:id/dispatch-mode': { mode: 'automatic', because: '恢复自动' },
    'POST /admin/orders/:id/briefing-tick': { done: true },
    'POST /admin/training/:id/passes': { workerIds: ['none'], passedOn: '2026-03-10', note: '一号教室' },
    'POST /orders/:id/delay-answer': { choice: 'coupon', startAt },
    'POST /orders/:id/compensation': { redoAt: startAt },
    'POST /admin/compensation-rules': { ...COMPENSATION_TERMS, basedOn: 1, because: '更宽松' },
    'POST /admin/compensation-rules/trial': COMPENSATION_TERMS,
    'POST /admin/orders/:id/no-show': {},
    'POST /admin/orders/:id/excuses': { code: 'not_home', evidence: '电话录音：客户不在家' },
    'POST /admin/excuses/:id/decide': { accept: true },
    'POST /admin/orders/:id/red-packets': { amountFen: 100, reason: '感谢您的耐心等候' },
    'POST /admin/red-packets/:id/decide': { command: 'approve' },
    'POST /admin/invoices/:id/retry': {},
    'POST /orders/:id/invoice': {
      titleKind: 'company',
      titleName: '杭州某某贸易有限公司',
      taxNo: '91440300708461136T',
      email: 'finance@example.com',
      version: 0,
    },
    'POST /worker/income/statements/:id/confirm': { version: 1 },
    'POST /worker/income/statements/:id/object': { version: 1, words: '三号那一单少算了半小时' },
    'POST /admin/wages/statements/:id/corrections': {
      version: 1,
      kind: 'supplement',
      amountFen: 100,
      reason: '补半小时',
    },
    'POST /admin/wages/statements/:id/answer': { version: 1, words: '核对过，记录是两小时' },
    'POST /admin/wages/statements/:id/resend': {},
    'POST /admin/wages/decisions': { step: 'check', ids: ['none'] },
    'POST /admin/wages/runs': { month: '2026-02' },
    'POST /admin/pay-rules': { basedOn: 1, terms: PAY_TERMS, from: '2099-01-01', because: '调价' },
    'POST /wechat-pay/notifications/refund': { id: 'x', event_type: 'REFUND.SUCCESS', resource: {} },
    'POST /wechat-pay/notifications/transfer': { id: 'x', event_type: 'MCHTRANSFER.BILL.FINISHED', resource: {} },
    'POST /wechat-pay/notifications/payment': { id: 'x', event_type: 'TRANSACTION.SUCCESS', resource: {} },
  };
  return bodies[name];
}
