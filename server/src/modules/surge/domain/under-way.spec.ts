import { fen } from '@daowei/shared/kernel/fen';
import { localDate } from '@daowei/shared/kernel/local-date';
import type { SurgeCall } from './call-life.js';
import type { Squad } from './squad-life.js';
import { underWay, type AskedFor } from './under-way.js';

const DAY = localDate('2026-03-10');
const HERE = { district: '西湖区', hour: 14 };
const at = (hour: number): Date => new Date(`2026-03-10T${String(hour).padStart(2, '0')}:00:00+08:00`);
const span = (from: number, to: number) => ({ from: at(from), to: at(to) });
const squad = (more: Partial<Squad> = {}): Squad => ({
  ...{ id: 'S', district: '西湖区', people: 4, because: '', state: 'asked', askedBy: '', askedAt: at(8) },
  ...{ names: [], answeredBy: null, answer: null, endedAt: null },
  ...span(14, 18),
  ...more,
});
const call = (more: Partial<SurgeCall> = {}): SurgeCall => ({
  ...{ id: 'C', district: '西湖区', serviceId: 'S', serviceName: '', places: 2, taken: 1, bonusFen: fen(3_000) },
  ...{ because: '', state: 'open', openedBy: '', openedAt: at(8) },
  ...span(14, 18),
  ...more,
});
const said = (asked: Partial<AskedFor>, burst: { district: string | null; hour: number } = HERE): string[] =>
  underWay(burst, DAY, { squads: [], calls: [], ...asked });

describe('what is done about a burst', () => {
  it('is what was asked for its hour and district', () => {
    const squads = [squad(), squad({ state: 'granted', names: ['赵强'] })];
    const calls = [call(), call({ state: 'ended' })];
    const lines = ['支援：申请4人，等总部', '支援：来1人', '呼叫：1/2人', '呼叫：来1人'];
    expect(said({ squads, calls })).toEqual(lines);
    expect(said({ squads, calls }, { district: null, hour: 17 })).toEqual(lines);
  });

  it('is nothing that was refused, is over, brought nobody, or is elsewhere or at another hour', () => {
    const squads = [
      squad({ state: 'refused' }),
      squad({ state: 'ended', names: ['赵强'] }),
      squad({ district: '滨江区' }),
      squad(span(15, 18)),
      squad(span(9, 14)),
    ];
    expect(said({ squads, calls: [call({ state: 'ended', taken: 0 })] })).toEqual([]);
  });
});
