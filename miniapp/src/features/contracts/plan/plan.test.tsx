import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { problem, requestsOf, serve, type Seen } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { ADDRESS, PAYMENT, SERVICE } from '../../../../test/samples';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { usePackageDraft } from '../package-draft';
import PlanPage from './index';

const FIRST = '2026-11-23T01:00:00.000Z';
const SECOND = '2026-11-30T01:00:00.000Z';
const INSTEAD = '2026-11-30T03:00:00.000Z';
const PLAN = 'POST /api/contracts/plan';
const BOOK = 'POST /api/contracts';
const sold = { id: 'weekly-2', name: '每周一次，共2次', every: 'week' as const, visits: 2, basisPointsOff: 500 };

/** The second visit cannot be had at the rhythm's time, and can at any other. */
function planFor({ body }: Seen): { body: Schemas['PackagePlan'] } {
  const { changes } = body as Schemas['PlanPackage'];
  const moved = changes.find(({ index }) => index === 1)?.startAt ?? null;
  const visit = { endAt: FIRST, priceFen: 12_920, conflict: false, proposals: [] };
  const second = { index: 1, startAt: moved ?? SECOND, conflict: !moved, proposals: moved ? [] : [INSTEAD] };
  return {
    body: {
      packageName: sold.name,
      every: 'week',
      visits: [
        { ...visit, index: 0, startAt: FIRST },
        { ...visit, ...second },
      ],
      grossFen: 27_200,
      couponId: null,
      coupons: [],
      discountFen: 1_360,
      discountBecause: '2次一起买，共优惠5%',
      totalFen: 25_840,
      quoteId: moved ? 'quote-1' : null,
      quoteExpiresAt: null,
      maxSkips: 2,
    },
  };
}

const base = {
  'GET /api/services/daily': { body: { ...SERVICE, packages: [sold] } },
  'GET /api/addresses': { body: { items: [ADDRESS] } },
  [PLAN]: planFor,
  [BOOK]: { body: { id: 'contract-1' } },
  'POST /api/contracts/contract-1/payment': { body: PAYMENT },
  'POST /api/contracts/contract-1/payment/refresh': { body: { state: 'paid', contractState: 'active' } },
};

beforeEach(() => {
  useBookingDraft.setState({ serviceId: 'daily', needs: {}, addressId: null, startAt: FIRST });
  usePackageDraft.setState({ packageId: sold.id, changes: [] });
  jest.mocked(Taro.navigateTo as unknown as jest.Mock).mockClear();
  jest
    .mocked(Taro.requestPayment as unknown as jest.Mock)
    .mockReset()
    .mockResolvedValue({});
});

it('a conflict is solved by a proposal, and then the whole is booked and paid once', async () => {
  const seen = serve(base);
  show(<PlanPage />);
  expect(await screen.findByText(/有1次当天没有空闲/)).toBeTruthy();
  expect(byId('pay')).toHaveProperty('disabled', true);
  fireEvent.click(byId('proposal-1-0'));
  expect(await screen.findByText(/2次都有服务人员/)).toBeTruthy();
  await waitFor(() => expect(byId('pay')).toHaveProperty('disabled', false));
  fireEvent.click(byId('pay'));
  await waitFor(() => expect(requestsOf(seen, BOOK)).toHaveLength(1));
  expect(requestsOf(seen, BOOK)[0]!.body).toEqual({ quoteId: 'quote-1' });
  await waitFor(() =>
    expect(jest.mocked(Taro.navigateTo as unknown as jest.Mock)).toHaveBeenCalledWith({
      url: '/features/contracts/contract/index?id=contract-1',
    }),
  );
  expect(usePackageDraft.getState().packageId).toBeNull();
});

it('what somebody took meanwhile is said, and the plan is asked for anew', async () => {
  usePackageDraft.setState({ packageId: sold.id, changes: [{ index: 1, startAt: INSTEAD }] });
  const seen = serve({ ...base, [BOOK]: problem(409, 'PACKAGE_CONFLICT', '有几次上门时间刚刚被约走了') });
  show(<PlanPage />);
  await waitFor(() => expect(byId('pay')).toHaveProperty('disabled', false));
  fireEvent.click(byId('pay'));
  expect(await screen.findByText('有几次上门时间刚刚被约走了')).toBeTruthy();
  await waitFor(() => expect(requestsOf(seen, PLAN).length).toBeGreaterThan(1));
});
