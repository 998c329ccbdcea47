import { fen, sumFen, type Fen } from '@daowei/shared/kernel/fen';
import type { PriceRuleSet } from '@daowei/shared/rules/price-rules';
import type { CouponTerms, Price, PriceCap, PriceSubject, QuoteLine } from '../contract/pricing.facade.js';
import { lessBy, verdictOf } from './coupon.js';
import { neverAbove } from './price-cap.js';
import { priceOf } from './price.js';

/** A line that would be another one; null where it is not there. */
export interface LineChange {
  readonly label: string;
  readonly oldFen: Fen | null;
  readonly newFen: Fen | null;
}

/** What a booking cost and what it would have cost; `newFen` null: it cannot be priced again, and why. */
export type Tried = { readonly oldFen: Fen } & (
  | { readonly newFen: Fen; readonly changes: readonly LineChange[] }
  | { readonly newFen: null; readonly unpriced: string }
);

export interface TrialSummary {
  readonly priced: number;
  readonly unpriced: number;
  readonly dearer: number;
  readonly cheaper: number;
  readonly same: number;
  /** of those that could be priced */
  readonly oldSumFen: Fen;
  readonly newSumFen: Fen;
  /** the biggest change of one booking, with its sign; 0 when nothing changes */
  readonly largestFen: Fen;
}

/**
 * A price that was frozen, made anew under other rules: the same visit by the same customer, no dearer than the same
 * promise, less by the same coupon as far as it still applies.
 */
export function repriced(
  set: PriceRuleSet,
  subject: PriceSubject,
  frozenLines: readonly QuoteLine[],
  coupon: CouponTerms | null,
): Price {
  const price = neverAbove(priceOf({ ...set, version: 0 }, subject), promiseIn(frozenLines));
  const verdict = coupon && verdictOf(coupon, subject, price);
  return verdict && 'line' in verdict ? lessBy(price, verdict.line) : price;
}

/** The promise that made a price less, read from the line that kept it. */
function promiseIn(lines: readonly QuoteLine[]): PriceCap | undefined {
  const place = lines.findIndex(({ kind }) => kind === 'discount');
  const kept = lines[place];
  if (!kept) return undefined;
  const totalFen = sumFen(lines.slice(0, place + 1).map(({ amountFen }) => amountFen));
  return { totalFen, label: kept.label, because: kept.because };
}

/** Lines are the same line when they are the same kind at the same place among their like; words may change. */
export function changesBetween(before: readonly QuoteLine[], after: readonly QuoteLine[]): LineChange[] {
  const old = keyed(before);
  const now = keyed(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.amountFen === is?.amountFen) return [];
    const label = is?.label ?? was?.label ?? '';
    return [{ label, oldFen: was?.amountFen ?? null, newFen: is?.amountFen ?? null }];
  });
}

function keyed(lines: readonly QuoteLine[]): Map<string, QuoteLine> {
  const counts = new Map<string, number>();
  return new Map(
    lines.map((line) => {
      const place = counts.get(line.kind) ?? 0;
      counts.set(line.kind, place + 1);
      return [`${line.kind} ${place}`, line];
    }),
  );
}

export const changeOf = (tried: Tried): number => (tried.newFen === null ? 0 : tried.newFen - tried.oldFen);

export function summaryOf(all: readonly Tried[]): TrialSummary {
  const priced = all.filter(({ newFen }) => newFen !== null);
  const changes = priced.map(changeOf);
  return {
    priced: priced.length,
    unpriced: all.length - priced.length,
    dearer: changes.filter((change) => change > 0).length,
    cheaper: changes.filter((change) => change < 0).length,
    same: changes.filter((change) => change === 0).length,
    oldSumFen: sumFen(priced.map(({ oldFen }) => oldFen)),
    newSumFen: sumFen(priced.map(({ newFen }) => newFen ?? 0)),
    largestFen: fen(changes.reduce((largest, change) => (Math.abs(change) > Math.abs(largest) ? change : largest), 0)),
  };
}

/** The biggest changes first; what cannot be priced comes before what stays the same, for somebody should look at it. */
export function mostTelling<Row extends Tried>(all: readonly Row[], most: number): Row[] {
  const weight = (row: Row): number => (row.newFen === null ? 0.5 : Math.abs(changeOf(row)));
  return all
    .filter((row) => weight(row) > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, most);
}
