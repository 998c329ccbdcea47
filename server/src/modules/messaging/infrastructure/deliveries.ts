import { Injectable } from '@nestjs/common';
import { GatheredRows, type SqlRecord } from '../../../platform/database/gathered-rows.js';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import { isDuplicate, type Tx } from '../../../platform/database/transactions.js';
import type { Channel, PassedWay } from '../contract/outreach.js';
import { NOT_SENT, type NotSentReason } from '../domain/not-sent.js';
import type { TemplateKey } from '../domain/templates.js';

/** `sending`: a try is under way or was cut off. `unknown`: WeChat may have sent it. */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'not_sent' | 'unknown';

export interface NewDelivery {
  readonly id: string;
  readonly eventId: string;
  readonly template: TemplateKey;
  readonly templateId: string;
  /** null: about no order */
  readonly orderId: string | null;
  /** the account or the worker it is for */
  readonly recipient: string;
  /** whose inbox it is in; null: nobody's */
  readonly accountId: string | null;
  readonly openid: string | null;
  readonly page: string;
  readonly values: Readonly<Record<string, string>>;
  readonly text: string;
  readonly channel: Channel;
  /** sent together with others; null: alone */
  readonly batchId: string | null;
  readonly state: 'pending' | 'sent' | 'not_sent';
  readonly reason: NotSentReason | null;
  /** ways that were closed, in order */
  readonly passed: readonly PassedWay[];
  /** afterwards it is not sent any more; null: it keeps its meaning */
  readonly usableUntil: Date | null;
  /** a note that cannot wait for the morning */
  readonly urgent: boolean;
  /** the end of the quiet hours it waits for; null: it does not */
  readonly notBefore: Date | null;
  readonly at: Date;
}

/** What is needed to send one. */
export interface Outgoing {
  readonly id: string;
  readonly orderId: string | null;
  readonly recipient: string;
  readonly accountId: string | null;
  readonly openid: string | null;
  readonly template: TemplateKey;
  readonly templateId: string;
  readonly page: string;
  readonly values: Readonly<Record<string, string>>;
  readonly text: string;
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly usableUntil: Date | null;
  readonly urgent: boolean;
  readonly writtenAt: Date;
}

