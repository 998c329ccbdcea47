import { timingSafeEqual } from 'node:crypto';
import { distanceMetres, type GeoPoint } from '@daowei/shared/kernel/geo';
import { addMinutes, type Interval } from '@daowei/shared/kernel/interval';
import type { PhotoRule } from '../../catalog/contract/catalog.facade.js';
import type { VisitState } from '../contract/fieldwork.facade.js';
import { FIELDWORK_POLICY } from './fieldwork-policy.js';

/** When the worker should be there, from a point on the map. */
export function etaFrom(from: GeoPoint, to: GeoPoint, now: Date, policy = FIELDWORK_POLICY): Date {
  const metres = distanceMetres(from, to) * policy.travelDetour.value;
  const minutes = Math.max(policy.travelLeastMinutes.value, Math.ceil(metres / policy.travelMetresPerMinute.value));
  return addMinutes(now, minutes);
}

/** Compares secrets without telling by the time it takes how much of them was right. */
export function sameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

export interface Proof {
  readonly doorCode?: string | null;
  readonly voucher?: string | null;
}

/** True when the worker stands before the right customer: the 6 digits or the QR of this very order. */
export function provesPresence(given: Proof, order: { doorCode: string; voucher: string }): boolean {
  if (typeof given.voucher === 'string') return sameSecret(given.voucher, order.voucher);
  return typeof given.doorCode === 'string' && sameSecret(given.doorCode, order.doorCode);
}

/** Whether a step's photos satisfy its rule. */
export function photosSuffice(rule: PhotoRule, stages: readonly ('before' | 'after')[]): boolean {
  const needs = { none: [], optional: [], before: ['before'], after: ['after'], both: ['before', 'after'] } as const;
  return needs[rule].every((stage) => stages.includes(stage));
}

/** Phone and door are shown only around the visit: from the policy's minutes before it, or once under way, to sign-off. */
export function contactVisible(promised: Interval, state: VisitState, now: Date, policy = FIELDWORK_POLICY): boolean {
  if (state === 'signed_off') return false;
  return state !== 'scheduled' || now >= addMinutes(promised.from, -policy.contactMinutesBefore.value);
}

/** The phone's own time of an act, held to what is believable: not in the future, not older than the policy. */
export function happenedAt(deviceTime: Date, now: Date, policy = FIELDWORK_POLICY): Date {
  const oldest = addMinutes(now, -policy.offlineHours.value * 60);
  if (deviceTime > now) return now;
  return deviceTime < oldest ? oldest : deviceTime;
}
