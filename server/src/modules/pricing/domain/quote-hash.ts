import { createHash } from 'node:crypto';
import type { AddOnChoice } from '../../catalog/contract/catalog.facade.js';
import type { QuoteLine, VisitSubject } from '../contract/pricing.facade.js';

/** A subject as the one text that equal subjects share: add-ons in order, none of quantity 0. */
export function subjectText(subject: VisitSubject): string {
  const addOns = subject.addOns
    .filter((choice) => choice.quantity > 0)
    .map((choice) => [choice.id, choice.quantity] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    subject.service.id,
    subject.service.version,
    subject.district,
    subject.startAt.toISOString(),
    subject.hours,
    addOns,
  ]);
}

/** Fingerprint of what was promised at what price; 64 hex digits. */
export function quoteHash(
  subject: VisitSubject,
  lines: readonly QuoteLine[],
  ruleVersion: number,
  couponId: string | null = null,
): string {
  const content = lines.map((line) => [line.kind, line.label, line.because, line.amountFen]);
  return createHash('sha256')
    .update(`${subjectText(subject)}\n${JSON.stringify(content)}\n${ruleVersion}${couponId ? `\n${couponId}` : ''}`)
    .digest('hex');
}

/** A subject as it was written down, with the service by name only. */
export interface WrittenSubject {
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly district: string;
  readonly startAt: Date;
  readonly hours: number | null;
  readonly addOns: readonly AddOnChoice[];
}

/** Reads what `subjectText` wrote. */
export function subjectOfText(text: string): WrittenSubject {
  const [serviceId, serviceVersion, district, startAt, hours, addOns] = JSON.parse(text) as [
    string,
    number,
    string,
    string,
    number | null,
    [string, number][],
  ];
  return {
    serviceId,
    serviceVersion,
    district,
    startAt: new Date(startAt),
    hours,
    addOns: addOns.map(([id, quantity]) => ({ id, quantity })),
  };
}
