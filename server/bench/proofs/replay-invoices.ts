import type { Schemas } from '@daowei/shared/api/client';
import { InvoicesSql } from '../../src/modules/invoices/infrastructure/invoices.sql.js';
import { expectOk } from '../../test/support/person.js';
import { servedVisit } from '../../test/support/served-visit.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

const WISH = { titleKind: 'person', titleName: '周女士', version: 0 } as const;

/** How an invoice is asked for, and a refused one tried again. */
export const INVOICE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /orders/:id/invoice': async (town) => {
    const { customer: person, visit } = await servedVisit(town);
    return { person, path: `/orders/${visit.id}/invoice`, body: WISH };
  },
  'POST /admin/invoices/:id/retry': async (town) => {
    const { customer: person, visit } = await servedVisit(town);
    const view = expectOk(await person.post<Schemas['OrderInvoiceView']>(`/orders/${visit.id}/invoice`, WISH));
    const invoiceId = view.invoices[0]!.id;
    const { app, transactions } = town.whole;
    await app.get(InvoicesSql, { strict: false }).fail(transactions.reader, invoiceId, '当月开票额度已用完');
    return { person: await town.staff('finance'), path: `/admin/invoices/${invoiceId}/retry`, body: {} };
  },
};
