import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { openedWith } from '../../../../test/taro';
import { problem, requestsOf, serve } from '../../../../test/api';
import { clockTime } from '@/lib/time';
import { byId, show } from '../../../../test/render';
import { order, PAYMENT, progress, WORKER } from '../../../../test/samples';
import { headlineOf } from './headline';
import VisitPage from './index';

const ORDER = 'GET /api/orders/order-1';
const PAY = 'POST /api/orders/order-1/payment';
const REFRESH = 'POST /api/orders/order-1/payment/refresh';
const CANCEL = 'POST /api/orders/order-1/cancel';
const NOW = Date.parse('2026-11-23T02:00:00.000Z');

const mock = (it: unknown) => jest.mocked(it as jest.Mock);

beforeEach(() => {
  openedWith({ id: 'order-1' });
  mock(Taro.requestPayment).mockReset().mockResolvedValue({});
  mock(Taro.requestSubscribeMessage).mockReset().mockResolvedValue({ confirmed: 'accept' });
  mock(Taro.redirectTo).mockClear();
  mock(Taro.showToast).mockClear();
  mock(Taro.showModal).mockReset().mockResolvedValue({ confirm: true });
});

describe('unpaid', () => {
  it('counts the hold down and pays from the tap: messages first, then the cashier', async () => {
    const seen = serve({
      [ORDER]: { body: order({ holdUntil: new Date(Date.now() + 14 * 60_000).toISOString() }) },
      [PAY]: { body: PAYMENT },
      [REFRESH]: { body: { state: 'paid', orderState: 'paid' } },
      'POST /api/subscriptions': { status: 204 },
    });
    show(<VisitPage />);
    await screen.findByText('时段已为您保留');
    expect(byId('hold-countdown').textContent).toMatch(/^1[34]:\d\d$/);
    fireEvent.click(byId('pay-again'));
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/features/orders/booked/index?id=order-1' }),
    );
    expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: ['confirmed', 'departed', 'done'] });
    expect(mock(Taro.requestSubscribeMessage).mock.invocationCallOrder[0]).toBeLessThan(
      mock(Taro.requestPayment).mock.invocationCallOrder[0] ?? 0,
    );
    expect(requestsOf(seen, PAY)[0]?.key).toBeTruthy();
  });

  it('a closed cashier stays here, still held', async () => {
    mock(Taro.requestPayment).mockRejectedValue({ errMsg: 'requestPayment:fail cancel' });
    serve({
      [ORDER]: { body: order() },
      [PAY]: { body: PAYMENT },
      [REFRESH]: { body: { state: 'pending', orderState: 'awaiting_payment' } },
    });
    show(<VisitPage />);
    await screen.findByText('时段已为您保留');
    fireEvent.click(byId('pay-again'));
    await waitFor(() => expect(byId('pay-again')).toHaveProperty('disabled', true));
    await waitFor(() => expect(byId('pay-again')).toHaveProperty('disabled', false));
    expect(Taro.redirectTo).not.toHaveBeenCalled();
  });

  it('a hold that has run out says so', async () => {
    serve({ [ORDER]: { body: order() }, [PAY]: problem(409, 'HOLD_EXPIRED', '保留时间已过，请重新选择时段') });
    show(<VisitPage />);
    await screen.findByText('时段已为您保留');
    fireEvent.click(byId('pay-again'));
    await waitFor(() =>
      expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '保留时间已过，请重新选择时段' })),
    );
  });

  it('is given up only after asking', async () => {
    const cancelled = order({ state: 'cancelled', stateText: '已取消', actions: [], holdUntil: null });
    const seen = serve({ [ORDER]: { body: order() }, [CANCEL]: { body: cancelled } });
    mock(Taro.showModal).mockResolvedValueOnce({ confirm: false });
    show(<VisitPage />);
    await screen.findByText('时段已为您保留');
    fireEvent.click(byId('cancel-order'));
    await waitFor(() => expect(Taro.showModal).toHaveBeenCalledTimes(1));
    expect(requestsOf(seen, CANCEL)).toHaveLength(0);
    fireEvent.click(byId('cancel-order'));
    expect(await screen.findByText('预约已取消')).toBeTruthy();
  });
});

