import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../../test/taro';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { order } from '../../../../test/samples';
import VisitPage from './index';

const ORDER = 'GET /api/orders/order-1';
const TERMS = 'GET /api/orders/order-1/reschedule';
const PREVIEW = 'GET /api/orders/order-1/cancellation';
const CANCEL = 'POST /api/orders/order-1/cancel';

const preview: Schemas['CancellationPreview'] = {
  hash: 'a'.repeat(64),
  version: 1,
  paidFen: 13600,
  feeFen: 2720,
  refundFen: 10880,
  because: '距约定时间不足24小时，服务人员的时间已为您留出，收取20%',
  until: '2026-11-23T02:00:00.000Z',
  reasons: [{ code: 'family', label: '家里有事' }],
};
const dearer = { ...preview, hash: 'b'.repeat(64), feeFen: 6800, refundFen: 6800, because: '不足4小时', until: null };
const terms: Schemas['RescheduleTerms'] = {
  revision: 1,
  because: null,
  until: '2026-11-23T02:00:00.000Z',
  timesLeft: 2,
  totalFen: 13600,
  reasons: [],
};
const refund: Schemas['RefundView'] = {
  id: 'refund-1',
  state: 'processing',
  amountFen: 10880,
  reason: '取消预约，不足24小时',
  outTradeNo: '01KPAYMENT',
  receivedAccount: null,
  rerouted: null,
  createdAt: '2026-11-22T08:00:00.000Z',
  succeededAt: null,
};
const paid = order({ state: 'confirmed', holdUntil: null, paidFen: 13600, actions: ['reschedule', 'cancel'] });
const cancelled = (change: Partial<Schemas['RefundView']> = {}) =>
  order({ state: 'cancelled', holdUntil: null, paidFen: 13600, actions: [], refunds: [{ ...refund, ...change }] });
const base = { [ORDER]: { body: paid }, [TERMS]: { body: terms }, [PREVIEW]: { body: preview } };

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
  jest.mocked(Taro.navigateTo as unknown as jest.Mock).mockClear();
  jest.mocked(Taro.showModal as unknown as jest.Mock).mockClear();
});

async function openSheet(): Promise<void> {
  show(<VisitPage />);
  await screen.findByText('延时预定');
  fireEvent.click(byId('cancel-order'));
  await waitFor(() => byId('cancellation-fee'));
}

