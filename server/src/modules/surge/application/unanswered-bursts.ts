import { Injectable } from '@nestjs/common';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { addDays, atMinute, dayOf, type LocalDate } from '@daowei/shared/kernel/local-date';
import { monthDay } from '@daowei/shared/kernel/time-words';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { SurgeFacade, UnansweredBurst } from '../contract/surge.facade.js';
import { pressing } from '../domain/bursts.js';
import { SURGE_POLICY } from '../domain/surge-policy.js';
import { ReadSurge } from './read-surge.js';

/** Bursts that nobody has asked help for: nothing waits in a table, they are looked at whenever somebody looks. */
@Injectable()
export class UnansweredBursts implements SurgeFacade {
  constructor(
    private readonly surge: ReadSurge,
    private readonly clock: Clock,
  ) {}

  async unanswered(tx: Tx): Promise<UnansweredBurst[]> {
    const today = dayOf(this.clock.now());
    const days = await Promise.all([today, addDays(today, 1)].map((day) => this.of(tx, day)));
    return days.flat();
  }

  private async of(tx: Tx, day: LocalDate): Promise<UnansweredBurst[]> {
    const now = this.clock.now();
    return pressing(await this.surge.bursts(tx, day)).flatMap(({ district, hour, because, people, ...one }) => {
      const startsAt = atMinute(day, hour * 60);
      if (startsAt <= now || one.underWay.length > 0) return [];
      const where = `${monthDay(day)}${hour}点${district ?? '全城'}`;
      return [
        {
          id: `burst-${day}-${hour}-${district ?? 'city'}`,
          day,
          text: `${where}${because}，还要${people}人，没有人在办：请呼叫兼职或申请支援`,
          dueAt: addMinutes(startsAt, -SURGE_POLICY.askAheadMinutes.value),
          openedAt: one.newestAt ?? now,
        },
      ];
    });
  }
}
