import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { problem, requestsOf, serve, type Seen } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { ADDRESS, order, PAYMENT, QUOTE, SERVICE } from '../../../../test/samples';
import { useBookingDraft } from '../booking-draft';
import ConfirmPage from './index';

const START = '2026-11-23T01:00:00.000Z';
const BOOK = 'POST /api/orders';
const PAY = 'POST /api/orders/order-1/payment';
const REFRESH = 'POST /api/orders/order-1/payment/refresh';

const booked = order();
const base = {
  'GET /api/services/daily': { body: SERVICE },
  'GET /api/addresses': { body: { items: [ADDRESS] } },
  'POST /api/quotes': ({ body }: Seen) => ({
    body: { ...QUOTE, id: `quote-${(body as { startAt: string }).startAt}` },
  }),
  [BOOK]: { body: booked },
  [PAY]: { body: PAYMENT },
  [REFRESH]: { body: { state: 'paid', orderState: 'paid' } },
  'POST /api/subscriptions': { status: 204 },
};
const alternative = (startAt: string, priceFen = QUOTE.totalFen) => ({
  startAt,
  endAt: '2026-11-23T05:00:00.000Z',
  label: '',
  date: '2026-11-23',
  priceFen,
});
const taken = (...alternatives: object[]) => problem(409, 'SLOT_TAKEN', '这个时段刚刚被约走了', { alternatives });

const opened = () => jest.mocked(Taro.navigateTo as unknown as jest.Mock).mock.calls.map(([{ url }]) => url as string);
const tapPay = async () => {
  await screen.findByText('费用明细');
  await waitFor(() => expect(byId('pay')).toHaveProperty('disabled', false));
  fireEvent.click(byId('pay'));
};

beforeEach(() => {
  useBookingDraft.setState({ serviceId: 'daily', needs: {}, addressId: null, startAt: START });
  jest.mocked(Taro.navigateTo as unknown as jest.Mock).mockClear();
  jest
    .mocked(Taro.requestPayment as unknown as jest.Mock)
    .mockReset()
    .mockResolvedValue({});
  jest
    .mocked(Taro.requestSubscribeMessage as unknown as jest.Mock)
    .mockReset()
    .mockResolvedValue({ confirmed: 'accept' });
});

it('books what is shown, pays, and ends on the confirmation', async () => {
  useBookingDraft.getState().setNeeds('daily', { hours: 3, note: '  家里有猫 ' });
  useBookingDraft.getState().setAddOn('daily', 'fridge', 1);
  const seen = serve(base);
  show(<ConfirmPage />);
  expect(await screen.findByText('68元/小时 × 2小时')).toBeTruthy();
  await tapPay();
  await waitFor(() => expect(opened()).toEqual(['/features/orders/booked/index?id=order-1']));
  expect(requestsOf(seen, BOOK)[0]?.body).toEqual({
    quoteId: `quote-${START}`,
    serviceId: 'daily',
    addressId: 'home',
    startAt: START,
    hours: 3,
    addOns: [{ id: 'fridge', quantity: 1 }],
    note: '家里有猫',
  });
  // The ids came with the order, so WeChat lets us ask in the cashier's return.
  await waitFor(() => expect(requestsOf(seen, 'POST /api/subscriptions')).toHaveLength(1));
  expect(useBookingDraft.getState().startAt).toBeNull();
});

it('who lives in the home is said with what is done more for them, kept with the draft, and goes with the booking', async () => {
  const more = (id: string, title: string, group: 'child' | 'elder_alone') => ({
    id,
    title,
    hint: '',
    photo: 'none' as const,
    demands: { part: 'extra' as const, line: 'soft' as const, dose: null, material: null, group },
  });
  const steps = [...SERVICE.steps, more('toys', '收好玩具', 'child'), more('bell', '试呼叫器', 'elder_alone')];
  const seen = serve({ ...base, 'GET /api/services/daily': { body: { ...SERVICE, steps } } });
  show(<ConfirmPage />);
  fireEvent.click(await screen.findByText('独居老人'));
  fireEvent.click(screen.getByText('儿童'));
  expect(byId('home-more').textContent).toBe('会多做：试呼叫器；收好玩具');
  fireEvent.click(screen.getByText('独居老人'));
  expect(byId('home-more').textContent).toBe('会多做：收好玩具');
  expect(useBookingDraft.getState().needs.daily?.homeGroups).toEqual(['child']);
  await tapPay();
  await waitFor(() => expect(requestsOf(seen, BOOK)).toHaveLength(1));
  expect(requestsOf(seen, BOOK)[0]?.body).toMatchObject({ homeGroups: ['child'] });
  // a price does not depend on it
  for (const { body } of requestsOf(seen, 'POST /api/quotes')) expect(body).not.toHaveProperty('homeGroups');
});

