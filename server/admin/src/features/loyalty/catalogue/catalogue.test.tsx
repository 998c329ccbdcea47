import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, renderAt, type FakeRequest } from '../../../../test/harness';
import { endSession, startSession } from '../../../lib/session';
import type { ExchangeCatalogues } from '../api/catalogue';
import { CatalogueCard } from './catalogue-card';

const LIST = 'GET /admin/exchange-catalogue';
const PUBLISH = 'POST /admin/exchange-catalogue';
const packet: ExchangeCatalogues['items'][number]['items'][number] = {
  ...{ id: 'packet-5', name: '5元红包', because: '存入微信零钱', pricePoints: 600, priceCoins: 5, gift: 'red_packet' },
  ...{ amountFen: 500, months: null, days: null, stockPerMonth: 30, validFrom: null, validUntil: null, on: true },
};
const catalogues: ExchangeCatalogues = {
  items: [
    {
      ...{ version: 3, standing: 'in_force', because: '限量', publishedBy: '王经理', items: [packet] },
      effectiveFrom: '2026-01-01T00:00:00.000Z',
    },
  ],
  taken: [{ offerId: 'packet-5', taken: 12 }],
  costs: { pointFen: 1, coinFen: 100, couponPercent: 90, priorityDayFen: 10 },
};

beforeAll(quietPseudoElements);
afterEach(() => endSession('signed_out'));

function open(role: 'manager' | 'finance'): FakeRequest[] {
  startSession({
    token: 't',
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    me: { id: 'u', nickname: '陈敏', phoneMasked: null, roles: [role], workerId: null, staffName: '陈敏' },
  });
  const asked = fakeApi({ [LIST]: [ok(catalogues)], [PUBLISH]: [{ status: 204, body: undefined }] });
  renderAt('/', <CatalogueCard />);
  return asked;
}

const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('everybody reads what is offered and how many went; only the manager changes it', async () => {
  open('finance');
  expect(await screen.findByText('5元红包')).toBeTruthy();
  expect(screen.getByText('12')).toBeTruthy();
  expect(screen.queryByText('修改目录')).toBeNull();
});

test('a price below cost keeps it from being published; what is published is what the customer sees', async () => {
  const asked = open('manager');
  fireEvent.click(await screen.findByRole('button', { name: '修改目录' }));
  type('第1项积分价格', '499');
  type('修改理由', '调价');
  expect(await screen.findByText('5元红包：成本约5.00元，至少要500积分')).toBeTruthy();
  expect(screen.queryByLabelText('客户看到的')).toBeNull();
  expect(screen.getByText('发布第4版').closest('button')!.disabled).toBe(true);
  type('第1项积分价格', '700');
  type('第1项每月库存', '');
  const seen = await screen.findByLabelText('客户看到的');
  expect(within(seen).getByText(/700积分/)).toBeTruthy();
  fireEvent.click(screen.getByText('发布第4版'));
  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  expect(asked.find(({ method }) => method === 'POST')!.body).toEqual({
    basedOn: 3,
    items: [{ ...packet, pricePoints: 700, stockPerMonth: null }],
    because: '调价',
  });
});

test('what an offer gives is written once: of a new one it is asked, of a kept one it is told', async () => {
  open('manager');
  fireEvent.click(await screen.findByRole('button', { name: '修改目录' }));
  expect(await screen.findAllByText('微信红包 ¥5.00')).not.toHaveLength(0);
  expect(screen.queryByLabelText('第1项面额')).toBeNull();
  fireEvent.click(screen.getByText('加一项'));
  expect(await screen.findByLabelText('第2项面额')).toBeTruthy();
  expect(screen.getByText(/第2项：名称应为/)).toBeTruthy();
  fireEvent.click(screen.getByLabelText('删除第2项'));
  await waitFor(() => expect(screen.queryByLabelText('第2项面额')).toBeNull());
});
