import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, dayOf, localDate, startOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { VisitHolds } from '../../orders/contract/visit-holds.js';
import { SchedulingFacade } from '../../scheduling/contract/scheduling.facade.js';
import { WAITLIST_POLICY } from '../domain/waitlist-policy.js';
import { startsToOffer } from '../domain/wish.js';
import { WaitOffersSql } from '../infrastructure/wait-offers.sql.js';
import { WaitsSql, type Wait } from '../infrastructure/waits.sql.js';
import { ChangeWait, SYSTEM } from './change-wait.js';
import { HoldForWait } from './hold-for-wait.js';
import { Queue } from './queue.js';
import { OFFER_FREED, SWEEP } from './work-kinds.js';

/**
 * Goes down the line of a day and holds what is free for whoever comes first. Only the claim decides, so a direct
 * booking at the same moment and another run of this both end with one winner.
 */
@Injectable()
export class OfferFreedTime implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly transactions: Transactions,
    private readonly queue: DueWorkQueue,
    private readonly line: Queue,
    private readonly waits: WaitsSql,
    private readonly offers: WaitOffersSql,
    private readonly holds: VisitHolds,
    private readonly holding: HoldForWait,
    private readonly changes: ChangeWait,
    private readonly scheduling: SchedulingFacade,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.external(OFFER_FREED, (due) => this.ofDay(localDate(due.ref)));
    this.work.transactional(SWEEP, async (tx) => {
      const now = this.clock.now();
      const days = new Set((await this.waits.wishedStarts(tx)).map(dayOf));
      for (const day of days) await this.queue.schedule(tx, OFFER_FREED, day, now);
      return { againAt: addMinutes(now, WAITLIST_POLICY.sweepMinutes.value) };
    });
  }

  private async ofDay(day: LocalDate): Promise<void> {
    const span = { from: startOfDay(day), to: startOfDay(addDays(day, 1)) };
    for (const wait of await this.line.of(this.transactions.reader, span)) await this.ofEntry(wait);
  }

  private async ofEntry(wait: Wait): Promise<void> {
    const db = this.transactions.reader;
    const visit = await this.holds.check(db, wait.accountId, wait.request);
    if (isRefused(visit)) return this.giveUp(wait.id);
    const offered = await this.offers.offeredStarts(db, wait.id);
    for (const start of startsToOffer(await this.scheduling.policy(db), wait, this.clock.now())) {
      if (offered.has(start.getTime())) continue;
      for (let races = 0; races < WAITLIST_POLICY.mostRaces.value; races += 1) {
        if ((await this.scheduling.freeWorkers(db, visit.need, start)).length === 0) break;
        if ((await this.tryOnce(wait.id, start)) === 'settled') return;
      }
    }
  }

  /** 'taken': somebody was faster, or two order numbers were drawn alike; 'settled': held, or the entry waits no more. */
  private async tryOnce(entryId: string, startAt: Date): Promise<'settled' | 'taken'> {
    try {
      const held = await this.transactions.run((tx) => this.holding.hold(tx, entryId, startAt));
      return isRefused(held) && held.refused === 'SLOT_TAKEN' ? 'taken' : 'settled';
    } catch (error) {
      if (isDuplicate(error)) return 'taken';
      throw error;
    }
  }

  /** The service is not sold any more, or the address is gone. */
  private async giveUp(entryId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const wait = await this.waits.lock(tx, entryId);
      return wait ? this.changes.apply(tx, wait, { kind: 'give_up' }, SYSTEM) : null;
    });
  }
}
