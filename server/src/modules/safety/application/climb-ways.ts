import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { WorkHandlers } from '../../../platform/work/work-handlers.js';
import { dueAfter, nextStep } from '../domain/escalation.js';
import { SOS_WAY_TEXT } from '../domain/sos-words.js';
import type { Sos } from '../domain/sos.js';
import { SosSql } from '../infrastructure/sos.sql.js';
import { KeepRecord } from './keep-record.js';
import { CLIMB, REACH_PHONE, SYSTEM } from './work-kinds.js';

/** Tries one way after the other, again and again, until a person answers. */
@Injectable()
export class ClimbWays implements OnModuleInit {
  constructor(
    private readonly work: WorkHandlers,
    private readonly queue: DueWorkQueue,
    private readonly calls: SosSql,
    private readonly record: KeepRecord,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.transactional(CLIMB, async (tx, { ref }) => {
      // the row is locked by whoever answers, too: a way is tried before or not at all
      const sos = await this.calls.lock(tx, ref);
      if (sos?.state !== 'calling') return;
      return { againAt: await this.climb(tx, sos) };
    });
  }

  /** The first way, at once, with the timer of the second. */
  async begin(tx: Tx, sos: Sos): Promise<void> {
    await this.queue.schedule(tx, CLIMB, sos.id, await this.climb(tx, sos));
  }

  /** When the next one is due. */
  private async climb(tx: Tx, { id, steps }: Pick<Sos, 'id' | 'steps'>): Promise<Date> {
    const now = this.clock.now();
    const { step, way } = nextStep(steps);
    await this.calls.addReach(tx, id, { step, way, state: way === 'desk' ? 'rung' : 'due', at: now });
    await this.record.note(tx, { kind: 'sos', id }, SYSTEM, 'reached', `第${step}次联系：${SOS_WAY_TEXT[way]}`);
    if (way !== 'desk') await this.queue.schedule(tx, REACH_PHONE, `${id}/${step}`, now);
    return dueAfter(way, now);
  }
}
