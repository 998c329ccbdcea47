import { fireEvent, screen, waitFor } from '@testing-library/react';
import {
  fakeApi,
  lendMessageChannel,
  ok,
  quietPseudoElements,
  refused,
  renderAt,
  type FakeRequest,
} from '../../../../test/harness';
import type { AdminOrder } from '../api/get-order';
import { CancelModal } from './cancel-modal';
import { ConvertModal } from './convert-modal';
import { MoveModal } from './move-modal';

const ORDER = {
  id: 'o1',
  promisedFrom: '2026-11-22T04:00:00.000Z',
  promisedTo: '2026-11-22T04:30:00.000Z',
} as AdminOrder;
const TERMS = 'GET /admin/orders/o1/reschedule';
const SLOTS = 'GET /admin/orders/o1/reschedule/slots';
const MOVE = 'POST /admin/orders/o1/reschedule';
const FAULTS = 'GET /admin/orders/o1/cancel';
const CANCEL = 'POST /admin/orders/o1/cancel';
const DONE = { status: 204, body: undefined };

const terms = (more: object = {}) =>
  ok({
    revision: 1,
    because: null,
    beyond: null,
    until: '2026-11-21T04:00:00.000Z',
    timesLeft: 2,
    totalFen: 18_000,
    reasons: [{ code: 'family', label: '家里临时有事' }],
    ...more,
  });
const slot = (hour: number, available = true) => ({
  startAt: `2026-11-23T0${hour}:00:00.000Z`,
  endAt: `2026-11-23T0${hour + 2}:00:00.000Z`,
  label: `${hour + 8}:00`,
  priceFen: 18_000,
  available,
  promiseKept: null,
});
const slots = ok({
  durationMinutes: 120,
  days: [
    { date: '2026-11-22', weekday: 7, isWeekend: true, slots: [slot(1, false)] },
    { date: '2026-11-23', weekday: 1, isWeekend: false, slots: [slot(2), slot(4, false)] },
  ],
});

beforeAll(() => {
  quietPseudoElements();
  lendMessageChannel();
});

const press = (name: RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const posts = (asked: FakeRequest[]) => asked.filter(({ method }) => method === 'POST');

test('a booking moves to a free time, for a reason, at the price it has', async () => {
  const closed = jest.fn();
  const asked = fakeApi({ [TERMS]: [terms()], [SLOTS]: [slots], [MOVE]: [DONE] });
  renderAt('/', <MoveModal order={ORDER} onClose={closed} />);
  expect(await screen.findByText(/价格¥180.00不变/)).toBeTruthy();
  expect((await screen.findByLabelText<HTMLInputElement>('12:00')).disabled).toBe(true);
  fireEvent.click(screen.getByLabelText('10:00'));
  press(/^改到/);
  expect(await screen.findByText('请选择原因')).toBeTruthy();
  expect(posts(asked)).toEqual([]);
  fireEvent.click(screen.getByLabelText('家里临时有事'));
  press(/^改到/);
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(posts(asked)[0]!.body).toEqual({ revision: 1, startAt: slot(2).startAt, reason: 'family' });
  expect(posts(asked)[0]!.headers['idempotency-key']).toBeTruthy();
});

test('what was chosen before somebody else moved it is chosen again', async () => {
  const asked = fakeApi({
    [TERMS]: [terms(), terms({ revision: 2 })],
    [SLOTS]: [slots],
    [MOVE]: [refused(409, 'STALE_VERSION', '预约时间已改为明天，请按新的时间再看看'), DONE],
  });
  renderAt('/', <MoveModal order={ORDER} onClose={() => undefined} />);
  fireEvent.click(await screen.findByLabelText('10:00'));
  fireEvent.click(screen.getByLabelText('家里临时有事'));
  press(/^改到/);
  expect(await screen.findByText('预约时间已改为明天，请按新的时间再看看')).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '改到新的时间' }).disabled).toBe(true),
  );
  fireEvent.click(screen.getByLabelText('10:00'));
  press(/^改到/);
  await waitFor(() => expect(posts(asked)).toHaveLength(2));
  expect(posts(asked)[1]!.body).toMatchObject({ revision: 2 });
});

