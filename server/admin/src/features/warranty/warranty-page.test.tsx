import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, lendMessageChannel, ok, quietPseudoElements, refused, renderAt } from '../../../test/harness';
import type { WarrantyClaim, WarrantyKept } from './api/warranty';
import { WarrantyCard } from './warranty-card';
import { WarrantyPage } from './warranty-page';

const rate = (more: Partial<WarrantyKept> = {}): WarrantyKept => ({
  windowDays: 90,
  kept: 19,
  due: 20,
  basisPoints: 9_500,
  lineBasisPoints: 9_500,
  underLine: false,
  ...more,
});
const claim: WarrantyClaim = {
  id: 'c1',
  cause: 'recurred',
  causeText: '同样的问题又出现了',
  words: '主卧空调又有异味',
  photos: [],
  state: 'overdue',
  stateText: '超期未返工',
  redoOrderId: 'r1',
  redoOrderNo: 'DW2',
  redoAt: '2026-11-26T02:00:00.000Z',
  claimedAt: '2026-11-20T02:00:00.000Z',
  keepBy: '2026-11-27T16:00:00.000Z',
  orderId: 'o1',
  orderNo: 'DW1',
  serviceName: '空调清洗',
};
const LIST = 'GET /admin/warranty-claims';

beforeAll(quietPseudoElements);
beforeAll(lendMessageChannel);

test('the figure stands without an alarm on the line, and nothing claimed is said as such', async () => {
  fakeApi({ [LIST]: [ok({ rate: rate(), items: [] })] });
  renderAt('/', <WarrantyPage />);
  expect(await screen.findByText('95.0%')).toBeTruthy();
  expect(screen.getByText('还没有质保申请')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('under the line it is an alarm, with the visits behind it', async () => {
  const low = rate({ kept: 18, basisPoints: 9_000, underLine: true });
  fakeApi({ [LIST]: [ok({ rate: low, items: [claim] })] });
  renderAt('/', <WarrantyPage />);
  expect((await screen.findByRole('alert')).textContent).toContain('低于预警线95%');
  expect(screen.getByText('DW1').getAttribute('href')).toBe('/orders/o1');
  expect(screen.getByText('DW2').getAttribute('href')).toBe('/orders/r1');
});

test('an order without a card shows nothing, one with it both visits', async () => {
  const card = {
    no: 'ZB1',
    serviceName: '空调清洗',
    days: 30,
    lastDay: '2026-12-20',
    givenAt: '2026-11-20T02:00:00.000Z',
    inForce: true,
    covered: ['内机拆洗'],
    excluded: [],
  };
  const view = { card, claimable: false, because: null, causes: [], times: [], claims: [claim] };
  fakeApi({
    'GET /admin/orders/o1/warranty': [ok(view)],
    'GET /admin/orders/o2/warranty': [ok({ ...view, card: null, claims: [] })],
  });
  renderAt(
    '/',
    <>
      <WarrantyCard orderId="o2" />
      <WarrantyCard orderId="o1" />
    </>,
  );
  expect(await screen.findByText('DW2')).toBeTruthy();
  expect(screen.getAllByText('质保中')).toHaveLength(1);
});

test('for a caller the office books the free visit; a time that was taken meanwhile is said, and chosen anew', async () => {
  const card = {
    no: 'ZB1',
    serviceName: '空调清洗',
    days: 30,
    lastDay: '2026-12-20',
    givenAt: '2026-11-20T02:00:00.000Z',
    inForce: true,
    covered: [],
    excluded: [],
  };
  const view = {
    card,
    claimable: true,
    because: null,
    causes: [
      { code: 'recurred', label: '同样的问题又出现了', used: true },
      { code: 'fault', label: '服务后漏水、异响或松动', used: false },
    ],
    times: ['2026-11-28T02:00:00.000Z', '2026-11-28T03:00:00.000Z'],
    claims: [],
  };
  const asked = fakeApi({
    'GET /admin/orders/o1/warranty': [ok(view)],
    'GET /admin/orders/o1/warranty/claims/new': [ok(view)],
    'POST /admin/orders/o1/warranty/claims': [refused(409, 'SLOT_TAKEN', '这个时段刚被约走'), ok(view)],
  });
  renderAt('/', <WarrantyCard orderId="o1" />);
  fireEvent.click(await screen.findByRole('button', { name: '登记返工' }));
  const book = screen.getByRole('button', { name: '约好返工' });
  fireEvent.mouseDown(await screen.findByLabelText('哪里没有保住'));
  fireEvent.click(await screen.findByTitle('服务后漏水、异响或松动'));
  fireEvent.click(book);
  expect(await screen.findByText('请选择上门时间')).toBeTruthy();
  const [first, second] = screen.getAllByRole('radio');
  fireEvent.click(first!);
  fireEvent.click(book);
  expect((await screen.findByRole('alert')).textContent).toContain('刚被约走');
  fireEvent.click(second!);
  fireEvent.click(book);
  const sent = () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body);
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual({ cause: 'fault', startAt: view.times[1] });
});
