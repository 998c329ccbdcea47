import { reasonOf, type Burst } from './burst';

const BURST: Burst = {
  ...{ district: '西湖区', hour: 14, kind: 'demand', because: '已有6单，平常约2单', people: 4, underWay: [] },
};

describe('a burst', () => {
  it('is asked for with where, how many and how good the forecast is', () => {
    const error = { days: 28, visits: 900, dayErrorPercent: 12 } as Parameters<typeof reasonOf>[1]['error'];
    expect(reasonOf(BURST, { error })).toBe('西湖区14点已有6单，平常约2单（近28天全天预测误差12%）');
    expect(reasonOf(BURST, { error: { ...error, dayErrorPercent: null } })).toBe('西湖区14点已有6单，平常约2单');
    const short: Burst = { ...BURST, district: null, kind: 'capacity', because: '在岗8人，同时要9人上门' };
    expect(reasonOf(short, { error })).toBe('全城14点在岗8人，同时要9人上门');
  });
});