test('a booking that may not move says why', async () => {
  fakeApi({ [TERMS]: [terms({ because: '服务人员已经出发，这次不能再延时' })], [SLOTS]: [slots] });
  renderAt('/', <MoveModal order={ORDER} onClose={() => undefined} />);
  expect(await screen.findByText('服务人员已经出发，这次不能再延时')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '改到新的时间' }).disabled).toBe(true);
});

test('beyond the customer’s conditions the office may move it, and writes why', async () => {
  const closed = jest.fn();
  const asked = fakeApi({
    [TERMS]: [terms({ beyond: '延时预定需在约定时间前2小时提出' })],
    [SLOTS]: [slots],
    [MOVE]: [DONE],
  });
  renderAt('/', <MoveModal order={ORDER} onClose={closed} />);
  expect(await screen.findByText('客户自己已不能改：延时预定需在约定时间前2小时提出')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('10:00'));
  fireEvent.click(screen.getByLabelText('家里临时有事'));
  press(/^改到/);
  expect(await screen.findByText('超出客户的改期条件，请写明原因')).toBeTruthy();
  expect(posts(asked)).toEqual([]);
  fireEvent.change(screen.getByLabelText('原因说明（必填，加密保存）'), { target: { value: '客户急诊' } });
  press(/^改到/);
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(posts(asked)[0]!.body).toMatchObject({ note: '客户急诊' });
});

test('the company’s fault gives everything back, and is named', async () => {
  const closed = jest.fn();
  const asked = fakeApi({
    [FAULTS]: [
      ok({ paidFen: 18_000, refundFen: 18_000, reasons: [{ code: 'company_fault', label: '公司原因无法服务' }] }),
    ],
    [CANCEL]: [DONE],
  });
  renderAt('/', <CancelModal orderId="o1" onClose={closed} />);
  expect(await screen.findByText('客户实付¥180.00，全部退还¥180.00')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('公司原因无法服务'));
  fireEvent.change(screen.getByLabelText('补充说明（选填，加密保存）'), { target: { value: '联系不上' } });
  press(/取消并退¥180.00/);
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(posts(asked)[0]!.body).toEqual({ fault: 'company_fault', note: '联系不上' });
});

const CONVERSION = 'GET /admin/orders/o1/conversion';
const CONVERT = 'POST /admin/orders/o1/conversion';
const conversion = (more: object = {}) =>
  ok({
    because: null,
    until: null,
    serviceName: '家电维修',
    durationMinutes: 120,
    times: [{ startAt: slot(2).startAt, endAt: slot(2).endAt, priceFen: 8_100, creditFen: 3_900 }],
    ...more,
  });

test('a video becomes a visit at the time chosen, and a lost time is told', async () => {
  const closed = jest.fn();
  const taken = refused(409, 'SLOT_TAKEN', '这个时间刚刚被约走');
  const asked = fakeApi({ [CONVERSION]: [conversion()], [CONVERT]: [taken, ok({ orderId: 'o2' })] });
  renderAt('/', <ConvertModal orderId="o1" onClose={closed} />);
  expect(await screen.findByText(/远程费用抵扣¥39.00/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保留这个时间' }).disabled).toBe(true);
  fireEvent.click(screen.getByLabelText(/10:00 ¥81.00$/));
  press(/客户付¥81.00/);
  expect(await screen.findByText('这个时间刚刚被约走')).toBeTruthy();
  press(/客户付¥81.00/);
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(posts(asked).map(({ body }) => body)).toEqual([{ startAt: slot(2).startAt }, { startAt: slot(2).startAt }]);
});

test('a video that cannot become a visit says why', async () => {
  fakeApi({ [CONVERSION]: [conversion({ because: '远程费用在完成后7天内可以抵扣，已经超过期限', times: [] })] });
  renderAt('/', <ConvertModal orderId="o1" onClose={() => undefined} />);
  expect(await screen.findByText(/已经超过期限/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保留这个时间' }).disabled).toBe(true);
});
