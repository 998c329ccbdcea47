import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** A paid high-risk visit waits for its customer. `why`: names of the risks; `missing`: what is to be given; in Chinese. */
export type PrecautionsMissing = DomainEvent<
  'safety.precautions-missing',
  { orderId: string; why: string[]; missing: string[] }
>;
