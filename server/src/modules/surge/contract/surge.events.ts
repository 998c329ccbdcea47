import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** Somebody who was off comes for some hours. Instants as ISO strings. */
export type CallTaken = DomainEvent<
  'surge.call-taken',
  { calledId: string; workerId: string; from: string; to: string; bonusFen: number }
>;
