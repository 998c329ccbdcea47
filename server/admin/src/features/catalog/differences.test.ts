import type { ServiceContent } from './api/get-service';
import { differencesOf, factsOf } from './differences';

const CONTENT: ServiceContent = {
  name: '住家保姆',
  category: '照护',
  tagline: '',
  description: '做饭打扫',
  icon: 'nanny',
  pricing: 'live_in',
  basePriceFen: 26_800,
  unit: '天',
  durationMinutes: 1_440,
  hourOptions: [],
  included: ['一日三餐'],
  excluded: [],
  addOns: [{ id: 'night', name: '夜间照看', priceFen: 5_000, minutes: 0, maxQuantity: 1 }],
  steps: [{ id: 'handover', title: '交接', hint: '口味与作息', photo: 'optional' }],
  skill: '住家家务',
  certificates: ['健康证'],
  warrantyDays: 0,
  standardLevel: 'gold',
  requirements: [],
  crew: 1,
  packages: [],
  liveIn: { priceDays: 1, minDays: 7, maxDays: 60, trialDays: 5 },
  deposit: null,
  agreement: { title: '协议', clauses: ['试用'], healthStatements: [], reschedule: { noticeMinutes: 60, maxTimes: 1 } },
  bookable: true,
};

test('a version says everything it has, and nothing it has not', () => {
  const facts = new Map(factsOf(CONTENT).map(({ field, text }) => [field, text]));
  expect(facts.get('住家条款')).toBe('价格对应1天，可约7到60天，试用5天');
  expect(facts.get('价格')).toBe('¥268.00');
  expect([...facts.keys()]).not.toContain('一句话');
});

test('the same is no difference; a renamed row is one change, a new one and a lost one are two', () => {
  expect(differencesOf(CONTENT, { ...CONTENT, included: [...CONTENT.included] })).toEqual([]);
  const [addOn] = CONTENT.addOns;
  const renamed = { ...CONTENT, addOns: [{ ...addOn!, name: '夜里照看' }] };
  expect(differencesOf(CONTENT, renamed).map(({ field }) => field)).toEqual(['附加项目“夜里照看”']);
  const swapped = { ...CONTENT, addOns: [{ ...addOn!, id: 'other' }] };
  expect(differencesOf(CONTENT, swapped)).toMatchObject([{ before: '' }, { after: '' }]);
  const longer = { ...CONTENT, liveIn: { ...CONTENT.liveIn!, trialDays: 7 } };
  expect(differencesOf(CONTENT, longer)).toMatchObject([
    { field: '住家条款', after: expect.stringContaining('试用7天') },
  ]);
});

test('a step that is done in some homes alone says in which', () => {
  const demands = { part: 'extra', line: 'soft', dose: null, material: null, group: 'child' } as const;
  const after = { ...CONTENT, steps: [{ ...CONTENT.steps[0]!, demands }] };
  const [difference] = differencesOf(CONTENT, after);
  expect(difference).toMatchObject({ field: '步骤“交接”' });
  expect(difference!.after).toContain('增项·可不做，仅儿童');
});
