import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** The customer of a complaint is to hear something: what it is about, and the sentence. */
export type ComplaintTold = DomainEvent<
  'complaints.told',
  { complaintId: string; orderId: string; accountId: string; stateText: string; text: string }
>;
