import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** A device felt something and its worker is asked. `cause`: in Chinese; the instants as ISO strings. */
export type WorkerAsked = DomainEvent<
  'devices.worker-asked',
  { alarmId: string; workerId: string; cause: string; happenedAt: string; answerBy: string }
>;
