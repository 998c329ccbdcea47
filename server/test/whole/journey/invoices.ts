import type { Schemas } from '@daowei/shared/api/client';
import { InvoicesSql } from '../../../src/modules/invoices/infrastructure/invoices.sql.js';
import { expectOk } from '../../support/person.js';
import { servedVisit } from '../../support/served-visit.js';
import type { SmallTown } from '../../support/small-town.js';

/** An invoice that is asked for, refused, tried again and looked at by both sides; its title is kept and forgotten. */
export async function invoices(town: SmallTown): Promise<void> {
  const finance = await town.staff('finance');
  const { customer, visit } = await servedVisit(town);
  const path = `/orders/${visit.id}`;
  const wish = { titleKind: 'person', titleName: '周女士', version: 0 };
  const asked = expectOk(await customer.post<Schemas['OrderInvoiceView']>(`${path}/invoice`, wish));
  const id = asked.invoices[0]!.id;
  const { app, transactions } = town.whole;
  await app.get(InvoicesSql, { strict: false }).fail(transactions.reader, id, '当月开票额度已用完');
  await town.whole.drain();
  expectOk(await finance.post(`/admin/invoices/${id}/retry`));
  await town.whole.drain();
  expect(expectOk(await customer.get<Schemas['OrderInvoiceView']>(`${path}/invoice`)).invoices).toMatchObject([
    { state: 'issued' },
  ]);
  expectOk(await customer.get(`${path}/invoices/${id}/paper`));
  expectOk(await customer.get('/invoices'));
  expectOk(await finance.get('/admin/invoices?state=issued,reversed&q=周'));
  expectOk(await finance.get(`/admin/orders/${visit.id}/invoices`));
  expectOk(await finance.get(`/admin/invoices/${id}/paper`));
  const { items } = expectOk(await customer.get<Schemas['KeptTitleList']>('/invoice-titles'));
  expectOk(await customer.delete(`/invoice-titles/${items[0]!.id}`));
}