it('延时预定 is one tap from the booking, and a moved one says how often', async () => {
  serve({ [ORDER]: { body: { ...paid, revision: 3 } } });
  show(<VisitPage />);
  fireEvent.click(await screen.findByText('延时预定'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/orders/move/index?id=order-1' });
  expect(screen.getByText('第2次改期，价格不变')).toBeTruthy();
});

it('on the way only cancelling is left', async () => {
  serve({ ...base, [ORDER]: { body: { ...paid, actions: ['cancel'] } } });
  show(<VisitPage />);
  await screen.findByText('取消预约');
  expect(document.getElementById('move-order')).toBeNull();
  fireEvent.click(byId('cancel-order'));
  await waitFor(() => byId('cancellation-fee'));
  expect(document.getElementById('move-instead')).toBeNull();
});

describe('cancelling a paid booking', () => {
  it('shows fee, refund, why and until when, and sends the hash of exactly that', async () => {
    const seen = serve({ ...base, [CANCEL]: { body: cancelled() } });
    await openSheet();
    expect(byId('fee-amount').textContent).toBe('¥27.20');
    expect(byId('refund-amount').textContent).toBe('¥108.80');
    expect(byId('cancellation-fee').textContent).toContain(preview.because);
    expect(byId('cancellation-fee').textContent).toMatch(/10:00前取消都是这个金额/);
    expect(byId('cancel-confirm')).toHaveProperty('disabled', true);
    fireEvent.click(byId('why-family'));
    fireEvent.change(byId('why-note'), { target: { value: ' 家母住院 ' } });
    fireEvent.click(byId('cancel-confirm'));
    expect(await screen.findByText('预约已取消')).toBeTruthy();
    expect(document.getElementById('cancel-sheet')).toBeNull();
    const [sent] = requestsOf(seen, CANCEL);
    expect(sent?.body).toEqual({ hash: preview.hash, reason: 'family', note: '家母住院' });
    expect(sent?.key).toBeTruthy();
    expect(Taro.showModal).not.toHaveBeenCalled();
  });

  it('another time is offered first, at the same price', async () => {
    serve(base);
    await openSheet();
    await waitFor(() => expect(byId('move-instead').textContent).toContain('还可延时2次'));
    fireEvent.click(byId('move-instead'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/orders/move/index?id=order-1' });
  });

  it('another time is not offered when it is too late for one', async () => {
    const seen = serve({ ...base, [TERMS]: { body: { ...terms, because: '太晚了' } } });
    await openSheet();
    await waitFor(() => expect(requestsOf(seen, TERMS)).toHaveLength(1));
    expect(document.getElementById('move-instead')).toBeNull();
  });

  it('a fee that has changed is shown instead, and only that one can be confirmed', async () => {
    const seen = serve({
      ...base,
      [PREVIEW]: [{ body: preview }, { body: dearer }],
      [CANCEL]: [problem(409, 'CANCELLATION_CHANGED', '取消费用有变化'), { body: cancelled() }],
    });
    await openSheet();
    fireEvent.click(byId('why-family'));
    fireEvent.click(byId('cancel-confirm'));
    await waitFor(() => expect(byId('fee-amount').textContent).toBe('¥68'));
    expect(byId('fee-changed')).toBeTruthy();
    await waitFor(() => expect(byId('cancel-confirm')).toHaveProperty('disabled', false));
    fireEvent.click(byId('cancel-confirm'));
    await screen.findByText('预约已取消');
    expect(requestsOf(seen, CANCEL).map(({ body }) => (body as Schemas['CancelOrder']).hash)).toEqual([
      preview.hash,
      dearer.hash,
    ]);
  });

  it('a lost answer is tried again with the same key', async () => {
    const seen = serve({ ...base, [CANCEL]: ['lost', { body: cancelled() }] });
    await openSheet();
    fireEvent.click(byId('why-family'));
    fireEvent.click(byId('cancel-confirm'));
    await waitFor(() => expect(byId('problem').textContent).toContain('网络好像断开了'));
    await waitFor(() => expect(byId('cancel-confirm')).toHaveProperty('disabled', false));
    fireEvent.click(byId('cancel-confirm'));
    await screen.findByText('预约已取消');
    const [first, second] = requestsOf(seen, CANCEL);
    expect(second?.key).toBe(first?.key);
  });

  it('a fee that cannot be loaded cannot be confirmed', async () => {
    serve({ ...base, [PREVIEW]: problem(409, 'ORDER_STATE', '订单当前状态不能进行此操作') });
    show(<VisitPage />);
    await screen.findByText('延时预定');
    fireEvent.click(byId('cancel-order'));
    expect(await screen.findByText('订单当前状态不能进行此操作')).toBeTruthy();
    expect(document.getElementById('cancel-confirm')).toBeNull();
  });
});

describe('the money on its way back', () => {
  it('is followed until it has arrived', async () => {
    const arrived = cancelled({
      state: 'success',
      receivedAccount: '支付用户零钱',
      succeededAt: '2026-11-22T08:01:00.000Z',
    });
    serve({ ...base, [ORDER]: [{ body: cancelled() }, { body: arrived }] });
    show(<VisitPage />);
    expect(await screen.findByText('退款中')).toBeTruthy();
    expect(screen.getByText('退款¥108.80正在原路退回')).toBeTruthy();
    expect(byId('refunds').textContent).toContain('其中取消费用¥27.20');
    expect(await screen.findByText('已到账', {}, { timeout: 8000 })).toBeTruthy();
    expect(byId('refunds').textContent).toContain('16:01 已退到支付用户零钱');
  }, 12_000);

  it.each([
    [{ state: 'abnormal', rerouted: '工商银行（尾号5678）' }, '改退中', '正在退到您提供的工商银行（尾号5678）'],
    [{ state: 'at_desk' }, '门店退款', '由门店退给您'],
  ] as const)('a refund on another way says where it goes', async (change, word, said) => {
    serve({ [ORDER]: { body: cancelled(change) } });
    show(<VisitPage />);
    expect(await screen.findByText(word)).toBeTruthy();
    expect(byId('refunds').textContent).toContain(said);
  });

  it('a refund that failed says whom to call', async () => {
    serve({ [ORDER]: { body: cancelled({ state: 'abnormal' }) } });
    show(<VisitPage />);
    expect(await screen.findByText('需要协助')).toBeTruthy();
    expect(byId('refunds').textContent).toContain('400-000-0571');
  });
});
