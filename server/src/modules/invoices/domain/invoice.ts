import type { Fen } from '@daowei/shared/kernel/fen';

/** In whose name an invoice is made out. */
export interface InvoiceTitle {
  readonly kind: 'person' | 'company';
  readonly name: string;
  /** normalized; null for a person */
  readonly taxNo: string | null;
}

/** What the customer wants for an order: one invoice over what stands paid, in this name. */
export interface InvoiceWish {
  readonly orderId: string;
  readonly accountId: string;
  readonly title: InvoiceTitle;
  /** where whoever issues sends it; null: nowhere */
  readonly email: string | null;
  readonly version: number;
}

/** `working`: whoever issues has it or may have it; `failed`: it was refused for certain and waits for a person. */
export const INVOICE_STATES = ['asked', 'working', 'issued', 'failed', 'reversed', 'dropped'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

/** Only a blue invoice is reversed, by its red one; only a refused one is dropped, when another takes its place. */
export const INVOICE_TRANSITIONS = {
  asked: ['working', 'issued', 'failed'],
  working: ['issued', 'failed'],
  failed: ['asked', 'dropped'],
  issued: ['reversed'],
  reversed: [],
  dropped: [],
} as const satisfies Record<InvoiceState, readonly InvoiceState[]>;

/** Why a red one is made: money went back, or the name was wrong. */
export type RedCause = 'refund' | 'retitle';

/** One document of the tax authority's: blue 蓝字, or red 红字 over the whole of a blue one. */
export interface Invoice {
  /** our serial at whoever issues: the same at every try, for ever */
  readonly id: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly kind: 'blue' | 'red';
  readonly state: InvoiceState;
  /** tax included; below zero on a red one */
  readonly amountFen: Fen;
  readonly title: InvoiceTitle;
  readonly email: string | null;
  /** what is written on it as sold */
  readonly item: string;
  readonly orderNo: string;
  /** the blue one a red one takes back */
  readonly reverses: string | null;
  readonly cause: RedCause | null;
  readonly askedAt: Date;
  /** first call for this try */
  readonly carriedAt: Date | null;
  /** 20 digits, given by whoever issues */
  readonly number: string | null;
  readonly issuedAt: Date | null;
  readonly fileId: string | null;
  readonly problem: string | null;
}

/** States from which one may come here. */
export function invoiceStatesBefore(to: InvoiceState): InvoiceState[] {
  return INVOICE_STATES.filter((from) => (INVOICE_TRANSITIONS[from] as readonly InvoiceState[]).includes(to));
}

export function sameTitle(one: InvoiceTitle, other: InvoiceTitle): boolean {
  return one.kind === other.kind && one.name === other.name && one.taxNo === other.taxNo;
}

/** A title somebody has used before. */
export interface KeptTitle {
  readonly id: string;
  readonly title: InvoiceTitle;
  readonly email: string | null;
}
