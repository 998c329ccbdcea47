import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import type { StayEnded, StayStarting, TrialEnding } from '../contract/stays.events.js';
import { isDue, type ReminderKind } from '../domain/reminders.js';
import { servedLast } from '../domain/stay-words.js';
import { workerOn, workersFrom } from '../domain/turns.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { HoldStays } from './hold-stays.js';
import { about, addressShort } from './tell-stay.js';
import { REMIND_STAY } from './work-kinds.js';

/** A stay says by itself that it begins tomorrow, that its trial ends tomorrow, and that it is over. */
@Injectable()
export class RemindStays implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly holding: HoldStays,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const kind of Object.keys(REMIND_STAY) as ReminderKind[]) {
      this.work.transactional(REMIND_STAY[kind], (tx, due) => this.remind(tx, kind, due.ref));
    }
  }

  /** What is not true any more is not said: a run that comes late, or a stay that was changed in the same moment. */
  private async remind(tx: Tx, kind: ReminderKind, stayId: string): Promise<void> {
    const stay = await this.stays.lock(tx, stayId);
    if (!stay || !isDue(kind, stay, this.clock.now())) return;
    const turns = await this.turns.of(tx, stayId);
    switch (kind) {
      case 'start':
        if (await this.holding.chase(tx, stay)) return;
        return this.outbox.publish<StayStarting>(tx, {
          type: 'stays.stay-starting',
          data: {
            ...about(stay),
            workerId: workerOn(turns, stay.first) ?? stay.workerId,
            first: stay.first,
            addressShort: addressShort(stay),
          },
        });
      case 'trial_end':
        return this.outbox.publish<TrialEnding>(tx, {
          type: 'stays.trial-ending',
          data: { ...about(stay), until: stay.trialUntil! },
        });
      case 'over':
        return this.sayOver(tx, stay, workersFrom(turns, servedLast(stay)));
    }
  }

  private sayOver(tx: Tx, stay: StoredStay, workerIds: readonly string[]): Promise<void> {
    return this.outbox.publish<StayEnded>(tx, {
      type: 'stays.stay-ended',
      data: { ...about(stay), workerIds, last: servedLast(stay), early: false, refundFen: 0 },
    });
  }
}
