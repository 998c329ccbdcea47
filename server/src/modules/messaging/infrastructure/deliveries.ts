import { Injectable } from '@nestjs/common';
import { insert, json, row, rows, write } from '../../../platform/database/sql.js';
import { isDuplicate, type Tx } from '../../../platform/database/transactions.js';
import type { Delivery } from '../contract/messaging.facade.js';
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
  readonly state: 'pending' | 'not_sent';
  readonly because: string | null;
  readonly at: Date;
}

/** What is needed to send one. */
export interface Outgoing {
  readonly id: string;
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly values: Readonly<Record<string, string>>;
  readonly state: DeliveryState;
  readonly tries: number;
}

/** Rows of `message_delivery`: one per event, template and recipient, kept for ever. */
@Injectable()
export class Deliveries {
  /** False when the recipient has the message of this event already. */
  async add(tx: Tx, delivery: NewDelivery): Promise<boolean> {
    try {
      await insert(tx, 'message_delivery', {
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
        state: delivery.state,
        because: delivery.because,
        tries: 0,
        created_at: delivery.at,
      });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async lock(tx: Tx, id: string): Promise<Outgoing | null> {
    const found = await row<{
      id: string;
      openid: string;
      template_id: string;
      page: string;
      field_values: unknown;
      state: DeliveryState;
      tries: number;
    }>(
      tx,
      'SELECT id, openid, template_id, page, field_values, state, tries FROM message_delivery WHERE id = ? FOR UPDATE',
      [id],
    );
    if (!found) return null;
    const { openid, page, state, tries } = found;
    return { id, openid, templateId: found.template_id, page, values: json(found.field_values), state, tries };
  }

  async begin(tx: Tx, id: string): Promise<void> {
    await write(tx, "UPDATE message_delivery SET state = 'sending', tries = tries + 1 WHERE id = ?", [id]);
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
      state: DeliveryState;
      because: string | null;
      created_at: Date;
      ended_at: Date | null;
    }>(
      tx,
      'SELECT id, template, text, state, because, created_at, ended_at FROM message_delivery WHERE order_id = ? ORDER BY created_at, id',
      [orderId],
    );
    return found.map(({ id, template, text, state, because, created_at, ended_at }) => ({
      id,
      orderId,
      template,
      title: officeTitle(template),
      text,
      state: state === 'sent' || state === 'not_sent' ? state : 'pending',
      because,
      at: ended_at ?? created_at,
    }));
  }
}

function officeTitle(template: TemplateKey): string {
  const { title, to } = TEMPLATES[template];
  return to === 'worker' ? `${title}（服务人员）` : title;
}
