import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** From now on the worker is not sent to a customer, or to nobody; or may be again. */
export type BlockChanged = DomainEvent<'workforce.block-changed', { workerId: string; accountId: string | null }>;
