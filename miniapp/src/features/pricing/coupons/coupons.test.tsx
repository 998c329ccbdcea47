import type { Schemas } from '@daowei/shared/api/client';
import { fireEvent, screen } from '@testing-library/react';
import { serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import CouponsPage from './index';

const coupon = (id: string, standing: Schemas['Coupon']['standing']): Schemas['Coupon'] => ({
  id,
  name: `券${id}`,
  worth: '减30.00元',
  conditions: ['服务与附加项目满100.00元可用', '全部服务可用'],
  standing,
  validFrom: '2026-11-01T00:00:00.000Z',
  validTo: '2026-12-01T00:00:00.000Z',
  usedAt: null,
});

it('shows coupons by what may be done with them', async () => {
  serve({ 'GET /api/coupons': { body: { items: [coupon('a', 'available'), coupon('b', 'expired')] } } });
  show(<CouponsPage />);
  expect(await screen.findByText('券a')).toBeTruthy();
  expect(screen.getByText('服务与附加项目满100.00元可用')).toBeTruthy();
  expect(screen.queryByText('券b')).toBeNull();
  fireEvent.click(byId('coupons-expired'));
  expect(screen.getByText('券b')).toBeTruthy();
  fireEvent.click(byId('coupons-used'));
  expect(screen.getByText('还没有用过优惠券')).toBeTruthy();
});
