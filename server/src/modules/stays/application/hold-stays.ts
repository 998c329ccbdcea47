import { Injectable } from '@nestjs/common';
import { dayOf, startOfDay } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { StayGates, type StayHeldBack } from '../contract/stay-gates.js';
import type { StayHeld } from '../contract/stays.events.js';
import type { Stay } from '../contract/stays.facade.js';
import { heldDue, isDue } from '../domain/reminders.js';
import { StayExceptionsSql } from '../infrastructure/stay-exceptions.sql.js';
import { about } from './tell-stay.js';
import { GIVE_UP_HELD_STAY, REMIND_STAY } from './work-kinds.js';

/**
 * A paid stay for which something is missing waits visibly: one `held_back` exception, open exactly as long as a gate
 * holds it. Its days stay taken. Once it has begun nobody holds it back any more.
 */
@Injectable()
export class HoldStays {
  constructor(
    private readonly gates: StayGates,
    private readonly exceptions: StayExceptionsSql,
    private readonly outbox: Outbox,
    private readonly queue: DueWorkQueue,
    private readonly clock: Clock,
  ) {}

  /** Under the stay's lock, after whatever changed it. Why nobody may move in; null: she may. */
  async review(tx: Tx, stay: Stay): Promise<StayHeldBack | null> {
    const wasHeld = await this.isHeld(tx, stay);
    const held = await this.ask(tx, stay, wasHeld);
    if (held && !wasHeld) await this.tell(tx, stay, held);
    return held;
  }

  /** The same on the eve: who still waits is told again. */
  async chase(tx: Tx, stay: Stay): Promise<StayHeldBack | null> {
    const held = await this.ask(tx, stay, await this.isHeld(tx, stay));
    if (held) await this.tell(tx, stay, held);
    return held;
  }

  /** As it was when it was last asked. */
  async isHeld(tx: Tx, { id }: Stay): Promise<boolean> {
    return (await this.exceptions.openText(tx, 'held_back', id)) !== null;
  }

  private async ask(tx: Tx, stay: Stay, wasHeld: boolean): Promise<StayHeldBack | null> {
    const now = this.clock.now();
    const asks = stay.state === 'active' && (wasHeld || dayOf(now) < stay.first);
    const held = asks ? await this.gates.heldBack(tx, stay) : null;
    if (!held) {
      if (wasHeld) await this.goOn(tx, stay, now);
      return null;
    }
    const text = `住家 ${stay.no}：${held.text}`;
    const dueAt = heldDue(stay, now);
    await this.exceptions.open(tx, { kind: 'held_back', stayId: stay.id, text, openedAt: now, dueAt });
    if (!wasHeld) await this.queue.schedule(tx, GIVE_UP_HELD_STAY, stay.id, startOfDay(stay.first));
    return held;
  }

  private async goOn(tx: Tx, stay: Stay, now: Date): Promise<void> {
    await this.exceptions.close(tx, 'held_back', stay.id, now);
    await this.queue.cancel(tx, GIVE_UP_HELD_STAY, stay.id);
    // that it begins tomorrow was not said while it was held back
    if (isDue('start', stay, now)) await this.queue.schedule(tx, REMIND_STAY.start, stay.id, now);
  }

  private tell(tx: Tx, stay: Stay, { why, missing }: StayHeldBack): Promise<void> {
    return this.outbox.publish<StayHeld>(tx, {
      type: 'stays.stay-held-back',
      data: { ...about(stay), first: stay.first, why, missing },
    });
  }
}
