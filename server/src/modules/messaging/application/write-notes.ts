import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import type { Tx } from '../../../platform/database/transactions.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import {
  Outreach,
  type Choice,
  type Intent,
  type Note,
  type NoteOccasion,
  type NoteOutcome,
  type NoteResult,
} from '../contract/outreach.js';
import type { Quotas } from '../domain/channel-choice.js';
import { noteMessage } from '../domain/note-templates.js';
import { Deliveries, type NewDelivery } from '../infrastructure/deliveries.js';
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
      const outcome = before ? { kind: 'written' as const, channel: before } : this.decide(person, occasion, left);
      outcomes.set(accountId, outcome);
      if (before || outcome.kind !== 'written') continue;
      if (outcome.channel !== 'inbox') left[outcome.channel] -= 1;
      written.push(this.delivery(occasion, note, person, outcome.channel, batchId));
    }
    await this.taking.take(tx, written);
    await this.deliveries.addMany(tx, written);
    if (written.some(({ state }) => state === 'pending')) {
      await this.queue.schedule(tx, SEND_BATCH, batchId, this.clock.now());
    }
    return outcomes;
  }

  override results(tx: Tx, occasionId: string): Promise<Map<string, NoteResult>> {
    return this.deliveries.results(tx, occasionId);
  }

  private decide(person: Reachable, occasion: NoteOccasion, left: Quotas): NoteOutcome {
    const { channel, notBefore, ways } = this.reach.choose(person, occasion, left);
    if (channel === null) return { kind: 'refused', because: ways[0]?.because ?? '' };
    return notBefore ? { kind: 'later', notBefore } : { kind: 'written', channel };
  }

  private delivery(
    { id: eventId, as: template }: NoteOccasion,
    { accountId, orderId, topic, summary, text }: Note,
    { openid }: Reachable,
    channel: NewDelivery['channel'],
    batchId: string,
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
      because: null,
      at,
    };
  }
}
