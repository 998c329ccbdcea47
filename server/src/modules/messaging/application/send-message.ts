import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import type { WorkOutcome } from '../../../platform/work/work-handlers.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { decideAfterSend, SAFE_TO_REPEAT } from '../domain/not-sent.js';
import { Deliveries, type Outgoing } from '../infrastructure/deliveries.js';
import { Carriers } from './carriers.js';
import { TryAnotherWay } from './try-another-way.js';

/** Due work: a message to be sent. The ref is the delivery. */
export const SEND_MESSAGE = 'messaging.send';

/**
 * Sends a message at most once. That a try begins is committed before anybody is called: a process that dies in
 * between leaves a message that may have been sent, and that one is not repeated.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly carriers: Carriers,
    private readonly deliveries: Deliveries,
    private readonly otherWays: TryAnotherWay,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async send(work: DueWork): Promise<WorkOutcome> {
    const outgoing = await this.begin(work.ref);
    if (!outgoing) return;
    const outcome = await this.carriers.carry(outgoing);
    const decision = decideAfterSend(outcome, outgoing.tries + 1, MESSAGING_POLICY.retryAfterSeconds.value);
    const { id } = outgoing;
    const now = this.clock.now();
    return this.transactions.run<WorkOutcome>(async (tx) => {
      switch (decision.kind) {
        case 'sent':
          await this.deliveries.end(tx, id, 'sent', null, now);
          return;
        case 'unknown':
          await this.deliveries.end(tx, id, 'unknown', 'in_doubt', now);
          return;
        case 'again':
          await this.deliveries.end(tx, id, 'pending', null, now);
          return { againAt: new Date(now.getTime() + decision.afterSeconds * 1_000) };
        case 'not_sent':
          return (await this.otherWays.after(tx, outgoing, decision)) ? { againAt: now } : undefined;
      }
    });
  }

  /** The message, when it is for us to send now. */
  private begin(id: string): Promise<Outgoing | null> {
    return this.transactions.run(async (tx) => {
      const outgoing = await this.deliveries.lock(tx, id);
      if (!outgoing || (outgoing.state !== 'pending' && outgoing.state !== 'sending')) return null;
      if (outgoing.state === 'sending' && !SAFE_TO_REPEAT.has(outgoing.channel)) {
        await this.deliveries.end(tx, id, 'unknown', 'in_doubt', this.clock.now());
        return null;
      }
      if ((await this.otherWays.expire(tx, [outgoing])).size > 0) return null;
      await this.deliveries.begin(tx, id);
      return outgoing;
    });
  }
}
