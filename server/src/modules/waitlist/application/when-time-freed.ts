import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import type { TimeFreed } from '../../scheduling/contract/scheduling.facade.js';
import { OFFER_FREED } from './work-kinds.js';

/** A worker's time was given back: its days are looked at for whoever waits. Many at once are one look. */
@Injectable()
export class WhenTimeFreed implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.on<TimeFreed>('scheduling.time-freed', 'waitlist.look-when-time-freed', async (tx, { data }) => {
      const last = dayOf(new Date(data.to));
      for (let day = dayOf(new Date(data.from)); day <= last; day = addDays(day, 1)) {
        await this.queue.schedule(tx, OFFER_FREED, day, this.clock.now());
      }
    });
  }
}
