import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../../test/taro';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { order } from '../../../../test/samples';
import MovePage from './index';

const ORDER = 'GET /api/orders/order-1';
const TERMS = 'GET /api/orders/order-1/reschedule';
const SLOTS = 'GET /api/orders/order-1/reschedule/slots';
const MOVE = 'POST /api/orders/order-1/reschedule';
const SATURDAY = '2026-11-28T00:00:00.000Z';
const LATER = '2026-11-28T10:00:00.000Z';

const slot = (startAt: string, available = true) => ({
  startAt,
  endAt: startAt,
  label: '',
  priceFen: 13600,
  promiseKept: null,
  available,
});
const calendar: Schemas['SlotCalendar'] = {
  durationMinutes: 120,
  days: [
    {
      date: '2026-11-28',
      weekday: 6,
      isWeekend: true,
      slots: [slot(SATURDAY), slot('2026-11-28T04:00:00.000Z', false), slot(LATER)],
    },
  ],
};
const terms: Schemas['RescheduleTerms'] = {
  revision: 1,
  because: null,
  until: '2026-11-23T02:00:00.000Z',
  timesLeft: 2,
  totalFen: 13600,
  reasons: [
    { code: 'work', label: '工作有变' },
    { code: 'family', label: '家里有事' },
  ],
};
const booked = order({ state: 'confirmed', actions: ['reschedule', 'cancel'] });
const moved = order({ state: 'paid', revision: 2, promisedFrom: SATURDAY, promisedTo: SATURDAY });
const base = { [ORDER]: { body: booked }, [TERMS]: { body: terms }, [SLOTS]: { body: calendar } };
const taken = (...alternatives: object[]) => problem(409, 'SLOT_TAKEN', '这个时段刚刚被约走了', { alternatives });

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
  for (const it of [Taro.navigateBack, Taro.redirectTo, Taro.showToast])
    jest.mocked(it as unknown as jest.Mock).mockClear();
});

async function choose(time: string, reason = 'family'): Promise<void> {
  await screen.findByText('上午');
  fireEvent.click(byId(`slot-${time}`));
  fireEvent.click(byId(`why-${reason}`));
}

it('every time keeps its price, the weekend too, and the conditions are told', async () => {
  serve(base);
  show(<MovePage />);
  await screen.findByText('上午');
  expect(screen.getAllByText('价格不变')).toHaveLength(2);
  expect(document.body.textContent).not.toContain('周末价');
  const promise = byId('move-promise').textContent;
  expect(promise).toContain('¥136');
  expect(promise).toContain('还可延时2次');
  expect(promise).toMatch(/最晚.*10:00前/);
  fireEvent.click(byId('slot-12:00')); // full
  expect(document.getElementById('move-sheet')).toBeNull();
});

it('a time, a reason, and the visit has moved', async () => {
  const seen = serve({ ...base, [MOVE]: { body: moved } });
  show(<MovePage />);
  await screen.findByText('上午');
  fireEvent.click(byId('slot-08:00'));
  expect(byId('move')).toHaveProperty('disabled', true);
  fireEvent.click(byId('why-family'));
  fireEvent.change(byId('why-note'), { target: { value: ' 家母住院 ' } });
  fireEvent.click(byId('move'));
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(1));
  const [sent] = requestsOf(seen, MOVE);
  expect(sent?.body).toEqual({ revision: 1, startAt: SATURDAY, reason: 'family', note: '家母住院' });
  expect(sent?.key).toBeTruthy();
});

it('words that follow the reason before it is drawn do not take it back', async () => {
  serve(base);
  show(<MovePage />);
  await screen.findByText('上午');
  fireEvent.click(byId('slot-08:00'));
  act(() => {
    fireEvent.click(byId('why-family'));
    fireEvent.change(byId('why-note'), { target: { value: '家母住院' } });
  });
  expect(byId('move')).toHaveProperty('disabled', false);
  expect(byId('why-note')).toHaveProperty('value', '家母住院');
});

it('a page opened from a link leads to the booking', async () => {
  jest.mocked(Taro.getCurrentPages as unknown as jest.Mock).mockReturnValueOnce([{}]);
  serve({ ...base, [MOVE]: { body: moved } });
  show(<MovePage />);
  await choose('08:00');
  fireEvent.click(byId('move'));
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/features/orders/visit/index?id=order-1' }));
});

