import type { Schemas } from '@daowei/shared/api/client';

/** Examples of what the API answers; a test changes the parts it is about. */

export const SERVICE: Schemas['ServiceDetail'] = {
  id: 'daily',
  version: 1,
  name: '日常保洁',
  category: '保洁清洗',
  tagline: '家务一次清爽',
  icon: 'cleaning',
  pricing: 'hourly',
  basePriceFen: 6800,
  unit: '小时',
  durationMinutes: 120,
  bookable: true,
  description: '自带工具与环保清洁剂',
  included: ['客厅'],
  excluded: [],
  addOns: [{ id: 'fridge', name: '冰箱内部清洁', priceFen: 6000, minutes: 30, maxQuantity: 2 }],
  steps: [],
  warrantyDays: 7,
  standardLevel: 'gold',
  requirements: [],
  hourOptions: [2, 3, 4],
  crew: 1,
  agreement: { title: '日常保洁服务协议', clauses: ['造成损坏照价赔偿'], healthStatements: [] },
  packages: [],
};

export const ADDRESS: Schemas['Address'] = {
  id: 'home',
  contactName: '陈女士',
  phoneMasked: '138****8000',
  district: '西湖区',
  community: '翠苑一区',
  detail: '12幢2单元301室',
  lat: 30.28,
  lng: 120.12,
  isDefault: true,
};

export const QUOTE: Schemas['Quote'] = {
  id: 'quote-1',
  lines: [{ kind: 'base', label: '日常保洁 2小时', because: '68元/小时 × 2小时', amountFen: 13600 }],
  totalFen: 13600,
  deposit: null,
  ruleVersion: 1,
  couponId: null,
  coupons: [],
  hash: 'hash',
  expiresAt: '2099-01-01T00:00:00.000Z',
};

export const WORKER: Schemas['WorkerCard'] = {
  id: 'worker-1',
  name: '王秀兰',
  avatarSeed: 'worker-1',
  level: '金牌',
  ratingAverage: 4.9,
  visitCount: 1286,
  onTimeRate: 0.98,
  phoneMasked: '139****2210',
  certificates: ['健康证'],
};

export const STEP: Schemas['VisitStepView'] = {
  id: 'kitchen',
  title: '厨房清洁',
  hint: '灶台、台面、水槽',
  photo: 'both',
  demands: { part: 'base', line: 'red', dose: null, material: null, group: null },
  doneAt: null,
  dose: null,
  certificateNo: null,
  skipReason: null,
  passed: false,
  note: null,
  photos: [],
  rooms: [],
};

/** A visit in some state, with two steps of which `done` are done. */
export function progress(state: Schemas['VisitState'], done = 0): Schemas['VisitProgress'] {
  return {
    state,
    departedAt: null,
    etaAt: '2026-11-23T05:50:00.000Z',
    onTheWay: null,
    arrivedAt: '2026-11-23T06:00:00.000Z',
    startedAt: null,
    workerSignedAt: null,
    customerSignedAt: null,
    steps: [STEP, { ...STEP, id: 'bath', title: '卫生间清洁', photo: 'none' as const }].map((step, index) => ({
      ...step,
      doneAt: index < done ? '2026-11-23T06:20:00.000Z' : null,
    })),
    doneSteps: done,
    totalSteps: 2,
    level: null,
  };
}

/** All of the price is paid when booking. */
export const BILL: Schemas['BillView'] = {
  depositFen: null,
  because: null,
  afterVisitFen: 0,
  extras: [],
  balance: null,
  collected: [],
};

/** Nothing was asked for, and nothing can be. */
export const NO_MATERIALS: Schemas['MaterialsView'] = {
  version: 0,
  items: [],
  mayChange: false,
  changedAt: null,
  signature: null,
};

/** A booking that waits for its payment, unless changed. */
export function order(change: Partial<Schemas['OrderView']> = {}): Schemas['OrderView'] {
  return {
    id: 'order-1',
    no: 'DW26112300001',
    state: 'awaiting_payment',
    stateText: '待支付',
    serviceId: 'daily',
    serviceName: '日常保洁',
    serviceIcon: 'cleaning',
    promisedFrom: '2026-11-23T06:00:00.000Z',
    promisedTo: '2026-11-23T06:30:00.000Z',
    durationMinutes: 120,
    remote: false,
    totalFen: 13600,
    addressShort: '西湖区 翠苑一区',
    workerName: null,
    holdUntil: '2099-01-01T00:00:00.000Z',
    rated: false,
    createdAt: '2026-11-22T06:00:00.000Z',
    revision: 1,
    lines: QUOTE.lines,
    paidFen: 0,
    bill: BILL,
    address: ADDRESS,
    note: null,
    homeGroups: [],
    homeOptions: [],
    worker: null,
    mates: [],
    agreementSignedAt: null,
    doorCode: null,
    voucher: null,
    timeline: [],
    visit: null,
    materials: NO_MATERIALS,
    rating: null,
    actions: ['pay', 'cancel'],
    refunds: [],
    linked: [],
    subscribeTemplates: ['confirmed', 'departed', 'done', 'one-too-many'],
    ...change,
  };
}

export const PAYMENT: Schemas['PaymentParams'] = {
  appId: 'wx1',
  timeStamp: '1763798400',
  nonceStr: 'nonce',
  package: 'prepay_id=1',
  signType: 'RSA',
  paySign: 'signature',
  instalment: 'full',
  amountFen: 13600,
  payBefore: '2099-01-01T00:00:00.000Z',
};

/** A visit in its worker's hands. */
export function workerVisit(change: Partial<Schemas['WorkerVisit']> = {}): Schemas['WorkerVisit'] {
  return {
    orderId: 'order-1',
    orderNo: 'DW26112300001',
    assignmentId: 'assignment-1',
    assignmentState: 'accepted',
    respondBy: null,
    state: 'scheduled',
    serviceName: '日常保洁',
    serviceIcon: 'cleaning',
    promisedFrom: '2026-11-23T06:00:00.000Z',
    promisedTo: '2026-11-23T06:30:00.000Z',
    plannedEnd: '2026-11-23T08:00:00.000Z',
    durationMinutes: 120,
    district: '西湖区',
    community: '翠苑一区',
    remote: false,
    role: 'lead',
    together: 1,
    nextAction: 'depart',
    customerName: '陈女士',
    customerPhone: null,
    addressDetail: '12幢2单元301室',
    lat: 30.28,
    lng: 120.12,
    note: null,
    homeGroups: [],
    addOns: [],
    agreementSigned: true,
    crew: [],
    crewMissing: 0,
    refusal: null,
    materials: [],
    departure: null,
    bill: BILL,
    offeredExtras: [],
    offeredOvertime: [],
    agreedEnd: null,
    explanation: [],
    progress: progress('scheduled'),
    ...change,
  };
}
