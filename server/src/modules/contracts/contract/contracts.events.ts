import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** What every event says of its contract: enough to tell its owner. Instants are ISO strings. */
interface AboutContract {
  readonly contractId: string;
  readonly accountId: string;
  readonly serviceName: string;
}

/** `visits` rest from the first of them, at `from`, until a day. */
export type ContractPaused = DomainEvent<
  'contracts.contract-paused',
  AboutContract & { visits: number; from: string; until: string }
>;
/** A pause is about to end by itself. */
export type PauseEnding = DomainEvent<'contracts.pause-ending', AboutContract & { visits: number; until: string }>;
/** For visits of a pause that is over nobody is free; the first of them should have gone to `at`. The owner chooses. */
export type VisitsUnplaced = DomainEvent<'contracts.visits-unplaced', AboutContract & { visits: number; at: string }>;
/** From here on somebody else comes to these visits; the first of them begins at `from`. */
export type WorkerReplaced = DomainEvent<
  'contracts.worker-replaced',
  AboutContract & { workerId: string; workerName: string; visits: number; from: string }
>;
/** A wish for another worker could not be met. */
export type ReplacementDeclined = DomainEvent<
  'contracts.replacement-declined',
  AboutContract & { answer: string; at: string }
>;
/** The last visit of a contract is near. */
export type RenewalDue = DomainEvent<'contracts.renewal-due', AboutContract & { lastAt: string }>;
/** Paid too late, not all times were to be had: the money goes back. */
export type LatePaymentRefunded = DomainEvent<
  'contracts.late-payment-refunded',
  AboutContract & { amountFen: number; firstAt: string }
>;
/** A worker need not come any more to visits of a contract; the first of them was to begin at `from`. */
export type WorkerRelieved = DomainEvent<
  'contracts.worker-relieved',
  AboutContract & { workerId: string; visits: number; from: string; because: 'paused' | 'replaced' }
>;
