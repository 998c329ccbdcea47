import type { Schemas } from '@daowei/shared/api/client';
import { get, post } from '../../../lib/api-client';

export type Invoice = Schemas['OfficeInvoiceView'];
export type InvoiceState = Schemas['InvoiceState'];

export interface InvoiceQuery {
  readonly state?: readonly InvoiceState[];
  readonly q?: string;
  readonly page: number;
  readonly pageSize: number;
}

/** Newest first. */
export function listInvoices(
  { state, q, page, pageSize }: InvoiceQuery,
  signal?: AbortSignal,
): Promise<Schemas['OfficeInvoiceList']> {
  return get('/admin/invoices', { query: { state: state?.join(','), q: q || undefined, page, pageSize }, signal });
}

/** Those of an order, newest first. */
export function listInvoicesOfOrder(orderId: string, signal?: AbortSignal): Promise<Schemas['OfficeInvoiceList']> {
  return get(`/admin/orders/${encodeURIComponent(orderId)}/invoices`, { signal });
}

/** @throws ApiFailure INVOICE_STATE */
export async function retryInvoice(id: string, idempotencyKey: string): Promise<void> {
  await post(`/admin/invoices/${encodeURIComponent(id)}/retry`, {}, { idempotencyKey });
}

/** Opens the page of an issued invoice beside this one; who did stands in the audit. */
export async function openPaper(id: string): Promise<void> {
  const { url } = await get<Schemas['InvoicePaper']>(`/admin/invoices/${encodeURIComponent(id)}/paper`);
  window.open(url, '_blank', 'noopener');
}
