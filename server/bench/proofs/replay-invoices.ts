import type { Schemas } from '@daowei/shared/api/client';
import { InvoicesSql } from '../../src/modules/invoices/infrastructure/invoices.sql.js';
import { expectOk, type Customer } from '../../test/support/person.js';
import { beginVisit, finishSteps, signOff } from '../../test/support/serve-visit.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

const WISH = { titleKind: 'person', titleName: '周女士', version: 0 } as const;

/** How an invoice is asked for, and a refused one tried again. */
export const INVOICE_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /orders/:id/invoice': async (town) => {
    const { person, id } = await served(town);
    return { person, path: `/orders/${id}/invoice`, body: WISH };
  },
  'POST /admin/invoices/:id/retry': async (town) => {
    const { person, id } = await served(town);
    const view = expectOk(await person.post<Schemas['OrderInvoiceView']>(`/orders/${id}/invoice`, WISH));
    const invoiceId = view.invoices[0]!.id;
    const { app, transactions } = town.whole;
    await app.get(InvoicesSql, { strict: false }).fail(transactions.reader, invoiceId, '当月开票额度已用完');
    return { person: await town.staff('finance'), path: `/admin/invoices/${invoiceId}/retry`, body: {} };
  },
};

async function served(town: SmallTown): Promise<{ person: Customer; id: string }> {
  await town.newTrade({ steps: [{ id: 'all', title: '打扫', hint: '', photo: 'none' }] });
  const worker = await town.worker();
  const person = await town.customer();
  const visit = await town.confirmed(person, town.at('12:00'), [worker]);
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  await signOff(town, person, visit);
  return { person, id: visit.id };
}
