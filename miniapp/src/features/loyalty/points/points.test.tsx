import { fireEvent, screen, waitFor } from '@testing-library/react';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import type { Rewards } from '../api';
import PointsPage from './index';

const offer = (id: string, price: number, missing: number): Rewards['offers'][number] => ({
  id,
  name: `券${id}`,
  because: '任何服务都能用',
  gift: 'coupon',
  soldOut: false,
  note: null,
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

it('shows the new price where it changed while it was looked at, and exchanges at that', async () => {
  let price = 1_000;
  const asked = serve({
    'GET /api/rewards': () => ({ body: rewards({ offers: [offer('a', price, 0)] }) }),
    'POST /api/rewards/exchanges': ({ body }) => {
      price = 1_100;
      if ((body as { price: number }).price === price)
        return { status: 201, body: { id: 'x', name: '券a', text: '好' } };
      return problem(409, 'OFFER_CHANGED', '券a刚刚调整为1100积分，请看过再换');
    },
  });
  show(<PointsPage />);
  expect(await screen.findByText('1200')).toBeTruthy();
  fireEvent.click(byId('exchange-a'));
  fireEvent.click(byId('exchange-now'));
  expect(await screen.findByText(/调整为1100积分/)).toBeTruthy();
  fireEvent.click(await screen.findByText('用1100积分兑换'));
  expect(await screen.findByText(/券a已兑换/)).toBeTruthy();
  expect(requestsOf(asked, 'POST /api/rewards/exchanges').map(({ body }) => (body as { price: number }).price)).toEqual(
    [1_000, 1_100],
  );
});

it('says what is gone for this month, and does not offer it', async () => {
  const gone = { ...offer('a', 1_000, 0), soldOut: true, note: '本月已兑完，下月1日再来' };
  serve({ 'GET /api/rewards': { body: rewards({ offers: [gone] }) } });
  show(<PointsPage />);
  expect(await screen.findByText('本月已兑完，下月1日再来')).toBeTruthy();
  fireEvent.click(byId('exchange-a'));
  expect(document.getElementById('exchange-sheet')).toBeNull();
});

it('says what is owed instead of showing less than nothing', async () => {
  serve({ 'GET /api/rewards': { body: rewards({ purses: [purse('points', -80), purse('coins', 5)] }) } });
  show(<PointsPage />);
  expect(await screen.findByText(/还差80/)).toBeTruthy();
  fireEvent.click(byId('purse-coins'));
  await waitFor(() => expect(byId('points-balance').textContent).toBe('5'));
});
