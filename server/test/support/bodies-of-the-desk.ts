type Bodies = Record<string, Record<string, unknown>>;

const FOUR_HOURS_MS = 4 * 3_600_000;

/** What calls people in, and answers for it. */
export function surgeBodies(startAt: string): Bodies {
  const support = {
    ...{ from: startAt, to: new Date(Date.parse(startAt) + FOUR_HOURS_MS).toISOString() },
    ...{ district: '西湖区', because: '别墅深度保洁集中' },
  };
  return {
    'POST /worker/surge-calls/:id/take': {},
    'POST /worker/surge-calls/:id/decline': {},
    'POST /admin/surge/calls': { ...support, serviceId: 'trade-1', places: 2 },
    'POST /admin/surge/calls/:id/end': {},
    'POST /admin/surge/part-timers/:workerId': { isPartTimer: true },
    'POST /admin/surge/standby': { workerId: 'none', team: 'standby', from: support.from, to: support.to },
    'POST /admin/surge/standby/:id/remove': {},
    'POST /admin/surge/squads': { ...support, people: 3 },
    'POST /admin/surge/squads/:id/grant': {
      people: [
        {
          name: '赵强',
          gender: 'male',
          phone: '13900000001',
          level: '中级',
          skills: ['日常保洁'],
          certificates: [{ kind: '健康证', number: 'JK20260001', expiresOn: '2026-12-31' }],
        },
      ],
      startDistrict: '西湖区',
      answer: '下午到',
    },
    'POST /admin/surge/squads/:id/refuse': { answer: '今天抽不出人' },
    'POST /admin/surge/squads/:id/end': {},
  };
}

/** What is said of a complaint, and done about it. */
export function complaintBodies(startAt: string): Bodies {
  return {
    'POST /orders/:id/complaints': { kind: 'quality', words: '厨房还是油的', photoIds: [] },
    'POST /complaints/:id/follow': { command: 'reply', words: '再说一句', photoIds: [] },
    'POST /admin/orders/:id/complaints': { kind: 'late', words: '来电：等了很久', photoIds: [] },
    'POST /admin/complaints/:id/take': {},
    'POST /admin/complaints/:id/answer': { text: '马上为您处理' },
    'POST /admin/complaints/:id/ask': { text: '方便拍张照片吗' },
    'POST /admin/complaints/:id/note': { text: '客户语气平和' },
    'POST /admin/complaints/:id/solve': { text: '明天上午重做', cause: 'worker_skill' },
    'POST /admin/complaints/:id/merge': { other: 'none' },
    'POST /admin/complaints/:id/remedies': { kind: 'transfer', amountFen: 1_000, reason: '让您久等了' },
    'POST /admin/complaints/:id/remedies/:remedyId/decide': { answer: 'refuse' },
    'POST /admin/complaints/:id/rectifications': { action: '复检照片', responsible: '质检', dueAt: startAt },
    'POST /admin/complaints/:id/rectifications/:rectificationId/move': { command: 'done' },
  };
}

