import type { SurgeDay } from './api/surge';

export type Burst = SurgeDay['bursts'][number];

/** Why help is asked for, as whoever is asked needs it: where, how many, against what forecast, and how good that is. */
export function reasonOf({ district, hour, kind, because }: Burst, { error }: Pick<SurgeDay, 'error'>): string {
  const reason = `${district ?? '全城'}${hour}点${because}`;
  if (kind !== 'demand' || error.dayErrorPercent === null) return reason;
  return `${reason}（近${error.days}天全天预测误差${error.dayErrorPercent}%）`;
}