it('nobody is asked who lives there where nothing more would be done', async () => {
  // a draft from before may still say so
  useBookingDraft.getState().setNeeds('daily', { homeGroups: ['child'] });
  const seen = serve(base);
  show(<ConfirmPage />);
  await tapPay();
  await waitFor(() => expect(requestsOf(seen, BOOK)).toHaveLength(1));
  expect(requestsOf(seen, BOOK)[0]?.body).not.toHaveProperty('homeGroups');
  expect(screen.queryByText('家里有（选填）')).toBeNull();
});

it('a closed cashier ends on the held booking', async () => {
  jest.mocked(Taro.requestPayment as unknown as jest.Mock).mockRejectedValue({ errMsg: 'requestPayment:fail cancel' });
  serve({ ...base, [REFRESH]: { body: { state: 'pending', orderState: 'awaiting_payment' } } });
  show(<ConfirmPage />);
  await tapPay();
  await waitFor(() => expect(opened()).toEqual(['/features/orders/visit/index?id=order-1']));
  expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled();
});

it('money that does not fit ends on the booking and says who will call', async () => {
  serve({ ...base, [REFRESH]: { body: { state: 'held', orderState: 'awaiting_payment' } } });
  show(<ConfirmPage />);
  await tapPay();
  await waitFor(() => expect(opened()).toEqual(['/features/orders/visit/index?id=order-1']));
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(
      expect.objectContaining({ title: '这笔支付正在核对，客服会尽快联系您' }),
    ),
  );
});

it('a payment that cannot start ends on the held booking too, and says why', async () => {
  serve({ ...base, [PAY]: problem(503, 'PAYMENT_UNAVAILABLE', '微信支付暂时没有响应') });
  show(<ConfirmPage />);
  await tapPay();
  await waitFor(() => expect(opened()).toEqual(['/features/orders/visit/index?id=order-1']));
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '微信支付暂时没有响应' }));
});

it('books once however often the button is tapped', async () => {
  const seen = serve(base);
  show(<ConfirmPage />);
  await tapPay();
  fireEvent.click(byId('pay'));
  fireEvent.click(byId('pay'));
  await waitFor(() => expect(opened()).toHaveLength(1));
  expect(requestsOf(seen, BOOK)).toHaveLength(1);
});

it('after a lost answer the second try is the same booking', async () => {
  const seen = serve({ ...base, [BOOK]: ['lost', { body: booked }] });
  show(<ConfirmPage />);
  await tapPay();
  expect(await screen.findByText('网络好像断开了，请检查网络后重试')).toBeTruthy();
  await tapPay();
  await waitFor(() => expect(opened()).toHaveLength(1));
  const [first, second] = requestsOf(seen, BOOK);
  expect(second?.key).toBe(first?.key);
  expect(second?.body).toEqual(first?.body);
});

describe('when somebody else was faster', () => {
  const next = '2026-11-23T02:00:00.000Z';

  it('one tap on an alternative books and pays it', async () => {
    const seen = serve({ ...base, [BOOK]: [taken(alternative(next)), { body: booked }] });
    show(<ConfirmPage />);
    await tapPay();
    await screen.findByText('看看其他时间');
    fireEvent.click(byId('alternative-1'));
    await waitFor(() => expect(opened()).toEqual(['/features/orders/booked/index?id=order-1']));
    const [lost, won] = requestsOf(seen, BOOK);
    expect(won?.body).toMatchObject({ startAt: next, quoteId: `quote-${next}` });
    expect(won?.key).not.toBe(lost?.key);
  });

  it('three alternatives are offered with their times and prices', async () => {
    const three = ['02', '03', '04'].map((hour) => alternative(`2026-11-23T${hour}:00:00.000Z`, 14960));
    serve({ ...base, [BOOK]: taken(...three) });
    show(<ConfirmPage />);
    await tapPay();
    await screen.findByText('看看其他时间');
    expect(screen.getAllByText('¥149.60')).toHaveLength(3);
    expect(byId('alternative-3').textContent).toContain('12:00');
  });

  it('a price other than the one on the button is shown before anything is booked', async () => {
    const seen = serve({ ...base, [BOOK]: [taken(alternative(next, 9900)), { body: booked }] });
    show(<ConfirmPage />);
    await tapPay();
    await screen.findByText('看看其他时间');
    fireEvent.click(byId('alternative-1'));
    await waitFor(() => expect(byId('chosen-time').textContent).toContain('10:00'));
    await waitFor(() => expect(byId('pay')).toHaveProperty('disabled', false));
    expect(requestsOf(seen, BOOK)).toHaveLength(1);
    expect(byId('total').textContent).toBe('¥136');
  });

  it('an alternative that is gone as well offers the next ones', async () => {
    serve({ ...base, [BOOK]: [taken(alternative(next)), taken(alternative('2026-11-23T07:00:00.000Z'))] });
    show(<ConfirmPage />);
    await tapPay();
    await screen.findByText('看看其他时间');
    fireEvent.click(byId('alternative-1'));
    await waitFor(() => expect(byId('alternative-1').textContent).toContain('15:00'));
  });

  it('without alternatives the way back to the calendar is offered', async () => {
    serve({ ...base, [BOOK]: taken() });
    show(<ConfirmPage />);
    await tapPay();
    fireEvent.click(await screen.findByText('重新选择时间'));
    expect(Taro.navigateBack).toHaveBeenCalled();
  });
});