/** What people of the office say that depends on nothing. */
export const DESK_BODIES: Bodies = {
  'POST /admin/day-plans/replan': { away: [] },
  'POST /admin/day-plans/:id/stop': {},
  'POST /admin/day-plans/:id/apply': {},
  'POST /admin/leave/:id/refuse': { answer: '当天人手不够' },
  'POST /admin/shift-requests/:id/grant': { workerId: 'none' },
  'POST /admin/shift-requests/:id/refuse': { script: 'nobody_left' },
  'POST /admin/orders/:id/cancel': { fault: 'company_fault', note: '车辆故障' },
  'POST /admin/orders/:id/refunds': { amountFen: 100, reason: '一处没有擦净' },
  'POST /admin/orders/:id/receipts': { method: 'cash', receiptNo: 'A-1', amountFen: 100 },
  'POST /admin/orders/:id/receipts/:receiptId/confirm': {},
  'POST /admin/orders/:id/receipts/:receiptId/void': { because: '金额看错' },
  'POST /admin/orders/:id/receipts/:receiptId/refunds': { amountFen: 1, reason: '退一部分' },
  'POST /admin/contracts/:id/pause': { from: '2026-03-12', until: '2026-03-20', reason: 'travel' },
  'POST /admin/contracts/:id/replacement': { workerId: 'none', seqs: [1], because: '按您的习惯换一位' },
  'POST /admin/contracts/:id/replacement/decline': { answer: '近期没有合适的同事' },
  'POST /admin/stays/:id/worker': { version: 1, from: '2026-03-20', workerId: 'none', reason: 'worker' },
  'POST /admin/stays/:id/end': { version: 1, lastDay: '2026-03-20', reason: 'customer', note: '客户要搬家' },
  'POST /admin/stays/:id/cancel': { version: 1, note: '阿姨家里有事' },
  'POST /admin/pulls/:id/hand-over': {},
  'POST /admin/toolkits': { code: 'DW-0001', name: '保洁包' },
  'POST /admin/devices': { workerId: 'none', serial: 'WATCH-0001' },
  'POST /admin/devices/:id/take-back': {},
  'POST /admin/safety/sos/:id/incident': { kind: 'threat', words: '门被反锁', photoIds: [] },
  'POST /admin/safety/incidents/:id/move': { command: 'close' },
  'POST /admin/safety/incidents/:id/facts': { injuries: '手腕擦伤', damageFen: 20_000, cause: '没有防滑垫' },
  'POST /admin/safety/incidents/:id/claim': { insurer: '人保财险', no: 'PICC-1', amountFen: 20_000, state: 'filed' },
  'POST /admin/safety/incidents/:id/actions/:actionId/move': { command: 'done' },
  'POST /admin/safety/sos/:id/acknowledge': {},
  'POST /admin/safety/sos/:id/note': { text: '已打通电话，人没事' },
  'POST /admin/safety/sos/:id/end': { text: '门反锁，物业已到场' },
  'POST /admin/orders/:id/assign': { workerId: 'none', version: 0, reason: '客户指定' },
  'POST /admin/orders/:id/coupons': { kindId: 'none', because: '致歉' },
  'POST /admin/services/:id/off-sale': { because: '人手不足' },
  'POST /admin/services/:id/on-sale': { because: '人手到位' },
  'POST /admin/workers/:id/replan': { date: '2026-03-10' },
  'POST /admin/workers/:id/blocks': { because: '与客户争执', evidence: '客户来电：语气生硬，争执了十分钟' },
  'POST /admin/blocks/:id/decide': { command: 'release', because: '双方已和解' },
  'POST /admin/services/:id/dispatch-mode': { mode: 'automatic', because: '恢复自动' },
  'POST /admin/orders/:id/briefing-tick': { done: true },
  'POST /admin/training/:id/passes': { workerIds: ['none'], passedOn: '2026-03-10', note: '一号教室' },
  'POST /admin/orders/:id/no-show': {},
  'POST /admin/orders/:id/excuses': { code: 'not_home', evidence: '电话录音：客户不在家' },
  'POST /admin/excuses/:id/decide': { accept: true },
  'POST /admin/orders/:id/red-packets': { amountFen: 100, reason: '感谢您的耐心等候' },
  'POST /admin/red-packets/:id/decide': { command: 'approve' },
  'POST /admin/conversations/:id/answers': { text: '收到，马上为您查' },
  'POST /admin/pushes/:id/decide': { command: 'approve' },
  'POST /admin/follow-ups/:orderId/calls': { outcome: 'no_answer' },
  'POST /admin/orders/:id/rating-answer': { text: '谢谢您，下次更细心' },
  'POST /admin/contacts': { kind: 'worker', subjectId: 'none', staffId: null },
  'POST /admin/invoices/:id/retry': {},
  'POST /admin/wages/statements/:id/answer': { version: 1, words: '核对过，记录是两小时' },
  'POST /admin/wages/statements/:id/resend': {},
  'POST /admin/wages/decisions': { step: 'check', ids: ['none'] },
  'POST /admin/wages/runs': { month: '2026-02' },
  'POST /admin/bills/days/:date/fetch': {},
  'POST /admin/bills/days/:date/close': {},
  'POST /admin/bills/cases/:id/fix': { fix: 'correct', reason: '与微信核对过' },
  'POST /admin/troubled-refunds/:id/ways': { way: 'merchant_account', because: '客户没有银行卡' },
  'POST /admin/troubled-refunds/:id/payout': { method: 'bank', voucherNo: 'V-1', because: '客户来电核对' },
  'POST /admin/troubled-refunds/payouts/:wayId/check': {},
  'POST /admin/troubled-refunds/payouts/:wayId/refuse': { because: '凭证不符' },
  'POST /admin/cashier-shifts': { countedFen: 0, because: '清点' },
  'POST /admin/cashier-shifts/:id/check': {},
};
