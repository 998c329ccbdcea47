import { overlaps } from '@daowei/shared/kernel/interval';
import { atMinute, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Burst } from './bursts.js';
import type { SurgeCall } from './call-life.js';
import type { Squad } from './squad-life.js';

/** What was asked for so far, wherever it was. */
export interface AskedFor {
  readonly calls: readonly SurgeCall[];
  readonly squads: readonly Squad[];
}

/** What is done about a burst already, in a word each; what was refused or ended is not. */
export function underWay(
  { district, hour }: Pick<Burst, 'district' | 'hour'>,
  day: LocalDate,
  asked: AskedFor,
): string[] {
  const within = { from: atMinute(day, hour * 60), to: atMinute(day, (hour + 1) * 60) };
  const helps = (one: SurgeCall | Squad): boolean =>
    (district === null || one.district === district) && overlaps(one, within);
  const squads = asked.squads.filter((one) => (one.state === 'asked' || one.state === 'granted') && helps(one));
  // an ended call still brings those who said yes
  const calls = asked.calls.filter((one) => (one.state === 'open' || one.taken > 0) && helps(one));
  return [
    ...squads.map(({ state, people, names }) =>
      state === 'asked' ? `支援：申请${people}人，等总部` : `支援：来${names.length}人`,
    ),
    ...calls.map(({ taken, places, state }) =>
      state === 'open' ? `呼叫：${taken}/${places}人` : `呼叫：来${taken}人`,
    ),
  ];
}
