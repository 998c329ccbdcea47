import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions } from '../../../platform/database/transactions.js';
import type { DueWork } from '../../../platform/work/due-work.js';
import type { WorkOutcome } from '../../../platform/work/work-handlers.js';
import { MESSAGING_POLICY } from '../domain/messaging-policy.js';
import { decideAfterSend, SAFE_TO_REPEAT, type SendDecision } from '../domain/not-sent.js';
import { Deliveries, type Outgoing } from '../infrastructure/deliveries.js';
import { Carriers } from './carriers.js';
import { TryAnotherWay } from './try-another-way.js';

/** Due work: messages that are sent together. The ref is the batch. */
export const SEND_BATCH = 'messaging.send-batch';

interface Tried {
  readonly outgoing: Outgoing;
  readonly decision: SendDecision;
}

/**
 * Sends the messages of a batch, each at most once, as `SendMessage` does with one: that the tries begin is committed
 * before anybody is called, so a process that dies in between leaves messages that may have been sent and are not
 * repeated. Each round of a batch costs as many statements as one
 * message does, and a process that dies leaves no more than a round in doubt.
 */
@Injectable()
export class SendBatch {
  constructor(
    private readonly carriers: Carriers,
    private readonly deliveries: Deliveries,
    private readonly otherWays: TryAnotherWay,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async send({ ref }: DueWork): Promise<WorkOutcome> {
    const { outgoing, untried, left } = await this.begin(ref);
    const tried = await inParallel(outgoing, MESSAGING_POLICY.sendParallel.value, async (one): Promise<Tried> => {
      const attempt = await this.carriers.carry(one);
      return {
        outgoing: one,
        decision: decideAfterSend(attempt, one.tries + 1, MESSAGING_POLICY.retryAfterSeconds.value),
      };
    });
    const waits = await this.transactions.run((tx) => this.end(tx, tried));
    const [soonest = 0] = MESSAGING_POLICY.retryAfterSeconds.value;
    const next = untried > 0 ? 0 : left > 0 ? Math.min(waits ?? soonest, soonest) : waits;
    if (next !== null) return { againAt: new Date(this.clock.now().getTime() + next * 1_000) };
  }

  /** The messages that are for us to send now, those never tried first; and how many wait for the next round. */
  private begin(
    batchId: string,
  ): Promise<{ readonly outgoing: readonly Outgoing[]; readonly untried: number; readonly left: number }> {
    return this.transactions.run(async (tx) => {
      const open = await this.deliveries.lockBatch(tx, batchId);
      const isInDoubt = ({ state, channel }: Outgoing): boolean => state === 'sending' && !SAFE_TO_REPEAT.has(channel);
      const cutOff = open.filter(isInDoubt).map(({ id }) => id);
      await this.deliveries.endMany(tx, cutOff, 'unknown', 'in_doubt', this.clock.now());
      const over = await this.otherWays.expire(tx, open);
      const pending = open.filter((one) => !isInDoubt(one) && !over.has(one.id));
      const fresh = pending.filter(({ tries }) => tries === 0);
      // what waits for another try does not go ahead of what was never tried
      const outgoing = (fresh.length > 0 ? fresh : pending).slice(0, MESSAGING_POLICY.sendAtOnce.value);
      await this.deliveries.beginMany(
        tx,
        outgoing.map(({ id }) => id),
      );
      const untried = Math.max(0, fresh.length - outgoing.length);
      return { outgoing, untried, left: pending.length - outgoing.length };
    });
  }

  /** In how many seconds to come back; null: everything has ended. */
  private async end(tx: Parameters<Deliveries['endMany']>[0], tried: readonly Tried[]): Promise<number | null> {
    const now = this.clock.now();
    const idsOf = (kind: SendDecision['kind']): string[] =>
      tried.filter(({ decision }) => decision.kind === kind).map(({ outgoing }) => outgoing.id);
    await this.deliveries.endMany(tx, idsOf('sent'), 'sent', null, now);
    await this.deliveries.endMany(tx, idsOf('unknown'), 'unknown', 'in_doubt', now);
    await this.deliveries.endMany(tx, idsOf('again'), 'pending', null, now);
    let waits = Number.POSITIVE_INFINITY;
    for (const { outgoing, decision } of tried) {
      if (decision.kind === 'again') waits = Math.min(waits, decision.afterSeconds);
      if (decision.kind === 'not_sent' && (await this.otherWays.after(tx, outgoing, decision))) waits = 0;
    }
    return Number.isFinite(waits) ? waits : null;
  }
}

/** At most so many at once, in their order. */
async function inParallel<T, R>(all: readonly T[], most: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += most) {
    results.push(...(await Promise.all(all.slice(start, start + most).map(work))));
  }
  return results;
}
