export const COMPLAINT_KINDS = ['late', 'quality', 'damage', 'attitude', 'price', 'safety', 'other'] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

/** As the customer picks it. */
export const COMPLAINT_KIND_TEXT: Readonly<Record<ComplaintKind, string>> = {
  late: '来晚了或没有来',
  quality: '没有做到位',
  damage: '物品损坏',
  attitude: '沟通与态度',
  price: '费用不清楚',
  safety: '安全与隐私',
  other: '其他',
};

/** How the complaint came to us. */
export const COMPLAINT_CHANNELS = ['miniapp', 'phone', 'rating'] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

export const COMPLAINT_CHANNEL_TEXT: Readonly<Record<ComplaintChannel, string>> = {
  miniapp: '小程序',
  phone: '电话',
  rating: '低分评价',
};

/** Why it happened (RCA); the office names it with the solution. `nobody`: nobody's fault, and taken seriously all the same. */
export const CAUSES = [
  'worker_skill',
  'worker_conduct',
  'scheduling',
  'traffic',
  'materials',
  'promise_unclear',
  'system',
  'nobody',
] as const;
export type Cause = (typeof CAUSES)[number];

export const CAUSE_TEXT: Readonly<Record<Cause, string>> = {
  worker_skill: '服务技能',
  worker_conduct: '服务态度与纪律',
  scheduling: '排班与派单',
  traffic: '路上时间估计不足',
  materials: '工具与用品',
  promise_unclear: '事先没有说清楚',
  system: '系统问题',
  nobody: '没有人做错',
};
