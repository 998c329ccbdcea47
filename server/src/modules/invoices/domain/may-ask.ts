import { addDays, dayOf } from '@daowei/shared/kernel/local-date';
import { refuse, type Refusal } from '@daowei/shared/kernel/result';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { InvoiceWish } from './invoice.js';
import { INVOICE_POLICY } from './invoice-policy.js';
import type { PaidFor } from './next-invoice.js';

export interface InvoiceCase {
  readonly order: Pick<Order, 'state' | 'completedAt'>;
  /** something is still owed after the visit */
  readonly owes: boolean;
  readonly paid: PaidFor;
  readonly wish: Pick<InvoiceWish, 'version'> | null;
}

/**
 * Why an invoice cannot be asked for, or another title taken, now; null: it can. INVOICE_NOT_YET until the visit is
 * signed off and all of it is paid, INVOICE_NOTHING, INVOICE_TOO_LATE after the last day (Shanghai), INVOICE_RETITLED.
 */
export function whyNoInvoice(
  { order, owes, paid, wish }: InvoiceCase,
  now: Date,
  policy = INVOICE_POLICY,
): Refusal | null {
  if (order.state !== 'completed' || order.completedAt === null || owes) return refuse('INVOICE_NOT_YET');
  if (paid.keptFen <= 0) return refuse('INVOICE_NOTHING');
  if (dayOf(now) > addDays(dayOf(order.completedAt), policy.requestDays.value)) return refuse('INVOICE_TOO_LATE');
  return wish && wish.version > policy.mostRetitles.value ? refuse('INVOICE_RETITLED') : null;
}
