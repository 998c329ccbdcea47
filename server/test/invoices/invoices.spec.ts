import type { Schemas } from '@daowei/shared/api/client';
import { InvoiceIssuer } from '../../src/modules/invoices/domain/invoice-issuer.js';
import { InvoicesFacade } from '../../src/modules/invoices/contract/invoices.facade.js';
import { expectOk, type Answer, type Customer, type Person } from '../support/person.js';
import { beginVisit, finishSteps, signOff } from '../support/serve-visit.js';
import { SmallTown } from '../support/small-town.js';
import { wholeApp, type WholeApp } from '../support/whole-app.js';

const COMPANY = { titleKind: 'company', titleName: '杭州某某贸易有限公司', taxNo: '91440300708461136t' } as const;
const PERSON = { titleKind: 'person', titleName: '林晚' } as const;

let whole: WholeApp;
let town: SmallTown;
let issuer: InvoiceIssuer;
let finance: Person;
let customer: Customer;
let id: string;

beforeAll(async () => {
  whole = await wholeApp();
  town = await SmallTown.found(whole);
  issuer = whole.app.get(InvoiceIssuer, { strict: false });
  finance = await town.staff('finance');
});
afterAll(() => whole.close());
beforeEach(async () => {
  whole.clock.set('2026-03-10T01:00:00.000Z');
  await town.newTrade({ steps: [{ id: 'all', title: '打扫', hint: '', photo: 'none' }] });
  customer = await town.customer();
  const visit = await town.confirmed(customer, town.at('12:00'), [await town.worker()]);
  await beginVisit(town, visit);
  await finishSteps(town, visit);
  await signOff(town, customer, visit);
  ({ id } = visit);
});
afterEach(async () => {
  jest.restoreAllMocks();
  expect(await whole.broken()).toEqual([]);
});

const ask = (wish: object, version = 0, who: Person = customer): Promise<Answer<Schemas['OrderInvoiceView']>> =>
  who.post(`/orders/${id}/invoice`, { ...wish, version });
const seen = async (): Promise<Schemas['OrderInvoiceView']> => {
  await whole.drain();
  return expectOk(await customer.get(`/orders/${id}/invoice`));
};
const states = async (): Promise<string[]> =>
  (await seen()).invoices.map(({ kind, state, amountFen }) => `${kind} ${state} ${amountFen}`);
const office = async (): Promise<Schemas['OfficeInvoiceView'][]> =>
  expectOk(await finance.get<Schemas['OfficeInvoiceList']>(`/admin/orders/${id}/invoices`)).items;
const giveBack = async (amountFen: number): Promise<void> => {
  expectOk(await finance.post(`/admin/orders/${id}/refunds`, { amountFen, reason: '玻璃没有擦净' }));
  await whole.drain();
  whole.clock.advance(2);
  await whole.drain();
};
const later = async (minutes = 1): Promise<void> => {
  whole.clock.advance(minutes);
  await whole.drain();
};

it('is issued over what was paid, as a page only its customer and the office open; who did is kept', async () => {
  const before = await seen();
  expect(before).toMatchObject({ askable: true, version: 0, title: null, invoices: [] });
  expect(await ask({ ...COMPANY, taxNo: '91440300708461136X' })).toMatchObject({ body: { code: 'TAX_NUMBER_WRONG' } });
  expectOk(await ask({ ...COMPANY, email: 'a@b.cn' }));
  expectOk(await ask({ ...COMPANY, email: 'a@b.cn' }));
  const { invoices, amountFen } = await seen();
  expect(amountFen).toBe(before.amountFen);
  expect(invoices).toEqual([
    expect.objectContaining({
      state: 'issued',
      amountFen,
      number: expect.stringMatching(/^\d{20}$/),
      title: { kind: 'company', name: COMPANY.titleName, taxNo: '91440300708461136T', email: 'a@b.cn' },
    }),
  ]);
  const own = `/orders/${id}/invoices/${invoices[0]!.id}/paper`;
  const { url } = expectOk(await customer.get<Schemas['InvoicePaper']>(own));
  const paper = await whole.app.inject({ url });
  expect(paper.headers['content-type']).toBe('application/pdf');
  expect(paper.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await (await town.customer()).get(own)).toMatchObject({ status: 404 });
  expectOk(await finance.get(`/admin/invoices/${invoices[0]!.id}/paper`));
  const opened = await whole.rows("SELECT 1 FROM audit_entry WHERE action = 'invoice.opened' AND subject = ?", [
    `invoice:${invoices[0]!.id}`,
  ]);
  expect(opened).toHaveLength(2);
  const { items } = expectOk(await customer.get<Schemas['KeptTitleList']>('/invoice-titles'));
  expect(items).toMatchObject([{ name: COMPANY.titleName, email: 'a@b.cn' }]);
  expect(await (await town.customer()).delete(`/invoice-titles/${items[0]!.id}`)).toMatchObject({ status: 404 });
  expect((await customer.delete(`/invoice-titles/${items[0]!.id}`)).status).toBe(204);
});

