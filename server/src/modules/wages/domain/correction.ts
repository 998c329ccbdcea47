import { fen, yuan } from '@daowei/shared/kernel/fen';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { decideDeduction } from './deduction.js';
import type { PayEntry } from './pay-entry.js';
import type { PayLine } from './pay-lines.js';
import type { PayTerms } from '@daowei/shared/rules/pay';
import { WAGES_POLICY } from './wages-policy.js';

/** What a person of the office puts right; `reason` is read by the worker. */
export type Correction =
  | {
      readonly kind: 'supplement';
      readonly orderId: string | null;
      readonly amountFen: number;
      readonly reason: string;
    }
  | { readonly kind: 'deduction'; readonly orderId: string; readonly cause: string; readonly reason: string }
  | { readonly kind: 'reversal'; readonly entryId: string; readonly reason: string };

/** Something more for the worker. Refuses TRANSFER_AMOUNT beyond what one person may add at once. */
export function supplementLine(amountFen: number, reason: string, policy = WAGES_POLICY): Result<PayLine> {
  const most = policy.supplementMostFen.value;
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0 || amountFen > most) {
    return refuse('TRANSFER_AMOUNT', `单次补发须在0.01元到${yuan(most)}元之间`);
  }
  return { kind: 'supplement', label: '补发', because: reason, amountFen: fen(amountFen) };
}

/**
 * What a root cause takes off a visit of this worker. Refuses NOT_FOUND where the visit brought the worker nothing,
 * DEDUCTION_LIMIT, also where the same cause was taken off it already.
 * @param ofVisit all entries of the visit for this worker
 */
export function deductionLine(
  terms: PayTerms,
  ofVisit: readonly PayEntry[],
  cause: string,
  reason: string,
): Result<PayLine> {
  const visit = ofVisit.find(({ kind }) => kind === 'visit');
  if (!visit) return refuse('NOT_FOUND', '这位服务人员没有这一单的报酬');
  const reversed = new Set(ofVisit.map(({ reverses }) => reverses));
  const standing = ofVisit.filter(({ id, kind }) => kind === 'deduction' && !reversed.has(id));
  if (standing.some((one) => one.cause === cause)) return refuse('DEDUCTION_LIMIT', '这一单已经因为这个原因扣过');
  const takenFen = standing.reduce((sum, { amountFen }) => sum - amountFen, 0);
  const { amountFen: dueFen, minutes } = visit;
  return decideDeduction(terms, { dueFen, minutes, takenFen }, cause, reason);
}

/**
 * Takes back what a person put in. What takes money from the worker is only undone before it was paid; what gives it
 * back always. Refuses PAY_ENTRY_CLOSED.
 * @param open the entry stands in a statement that may still change, or in none
 */
export function reversalLine(entry: PayEntry, wasReversed: boolean, open: boolean, reason: string): Result<PayLine> {
  const givesBack = entry.kind === 'deduction';
  if (wasReversed || (!givesBack && !(entry.kind === 'supplement' && open))) return refuse('PAY_ENTRY_CLOSED');
  const [line] = entry.lines;
  const label = `撤销：${line?.label ?? entry.what}`;
  return { kind: 'reversal', label, because: reason, amountFen: fen(-entry.amountFen) };
}

/** The statement's new total, or DEDUCTION_LIMIT when nothing would be left of it. */
export function amendedTotal(totalFen: number, line: Result<PayLine>): Result<number> {
  if (isRefused(line)) return line;
  const total = totalFen + line.amountFen;
  return total > 0 ? total : refuse('DEDUCTION_LIMIT', '这样改下来工资单就没有可发的了');
}
