import { distanceMetres, type GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';

/** A position as the phone gives it. */
export interface Fix extends GeoPoint {
  /** radius in metres in which the phone believes to be; null: it did not say */
  readonly accuracy: number | null;
}

/**
 * Why a place is not proven. `none`: no position; `coarse`: the phone itself is too unsure; `far`: surely elsewhere;
 * `unlikely`: a position no phone gives, such as one without any error.
 */
export const PLACE_DOUBTS = ['none', 'coarse', 'far', 'unlikely'] as const;
export type PlaceDoubt = (typeof PLACE_DOUBTS)[number];

export interface PlaceProof {
  readonly doubt: PlaceDoubt | null;
  /** from the address; null without a position */
  readonly metres: number | null;
}

/** Whether a position shows that somebody stands at an address; its own error counts in the worker's favour, up to a limit. */
export function provePlace(at: Fix | null, address: GeoPoint, policy = FIELDWORK_POLICY): PlaceProof {
  if (!at) return { doubt: 'none', metres: null };
  const metres = Math.round(distanceMetres(at, address));
  const accuracy = at.accuracy ?? 0;
  const leeway = Math.min(accuracy, policy.accuracyMetres.value);
  if (metres > policy.placeToleranceMetres.value + leeway) return { doubt: 'far', metres };
  if (accuracy > policy.accuracyMetres.value) return { doubt: 'coarse', metres };
  // an address pin is never met to the metre by a real receiver that claims no error at all
  return { doubt: at.accuracy === 0 && metres === 0 ? 'unlikely' : null, metres };
}

/** What the phone's clock says of an act and of its report. */
export interface PhoneTimes {
  readonly actedAt: Date;
  /** the same clock when the report left the phone; null: it did not say */
  readonly sentAt: Date | null;
}

export interface Arrival {
  /** the fact that lateness is measured on */
  readonly at: Date;
  /** the check-in was done without signal and reported later */
  readonly isOffline: boolean;
  /** seconds the phone's clock is ahead of ours, when it said; negative: behind */
  readonly skewSeconds: number | null;
}

/** When something was done, and whether that was without signal and reported later. */
export type Told = Pick<Arrival, 'at' | 'isOffline'>;

/**
 * When something was done that a phone reports. Live: our time. Reported later: our time less what passed on the phone
 * between act and report. Both readings are of one clock, so a clock that is wrong takes nothing from the customer; and
 * nothing was done before `earliest`, nor longer ago than the policy believes.
 */
export function toldAt({ actedAt, sentAt }: PhoneTimes, earliest: Date, now: Date, policy = FIELDWORK_POLICY): Told {
  const waitedMs = sentAt ? sentAt.getTime() - actedAt.getTime() : 0;
  if (waitedMs < policy.liveSeconds.value * 1_000) return { at: now, isOffline: false };
  const believed = Math.max(earliest.getTime(), addMinutes(now, -policy.offlineArrivalMinutes.value).getTime());
  return { at: new Date(Math.min(now.getTime(), Math.max(believed, now.getTime() - waitedMs))), isOffline: true };
}

/** When the worker was there: not before they had set out and had the least way behind them. */
export function arrivalOf(phone: PhoneTimes, departedAt: Date, now: Date, policy = FIELDWORK_POLICY): Arrival {
  const skewSeconds = phone.sentAt && Math.round((phone.sentAt.getTime() - now.getTime()) / 1_000);
  return { ...toldAt(phone, addMinutes(departedAt, policy.travelLeastMinutes.value), now, policy), skewSeconds };
}

/** A clock so wrong that people should know. */
export function isSkewed(skewSeconds: number | null, policy = FIELDWORK_POLICY): boolean {
  return skewSeconds !== null && Math.abs(skewSeconds) > policy.clockSkewSeconds.value;
}
