import { Injectable } from '@nestjs/common';
import type { Interval } from '@daowei/shared/kernel/interval';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import type { TimeFreed } from '../contract/scheduling.facade.js';
import { LONGEST_CLAIM_DAYS } from '../domain/quarters.js';
import { SchedulingPoliciesSql } from '../infrastructure/policies.sql.js';
import { Roster } from './roster.js';

/** A changed roster counts at once: in the transaction that changes it. Later days are taken over when they open. */
@Injectable()
export class TakeOverRoster {
  constructor(
    private readonly policies: SchedulingPoliciesSql,
    private readonly roster: Roster,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, workerId: string, span: Interval): Promise<void> {
    const now = this.clock.now();
    const today = dayOf(now);
    const { horizonDays } = await this.policies.inForce(tx, now);
    const lastOpen = addDays(today, horizonDays - 1 + LONGEST_CLAIM_DAYS);
    const [from, to] = [dayOf(span.from), dayOf(span.to)];
    const [first, last] = [from < today ? today : from, to > lastOpen ? lastOpen : to];
    if (first > last) return;
    const { opened } = await this.roster.refreshOne(tx, workerId, first, last);
    if (!opened) return;
    await this.outbox.publish<TimeFreed>(tx, {
      type: 'scheduling.time-freed',
      data: { workerId, from: span.from.toISOString(), to: span.to.toISOString() },
    });
  }
}
