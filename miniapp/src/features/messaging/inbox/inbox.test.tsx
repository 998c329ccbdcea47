import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import InboxPage from './index';

const LIST = 'GET /api/messages';
const READ = 'POST /api/messages/read';
const message = (id: string, more: object = {}) => ({
  id,
  kind: 'time_offered',
  title: '候补成功通知',
  text: `候补成功：日常保洁 ${id}`,
  page: `features/orders/visit/index?id=${id}`,
  at: '2026-11-28T11:00:00.000Z',
  unread: false,
  ...more,
});
const page = (nextCursor: string | null, ...items: object[]) => ({ body: { items, nextCursor } });

it('what was told leads to its page, and counts as read once it was shown', async () => {
  const seen = serve({
    [LIST]: page(null, message('m2', { unread: true }), message('m1')),
    [READ]: { status: 204 },
  });
  show(<InboxPage />);
  fireEvent.click(await screen.findByText('候补成功：日常保洁 m2'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/orders/visit/index?id=m2' });
  await waitFor(() => expect(requestsOf(seen, READ).map(({ body }) => body)).toEqual([{ upTo: 'm2' }]));
});

it('with nothing new, nothing is reported as read', async () => {
  const seen = serve({ [LIST]: page(null, message('m1')) });
  show(<InboxPage />);
  await screen.findByText('没有更多了');
  expect(requestsOf(seen, READ)).toEqual([]);
});

it('no message yet, and no network, are said in words', async () => {
  serve({ [LIST]: page(null) });
  const empty = show(<InboxPage />);
  expect(await screen.findByText('还没有消息')).toBeTruthy();
  empty.unmount();
  serve({ [LIST]: ['lost', 'lost', 'lost', 'lost', page(null, message('m1'))] });
  show(<InboxPage />);
  await screen.findByText('没有加载出来', {}, { timeout: 10_000 });
  fireEvent.click(byId('retry'));
  expect(await screen.findByText('候补成功：日常保洁 m1', {}, { timeout: 10_000 })).toBeTruthy();
});
