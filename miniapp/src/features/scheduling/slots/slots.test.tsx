import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { problem, requestsOf, serve, type Seen } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { ADDRESS, SERVICE } from '../../../../test/samples';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { dayParts, firstFreeDay } from './day-parts';
import SlotsPage from './index';

const slot = (startAt: string, available = true, priceFen = 13600) => ({
  startAt,
  endAt: startAt,
  label: '',
  priceFen,
  promiseKept: null,
  available,
});
const FULL = { date: '2026-11-23', weekday: 1, isWeekend: false, slots: [slot('2026-11-23T01:00:00.000Z', false)] };
const FREE = {
  date: '2026-11-28',
  weekday: 6,
  isWeekend: true,
  slots: [
    slot('2026-11-28T00:00:00.000Z', true, 14960),
    slot('2026-11-28T04:00:00.000Z', false),
    slot('2026-11-28T10:00:00.000Z'),
  ],
};
const calendar = (...days: object[]) => ({ body: { durationMinutes: 120, days } });
const base = {
  'GET /api/services/daily': { body: SERVICE },
  'GET /api/addresses': { body: { items: [ADDRESS] } },
  'POST /api/slots': calendar(FULL, FREE),
};

beforeEach(() => {
  useBookingDraft.setState({ serviceId: 'daily', needs: {}, addressId: null, startAt: null });
  jest.mocked(Taro.navigateTo as unknown as jest.Mock).mockClear();
});

it('opens on the first day with room, in the parts of the day, with prices', async () => {
  serve(base);
  show(<SlotsPage />);
  expect(await screen.findByText('¥149.60')).toBeTruthy();
  expect(screen.getAllByText(/^(上午|下午|晚上)$/).map((it) => it.textContent)).toEqual(['上午', '下午', '晚上']);
  expect(byId('to-confirm')).toHaveProperty('disabled', true);
});

it('says how often the arrival was kept where that is known', async () => {
  const known = { ...slot('2026-11-28T00:00:00.000Z'), promiseKept: 0.969 };
  serve({ ...base, 'POST /api/slots': calendar({ ...FREE, slots: [known, slot('2026-11-28T10:00:00.000Z')] }) });
  show(<SlotsPage />);
  expect((await screen.findAllByText(/准时率/)).map((it) => it.textContent)).toEqual(['准时率 96%']);
  expect(byId('slot-08:00').getAttribute('aria-label')).toContain('准时率 96%');
});

it('a full window cannot be taken, but offers what is near and waiting for it', async () => {
  const entry = { id: 'w1', state: 'waiting' };
  const seen = serve({
    ...base,
    'GET /api/subscriptions': { body: { templateIds: ['offered', 'unmet'] } },
    'POST /api/waitlist': { status: 201, body: entry },
  });
  show(<SlotsPage />);
  fireEvent.click(await screen.findByText('约满·候补'));
  expect(useBookingDraft.getState().startAt).toBeNull();
  expect(await screen.findByText(/已约满$/)).toBeTruthy();
  fireEvent.click(byId('stretch-part'));
  fireEvent.click(byId('join-waitlist'));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/waitlist/list/index' }));
  expect(requestsOf(seen, 'POST /api/waitlist')[0]?.body).toMatchObject({
    serviceId: 'daily',
    addressId: 'home',
    startAt: '2026-11-28T04:00:00.000Z',
    stretch: 'part',
  });
  // asked on the very tap: nobody can take an offer they have not heard of
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: ['offered', 'unmet'] });
});

it('a full window lets people tell their difficulty, and needs only its kind', async () => {
  const difficulties = [{ code: 'family', label: '要看护家人' }];
  const seen = serve({
    ...base,
    'GET /api/shift-requests': { body: { items: [], difficulties } },
    'POST /api/shift-requests': { status: 201, body: { id: 'r1', state: 'asked' } },
  });
  show(<SlotsPage />);
  fireEvent.click(await screen.findByText('约满·候补'));
  fireEvent.click(byId('tell-difficulty'));
  await screen.findByText('要看护家人');
  expect(byId('ask-for-shift')).toHaveProperty('disabled', true);
  fireEvent.click(byId('difficulty-family'));
  fireEvent.click(byId('ask-for-shift'));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/waitlist/list/index' }));
  const sent = requestsOf(seen, 'POST /api/shift-requests')[0]?.body;
  expect(sent).toMatchObject({ serviceId: 'daily', startAt: '2026-11-28T04:00:00.000Z', difficulty: 'family' });
  expect(sent).not.toHaveProperty('words');
});