it('shows the pass for the door until the worker is in', async () => {
  serve({
    [ORDER]: {
      body: order({
        state: 'confirmed',
        worker: WORKER,
        visit: progress('departed'),
        doorCode: '482913',
        voucher: 'voucher-of-this-visit',
        actions: [],
      }),
    },
  });
  show(<VisitPage />);
  expect(await screen.findByText('王秀兰已出发')).toBeTruthy();
  expect(byId('door-code').textContent).toBe('482913');
  expect(byId('voucher').getAttribute('src')).toContain('data:image/svg+xml');
});

it('follows the visit while it is looked at', async () => {
  const at = (state: 'arrived' | 'awaiting_customer', done: number) => ({
    body: order({
      state: 'in_service',
      worker: WORKER,
      visit: progress(state, done),
      actions: state === 'awaiting_customer' ? ['sign_off'] : [],
    }),
  });
  serve({ [ORDER]: [at('arrived', 0), at('awaiting_customer', 2)] });
  show(<VisitPage />);
  expect(await screen.findByText('王秀兰已到达')).toBeTruthy();
  expect(await screen.findByText('请您验收', {}, { timeout: 4000 })).toBeTruthy();
  fireEvent.click(byId('sign-off'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/fieldwork/sign-off/index?id=order-1' });
});

it('keeps showing what it knows when the network goes, and says so', async () => {
  serve({ [ORDER]: [{ body: order({ state: 'paid', actions: [] }) }, problem(500, 'INTERNAL', '系统出了点问题')] });
  show(<VisitPage />);
  expect(await screen.findByText('正在确认服务人员')).toBeTruthy();
  expect(await screen.findByText(/正在重新连接/, {}, { timeout: 8000 })).toBeTruthy();
  expect(screen.getByText('正在确认服务人员')).toBeTruthy();
});

it('somebody else’s booking is not found, with a way to try again', async () => {
  serve({ [ORDER]: problem(404, 'NOT_FOUND', '没有找到您要的内容') });
  show(<VisitPage />);
  expect(await screen.findByText('没有找到您要的内容')).toBeTruthy();
  expect(byId('retry')).toBeTruthy();
});

describe('on the way', () => {
  const minutesFrom = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const onTheWay = (seenAgoSeconds: number, more: object = {}) => ({
    body: order({
      state: 'confirmed',
      worker: WORKER,
      actions: [],
      visit: {
        ...progress('departed'),
        etaAt: minutesFrom(10),
        onTheWay: { lat: 30.29, lng: 120.13, seenAt: minutesFrom(-seenAgoSeconds / 60), metresLeft: 1840 },
        ...more,
      },
    }),
  });

  it('the minutes are counted, the way is on a map and in words, and follows without a tap', async () => {
    const near = { lat: 30.281, lng: 120.121, seenAt: minutesFrom(0), metresLeft: 260 };
    serve({ [ORDER]: [onTheWay(5), onTheWay(0, { etaAt: minutesFrom(0.5), onTheWay: near })] });
    show(<VisitPage />);
    expect(await screen.findByText('已出发，预计10分钟后到达')).toBeTruthy();
    expect(screen.getByText('离您家还有约1.8公里')).toBeTruthy();
    expect(screen.getByLabelText('地图：服务人员离您家还有约1.8公里')).toBeTruthy();
    expect(byId('seen-at').textContent).toMatch(/^位置更新于\d\d:\d\d$/);
    expect(await screen.findByText('已出发，马上就到', {}, { timeout: 4000 })).toBeTruthy();
    expect(screen.getByText('离您家还有约260米')).toBeTruthy();
  });

  it('a place that is old is called old, and its minutes are not counted', async () => {
    serve({ [ORDER]: onTheWay(150) });
    show(<VisitPage />);
    expect(await screen.findByText('王秀兰已出发')).toBeTruthy();
    expect(byId('seen-at').textContent).toMatch(/之后没有收到新的位置，可能是路上信号不好$/);
  });

  it('after the arrival, and where nothing is known, there is no place', async () => {
    const none = onTheWay(0, { onTheWay: null });
    serve({ [ORDER]: [none, onTheWay(0, { state: 'arrived' })] });
    show(<VisitPage />);
    expect(await screen.findByText('王秀兰已出发')).toBeTruthy();
    expect(document.getElementById('on-the-way')).toBeNull();
    expect(await screen.findByText('王秀兰已到达', {}, { timeout: 4000 })).toBeTruthy();
    expect(document.getElementById('on-the-way')).toBeNull();
  });
});

it.each([
  [order(), '时段已为您保留', null],
  [order({ state: 'paid' }), '正在确认服务人员', 0],
  [order({ state: 'confirmed', worker: WORKER }), '王秀兰将为您上门', 0],
  [order({ state: 'confirmed', worker: WORKER, visit: progress('departed') }), '王秀兰已出发', 1],
  [order({ state: 'in_service', worker: WORKER, visit: progress('arrived') }), '王秀兰已到达', 2],
  [order({ state: 'in_service', worker: WORKER, visit: progress('working', 1) }), '服务进行中', 2],
  [order({ state: 'in_service', worker: WORKER, visit: progress('awaiting_customer', 2) }), '请您验收', 3],
  [order({ state: 'completed', worker: WORKER, visit: progress('signed_off', 2) }), '服务已完成', 4],
  [order({ state: 'cancelled' }), '预约已取消', null],
  [order({ state: 'expired' }), '预约已失效', null],
])('headline %#', (it, title, reached) => {
  expect(headlineOf(it, NOW)).toMatchObject({ title, reached });
});

it('tells the expected arrival in Shanghai time', () => {
  const onTheWay = order({ state: 'confirmed', worker: WORKER, visit: progress('departed') });
  expect(headlineOf(onTheWay, NOW).hint).toBe('预计 13:50 到达');
});

it('tells the new time before the departure as soon as the promised one will not be kept', () => {
  const hintOf = (etaAt: string | null): string => {
    const visit = { ...progress('scheduled'), etaAt };
    return headlineOf(order({ state: 'confirmed', worker: WORKER, visit }), NOW).hint;
  };
  const promised = order().promisedTo;
  const kept = hintOf(null);
  expect(kept).not.toContain('预计');
  expect(hintOf(promised)).toBe(kept);
  const late = new Date(Date.parse(promised) + 15 * 60_000).toISOString();
  expect(hintOf(late)).toBe(`约定 ${kept.replace(' 到达', '')}，预计 ${clockTime(late)} 到达`);
});

describe('who lives in the home', () => {
  const HOME = 'PUT /api/orders/order-1/home-groups';
  const homeOptions = [
    { group: 'elder_alone' as const, steps: ['试一次紧急呼叫'] },
    { group: 'child' as const, steps: ['清洁剂收好', '地上不留小零件'] },
  ];

  it('is told anew with one tap, and shown as it was kept', async () => {
    const before = order({ state: 'confirmed', homeGroups: ['child'], homeOptions });
    const after = { ...before, homeGroups: ['elder_alone' as const, 'child' as const] };
    let now = before;
    const seen = serve({
      [ORDER]: () => ({ body: now }),
      [HOME]: () => ({ body: (now = after) }),
    });
    show(<VisitPage />);
    await screen.findByText('会多做：清洁剂收好；地上不留小零件');
    fireEvent.click(byId('home-groups-elder_alone'));
    await screen.findByText('会多做：试一次紧急呼叫；清洁剂收好；地上不留小零件');
    await screen.findByText('独居老人、儿童');
    expect(requestsOf(seen, HOME).map(({ body }) => body)).toEqual([{ homeGroups: ['elder_alone', 'child'] }]);
  });

  it('that was told too late says why, and how it is now', async () => {
    const before = order({ state: 'confirmed', homeGroups: ['child'], homeOptions });
    let now = before;
    serve({
      [ORDER]: () => ({ body: now }),
      [HOME]: () => {
        now = { ...before, homeOptions: [] };
        return problem(409, 'ORDER_STATE', '服务人员已经出发，这次的步骤不能再改，有需要请当面告诉他们');
      },
    });
    show(<VisitPage />);
    await screen.findByText('会多做：清洁剂收好；地上不留小零件');
    fireEvent.click(byId('home-groups-child'));
    await screen.findByText('服务人员已经出发，这次的步骤不能再改，有需要请当面告诉他们');
    await waitFor(() => expect(screen.queryByText('家里有（选填）')).toBeNull());
    expect(screen.getByText('家里有').parentElement?.textContent).toContain('儿童');
  });

  it('marks the steps that are done for it', async () => {
    const { steps, ...rest } = progress('working', 1);
    const marked = steps.map((step, place) =>
      place === 0 ? { ...step, demands: { ...step.demands, group: 'child' as const } } : step,
    );
    serve({ [ORDER]: { body: order({ state: 'in_service', visit: { ...rest, steps: marked } }) } });
    show(<VisitPage />);
    await screen.findByText('服务步骤');
    expect(screen.getAllByText('儿童')).toHaveLength(1);
  });
});