/** Rows of `message_delivery`: one per event, template and recipient, kept for ever. */
@Injectable()
export class Deliveries {
  /** False when the recipient has the message of this event already. */
  async add(tx: Tx, delivery: NewDelivery): Promise<boolean> {
    try {
      await insert(tx, 'message_delivery', recordOf(delivery));
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** In one statement, however many; nobody of them has been told of the event before. */
  async addMany(tx: Tx, deliveries: readonly NewDelivery[]): Promise<void> {
    const gathered = new GatheredRows();
    for (const delivery of deliveries) gathered.add('message_delivery', recordOf(delivery));
    for (const { sql, values } of gathered.statements()) await tx.query(sql, values);
  }

  /** Who of these was told of the event, and by which way. */
  async told(
    tx: Tx,
    eventId: string,
    template: TemplateKey,
    recipients: readonly string[],
  ): Promise<Map<string, Channel>> {
    if (recipients.length === 0) return new Map();
    const found = await rows<{ recipient: string; channel: Channel }>(
      tx,
      'SELECT recipient, channel FROM message_delivery WHERE event_id = ? AND template = ? AND recipient IN (?)',
      [eventId, template, recipients],
    );
    return new Map(found.map(({ recipient, channel }) => [recipient, channel]));
  }

  async lock(tx: Tx, id: string): Promise<Outgoing | null> {
    const found = await row<OutgoingRow>(tx, `${OUTGOING} WHERE id = ? FOR UPDATE`, [id]);
    return found && outgoingOf(found);
  }

  /** Those of the batch that have not ended. */
  async lockBatch(tx: Tx, batchId: string): Promise<Outgoing[]> {
    const found = await rows<OutgoingRow>(
      tx,
      `${OUTGOING} WHERE batch_id = ? AND state IN ('pending', 'sending') ORDER BY id FOR UPDATE`,
      [batchId],
    );
    return found.map(outgoingOf);
  }

  async begin(tx: Tx, id: string): Promise<void> {
    await write(tx, "UPDATE message_delivery SET state = 'sending', tries = tries + 1 WHERE id = ?", [id]);
  }

  async beginMany(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await write(tx, "UPDATE message_delivery SET state = 'sending', tries = tries + 1 WHERE id IN (?)", [ids]);
  }

  /** As `end`, for many that ended alike. */
  async endMany(
    tx: Tx,
    ids: readonly string[],
    state: DeliveryState,
    reason: NotSentReason | null,
    at: Date,
  ): Promise<void> {
    if (ids.length === 0) return;
    await write(
      tx,
      `UPDATE message_delivery SET state = ?, reason = ?, because = ?, ended_at = ?
       WHERE id IN (?) AND state IN ('sending', 'unknown')`,
      [state, reason, sentenceOf(reason), state === 'pending' ? null : at, ids],
    );
  }

  /** What waited so long that it speaks of what is past is not sent; it must be locked, and nobody has begun to send it. */
  async expire(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await write(
      tx,
      `UPDATE message_delivery SET state = 'not_sent', reason = 'expired', because = ?, ended_at = ?
       WHERE id IN (?) AND state = 'pending'`,
      [NOT_SENT.expired, at, ids],
    );
  }

  /** Ways that the message did not go, after those it did not go before. */
  async pass(tx: Tx, id: string, passed: readonly PassedWay[]): Promise<void> {
    for (const { channel, because } of passed) {
      await write(
        tx,
        `UPDATE message_delivery
         SET passed_ways = JSON_ARRAY_APPEND(COALESCE(passed_ways, JSON_ARRAY()), '$', JSON_OBJECT('channel', ?, 'because', ?))
         WHERE id = ?`,
        [channel, because, id],
      );
    }
  }

  /** What was certainly not sent is sent by another way, with all its tries. */
  async goAnotherWay(tx: Tx, id: string, channel: Channel): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE message_delivery SET state = 'pending', channel = ?, reason = NULL, because = NULL, tries = 0
       WHERE id = ? AND state IN ('sending', 'unknown')`,
      [channel, id],
    );
    return changed === 1;
  }

  /**
   * What was not sent, or is in doubt, is to be sent once more, alone and with all its tries. False: it is not in that
   * state (any more), so that of two who ask at once one is told no.
   * @param notBefore the end of the quiet hours it waits for; null: it goes at once
   */
  async revive(tx: Tx, id: string, channel: Channel, notBefore: Date | null = null): Promise<boolean> {
    const reason = notBefore && 'quiet_hours';
    const changed = await write(
      tx,
      `UPDATE message_delivery SET state = 'pending', channel = ?, reason = ?, because = ?, not_before = ?,
       ended_at = NULL, batch_id = NULL, tries = 0 WHERE id = ? AND state IN ('not_sent', 'unknown')`,
      [channel, reason, sentenceOf(reason), notBefore, id],
    );
    return changed === 1;
  }

  /** Ends or postpones a try. What was given up as unknown may still turn out: whoever sent it knows best. */
  async end(tx: Tx, id: string, state: DeliveryState, reason: NotSentReason | null, at: Date): Promise<boolean> {
    const changed = await write(
      tx,
      `UPDATE message_delivery SET state = ?, reason = ?, because = ?, ended_at = ?
       WHERE id = ? AND state IN ('sending', 'unknown')`,
      [state, reason, sentenceOf(reason), state === 'pending' ? null : at, id],
    );
    return changed === 1;
  }
}

const sentenceOf = (reason: NotSentReason | null): string | null => reason && NOT_SENT[reason];

interface OutgoingRow {
  id: string;
  order_id: string | null;
  recipient: string;
  account_id: string | null;
  openid: string | null;
  template: TemplateKey;
  template_id: string;
  page: string;
  field_values: unknown;
  text: string;
  channel: Channel;
  state: DeliveryState;
  tries: number;
  usable_until: Date | null;
  urgent: number;
  created_at: Date;
}

const OUTGOING = `SELECT id, order_id, recipient, account_id, openid, template, template_id, page, field_values, text,
  channel, state, tries, usable_until, urgent, created_at FROM message_delivery`;

function outgoingOf(found: OutgoingRow): Outgoing {
  const {
    id,
    order_id: orderId,
    recipient,
    account_id: accountId,
    openid,
    template,
    template_id: templateId,
    page,
    text,
    channel,
    state,
    tries,
    usable_until: usableUntil,
    created_at: writtenAt,
  } = found;
  return {
    id,
    orderId,
    recipient,
    accountId,
    openid,
    template,
    templateId,
    page,
    values: json(found.field_values),
    text,
    channel,
    state,
    tries,
    usableUntil,
    urgent: found.urgent === 1,
    writtenAt,
  };
}

function recordOf(delivery: NewDelivery): SqlRecord {
  return {
    id: delivery.id,
    event_id: delivery.eventId,
    template: delivery.template,
    template_id: delivery.templateId,
    order_id: delivery.orderId,
    account_id: delivery.accountId,
    recipient: delivery.recipient,
    openid: delivery.openid,
    page: delivery.page,
    field_values: JSON.stringify(delivery.values),
    text: delivery.text,
    channel: delivery.channel,
    batch_id: delivery.batchId,
    state: delivery.state,
    reason: delivery.reason,
    because: sentenceOf(delivery.reason),
    passed_ways: delivery.passed.length > 0 ? JSON.stringify(delivery.passed) : null,
    usable_until: delivery.usableUntil,
    urgent: delivery.urgent ? 1 : 0,
    not_before: delivery.notBefore,
    tries: 0,
    created_at: delivery.at,
    ended_at: delivery.state === 'pending' ? null : delivery.at,
  };
}
