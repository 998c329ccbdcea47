import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { newPhone } from '../../test/taro';
import { ME, problem, requestsOf, serve } from '../../test/api';
import { byId, show } from '../../test/render';
import { order, SERVICE } from '../../test/samples';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { useSession } from '@/lib/session';
import HomePage from './home/index';
import MePage from './me/index';
import OrdersPage from './orders/index';

const navigateTo = () => jest.mocked(Taro.navigateTo as unknown as jest.Mock);
const page = (...items: object[]) => ({ body: { items, nextCursor: null } });
const services = { body: { items: [SERVICE, { ...SERVICE, id: 'nanny', name: '住家保姆', bookable: false }] } };

beforeEach(() => {
  newPhone();
  useSession.setState({ token: 'token', me: ME });
  navigateTo().mockClear();
});

/** Both lists of bookings are one route; the scope is in the query. */
const byScope =
  (active: object[], history: object[]) =>
  ({ path }: { path: string }) =>
    path.includes('scope=active') ? page(...active) : page(...history);

describe('home', () => {
  it('leads to a service, the next visit, and the usual again with its length', async () => {
    const done = order({ id: 'done', state: 'completed', durationMinutes: 180, workerName: '王秀兰' });
    serve({
      'GET /api/services': services,
      'GET /api/orders': byScope([order({ id: 'next', state: 'confirmed', stateText: '已确认' })], [done]),
    });
    show(<HomePage />);
    fireEvent.click(await screen.findByText('已确认'));
    fireEvent.click(await screen.findByText('日常保洁', { selector: '.tile-name' }));
    fireEvent.click(byId('rebook'));
    expect(navigateTo().mock.calls.map(([{ url }]) => url as string)).toEqual([
      '/features/orders/visit/index?id=next',
      '/features/catalog/service/index?id=daily',
      '/features/scheduling/slots/index',
    ]);
    expect(useBookingDraft.getState()).toMatchObject({ serviceId: 'daily', needs: { daily: { hours: 3 } } });
  });

  it('is still worth opening when the bookings cannot be read', async () => {
    serve({ 'GET /api/services': services, 'GET /api/orders': problem(403, 'FORBIDDEN', '您没有权限进行此操作') });
    show(<HomePage />);
    expect(await screen.findByText('电话咨询')).toBeTruthy();
    expect(screen.queryByText('您没有权限进行此操作')).toBeNull();
  });

  it('says when the services cannot be read, and tries again', async () => {
    serve({
      'GET /api/services': [problem(429, 'TOO_MANY_REQUESTS', '操作太频繁'), services],
      'GET /api/orders': page(),
    });
    show(<HomePage />);
    expect(await screen.findByText('操作太频繁')).toBeTruthy();
    fireEvent.click(byId('retry'));
    expect(await screen.findByText('住家保姆')).toBeTruthy();
  });

  it('shows the workbench to workers only', async () => {
    serve({ 'GET /api/services': services, 'GET /api/orders': page() });
    const customer = show(<HomePage />);
    await screen.findByText('住家保姆');
    expect(document.getElementById('worker-side')).toBeNull();
    customer.unmount();
    useSession.setState({ me: { ...ME, roles: ['customer', 'worker'] } });
    show(<HomePage />);
    fireEvent.click(await screen.findByText('服务人员工作台'));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/worker/today/index' });
  });
});

describe('orders', () => {
  it('tells what is to be paid and what is to be rated', async () => {
    serve({
      'GET /api/orders': byScope(
        [order({ holdUntil: new Date(Date.now() + 599_900).toISOString() })],
        [order({ id: 'done', state: 'completed', stateText: '已完成', rated: false })],
      ),
    });
    show(<OrdersPage />);
    expect(await screen.findByText(/^(10:00|09:5\d)$/, { selector: '.countdown' })).toBeTruthy();
    fireEvent.click(byId('scope-history'));
    expect(await screen.findByText('待评价')).toBeTruthy();
    expect(screen.getByText('没有更多了')).toBeTruthy();
  });

  it('an empty list leads on', async () => {
    serve({ 'GET /api/orders': page() });
    show(<OrdersPage />);
    fireEvent.click(await screen.findByText('去看看服务'));
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
    fireEvent.click(byId('scope-history'));
    expect(await screen.findByText('还没有历史预约')).toBeTruthy();
  });
});

describe('me', () => {
  it('binds the number that WeChat releases, once', async () => {
    const bound = { ...ME, phoneMasked: '138****8000' };
    const seen = serve({ 'GET /api/auth/me': { body: ME }, 'POST /api/auth/phone': { body: bound } });
    show(<MePage />);
    await screen.findByText('绑定手机号');
    fireEvent.click(byId('get-phone'));
    expect(await screen.findByText('138****8000')).toBeTruthy();
    expect(requestsOf(seen, 'POST /api/auth/phone').map(({ body }) => body)).toEqual([{ code: 'phone-code' }]);
    expect(document.getElementById('get-phone')).toBeNull();
  });

  it('says why a number could not be bound', async () => {
    serve({
      'GET /api/auth/me': { body: ME },
      'POST /api/auth/phone': problem(401, 'WECHAT_CODE_INVALID', '微信登录已失效，请重试'),
    });
    show(<MePage />);
    await screen.findByText('绑定手机号');
    fireEvent.click(byId('get-phone'));
    expect(await screen.findByText('微信登录已失效，请重试')).toBeTruthy();
  });

  it('counts what was not read yet, and leads there', async () => {
    serve({ 'GET /api/auth/me': { body: ME }, 'GET /api/messages/unread': { body: { count: 99 } } });
    show(<MePage />);
    fireEvent.click(await screen.findByText('99+'));
    expect(navigateTo()).toHaveBeenCalledWith({ url: '/features/messaging/inbox/index' });
  });

  it('calls the hotline', async () => {
    serve({ 'GET /api/auth/me': { body: ME } });
    show(<MePage />);
    fireEvent.click(byId('hotline'));
    await waitFor(() => expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '400-000-0571' }));
  });
});
