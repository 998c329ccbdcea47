import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { FreeTimeIndex } from '../../src/modules/scheduling/domain/free-time/free-time-index.js';
import { QUARTER_MINUTES } from '../../src/modules/scheduling/domain/quarters.js';
import { daysFromTo } from '../../src/modules/scheduling/domain/roster.js';
import type { Chance } from './chance.js';
import { busyWords, dayOfVisits, near, OFF_SHIFT, somewhere, VISIT_MINUTES } from './company.js';

/** The index of a company that no database holds: what the search alone costs, however many they are. */
export function crowdInMemory(
  chance: Chance,
  {
    skill,
    count,
    from,
    days,
    fullness,
  }: { skill: string; count: number; from: LocalDate; days: number; fullness: number },
): FreeTimeIndex {
  const [first, last] = [addDays(from, -1), addDays(from, days)];
  const index = new FreeTimeIndex(first, last);
  const certificates = [{ kind: '健康证', expiresOn: localDate('2030-12-31') }];
  for (let number = 0; number < count; number += 1) {
    const [id, home] = [`${skill} ${number}`, somewhere(chance)];
    index.putWorker({ id, home, skills: [skill], certificates });
    const visits = daysFromTo(first, last).flatMap((day) => {
      const starts = dayOfVisits(fullness, chance);
      index.putDay(id, day, { busy: busyWords(starts), off: OFF_SHIFT, ver: 0 });
      return starts.map((quarter) => {
        const startAt = atMinute(day, quarter * QUARTER_MINUTES);
        return { visit: { from: startAt, to: addMinutes(startAt, VISIT_MINUTES) }, place: near(home, chance) };
      });
    });
    index.putVisits(id, visits);
  }
  return index;
}