it('a time somebody else took offers the nearest, and one tap takes it for the same reason', async () => {
  const near = { startAt: LATER, endAt: LATER, label: '', date: '2026-11-28', priceFen: 13600 };
  const seen = serve({ ...base, [MOVE]: [taken(near), { body: moved }] });
  show(<MovePage />);
  await choose('08:00');
  fireEvent.click(byId('move'));
  await waitFor(() => expect(byId('alternative-1').textContent).toContain('价格不变'));
  fireEvent.click(byId('alternative-1'));
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(1));
  const [first, second] = requestsOf(seen, MOVE);
  expect(second?.body).toEqual({ revision: 1, startAt: LATER, reason: 'family' });
  expect(second?.key).not.toBe(first?.key);
});

it('when nothing near is free it says so and shows the times anew', async () => {
  const seen = serve({ ...base, [MOVE]: taken() });
  show(<MovePage />);
  await choose('08:00');
  fireEvent.click(byId('move'));
  await waitFor(() => expect(byId('problem').textContent).toContain('这个时段刚刚被约走了'));
  expect(document.getElementById('move-sheet')).toBeNull();
  await waitFor(() => expect(requestsOf(seen, SLOTS)).toHaveLength(2));
});

it('moved by somebody else meanwhile: the new time is shown, and the next try is about that one', async () => {
  const stale = problem(409, 'STALE_VERSION', '预约时间已改为11月28日 周六 08:00–08:30，请按新的时间再看看');
  const second = { body: { ...moved, actions: ['reschedule', 'cancel'] } };
  const seen = serve({ ...base, [ORDER]: [{ body: booked }, second], [MOVE]: stale });
  show(<MovePage />);
  await choose('08:00');
  fireEvent.click(byId('move'));
  await waitFor(() => expect(byId('problem').textContent).toContain('预约时间已改为'));
  await waitFor(() => expect(byId('move-terms').textContent).toContain('08:00'));
  await choose('18:00');
  fireEvent.click(byId('move'));
  await waitFor(() => expect(requestsOf(seen, MOVE)).toHaveLength(2));
  expect(requestsOf(seen, MOVE)[1]?.body).toMatchObject({ revision: 2, startAt: LATER });
});

it('too late: says why and whom to call', async () => {
  serve({ ...base, [TERMS]: { body: { ...terms, because: '延时预定需在约定时间前4小时提出，如有困难请联系客服' } } });
  show(<MovePage />);
  expect(await screen.findByText(/约定时间前4小时提出.*400-000-0571/)).toBeTruthy();
  fireEvent.click(byId('back-to-visit'));
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/features/orders/visit/index?id=order-1' });
});

it('the cut-off passing while somebody chooses is told like any other', async () => {
  const late = { body: { ...terms, because: '延时预定需在约定时间前4小时提出' } };
  serve({ ...base, [TERMS]: [{ body: terms }, late], [MOVE]: problem(409, 'RESCHEDULE_TOO_LATE', '离约定时间太近') });
  show(<MovePage />);
  await choose('08:00');
  fireEvent.click(byId('move'));
  expect(await screen.findByText(/约定时间前4小时提出/)).toBeTruthy();
});

it('a lost answer keeps everything, and the next tap asks for the very same', async () => {
  const seen = serve({ ...base, [MOVE]: ['lost', { body: moved }] });
  show(<MovePage />);
  await choose('08:00');
  fireEvent.click(byId('move'));
  await waitFor(() => expect(byId('problem').textContent).toContain('网络好像断开了'));
  fireEvent.click(byId('move'));
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(1));
  const [first, second] = requestsOf(seen, MOVE);
  expect(second?.key).toBe(first?.key);
});

it('somebody else’s booking is not found', async () => {
  serve({ [ORDER]: problem(404, 'NOT_FOUND', '没有找到您要的内容'), [TERMS]: problem(404, 'NOT_FOUND', '没有找到') });
  show(<MovePage />);
  expect(await screen.findByText('没有找到您要的内容')).toBeTruthy();
});
