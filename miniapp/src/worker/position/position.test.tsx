import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../test/taro';
import { ME, problem, requestsOf, serve } from '../../../test/api';
import { byId, show } from '../../../test/render';
import { useSession } from '@/lib/session';
import { localDateAt } from '@/lib/time';
import MePage from '@/pages/me/index';
import { progress, workerVisit } from '../../../test/samples';
import type { Act } from '../offline/act';
import { useWaiting } from '../offline/waiting';
import TodayPage from '../today/index';
import VisitPage from '../visit/index';
import { follow, unfollow, useFollowing, useWay } from './following';

const VISIT = 'GET /api/worker/visits/order-1';
const POSITION = 'PUT /api/worker/visits/order-1/position';
const onTheWay = workerVisit({ nextAction: 'check_in', state: 'departed', progress: progress('departed') });
const arrived = workerVisit({ nextAction: 'work', state: 'arrived', progress: progress('arrived') });
const followed = (more: object = {}) => ({
  body: { following: true, nextSeconds: 20, etaAt: '2026-11-23T05:50:00.000Z', ...more },
});

const mock = (it: unknown) => jest.mocked(it as jest.Mock);
/** What the phone's WeChat is told by the mini-program that is followed. */
const listener = (method: unknown) => mock(method).mock.calls.at(-1)?.[0] as ((result: object) => void) | undefined;
const isListened = () => mock(Taro.onLocationChange).mock.calls.length > mock(Taro.offLocationChange).mock.calls.length;

/** WeChat tells where the phone is, to whoever listens. */
const stand = (latitude: number) =>
  act(() => {
    if (isListened()) listener(Taro.onLocationChange)?.({ latitude, longitude: 120.12, accuracy: 12 });
    return Promise.resolve();
  });
const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));
const setting = (fail?: string) =>
  mock(Taro.startLocationUpdate).mockImplementation((it: { success: () => void; fail: (why: object) => void }) =>
    fail === undefined ? it.success() : it.fail({ errMsg: `startLocationUpdate:fail ${fail}` }),
  );

beforeEach(() => {
  newPhone();
  useWaiting.setState({ acts: [], seen: {} });
  openedWith({ id: 'order-1' });
  for (const one of [Taro.onLocationChange, Taro.offLocationChange, Taro.stopLocationUpdate]) mock(one).mockClear();
  setting();
  jest.useFakeTimers();
});
afterEach(() => {
  void act(() => unfollow('order-1'));
  void act(() => unfollow('order-2'));
  useWay.setState({ orderId: null, by: null });
  jest.useRealTimers();
});

const deed = (kind: 'depart' | 'check-in'): Act => ({
  id: `act-${kind}`,
  orderId: 'order-1',
  deed: { kind, body: { at: null, deviceTime: '2026-11-23T05:30:00.000Z' } },
  waits: true,
  refused: null,
});

it('from the departure on the newest place is sent, not more often than the server asks for, and nothing after the arrival', async () => {
  let here = onTheWay;
  const seen = serve({ [VISIT]: () => ({ body: here }), [POSITION]: followed() });
  const page = show(<VisitPage />);
  await waitFor(() => expect(isListened()).toBe(true));
  await stand(30.1);
  await screen.findByText('正在向客户显示位置');
  expect(byId('position-shown').textContent).toContain('预计13:50到');
  await stand(30.2);
  await stand(30.3);
  await pass(19);
  expect(requestsOf(seen, POSITION)).toHaveLength(1);
  await pass(2);
  const [first, second] = requestsOf(seen, POSITION);
  expect(first?.body).toMatchObject({ at: { lat: 30.1, lng: 120.12, accuracy: 12 } });
  expect(second?.body).toMatchObject({ at: { lat: 30.3 } });
  expect([first?.key, typeof first?.sentAt]).toEqual([undefined, 'string']);

  page.unmount();
  here = arrived;
  show(<VisitPage />);
  await waitFor(() => expect(Taro.stopLocationUpdate).toHaveBeenCalled());
  expect(document.getElementById('position-shown')).toBeNull();
  await stand(30.4);
  await pass(60);
  expect(requestsOf(seen, POSITION)).toHaveLength(2);
});

it('begins where the mini-program was closed on the way and the day is opened anew, and goes on behind other pages', async () => {
  const date = localDateAt(Date.now());
  const day = { date, offers: [], visits: [workerVisit({ orderId: 'order-3' }), onTheWay] };
  const seen = serve({ [`GET /api/worker/days/${date}`]: { body: day }, [POSITION]: followed() });
  const page = show(<TodayPage />);
  await waitFor(() => expect(isListened()).toBe(true));
  page.unmount();
  await stand(30.1);
  await waitFor(() => expect(requestsOf(seen, POSITION)).toHaveLength(1));
});

