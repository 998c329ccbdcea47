import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { useBookingDraft } from '@/features/orders/booking-draft';
import WaitsPage from './index';

const request = (id: string, state: string, more: object = {}) => ({
  id,
  state,
  stateText: state,
  wish: { serviceId: 'daily', addressId: 'a1', hours: 2, addOns: [{ id: 'windows', quantity: 2 }] },
  serviceName: '日常保洁',
  serviceIcon: 'broom',
  addressShort: '西湖区 文新苑',
  durationMinutes: 120,
  startAt: '2026-11-28T11:00:00.000Z',
  wishText: '11月28日 周六 19:00',
  promisedFen: 13600,
  answerBy: '2026-11-27T03:00:00.000Z',
  answerText: null,
  orderId: null,
  offer: null,
  ...more,
});
const served = (...items: object[]) => ({
  'GET /api/waitlist': { body: { items: [] } },
  'GET /api/shift-requests': { body: { items, difficulties: [] } },
});

it('what was asked can be withdrawn until it is answered', async () => {
  const seen = serve({
    ...served(request('r1', 'asked')),
    'POST /api/shift-requests/r1/withdraw': { body: request('r1', 'withdrawn') },
  });
  show(<WaitsPage />);
  expect(await screen.findByText(/答复您$/)).toBeTruthy();
  fireEvent.click(byId('withdraw-r1'));
  await waitFor(() => expect(requestsOf(seen, 'POST /api/shift-requests/r1/withdraw')).toHaveLength(1));
});

it('what was granted is paid for from here', async () => {
  const offer = {
    orderId: 'o1',
    startAt: '2026-11-28T11:00:00.000Z',
    totalFen: 13600,
    holdUntil: new Date(Date.now() + 600_000).toISOString(),
  };
  serve(served(request('r1', 'granted', { orderId: 'o1', offer })));
  show(<WaitsPage />);
  expect(await screen.findByText('去支付 ¥136')).toBeTruthy();
});

const slot = (clock: string, available: boolean, priceFen = 13600) => ({
  startAt: `2099-11-28T${clock}:00.000Z`,
  priceFen,
  available,
  promiseKept: null,
});
const soon = { startAt: '2099-11-28T11:00:00.000Z', answerText: '很抱歉没能帮上您' };

it('a refusal is the house’s kind words, and leads to other times', async () => {
  serve({ ...served(request('r1', 'refused', soon)), 'POST /api/slots': { body: { days: [] } } });
  show(<WaitsPage />);
  expect(await screen.findByText('很抱歉没能帮上您')).toBeTruthy();
  fireEvent.click(byId('other-times-r1'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/scheduling/slots/index' });
});

it('the nearest free times stand under the newest refusal, none dearer, and a tap takes one as it was wished', async () => {
  const slots = [slot('09:00', true), slot('11:00', false), slot('12:00', true, 15600), slot('13:00', false)];
  const older = request('r2', 'refused', { ...soon, startAt: '2099-11-27T11:00:00.000Z' });
  const seen = serve({
    ...served(request('r1', 'refused', soon), older),
    'POST /api/slots': { body: { days: [{ date: '2099-11-28', isWeekend: true, slots }] } },
  });
  show(<WaitsPage />);
  await waitFor(() => expect(byId('nearest-2')).toBeTruthy());
  expect(requestsOf(seen, 'POST /api/slots')).toHaveLength(1);
  expect(byId('nearest-1').textContent).toContain('20:00');
  expect(byId('nearest-1').textContent).toContain('¥136');
  fireEvent.click(byId('nearest-1'));
  expect(useBookingDraft.getState()).toMatchObject({
    serviceId: 'daily',
    addressId: 'a1',
    needs: { daily: { hours: 2, addOns: { windows: 2 } } },
    startAt: '2099-11-28T12:00:00.000Z',
    wishedStartAt: '2099-11-28T11:00:00.000Z',
  });
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/orders/confirm/index' });
});

it('nothing asked and nothing waited for is said in words', async () => {
  serve(served());
  show(<WaitsPage />);
  expect(await screen.findByText('还没有候补')).toBeTruthy();
});