it('follows the money: a partial refund makes a red one and a new one, the rest going back a red one alone', async () => {
  expectOk(await ask(PERSON));
  const [{ amountFen }] = (await seen()).invoices as [Schemas['InvoiceView']];
  await giveBack(3_000);
  expect(await states()).toEqual([
    `blue issued ${amountFen - 3_000}`,
    `red issued -${amountFen}`,
    `blue reversed ${amountFen}`,
  ]);
  const [fresh, red, old] = (await seen()).invoices;
  expect(red).toMatchObject({ reverses: old!.id, cause: '有退款' });
  expect(new Set([fresh, red, old].map((one) => one!.number)).size).toBe(3);
  await giveBack(amountFen - 3_000);
  expect((await states()).slice(0, 1)).toEqual([`red issued -${amountFen - 3_000}`]);
  expect((await seen()).invoices).toHaveLength(4);
  expect(await ask(PERSON, 1)).toMatchObject({ status: 200 });
  expect(await ask(COMPANY, 1)).toMatchObject({ body: { code: 'INVOICE_NOTHING' } });
});

it('another name takes the old one back first; the office sees both, a stale wish changes nothing', async () => {
  expectOk(await ask(PERSON));
  await seen();
  expect(await ask(COMPANY, 0)).toMatchObject({ body: { code: 'STALE_VERSION' } });
  expectOk(await ask(COMPANY, 1));
  await seen();
  expect((await office()).map(({ kind, state, title }) => [kind, state, title.kind])).toEqual([
    ['blue', 'issued', 'company'],
    ['red', 'issued', 'person'],
    ['blue', 'reversed', 'person'],
  ]);
});

it('an answer that is lost is asked for under the same serial; what never arrived is sent again', async () => {
  const real = issuer.issue.bind(issuer);
  const issue = jest.spyOn(issuer, 'issue').mockImplementationOnce(async (request) => {
    await real(request);
    return { kind: 'unknown' };
  });
  expectOk(await ask(PERSON));
  expect((await seen()).invoices).toMatchObject([{ state: 'working', number: null }]);
  await later();
  expect((await seen()).invoices).toMatchObject([{ state: 'issued' }]);
  expect(issue).toHaveBeenCalledTimes(1);
  expect(await whole.rows('SELECT 1 FROM local_invoice')).not.toHaveLength(0);

  issue.mockResolvedValueOnce({ kind: 'unknown' });
  expectOk(await ask(COMPANY, 1));
  await seen();
  await later();
  expect(await states()).toMatchObject(
    [/^blue issued/, /^red issued/, /^blue reversed/].map((one) => expect.stringMatching(one)),
  );
  const serials = issue.mock.calls.map(([{ serial }]) => serial);
  expect(serials[1]).toBe(serials[2]);
});

it('a refused one waits for a person and is tried again; with another title it makes way', async () => {
  jest.spyOn(issuer, 'issue').mockResolvedValueOnce({ kind: 'refused', because: '当月开票额度已用完' });
  expectOk(await ask(PERSON));
  const { invoices } = await seen();
  expect(invoices).toMatchObject([{ state: 'failed', stateText: '处理中' }]);
  const troubles = await whole.app.get(InvoicesFacade, { strict: false }).troubles(whole.transactions.reader);
  expect(troubles).toMatchObject([{ orderId: id, text: '发票没有开成：当月开票额度已用完' }]);
  const retry = `/admin/invoices/${invoices[0]!.id}/retry`;
  expectOk(await finance.post(retry));
  expect(await states()).toHaveLength(1);
  expect((await seen()).invoices).toMatchObject([{ state: 'issued' }]);
  expect(await finance.post(retry)).toMatchObject({ body: { code: 'INVOICE_STATE' } });

  jest.spyOn(issuer, 'issue').mockResolvedValueOnce({ kind: 'refused', because: '红字确认单被拒' });
  expectOk(await ask(COMPANY, 1));
  await seen();
  // a red one is never dropped: the blue one still stands at the authority
  expectOk(await ask(PERSON, 2));
  expect((await office()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(['red failed', 'blue issued']);
});

it('of many wishes at once one is taken, and one invoice is made', async () => {
  const wishes = ['甲', '乙', '丙', '丁'].map((name) => ask({ titleKind: 'person', titleName: `${name}女士` }));
  const answers = await Promise.all(wishes);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, body } of answers) if (status !== 200) expect(body).toMatchObject({ code: 'STALE_VERSION' });
  const carried = await Promise.all([whole.drain(), whole.drain()]);
  expect(carried).toHaveLength(2);
  expect(await states()).toHaveLength(1);
});
