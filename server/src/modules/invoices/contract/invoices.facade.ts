import type { Tx } from '../../../platform/database/transactions.js';
import type { DomainEvent } from '../../../platform/outbox/outbox.js';

/** A document is there. `cause`: why a red one was made. */
export type InvoiceIssued = DomainEvent<
  'invoices.invoice-issued',
  {
    invoiceId: string;
    orderId: string;
    kind: 'blue' | 'red';
    amountFen: number;
    number: string;
    cause: 'refund' | 'retitle' | null;
    /** a blue one that stands where another stood before */
    replaces: boolean;
    /** a red one after which another blue one is made */
    followed: boolean;
  }
>;

/** An invoice that whoever issues has refused. */
export interface InvoiceTrouble {
  readonly id: string;
  readonly orderId: string;
  readonly text: string;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

export abstract class InvoicesFacade {
  /** The company's name as it stands on its papers. */
  abstract readonly seller: string;
  /** Refused ones, for the list of what waits for a person. */
  abstract troubles(tx: Tx): Promise<InvoiceTrouble[]>;
}
