import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../../test/taro';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { order, progress, WORKER } from '../../../../test/samples';
import RatePage from './index';

const RATE = 'POST /api/orders/order-1/rating';
const done = order({ state: 'completed', worker: WORKER, visit: progress('signed_off', 2), actions: ['rate'] });

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
});

it('cannot be sent without stars; praise chosen before a change of mind is not sent', async () => {
  const seen = serve({ 'GET /api/orders/order-1': { body: done }, [RATE]: { body: done } });
  show(<RatePage />);
  await screen.findByText('王秀兰');
  expect(byId('submit-rating')).toHaveProperty('disabled', true);
  fireEvent.click(byId('star-5'));
  fireEvent.click(await screen.findByText('准时到达'));
  fireEvent.click(byId('star-2'));
  fireEvent.click(await screen.findByText('没有准时'));
  fireEvent.change(byId('rating-text'), { target: { value: ' 晚了四十分钟 ' } });
  fireEvent.click(byId('submit-rating'));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/orders/visit/index?id=order-1' }));
  expect(requestsOf(seen, RATE)[0]?.body).toEqual({ stars: 2, tags: ['没有准时'], text: '晚了四十分钟' });
});

it('a refusal keeps every word', async () => {
  serve({ 'GET /api/orders/order-1': { body: done }, [RATE]: problem(409, 'ALREADY_RATED', '您已经评价过这次服务') });
  const page = show(<RatePage />);
  await screen.findByText('王秀兰');
  fireEvent.click(byId('star-4'));
  fireEvent.change(byId('rating-text'), { target: { value: '很好' } });
  fireEvent.click(byId('submit-rating'));
  expect(await screen.findByText('您已经评价过这次服务')).toBeTruthy();
  page.unmount();
  show(<RatePage />);
  await screen.findByText('王秀兰');
  expect(byId('rating-text')).toHaveProperty('value', '很好');
});
