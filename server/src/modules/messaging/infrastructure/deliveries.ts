import { Injectable } from '@nestjs/common';
import { GatheredRows, type SqlRecord } from '../../../platform/database/gathered-rows.js';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import { isDuplicate, type Tx } from '../../../platform/database/transactions.js';
import type { Delivery } from '../contract/messaging.facade.js';
import type { Channel, NoteResult } from '../contract/outreach.js';
import { TEMPLATES, type TemplateKey } from '../domain/templates.js';

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
  readonly because: string | null;
  readonly at: Date;
}

/** What is needed to send one. */
export interface Outgoing {
  readonly id: string;
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
  async endMany(tx: Tx, ids: readonly string[], state: DeliveryState, because: string | null, at: Date): Promise<void> {
    if (ids.length === 0) return;
    await write(
      tx,
      "UPDATE message_delivery SET state = ?, because = ?, ended_at = ? WHERE id IN (?) AND state IN ('sending', 'unknown')",
      [state, because, state === 'pending' ? null : at, ids],
    );
  }

  /** What was certainly not sent is sent by another way, with all its tries. */
  async goAnotherWay(tx: Tx, id: string, channel: Channel): Promise<boolean> {
    const changed = await write(
      tx,
      "UPDATE message_delivery SET state = 'pending', channel = ?, tries = 0 WHERE id = ? AND state IN ('sending', 'unknown')",
      [channel, id],
    );
    return changed === 1;
  }

  /** What had no way when it was written, has one. */
  async revive(tx: Tx, id: string, channel: Channel): Promise<void> {
    await write(
      tx,
      "UPDATE message_delivery SET state = 'pending', channel = ?, because = NULL, ended_at = NULL WHERE id = ?",
      [channel, id],
    );
  }

  /** What became of an event's messages, by recipient. */
  async results(tx: Tx, eventId: string): Promise<Map<string, NoteResult>> {
    const found = await rows<{
      recipient: string;
      channel: Channel;
      state: DeliveryState;
      because: string | null;
      read_at: Date | null;
    }>(tx, 'SELECT recipient, channel, state, because, read_at FROM message_delivery WHERE event_id = ?', [eventId]);
    return new Map(
      found.map(({ recipient, channel, state, because, read_at: readAt }) => {
        return [recipient, { channel, state: officeState(state), because, readAt }];
      }),
    );
  }

  /** Ends or postpones a try. What was given up as unknown may still turn out: whoever sent it knows best. */
  async end(tx: Tx, id: string, state: DeliveryState, because: string | null, at: Date): Promise<boolean> {
    const changed = await write(
      tx,
      "UPDATE message_delivery SET state = ?, because = ?, ended_at = ? WHERE id = ? AND state IN ('sending', 'unknown')",
      [state, because, state === 'pending' ? null : at, id],
    );
    return changed === 1;
  }

  /** Messages about an order, oldest first. */
  async ofOrder(tx: Tx, orderId: string): Promise<Delivery[]> {
    const found = await rows<{
      id: string;
      template: TemplateKey;
      text: string;
      channel: Channel;
      state: DeliveryState;
      because: string | null;
      created_at: Date;
      ended_at: Date | null;
    }>(
      tx,
      'SELECT id, template, text, channel, state, because, created_at, ended_at FROM message_delivery WHERE order_id = ? ORDER BY created_at, id',
      [orderId],
    );
    return found.map(({ id, template, text, channel, state, because, created_at, ended_at }) => ({
      id,
      orderId,
      template,
      title: officeTitle(template),
      text,
      channel,
      state: officeState(state),
      because,
      at: ended_at ?? created_at,
    }));
  }
}

function officeTitle(template: TemplateKey): string {
  const { title, to } = TEMPLATES[template];
  return to === 'worker' ? `${title}（服务人员）` : title;
}

function officeState(state: DeliveryState): Delivery['state'] {
  return state === 'sent' || state === 'not_sent' ? state : 'pending';
}

interface OutgoingRow {
  id: string;
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
}

const OUTGOING = `SELECT id, account_id, openid, template, template_id, page, field_values, text, channel, state, tries
  FROM message_delivery`;

function outgoingOf(found: OutgoingRow): Outgoing {
  const {
    id,
    account_id: accountId,
    openid,
    template,
    template_id: templateId,
    page,
    text,
    channel,
    state,
    tries,
  } = found;
  return {
    id,
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
    because: delivery.because,
    tries: 0,
    created_at: delivery.at,
    ended_at: delivery.state === 'pending' ? null : delivery.at,
  };
}
