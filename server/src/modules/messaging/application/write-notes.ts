import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import {
  Outreach,
  type Channel,
  type Choice,
  type Intent,
  type Note,
  type NoteOccasion,
  type NoteOutcome,
  type NoteResult,
} from '../contract/outreach.js';
import { NOT_SENT } from '../domain/not-sent.js';
import { noteMessage } from '../domain/note-templates.js';
import { Deliveries, type NewDelivery } from '../infrastructure/deliveries.js';
import { ToldSql } from '../infrastructure/told.sql.js';
import { ReadReach, type Reachable } from './read-reach.js';
import { SEND_BATCH } from './send-batch.js';
import { TakeWay } from './take-way.js';
import { TemplatesInUse } from './templates-in-use.js';

const ORDER_PAGE = 'features/orders/visit/index';
const INBOX_PAGE = 'features/messaging/inbox/index';

/**
 * Writes what the house says of its own accord, many people at once: chosen, paid for and written in the caller's
 * transaction, and sent together afterwards.
 */
@Injectable()
export class WriteNotes extends Outreach {
  constructor(
    private readonly reach: ReadReach,
    private readonly taking: TakeWay,
    private readonly templates: TemplatesInUse,
    private readonly deliveries: Deliveries,
    private readonly read: ToldSql,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async ways(tx: Tx, accountIds: readonly string[], intent: Intent): Promise<Map<string, Choice>> {
    const [found, quotas] = await Promise.all([this.reach.of(tx, accountIds), this.reach.quotas(tx)]);
    return new Map([...found].map(([id, one]) => [id, this.reach.choose(one, intent, quotas)]));
  }

  override async tell(tx: Tx, occasion: NoteOccasion, notes: readonly Note[]): Promise<Map<string, NoteOutcome>> {
    const left = await this.reach.quotas(tx, true);
    const accountIds = notes.map(({ accountId }) => accountId);
    const told = await this.deliveries.told(tx, occasion.id, occasion.as, accountIds);
    const people = await this.reach.of(tx, accountIds, true);
    const batchId = this.ids.next();
    const outcomes = new Map<string, NoteOutcome>();
    const written: NewDelivery[] = [];
    for (const note of notes) {
      const { accountId } = note;
      const before = told.get(accountId);
      const person = people.get(accountId)!;
      if (before) {
        outcomes.set(accountId, { kind: 'written', channel: before });
        continue;
      }
      const choice = this.reach.choose(person, occasion, left);
      const outcome = outcomeOf(choice, note, this.clock.now());
      outcomes.set(accountId, outcome);
      if (outcome.kind !== 'written') continue;
      if (outcome.channel !== 'inbox') left[outcome.channel] -= 1;
      written.push(this.delivery(occasion, note, person, { ...outcome, choice, batchId }));
    }
    await this.taking.take(tx, written);
    await this.deliveries.addMany(tx, written);
    if (written.some(({ state }) => state === 'pending')) {
      await this.queue.schedule(tx, SEND_BATCH, batchId, this.clock.now());
    }
    return outcomes;
  }

  override results(tx: Tx, occasionId: string): Promise<Map<string, NoteResult>> {
    return this.read.results(tx, occasionId);
  }

  private delivery(
    { id: eventId, as: template, urgent }: NoteOccasion,
    { accountId, orderId, topic, summary, text, usableUntil }: Note,
    { openid }: Reachable,
    { channel, choice, batchId }: { readonly channel: Channel; readonly choice: Choice; readonly batchId: string },
  ): NewDelivery {
    const at = this.clock.now();
    return {
      id: this.ids.next(),
      eventId,
      template,
      templateId: this.templates.idOf(template),
      orderId,
      recipient: accountId,
      accountId,
      openid,
      page: orderId ? `${ORDER_PAGE}?id=${orderId}` : INBOX_PAGE,
      ...noteMessage(topic, summary, text, at),
      channel,
      batchId,
      // there is nothing to be sent where the inbox is all there is
      state: channel === 'inbox' ? 'sent' : 'pending',
      reason: null,
      passed: choice.ways
        .slice(
          0,
          choice.ways.findIndex((way) => way.channel === channel),
        )
        .map((way) => ({ channel: way.channel, because: way.because })),
      usableUntil,
      urgent,
      notBefore: null,
      at,
    };
  }
}

/** What waits for the morning is dropped where the morning is too late. */
function outcomeOf({ channel, notBefore, ways }: Choice, { usableUntil }: Note, now: Date): NoteOutcome {
  if (channel === null) return { kind: 'refused', because: ways[0]?.because ?? '' };
  if (usableUntil && usableUntil <= (notBefore ?? now)) return { kind: 'refused', because: NOT_SENT.expired };
  return notBefore ? { kind: 'later', notBefore } : { kind: 'written', channel };
}
