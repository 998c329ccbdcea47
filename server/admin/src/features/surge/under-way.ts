import { overlaps } from '@daowei/shared/kernel/interval';
import { atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Support, SurgeDay } from './api/surge';

export type Burst = SurgeDay['bursts'][number];

/** What is done about a burst already, in a word each; what was refused or ended is not. */
export function underWay({ district, hour }: Burst, day: LocalDate, { calls, squads }: Support): string[] {
  const within = { from: atMinute(day, hour * 60), to: atMinute(day, (hour + 1) * 60) };
  const helps = (one: { district: string; from: string; to: string }): boolean =>
    (district === null || one.district === district) &&
    overlaps({ from: new Date(one.from), to: new Date(one.to) }, within);
  const squadsHere = squads.filter((one) => (one.state === 'asked' || one.state === 'granted') && helps(one));
  // an ended call still brings those who said yes
  const callsHere = calls.filter((one) => (one.state === 'open' || one.taken > 0) && helps(one));
  return [
    ...squadsHere.map(({ state, people, names }) =>
      state === 'asked' ? `支援：申请${people}人，等总部` : `支援：来${names.length}人`,
    ),
    ...callsHere.map(({ taken, places, state }) =>
      state === 'open' ? `呼叫：${taken}/${places}人` : `呼叫：来${taken}人`,
    ),
  ];
}

/** Why help is asked for, as whoever is asked needs it: where, how many, against what forecast, and how good that is. */
export function reasonOf({ district, hour, kind, because }: Burst, { error }: Pick<SurgeDay, 'error'>): string {
  const reason = `${district ?? '全城'}${hour}点${because}`;
  if (kind !== 'demand' || error.dayErrorPercent === null) return reason;
  return `${reason}（近${error.days}天全天预测误差${error.dayErrorPercent}%）`;
}