it('a stale quote shows the new price and books nothing by itself', async () => {
  const quotes = [QUOTE, { ...QUOTE, id: 'quote-2', totalFen: 14960 }].map((body) => ({ body }));
  const seen = serve({
    ...base,
    'POST /api/quotes': quotes,
    [BOOK]: [problem(409, 'QUOTE_STALE', '价格已更新，请确认新的价格'), { body: booked }],
  });
  show(<ConfirmPage />);
  await tapPay();
  await waitFor(() => expect(byId('total').textContent).toBe('¥149.60'));
  expect(screen.getByText('价格已更新，请确认新的价格')).toBeTruthy();
  expect(requestsOf(seen, BOOK)).toHaveLength(1);
  await tapPay();
  await waitFor(() => expect(opened()).toHaveLength(1));
  expect(requestsOf(seen, BOOK)[1]?.body).toMatchObject({ quoteId: 'quote-2' });
});

it('cannot pay without a price, and offers to ask again', async () => {
  serve({ ...base, 'POST /api/quotes': [problem(422, 'OUTSIDE_AREA', '这个地址暂时不在服务范围内'), { body: QUOTE }] });
  show(<ConfirmPage />);
  expect(await screen.findByText('这个地址暂时不在服务范围内')).toBeTruthy();
  expect(byId('pay')).toHaveProperty('disabled', true);
  fireEvent.click(byId('retry-quote'));
  expect(await screen.findByText('68元/小时 × 2小时')).toBeTruthy();
});

describe('coupons', () => {
  const COUPONS = [
    { id: 'big', name: '老客回馈券', savesFen: 3000, unmet: null },
    { id: 'small', name: '致歉券', savesFen: 1000, unmet: null },
    { id: 'far', name: '大扫除券', savesFen: 0, unmet: '服务与附加项目满200.00元可用，还差64.00元' },
  ];
  const less = (id: string, savesFen: number) => ({
    ...QUOTE,
    id: `quote-${id}`,
    couponId: id,
    coupons: COUPONS,
    lines: [...QUOTE.lines, { kind: 'coupon' as const, label: '优惠券', because: '减', amountFen: -savesFen }],
    totalFen: QUOTE.totalFen - savesFen,
  });
  const quotes = ({ body }: Seen) => {
    const { coupon = 'big' } = body as { coupon?: string };
    const found = COUPONS.find(({ id }) => id === coupon);
    return { body: found ? less(found.id, found.savesFen) : { ...QUOTE, id: 'quote-none', coupons: COUPONS } };
  };

  it('the one that saves most is chosen; another, or none, is one tap away', async () => {
    const seen = serve({ ...base, 'POST /api/quotes': quotes });
    show(<ConfirmPage />);
    await waitFor(() => expect(byId('total').textContent).toBe('¥106'));
    expect(byId('choose-coupon').textContent).toContain('−¥30');
    fireEvent.click(byId('choose-coupon'));
    expect(byId('use-coupon-far').textContent).toContain('还差64.00元');
    fireEvent.click(byId('use-coupon-far'));
    expect(byId('total').textContent).toBe('¥106');
    fireEvent.click(byId('use-coupon-small'));
    await waitFor(() => expect(byId('total').textContent).toBe('¥126'));
    fireEvent.click(byId('choose-coupon'));
    fireEvent.click(byId('use-no-coupon'));
    await waitFor(() => expect(byId('total').textContent).toBe('¥136'));
    await tapPay();
    await waitFor(() => expect(requestsOf(seen, BOOK)).toHaveLength(1));
    expect(requestsOf(seen, BOOK)[0]?.body).toMatchObject({ quoteId: 'quote-none' });
    expect(requestsOf(seen, BOOK)[0]?.body).not.toHaveProperty('coupon');
  });

  it('one that was used elsewhere meanwhile is told, and the price is asked again', async () => {
    const seen = serve({
      ...base,
      'POST /api/quotes': quotes,
      [BOOK]: problem(409, 'COUPON_USED', '这张优惠券已经用过了，请重新选择'),
    });
    show(<ConfirmPage />);
    await tapPay();
    expect(await screen.findByText('这张优惠券已经用过了，请重新选择')).toBeTruthy();
    await waitFor(() => expect(requestsOf(seen, 'POST /api/quotes')).toHaveLength(2));
  });
});
