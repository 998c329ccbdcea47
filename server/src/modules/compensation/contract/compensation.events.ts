import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** The visit will be so many minutes late, as far as anybody knows; the customer is asked what they would like. */
export type DelayPredicted = DomainEvent<'compensation.delay-predicted', { orderId: string; minutes: number }>;

/**
 * A promise broke and something is owed for it: given already, or the customer's choice until `chooseBy`.
 * `sentence`: what becomes of it, for the customer.
 */
export type CompensationGranted = DomainEvent<
  'compensation.granted',
  {
    orderId: string;
    cause: 'late' | 'no_show';
    /** null: given already */
    chooseBy: string | null;
    sentence: string;
  }
>;

/** The customer did not choose in time and got the money. */
export type ChoiceLapsed = DomainEvent<'compensation.choice-lapsed', { orderId: string; sentence: string }>;
