import type { Fen } from '@daowei/shared/kernel/fen';
import type { InvoiceTitle } from './invoice.js';

/** What whoever issues is asked for. A red one names the blue one it takes back. */
export interface InvoiceRequest {
  /** ours; the same serial never makes two documents */
  readonly serial: string;
  readonly kind: 'blue' | 'red';
  readonly title: InvoiceTitle;
  readonly email: string | null;
  readonly item: string;
  readonly orderNo: string;
  /** tax included; below zero on a red one */
  readonly amountFen: Fen;
  readonly netFen: Fen;
  readonly taxFen: Fen;
  readonly taxBasisPoints: number;
  readonly reversed: { readonly number: string; readonly because: string } | null;
}

export type IssueOutcome =
  | { readonly kind: 'issued'; readonly number: string; readonly issuedAt: Date; readonly pdf: Buffer }
  /** taken on; a red one may wait for the buyer's word */
  | { readonly kind: 'working' }
  /** certainly not issued; `because` in Chinese, for the office */
  | { readonly kind: 'refused'; readonly because: string }
  /** the serial never arrived */
  | { readonly kind: 'never_heard' }
  /** no answer: it may be issued, or may not */
  | { readonly kind: 'unknown' };

/** Whoever issues electronic invoices for us: 乐企, a provider, or the local one. Nothing here throws for its sake. */
export abstract class InvoiceIssuer {
  abstract issue(request: InvoiceRequest): Promise<IssueOutcome>;
  /** What became of a request; also asked for with it, because the paper is drawn from it. */
  abstract query(request: InvoiceRequest): Promise<IssueOutcome>;
}
