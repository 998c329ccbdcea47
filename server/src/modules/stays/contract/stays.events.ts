import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** What every event says of its stay: enough to tell its owner and its worker. Days are `YYYY-MM-DD` in Shanghai. */
interface AboutStay {
  readonly stayId: string;
  readonly stayNo: string;
  readonly accountId: string;
  readonly serviceName: string;
}

/** Paid: she moves in on `first` and lives there to `last`. */
export type StayBooked = DomainEvent<
  'stays.stay-booked',
  AboutStay & { workerId: string; first: string; last: string; addressShort: string }
>;
/** It begins tomorrow. */
export type StayStarting = DomainEvent<
  'stays.stay-starting',
  AboutStay & { workerId: string; first: string; addressShort: string }
>;
/** Tomorrow is the last day of the trial, and the customer has not decided yet. */
export type TrialEnding = DomainEvent<'stays.trial-ending', AboutStay & { until: string }>;
/** From `from` on somebody else lives there; those relieved do no more, or will not. */
export type StayWorkerChanged = DomainEvent<
  'stays.worker-changed',
  AboutStay & { workerId: string; relievedIds: readonly string[]; from: string; last: string; addressShort: string }
>;
/** `last` is over: by itself, or earlier than sold, and then what is owed back is on its way. */
export type StayEnded = DomainEvent<
  'stays.stay-ended',
  AboutStay & { workerIds: readonly string[]; last: string; early: boolean; refundFen: number }
>;
/** Paid, and nobody may move in yet. `why`: names of what makes it so; `missing`: what is to be given; in Chinese. */
export type StayHeld = DomainEvent<
  'stays.stay-held-back',
  AboutStay & { first: string; why: readonly string[]; missing: readonly string[] }
>;
/** Called off before it began. `because`: by the customer, by us, or because what had to be there was never given. */
export type StayCancelled = DomainEvent<
  'stays.stay-cancelled',
  AboutStay & {
    workerIds: readonly string[];
    first: string;
    refundFen: number;
    because: 'customer' | 'company' | 'held_back';
  }
>;
/** Money that was owed back has arrived. */
export type StayRefundArrived = DomainEvent<'stays.refund-arrived', AboutStay & { amountFen: number }>;
/** Paid too late, and she was gone: the money goes back. */
export type StayPaidTooLate = DomainEvent<'stays.paid-too-late', AboutStay & { first: string; amountFen: number }>;