it('a near window is one tap from the full one', async () => {
  serve(base);
  show(<SlotsPage />);
  fireEvent.click(await screen.findByText('约满·候补'));
  fireEvent.click(byId('nearby-1'));
  expect(useBookingDraft.getState()).toMatchObject({
    startAt: '2026-11-28T00:00:00.000Z',
    wishedStartAt: '2026-11-28T04:00:00.000Z',
  });
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/orders/confirm/index' });
});

it('a window that is taken leads on', async () => {
  serve(base);
  show(<SlotsPage />);
  await screen.findByText('¥149.60');
  fireEvent.click(byId('slot-08:00'));
  await waitFor(() => expect(byId('to-confirm')).toHaveProperty('disabled', false));
  fireEvent.click(byId('to-confirm'));
  expect(useBookingDraft.getState().startAt).toBe('2026-11-28T00:00:00.000Z');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/orders/confirm/index' });
});

it('a full day explains itself', async () => {
  serve(base);
  show(<SlotsPage />);
  await screen.findByText('¥149.60');
  fireEvent.click(byId('day-2026-11-23'));
  expect(await screen.findByText(/这一天已经约满/)).toBeTruthy();
});

it('a window chosen earlier that is full by now is no longer chosen', async () => {
  useBookingDraft.setState({ startAt: '2026-11-28T04:00:00.000Z' });
  serve(base);
  show(<SlotsPage />);
  await screen.findByText('¥149.60');
  expect(byId('to-confirm')).toHaveProperty('disabled', true);
});

it('asks for what was chosen, and nothing that is not offered any more', async () => {
  useBookingDraft.getState().setNeeds('daily', { hours: 12, addOns: { fridge: 9, gone: 1 } });
  const seen = serve(base);
  show(<SlotsPage />);
  await screen.findByText('¥149.60');
  expect(requestsOf(seen, 'POST /api/slots')[0]?.body).toEqual({
    serviceId: 'daily',
    addressId: 'home',
    hours: 2,
    addOns: [{ id: 'fridge', quantity: 2 }],
  });
});

it('without an address asks for one before anything else', async () => {
  const seen = serve({ ...base, 'GET /api/addresses': { body: { items: [] } } });
  show(<SlotsPage />);
  fireEvent.click(await screen.findByText('添加地址'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/identity/address/index?pick=1' });
  expect(requestsOf(seen, 'POST /api/slots')).toHaveLength(0);
});

it('says what is wrong and tries again', async () => {
  const outside = problem(422, 'OUTSIDE_AREA', '这个地址暂时不在服务范围内');
  serve({ ...base, 'POST /api/slots': [outside, calendar(FREE)] });
  show(<SlotsPage />);
  expect(await screen.findByText('这个地址暂时不在服务范围内')).toBeTruthy();
  fireEvent.click(byId('retry'));
  expect(await screen.findByText('¥149.60')).toBeTruthy();
});

it('two empty weeks and an empty draft are said kindly', async () => {
  serve({ ...base, 'POST /api/slots': calendar() });
  show(<SlotsPage />).unmount();
  show(<SlotsPage />);
  expect(await screen.findByText('未来两周暂时没有可约的时段')).toBeTruthy();
});

it('an opened link without a draft leads home', async () => {
  useBookingDraft.setState({ serviceId: null });
  const seen: Seen[] = serve({ ...base });
  show(<SlotsPage />);
  fireEvent.click(await screen.findByText('去看看服务'));
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
  expect(requestsOf(seen, 'POST /api/slots')).toHaveLength(0);
});

it('noon belongs to the afternoon, six to the evening', () => {
  const at = (hour: string) => slot(`2026-11-28T${hour}:00:00.000Z`);
  expect(dayParts([at('03'), at('04'), at('09'), at('10')]).map(({ name, slots }) => [name, slots.length])).toEqual([
    ['上午', 1],
    ['下午', 2],
    ['晚上', 1],
  ]);
  expect(firstFreeDay([FULL])).toBe('2026-11-23');
  expect(firstFreeDay([])).toBeUndefined();
});
