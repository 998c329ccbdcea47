import { fen, percentOf, yuan } from '@daowei/shared/kernel/fen';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { PayLine } from './pay-lines.js';
import type { PayTerms } from '@daowei/shared/rules/pay';
import { forMinutes, percent } from './visit-pay.js';

/** The pay of a visit from which something is to be taken. */
export interface DeductedVisit {
  /** what is due for it, in fen, before anything was taken off */
  readonly dueFen: number;
  readonly minutes: number;
  /** taken off it so far, above zero */
  readonly takenFen: number;
}

/**
 * What a root cause takes off a visit: its share of what is due, but altogether never more than the cap, and never so
 * much that an hour is left with less than the floor. Refuses DEDUCTION_LIMIT when nothing may be taken any more, and
 * NOT_FOUND for a cause the rule does not know.
 */
export function decideDeduction(terms: PayTerms, visit: DeductedVisit, code: string, reason: string): Result<PayLine> {
  const cause = terms.causes.find((one) => one.code === code);
  if (!cause) return refuse('NOT_FOUND', '现行规则里没有这个扣减原因');
  const { dueFen, minutes, takenFen } = visit;
  const wantedFen = percentOf(fen(dueFen), cause.basisPoints);
  const underCap = percentOf(fen(dueFen), terms.capBasisPoints) - takenFen;
  const aboveFloor = dueFen - takenFen - forMinutes(terms.hourFloorFen, minutes);
  const amountFen = Math.max(0, Math.min(wantedFen, underCap, aboveFloor));
  if (amountFen === 0) return refuse('DEDUCTION_LIMIT');
  const rule = `按应得的${percent(cause.basisPoints)}`;
  const limit = amountFen < wantedFen ? `，应扣${yuan(wantedFen)}元，按上限与保底只扣${yuan(amountFen)}元` : '';
  const because = `${reason}（${rule}${limit}）`;
  return { kind: 'deduction', label: cause.name, because, amountFen: fen(-amountFen) };
}
