import { isRefused, type Result } from '@daowei/shared/kernel/result';
import { agreementHash } from '../../../catalog/contract/agreement-hash.js';
import type { DayRange, WorkerWholeDays } from '../../../scheduling/contract/whole-days.js';
import type { Worker } from '../../../workforce/contract/workforce.facade.js';
import type { StayCancellation } from '../../application/cancel-stay.js';
import type { TrialOffer } from '../../application/decide-trial.js';
import type { QuotedStay } from '../../application/quote-stay.js';
import { stayWorker } from '../../application/read-stays.js';
import { lengthOf, trialUntil } from '../../domain/stay-days.js';
import { daysText } from '../../domain/wording.js';
import { dayIn } from '../day-in.js';
import type { StayCancellationPreview, StayQuoteView, TrialOfferView } from './stays.dto.js';

/** Refuses VALIDATION_FAILED for what is no day of the calendar. */
export function rangeOf(body: { first: string; last: string }): Result<DayRange> {
  const first = dayIn('first', body.first);
  if (isRefused(first)) return first;
  const last = dayIn('last', body.last);
  return isRefused(last) ? last : { first, last };
}

type Workers = ReadonlyMap<string, Worker>;
const people = (candidates: readonly WorkerWholeDays[], workers: Workers) =>
  candidates.map(({ workerId }) => stayWorker(workerId, workers.get(workerId)));

export function quoteView({ wish, quote, cancellation, candidates }: QuotedStay, workers: Workers): StayQuoteView {
  const { service, terms } = wish;
  const { title, clauses, healthStatements } = service.agreement;
  return {
    quoteId: quote.id,
    expiresAt: quote.expiresAt.toISOString(),
    first: quote.first,
    last: quote.last,
    days: lengthOf(quote),
    daysText: daysText(quote),
    lines: [...quote.lines],
    totalFen: quote.totalFen,
    trialUntil: trialUntil(quote, terms),
    candidates: people(candidates, workers),
    agreement: {
      title,
      serviceName: service.name,
      version: service.version,
      hash: agreementHash(service),
      clauses: [...clauses],
      healthStatements: [...healthStatements],
      signature: null,
    },
    cancellation: cancellation.tiers.map(({ basisPoints, because }) => ({ basisPoints, because })),
  };
}

export function cancellationView({
  hash,
  feeFen,
  refundFen,
  because,
  until,
}: StayCancellation): StayCancellationPreview {
  return { hash, feeFen, refundFen, because, until: until?.toISOString() ?? null };
}

export function trialView(
  { version, ending, candidates, noChangeBecause }: TrialOffer,
  workers: Workers,
): TrialOfferView {
  return { version, ...ending, candidates: people(candidates, workers), noChangeBecause };
}