it('goes on by itself on whatever page the mini-program is opened anew, for who was on the way and nobody else', async () => {
  const seen = serve({ [POSITION]: followed() });
  useSession.setState({ token: 'token-1', me: { ...ME, roles: ['customer', 'worker'] } });
  follow('order-1');
  expect(Taro.getStorageSync('daowei.way')).toContain('order-1');
  unfollow('order-1');
  expect(Taro.getStorageSync('daowei.way')).not.toContain('order-1');

  useWay.setState({ orderId: 'order-1', by: 'account-2' });
  const theirs = show(<MePage />);
  await pass(0);
  expect(useFollowing.getState().orderId).toBeNull();
  theirs.unmount();

  useWay.setState({ orderId: 'order-1', by: ME.id });
  show(<MePage />);
  await stand(30.1);
  await waitFor(() => expect(byId('position-mark').textContent).toBe('正在向客户显示位置'));
  expect(requestsOf(seen, POSITION)).toHaveLength(1);
});

it('nobody is followed who comes along, calls by video, or has not set out', async () => {
  const visits = [
    workerVisit({ state: 'departed', nextAction: 'check_in', role: 'mate' }),
    workerVisit({ state: 'departed', nextAction: 'call', remote: true }),
    workerVisit(),
  ];
  for (const visit of visits) {
    serve({ [VISIT]: { body: visit } });
    const page = show(<VisitPage />);
    await screen.findByText('翠苑一区', { exact: false }).catch(() => screen.findByText('陈女士'));
    expect(useFollowing.getState().orderId).toBeNull();
    page.unmount();
  }
});

it('the server ends it, the page is asked anew, and does not begin again by itself', async () => {
  const seen = serve({ [VISIT]: { body: onTheWay }, [POSITION]: followed({ following: false }) });
  show(<VisitPage />);
  await waitFor(() => expect(isListened()).toBe(true));
  const asked = requestsOf(seen, VISIT).length;
  await stand(30.1);
  await waitFor(() => expect(useFollowing.getState().orderId).toBeNull());
  await waitFor(() => expect(requestsOf(seen, VISIT).length).toBeGreaterThan(asked));
  expect(isListened()).toBe(false);
  await pass(60);
  expect(requestsOf(seen, POSITION)).toHaveLength(1);
  expect(useFollowing.getState().orderId).toBeNull();
});

it('a refusal ends it as well, being asked too often does not', async () => {
  const seen = serve({
    [POSITION]: [problem(429, 'TOO_MANY_REQUESTS', '操作太频繁'), problem(404, 'NOT_FOUND', '没有找到')],
  });
  follow('order-1');
  await stand(30.1);
  await pass(1);
  expect(useFollowing.getState().orderId).toBe('order-1');
  await pass(15);
  expect(requestsOf(seen, POSITION)).toHaveLength(2);
  expect(useFollowing.getState().orderId).toBeNull();
});

it('without signal no place is queued: what arrives later is where the phone is then', async () => {
  let isDown = true;
  const seen = serve({ [VISIT]: { body: onTheWay }, [POSITION]: () => (isDown ? 'lost' : followed()) });
  show(<VisitPage />);
  await waitFor(() => expect(isListened()).toBe(true));
  await stand(30.1);
  await screen.findByText('没有信号，位置暂时发不出去');
  for (const latitude of [30.2, 30.3, 30.4]) await stand(latitude);
  await pass(14);
  expect(requestsOf(seen, POSITION)).toHaveLength(1);
  isDown = false;
  await act(() => Promise.resolve(listener(Taro.onNetworkStatusChange)?.({ isConnected: true })));
  await waitFor(() => expect(requestsOf(seen, POSITION)).toHaveLength(2));
  expect(requestsOf(seen, POSITION)[1]?.body).toMatchObject({ at: { lat: 30.4 } });
  expect(useWaiting.getState().acts).toEqual([]);
  isDown = true;
  await pass(20);
  await stand(30.5);
  await waitFor(() =>
    expect(byId('position-shown').textContent).toMatch(/\d\d:\d\d之后的位置客户还看不到，有信号后自动继续/),
  );
});

it('a place that found no answer is sent again where no newer one came', async () => {
  const seen = serve({ [POSITION]: ['lost', followed()] });
  follow('order-1');
  await stand(30.1);
  await pass(15);
  expect(requestsOf(seen, POSITION).map(({ body }) => body)).toEqual([
    expect.objectContaining({ at: { lat: 30.1, lng: 120.12, accuracy: 12 } }),
    expect.objectContaining({ at: { lat: 30.1, lng: 120.12, accuracy: 12 } }),
  ]);
});

it('a place from before the phone lay behind another app is not told, the next one at once', async () => {
  const seen = serve({ [POSITION]: followed() });
  follow('order-1');
  await stand(30.1);
  await stand(30.2);
  // no timer runs behind another app
  jest.setSystemTime(Date.now() + 600_000);
  await pass(20);
  expect(requestsOf(seen, POSITION)).toHaveLength(1);
  await stand(30.3);
  await pass(0);
  expect(requestsOf(seen, POSITION)[1]?.body).toMatchObject({ at: { lat: 30.3 } });
});

it('a phone that is lost for a moment is not called switched off', async () => {
  follow('order-1');
  await pass(0);
  listener(Taro.onLocationChangeError)?.({ errCode: 1 });
  expect(useFollowing.getState().missing).toBeNull();
  listener(Taro.onLocationChangeError)?.({ errCode: 2 });
  expect(useFollowing.getState().missing).toBe('service');
  await stand(30.1);
  expect(useFollowing.getState().missing).toBeNull();
});

