import { localDate } from '@daowei/shared/kernel/local-date';
import type { Support } from './api/surge';
import { reasonOf, underWay, type Burst } from './under-way';

const DAY = localDate('2026-03-10');
const BURST: Burst = { district: '西湖区', hour: 14, kind: 'demand', because: '已有6单，平常约2单', people: 4 };
const span = (from: number, to: number) => ({
  from: `2026-03-10T${String(from).padStart(2, '0')}:00:00+08:00`,
  to: `2026-03-10T${String(to).padStart(2, '0')}:00:00+08:00`,
});
const squad = (more: Partial<Support['squads'][number]>): Support['squads'][number] => ({
  ...{ id: 'S', district: '西湖区', people: 4, because: '', state: 'asked', stateText: '', askedBy: '' },
  ...{ names: [], answeredBy: null, answer: null },
  ...span(14, 18),
  ...more,
});
const call = (more: Partial<Support['calls'][number]>): Support['calls'][number] => ({
  ...{ id: 'C', district: '西湖区', serviceName: '', places: 2, taken: 1, bonusFen: 3_000, because: '' },
  ...{ state: 'open', openedBy: '', called: [] },
  ...span(14, 18),
  ...more,
});
const said = (burst: Burst, help: Partial<Pick<Support, 'squads' | 'calls'>>): string[] =>
  underWay(burst, DAY, { squads: [], calls: [], ...help } as Support);

describe('what is done about a burst', () => {
  it('is what was asked for its hour and district', () => {
    const squads = [squad({}), squad({ state: 'granted', names: ['赵强'] })];
    const calls = [call({}), call({ state: 'ended' })];
    const lines = ['支援：申请4人，等总部', '支援：来1人', '呼叫：1/2人', '呼叫：来1人'];
    expect(said(BURST, { squads, calls })).toEqual(lines);
    expect(said({ ...BURST, district: null, hour: 17 }, { squads, calls })).toEqual(lines);
  });

  it('is nothing that was refused, is over, brought nobody, or is elsewhere or at another hour', () => {
    const squads = [
      squad({ state: 'refused' }),
      squad({ state: 'ended', names: ['赵强'] }),
      squad({ district: '滨江区' }),
      squad(span(15, 18)),
      squad(span(9, 14)),
    ];
    expect(said(BURST, { squads, calls: [call({ state: 'ended', taken: 0 })] })).toEqual([]);
  });

  it('is asked for with where, how many and how good the forecast is', () => {
    const error = { days: 28, visits: 900, dayErrorPercent: 12 } as Parameters<typeof reasonOf>[1]['error'];
    expect(reasonOf(BURST, { error })).toBe('西湖区14点已有6单，平常约2单（近28天全天预测误差12%）');
    expect(reasonOf(BURST, { error: { ...error, dayErrorPercent: null } })).toBe('西湖区14点已有6单，平常约2单');
    const short: Burst = { ...BURST, district: null, kind: 'capacity', because: '在岗8人，同时要9人上门' };
    expect(reasonOf(short, { error })).toBe('全城14点在岗8人，同时要9人上门');
  });
});
