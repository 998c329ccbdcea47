import type { Tx } from '../../../platform/database/transactions.js';
import type { Channel, PassedWay, ToldState } from './outreach.js';

export interface Delivery {
  readonly id: string;
  readonly orderId: string;
  /** one of TEMPLATE_KEYS, e.g. booking_confirmed */
  readonly template: string;
  /** the template's name, and that it is the worker's where it is */
  readonly title: string;
  readonly text: string;
  /** the way it went, or was to go */
  readonly channel: Channel;
  readonly state: ToldState;
  /** why it was not sent, is in doubt or waits, as a code of messaging's closed list; null: no reason, or an old one */
  readonly reason: string | null;
  /** the same in Chinese */
  readonly because: string | null;
  /** the end of the quiet hours it waits for; null: it does not */
  readonly notBefore: Date | null;
  /** ways that were closed or failed before, in order */
  readonly passed: readonly PassedWay[];
  /** the office may send it again */
  readonly canResend: boolean;
  readonly at: Date;
}

export abstract class MessagingFacade {
  abstract deliveries(tx: Tx, orderId: string): Promise<Delivery[]>;
  /** Template ids worth asking for when somebody books, at most three. */
  abstract templatesToAsk(tx: Tx, accountId: string): Promise<string[]>;
}