it('waits for the departure that waits for signal, and is over with the arrival that does', async () => {
  const seen = serve({
    [VISIT]: { body: workerVisit({ nextAction: 'depart' }) },
    [POSITION]: followed(),
    'POST /api/worker/visits/order-1/depart': 'lost',
    'POST /api/worker/visits/order-1/check-in': 'lost',
  });
  useWaiting.setState({ acts: [deed('depart')] });
  const page = show(<VisitPage />);
  await waitFor(() => expect(isListened()).toBe(true));
  await stand(30.1);
  await screen.findByText('出发还没有报上去，有信号后客户才看得到');
  await pass(40);
  expect(requestsOf(seen, POSITION)).toHaveLength(0);
  void act(() => useWaiting.setState({ acts: [] }));
  await waitFor(() => expect(requestsOf(seen, POSITION)).toHaveLength(1));

  page.unmount();
  follow('order-1');
  void act(() => useWaiting.setState({ acts: [deed('check-in')] }));
  await stand(30.2);
  await pass(40);
  expect(requestsOf(seen, POSITION)).toHaveLength(1);
});

it('nobody is asked for the place by a page that opens by itself, only by a tap', async () => {
  const seen = serve({ [VISIT]: { body: onTheWay }, [POSITION]: followed() });
  mock(Taro.getSetting).mockResolvedValueOnce({ authSetting: {} });
  mock(Taro.startLocationUpdate).mockClear();
  show(<VisitPage />);
  await screen.findByText('客户现在看不到您到哪儿了：这部手机还没有允许使用位置');
  expect(Taro.startLocationUpdate).not.toHaveBeenCalled();
  fireEvent.click(byId('position-open'));
  await waitFor(() => expect(document.getElementById('position-missing')).toBeNull());
  expect(Taro.startLocationUpdate).toHaveBeenCalledTimes(1);
  await stand(30.1);
  await waitFor(() => expect(requestsOf(seen, POSITION)).toHaveLength(1));
});

it.each([
  ['auth deny', '客户现在看不到您到哪儿了：小程序没有获得位置权限'],
  ['privacy permission is not authorized', '客户现在看不到您到哪儿了：您还没有同意隐私保护指引'],
  ['ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', '客户现在看不到您到哪儿了：手机的定位没有打开，或者微信不能使用定位'],
])('%s: it says what is missing, how to switch it on, and the visit goes on', async (why, words) => {
  const seen = serve({ [VISIT]: { body: onTheWay }, [POSITION]: followed() });
  setting(why);
  show(<VisitPage />);
  await screen.findByText(words);
  expect(byId('position-missing').textContent).toContain(
    '位置只在去客户家的路上使用，到达后停止。不打开也不影响这次服务',
  );
  expect(byId('check-in')).toBeTruthy();
  setting();
  fireEvent.click(byId('position-open'));
  await waitFor(() => expect(document.getElementById('position-missing')).toBeNull());
  await stand(30.1);
  await screen.findByText('正在向客户显示位置');
  expect(requestsOf(seen, POSITION)).toHaveLength(1);
});

it('who set out for two at once is shown to the later one, and does not jump between them', async () => {
  // nobody whose day this phone remembers
  useSession.setState({ token: 'token-9', me: { ...ME, id: 'account-9' } });
  const date = localDateAt(Date.now());
  const second = { ...onTheWay, orderId: 'order-2' };
  const seen = serve({
    [`GET /api/worker/days/${date}`]: { body: { date, offers: [], visits: [onTheWay, second] } },
    'PUT /api/worker/visits/order-2/position': followed(),
  });
  show(<TodayPage />);
  await waitFor(() => expect(useFollowing.getState().orderId).toBe('order-2'));
  mock(Taro.onLocationChange).mockClear();
  await stand(30.1);
  void act(() => useWaiting.setState({ acts: [] }));
  await pass(6);
  expect(useFollowing.getState().orderId).toBe('order-2');
  expect(Taro.onLocationChange).not.toHaveBeenCalled();
  expect(requestsOf(seen, POSITION)).toHaveLength(0);
});

it('the next visit takes the place of the one before, whose answer changes nothing any more', async () => {
  let answer: () => void = () => undefined;
  const seen = serve({ 'PUT /api/worker/visits/order-2/position': followed({ etaAt: null }) });
  const real = mock(Taro.request).getMockImplementation();
  mock(Taro.request).mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = () => resolve({ statusCode: 200, data: followed({ following: false }).body, header: {} });
      }),
  );
  follow('order-1');
  await stand(30.1);
  await pass(0);
  mock(Taro.request).mockImplementation(real);
  unfollow('order-1');
  follow('order-2');
  await stand(30.2);
  await pass(0);
  await act(() => Promise.resolve(answer()));
  await pass(1);
  expect(useFollowing.getState()).toMatchObject({ orderId: 'order-2', isCutOff: false });
  expect(requestsOf(seen, 'PUT /api/worker/visits/order-2/position')).toHaveLength(1);
});
