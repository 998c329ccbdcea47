import type { Schemas } from '@daowei/shared/api/client';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { complaintBodies, DESK_BODIES, surgeBodies } from './bodies-of-the-desk.js';
import type { Operation } from './operations.js';
import { SIGNATURE } from './person.js';
import { contentOf, DETAIL, PLACE, PRECAUTIONS, townService } from './small-town.js';
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
    'PUT /precautions': PRECAUTIONS,
    'PUT /worker/emergency-contact': PRECAUTIONS.contact,
    'PUT /worker/visits/:orderId/position': { at: { ...PLACE, accuracy: 12 }, deviceTime },
    'PUT /admin/orders/:id/precautions': PRECAUTIONS,
    'PUT /admin/stays/:id/precautions': PRECAUTIONS,
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
    ...surgeBodies(startAt),
    ...complaintBodies(startAt),
    ...DESK_BODIES,
    'POST /admin/day-plans': { day: addDays(dayOf(whole.clock.now()), 1), seconds: 1, movesAccepted: true },
    'POST /admin/leave/:id/grant': { fingerprint: 'f'.repeat(64), answer: '好好休息' },
    'POST /orders/:id/cancel': { reason: 'family', hash: 'a'.repeat(64), note: '改天' },
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
    'POST /orders/:id/materials': {
      basedOn: 0,
      items: [{ name: '立白洗洁精', note: '两瓶，厨房', by: 'company' }],
      typedName: '周晓岚',
      deviceTime,
    },
    'POST /orders/:id/payment': {},
    'POST /orders/:id/payment/refresh': {},
    'POST /orders/:id/extras/:extraId/answer': { agree: true },
    'POST /orders/:id/balance/payment': {},
    'POST /orders/:id/balance/payment/refresh': {},
    'POST /worker/visits/:orderId/extras': { addOnId: 'windows', quantity: 1, reason: '阳台玻璃积灰较厚' },
    'POST /worker/visits/:orderId/extras/:extraId/withdraw': {},
    'POST /worker/visits/:orderId/overtime': { minutes: 30, reason: '厨房油污较重' },
    'POST /orders/:id/rating': { stars: 5, tags: ['准时'], text: '很好' },
    'POST /orders/:id/sign-off': { signaturePng: SIGNATURE, deviceTime },
    'POST /orders/:id/sign-off/refusal': { redo: ['ask'], words: '厨房台面还有油', deviceTime },
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
    'POST /contracts/:id/resume': { visits: [{ seq: 1, revision: 1, startAt: null }] },
    'POST /admin/contracts/:id/resume': { visits: [{ seq: 1, revision: 1, startAt }] },
    'POST /contracts/:id/replacement': { reason: 'habits', note: '希望做事更轻一些' },
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
    'POST /stays/:id/trial/keep': { version: 1 },
    'POST /stays/:id/trial/end': { version: 1 },
    'POST /stays/:id/trial/worker': { version: 1, workerId: 'none' },
    'POST /subscriptions': { answers: [{ templateId: 'tmpl-visit-done', result: 'accept' }] },
    'POST /worker/offers/:assignmentId/accept': {},
    'POST /worker/offers/:assignmentId/decline': { reason: 'busy', note: '在别处' },
    'POST /worker/visits/:orderId/preparation': {
      version: 1,
      ticked: ['rest'],
      kitCode: 'DW-0001',
      kitPhoto: 'none',
      deviceTime,
    },
    'POST /worker/visits/:orderId/pulls': { itemId: 'rest', note: '用完了', deviceTime },
    'POST /admin/checklists': {
      serviceId: 'trade-1',
      basedOn: 0,
      needsKit: true,
      items: [{ id: 'rest', group: 'safety', title: '休息充足', must: true }],
      because: '试行',
    },
    'POST /worker/visits/:orderId/depart': { at: PLACE, deviceTime },
    'POST /worker/visits/:orderId/call': { deviceTime },
    'POST /worker/visits/:orderId/check-in': { at: PLACE, deviceTime, doorCode: '000000', voucher: 'A'.repeat(22) },
    'POST /worker/visits/:orderId/steps/:stepId': {
      note: '好',
      photoIds: [{ id: 'none', stage: 'after' }],
      deviceTime,
    },
    'POST /worker/visits/:orderId/steps/:stepId/rooms/:place': { scanned: 'DW-ROOM:客厅', deviceTime },
    'POST /worker/device-alarms/:id/answer': { answer: 'fine' },
    'POST /devices/readings': { readings: [{ seq: 1, kind: 'heartbeat', at: deviceTime, battery: 80, place: PLACE }] },
    'POST /worker/visits/:orderId/sos': { at: { ...PLACE, accuracy: 12 }, deviceTime, silent: false },
    'POST /worker/visits/:orderId/incidents': {
      kind: 'fall',
      words: '浴室地砖湿滑',
      photoIds: [],
      happenedAt: deviceTime,
    },
    'POST /admin/orders/:id/incidents': { kind: 'damage', words: '碰倒了花瓶', photoIds: [], happenedAt: deviceTime },
    'POST /admin/safety/incidents/:id/actions': {
      action: '浴室作业前铺防滑垫',
      responsible: '质检 许晴',
      dueAt: startAt,
    },
    'POST /worker/visits/:orderId/sign': { signaturePng: SIGNATURE, deviceTime },
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
    'POST /admin/workers/:id/absences/preview': absence,
    'POST /admin/workers/:id/absences': { ...absence, fingerprint: 'f'.repeat(64) },
    'POST /admin/workers/:id/roster/preview': { day: DAY_SHIFTS },
    'POST /admin/workers/:id/roster': { day: DAY_SHIFTS, fingerprint: 'f'.repeat(64) },
    'POST /orders/:id/delay-answer': { choice: 'coupon', startAt },
    'POST /orders/:id/compensation': { redoAt: startAt },
    'POST /admin/compensation-rules': { ...COMPENSATION_TERMS, basedOn: 1, because: '更宽松' },
    'POST /admin/compensation-rules/trial': COMPENSATION_TERMS,
    'POST /rewards/exchanges': { offer: 'coupon-10', currency: 'points', price: 1_000 },
    'POST /admin/scripts': {
      scene: 'delay',
      variant: 'A',
      basedOn: 9,
      summary: '会晚一点',
      text: '抱歉',
      because: '试行',
    },
    'POST /admin/push-preview': {
      scene: 'delayed_booking',
      variant: 'A',
      audience: { kind: 'ahead', leastDays: 0, mostDays: 7, serviceId: 'trade-1', district: '西湖区' },
      values: [{ name: '新时间', value: '明天上午' }],
    },
    'POST /admin/pushes': {
      scene: 'delayed_booking',
      variant: 'A',
      scriptVersion: 1,
      orderIds: ['none'],
      values: [{ name: '新时间', value: '明天上午' }],
    },
    'POST /orders/:id/day-before': { revision: 1 },
    'POST /orders/:id/survey': { question: 'csat', score: 5 },
    'POST /contact-preferences': { care: true, textMessages: 'service', quietFrom: 1_260, quietTo: 480 },
    'POST /admin/orders/:id/warranty/claims': { cause: 'recurred', words: '来电：又有异味', startAt },
    'POST /orders/:id/warranty/claims': { cause: 'recurred', words: '又有异味', photoIds: [], startAt },
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
    'POST /admin/pay-rules': { basedOn: 1, terms: PAY_TERMS, from: '2099-01-01', because: '调价' },
    'POST /wechat-pay/notifications/refund': { id: 'x', event_type: 'REFUND.SUCCESS', resource: {} },
    'POST /wechat-pay/notifications/transfer': { id: 'x', event_type: 'MCHTRANSFER.BILL.FINISHED', resource: {} },
    'POST /wechat-pay/notifications/payment': { id: 'x', event_type: 'TRANSACTION.SUCCESS', resource: {} },
  };
  return bodies[name];
}
