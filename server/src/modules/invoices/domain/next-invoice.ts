import type { Fen } from '@daowei/shared/kernel/fen';
import { sameTitle, type Invoice, type InvoiceWish, type RedCause } from './invoice.js';

/** What stands paid for an order, by the books. */
export interface PaidFor {
  /** came in and has not gone back, fen */
  readonly keptFen: Fen;
  /** money is on its way back, and nobody knows yet whether it arrives */
  readonly returning: boolean;
}

export type NextInvoice =
  /** what is issued is what is wanted */
  | { readonly kind: 'rest' }
  /** something is under way, or waits for a person */
  | { readonly kind: 'wait' }
  | { readonly kind: 'blue'; readonly amountFen: Fen }
  | { readonly kind: 'red'; readonly of: Invoice; readonly cause: RedCause }
  /** was refused and would be wrong by now */
  | { readonly kind: 'drop'; readonly of: Invoice };

/**
 * The one next step from what is issued to what should be: exactly one blue invoice in the wished name over what stands
 * paid, or none where nothing does. A wrong one is taken back whole by a red one first, then made anew: never two at
 * once, and the sum of all that was issued ends at what stands paid.
 */
export function nextInvoice(
  wish: Pick<InvoiceWish, 'title'>,
  invoices: readonly Invoice[],
  { keptFen, returning }: PaidFor,
): NextInvoice {
  if (invoices.some(({ state }) => state === 'asked' || state === 'working')) return { kind: 'wait' };
  const fits = ({ title, amountFen }: Invoice): boolean => amountFen === keptFen && sameTitle(title, wish.title);
  const failed = invoices.find(({ state }) => state === 'failed');
  if (failed) return failed.kind === 'red' || fits(failed) ? { kind: 'wait' } : { kind: 'drop', of: failed };
  if (returning) return { kind: 'wait' };
  const standing = invoices.find(({ kind, state }) => kind === 'blue' && state === 'issued');
  if (!standing) return keptFen > 0 ? { kind: 'blue', amountFen: keptFen } : { kind: 'rest' };
  if (fits(standing)) return { kind: 'rest' };
  return { kind: 'red', of: standing, cause: standing.amountFen === keptFen ? 'retitle' : 'refund' };
}
