import { fireEvent, screen, waitFor } from '@testing-library/react';
import { requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import type { Rewards } from '../api';
import PointsPage from './index';

const offer = (id: string, price: number, missing: number): Rewards['offers'][number] => ({
  id,
  name: `券${id}`,
  because: '任何服务都能用',
  gift: 'coupon',
  prices: [
    { currency: 'points', price, text: `${price}积分`, missing },
    { currency: 'coins', price: price / 100, text: `${price / 100}枚委屈币`, missing: price / 100 },
  ],
});

const purse = (currency: 'points' | 'coins', balance: number): Rewards['purses'][number] => ({
  currency,
  name: currency === 'points' ? '积分' : '委屈币',
  balance,
  pending: 0,
  lots: [],
  moves: [],
});

const rewards = (more: Partial<Rewards> = {}): Rewards => ({
  purses: [purse('points', 1_200), purse('coins', 0)],
  offers: [offer('a', 1_000, 0), offer('b', 2_800, 1_600)],
  tier: { tier: 'silver', name: '银卡会员', text: '近365天完成4次好交易，再完成6次升为金卡会员' },
  priorityUntil: null,
  rules: ['每次服务完成并付清，得300积分'],
  ...more,
});

it('exchanges at the price that was shown, after asking once more', async () => {
  const asked = serve({
    'GET /api/rewards': { body: rewards() },
    'POST /api/rewards/exchanges': { status: 201, body: { id: 'x', name: '券a', text: '已放进“优惠券”' } },
  });
  show(<PointsPage />);
  expect(await screen.findByText('1200')).toBeTruthy();
  expect(screen.getByText('2800积分，还差1600')).toBeTruthy();
  fireEvent.click(byId('exchange-a'));
  fireEvent.click(byId('exchange-now'));
  expect(await screen.findByText(/券a已兑换/)).toBeTruthy();
  expect(requestsOf(asked, 'POST /api/rewards/exchanges').map(({ body }) => body)).toEqual([
    { offer: 'a', currency: 'points', price: 1_000 },
  ]);
});

it('says what is owed instead of showing less than nothing', async () => {
  serve({ 'GET /api/rewards': { body: rewards({ purses: [purse('points', -80), purse('coins', 5)] }) } });
  show(<PointsPage />);
  expect(await screen.findByText(/还差80/)).toBeTruthy();
  fireEvent.click(byId('purse-coins'));
  await waitFor(() => expect(byId('points-balance').textContent).toBe('5'));
});
