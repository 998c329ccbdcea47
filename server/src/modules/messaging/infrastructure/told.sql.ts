import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { json, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { Delivery } from '../contract/messaging.facade.js';
import type { Channel, NoteResult, PassedWay, ToldState } from '../contract/outreach.js';
import { mayResend } from '../domain/resending.js';
import type { NotSentReason } from '../domain/not-sent.js';
import { TEMPLATES, type TemplateKey } from '../domain/templates.js';
import type { DeliveryState } from './deliveries.js';

/** What the office reads of messages: where each stands, and why. */
@Injectable()
export class ToldSql {
  constructor(private readonly clock: Clock) {}

  /** What became of an event's messages, by recipient. */
  async results(tx: Tx, eventId: string): Promise<Map<string, NoteResult>> {
    const found = await rows<ToldRow & { recipient: string; read_at: Date | null }>(
      tx,
      `SELECT recipient, read_at, ${TOLD} FROM message_delivery WHERE event_id = ?`,
      [eventId],
    );
    return new Map(
      found.map((one) => {
        const { id: deliveryId, reason: _, ...told } = toldOf(one, this.clock.now());
        return [one.recipient, { deliveryId, ...told, readAt: one.read_at }];
      }),
    );
  }

  /** Messages about an order, oldest first. */
  async ofOrder(tx: Tx, orderId: string): Promise<Delivery[]> {
    const found = await rows<
      ToldRow & { template: TemplateKey; text: string; created_at: Date; ended_at: Date | null }
    >(
      tx,
      `SELECT template, text, created_at, ended_at, ${TOLD} FROM message_delivery WHERE order_id = ?
       ORDER BY created_at, id`,
      [orderId],
    );
    return found.map((one) => ({
      ...toldOf(one, this.clock.now()),
      orderId,
      template: one.template,
      title: officeTitle(one.template),
      text: one.text,
      at: one.ended_at ?? one.created_at,
    }));
  }
}

const TOLD = 'id, channel, state, reason, because, passed_ways, account_id, usable_until, not_before';

interface ToldRow {
  id: string;
  channel: Channel;
  state: DeliveryState;
  reason: NotSentReason | null;
  because: string | null;
  passed_ways: unknown;
  account_id: string | null;
  usable_until: Date | null;
  not_before: Date | null;
}

type Told = Pick<Delivery, 'id' | 'channel' | 'state' | 'reason' | 'because' | 'notBefore' | 'passed' | 'canResend'>;

function toldOf(found: ToldRow, now: Date): Told {
  const { id, channel, state, reason, because, passed_ways: passed, account_id: accountId } = found;
  return {
    id,
    channel,
    state: officeState(state),
    reason,
    because,
    notBefore: state === 'pending' && reason === 'quiet_hours' ? found.not_before : null,
    passed: passed === null ? [] : json<PassedWay[]>(passed),
    canResend: accountId !== null && mayResend(state, reason, found.usable_until, now),
  };
}

function officeTitle(template: TemplateKey): string {
  const { title, to } = TEMPLATES[template];
  return to === 'worker' ? `${title}（服务人员）` : title;
}

function officeState(state: DeliveryState): ToldState {
  return state === 'sending' ? 'pending' : state;
}
