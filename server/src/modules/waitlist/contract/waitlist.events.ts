import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** Time that was full is held for the customer; the order waits for its payment. */
export type TimeOffered = DomainEvent<
  'waitlist.time-offered',
  { orderId: string; workerId: string; because: 'freed' | 'granted' }
>;

/**
 * A told difficulty ended without a time: a coordinator said no, or the start came too near.
 * `sentence`: what the customer is told, the house's own words.
 */
export type WishUnmet = DomainEvent<
  'waitlist.wish-unmet',
  { requestId: string; accountId: string; serviceName: string; startAt: string; sentence: string }
>;
