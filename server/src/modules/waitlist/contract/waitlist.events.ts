import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** Time that was full is held for the customer; the order waits for its payment. */
export type TimeOffered = DomainEvent<
  'waitlist.time-offered',
  { orderId: string; workerId: string; because: 'freed' | 'granted' }
>;
