import { fen } from '@daowei/shared/kernel/fen';
import type { ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';

/** A service kind for specs that need one but not the catalogue: daily cleaning by the hour. */
export function testService(patch: Partial<ServiceKind> = {}): ServiceKind {
  return {
    id: 'daily-cleaning',
    version: 1,
    name: '日常保洁',
    category: '保洁',
    tagline: '每周一次，家里常新',
    description: '',
    icon: 'cleaning',
    pricing: 'hourly',
    basePriceFen: fen(6_000),
    unit: '小时',
    durationMinutes: 120,
    hourOptions: [2, 3, 4],
    included: [],
    excluded: [],
    addOns: [
      { id: 'windows', name: '擦窗', priceFen: fen(3_000), minutes: 30, maxQuantity: 4 },
      { id: 'oven', name: '烤箱清洁', priceFen: fen(5_000), minutes: 15, maxQuantity: 1 },
    ],
    steps: [{ id: 'clean', title: '全屋清洁', hint: '从高到低，从里到外', photo: 'after' }],
    skill: '保洁',
    certificates: ['健康证'],
    warrantyDays: 7,
    standardLevel: 'gold',
    requirements: [],
    crew: 1,
    packages: [],
    liveIn: null,
    deposit: null,
    agreement: {
      title: '日常保洁服务协议',
      clauses: ['服务人员按清单完成服务，造成损坏照价赔偿'],
      healthStatements: [],
      reschedule: { noticeMinutes: 120, maxTimes: 2 },
    },
    bookable: true,
    ...patch,
  };
}

/** A door per step rule, so that every rule of photos is met on one visit. */
export const STEPS: ServiceKind['steps'] = [
  { id: 'ask', title: '确认重点', hint: '问清最在意的两处', photo: 'none' },
  { id: 'kitchen', title: '厨房', hint: '先拍油污最重处', photo: 'both' },
  { id: 'rooms', title: '居室', hint: '从高到低', photo: 'after' },
  { id: 'rubbish', title: '收垃圾', hint: '清点工具', photo: 'optional' },
];
