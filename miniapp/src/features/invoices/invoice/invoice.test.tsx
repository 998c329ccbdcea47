import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { openedWith } from '../../../../test/taro';
import type { Invoice, OrderInvoice } from '../api';
import InvoicePage from './index';

const ASK = 'POST /api/orders/order-1/invoice';
const READ = 'GET /api/orders/order-1/invoice';
const view = (more: Partial<OrderInvoice> = {}): OrderInvoice => ({
  askable: true,
  because: null,
  amountFen: 16_800,
  version: 0,
  title: null,
  invoices: [],
  ...more,
});
const title = { kind: 'person', name: '林晚', taxNo: null, email: null } as const;
const issued: Invoice = {
  id: 'i1',
  orderId: 'order-1',
  orderNo: 'DW1',
  item: '日常保洁',
  kind: 'blue',
  state: 'issued',
  stateText: '已开具',
  amountFen: 16_800,
  taxFen: 951,
  title,
  number: '26339000000000000001',
  reverses: null,
  cause: null,
  askedAt: '2026-11-26T02:00:00.000Z',
  issuedAt: '2026-11-26T02:00:00.000Z',
  hasPaper: true,
};
const titles = { 'GET /api/invoice-titles': { body: { items: [] } } };

beforeEach(() => openedWith({ id: 'order-1' }));

it('a company needs a number that can exist; what is sent is tidy', async () => {
  const seen = serve({ ...titles, [READ]: { body: view() }, [ASK]: { body: view({ version: 1, title }) } });
  show(<InvoicePage />);
  fireEvent.click(await screen.findByText('单位'));
  fireEvent.change(byId('title-name'), { target: { value: ' 甲公司 ' } });
  fireEvent.change(byId('title-tax'), { target: { value: '91440300708461136X' } });
  fireEvent.click(byId('ask-invoice'));
  expect(await screen.findByText('识别号不正确，请核对每一位')).toBeTruthy();
  fireEvent.change(byId('title-tax'), { target: { value: '9144 0300 7084 6113 6t' } });
  fireEvent.click(byId('ask-invoice'));
  await waitFor(() => expect(requestsOf(seen, ASK)).toHaveLength(1));
  const body = { titleKind: 'company', titleName: '甲公司', taxNo: '91440300708461136T', version: 0 };
  expect(requestsOf(seen, ASK)[0]?.body).toEqual(body);
});

it('opens the page of an issued one in WeChat’s reader', async () => {
  const paper = { body: { url: '/api/files/f?sig=s' } };
  serve({
    ...titles,
    [READ]: { body: view({ version: 1, title, invoices: [issued] }) },
    'GET /api/orders/order-1/invoices/i1/paper': paper,
  });
  show(<InvoicePage />);
  fireEvent.click(await screen.findByText('查看发票'));
  await waitFor(() => expect(Taro.openDocument).toHaveBeenCalledWith(expect.objectContaining({ fileType: 'pdf' })));
  expect(Taro.downloadFile).toHaveBeenCalledWith({ url: 'http://api.test/api/files/f?sig=s' });
});

it('says why nothing can be asked for', async () => {
  serve({ ...titles, [READ]: { body: view({ askable: false, because: '服务完成并付清后才能开发票' }) } });
  show(<InvoicePage />);
  expect(await screen.findByText('服务完成并付清后才能开发票')).toBeTruthy();
});
