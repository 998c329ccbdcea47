import { ERRORS } from '@daowei/shared/errors/errors';
import type { OrderInvoices } from '../application/read-invoices.js';
import { taxWithin } from '../domain/amounts.js';
import type { Invoice, InvoiceState, InvoiceTitle, KeptTitle, RedCause } from '../domain/invoice.js';
import { INVOICE_POLICY } from '../domain/invoice-policy.js';
import type {
  InvoiceTitleView,
  InvoiceView,
  KeptTitleView,
  OfficeInvoiceView,
  OrderInvoiceView,
} from './invoices.dto.js';

const STATE_TEXTS: Readonly<Record<InvoiceState, string>> = {
  asked: '开具中',
  working: '开具中',
  issued: '已开具',
  failed: '处理中',
  reversed: '已红冲',
  dropped: '已作废',
};
const CAUSES: Readonly<Record<RedCause, string>> = { refund: '有退款', retitle: '更换抬头' };

export function titleView(title: InvoiceTitle, email: string | null): InvoiceTitleView {
  return { kind: title.kind, name: title.name, taxNo: title.taxNo, email };
}

export function keptTitleView({ id, title, email }: KeptTitle): KeptTitleView {
  return { id, ...titleView(title, email) };
}

export function invoiceView(invoice: Invoice): InvoiceView {
  const { id, orderId, orderNo, item, kind, state, amountFen, title, email, number, reverses, cause } = invoice;
  return {
    id,
    orderId,
    orderNo,
    item,
    kind,
    state,
    stateText: STATE_TEXTS[state],
    amountFen,
    taxFen: taxWithin(amountFen, INVOICE_POLICY.taxBasisPoints.value).taxFen,
    title: titleView(title, email),
    number,
    reverses,
    cause: cause && CAUSES[cause],
    askedAt: invoice.askedAt.toISOString(),
    issuedAt: invoice.issuedAt?.toISOString() ?? null,
    hasPaper: invoice.fileId !== null,
  };
}

export function officeInvoiceView(invoice: Invoice): OfficeInvoiceView {
  return { ...invoiceView(invoice), problem: invoice.problem };
}

export function orderInvoiceView({ wish, paid, no, invoices }: OrderInvoices): OrderInvoiceView {
  return {
    askable: no === null,
    because: no && (no.because ?? ERRORS[no.refused].sentence),
    amountFen: paid.keptFen,
    version: wish?.version ?? 0,
    title: wish && titleView(wish.title, wish.email),
    invoices: invoices
      .filter(({ state }) => state !== 'dropped')
      .map(invoiceView)
      .reverse(),
  };
}
