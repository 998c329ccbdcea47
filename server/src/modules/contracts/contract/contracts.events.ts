import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** Every event names an order of the contract, the first it is about: what messages are kept with. */
interface AboutContract {
  readonly contractId: string;
  readonly orderId: string;
}

/** Visits of a contract rest until a day; their workers' time is free again. */
export type ContractPaused = DomainEvent<
  'contracts.contract-paused',
  AboutContract & { visits: number; until: string }
>;
/** A pause is about to end by itself. */
export type PauseEnding = DomainEvent<'contracts.pause-ending', AboutContract & { visits: number; until: string }>;
/** For visits of a pause that is over nobody is free: the customer chooses. */
export type VisitsUnplaced = DomainEvent<'contracts.visits-unplaced', AboutContract & { visits: number }>;
/** From here on somebody else comes to these visits of a contract. */
export type WorkerReplaced = DomainEvent<
  'contracts.worker-replaced',
  AboutContract & { workerId: string; visits: number; from: string }
>;
/** A wish for another worker could not be met. */
export type ReplacementDeclined = DomainEvent<'contracts.replacement-declined', AboutContract & { answer: string }>;
/** The last visit of a contract is near. */
export type RenewalDue = DomainEvent<'contracts.renewal-due', AboutContract & { lastAt: string }>;
/** A worker need not come any more to visits of a contract; the first of them was to begin at `from`. */
export type WorkerRelieved = DomainEvent<
  'contracts.worker-relieved',
  AboutContract & { workerId: string; visits: number; from: string; because: 'paused' | 'replaced' }
>;
