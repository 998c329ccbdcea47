import { fireEvent, screen, waitFor } from '@testing-library/react';
import { requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { openedWith } from '../../../../test/taro';
import type { Warranty, WarrantyClaim } from '../api';
import WarrantyPage from './index';

const READ = 'GET /api/orders/order-1/warranty';
const CLAIM = 'POST /api/orders/order-1/warranty/claims';
const TIMES = ['2026-11-28T01:00:00.000Z', '2026-11-28T02:00:00.000Z'];
const view = (more: Partial<Warranty> = {}): Warranty => ({
  card: {
    no: 'ZB20261120000001',
    serviceName: '空调清洗',
    days: 30,
    lastDay: '2026-12-20',
    givenAt: '2026-11-20T02:00:00.000Z',
    inForce: true,
    covered: ['内机拆洗'],
    excluded: ['加氟'],
  },
  claimable: true,
  because: null,
  causes: [
    { code: 'recurred', label: '同样的问题又出现了', used: true },
    { code: 'fault', label: '服务后漏水、异响或松动', used: false },
  ],
  times: TIMES,
  claims: [],
  ...more,
});
const claimed: WarrantyClaim = {
  id: 'c1',
  cause: 'fault',
  causeText: '服务后漏水、异响或松动',
  words: null,
  photos: [],
  state: 'open',
  stateText: '已约好返工',
  redoOrderId: 'r1',
  redoOrderNo: 'DW2',
  redoAt: TIMES[1]!,
  claimedAt: '2026-11-27T02:00:00.000Z',
  keepBy: '2026-12-04T16:00:00.000Z',
};

beforeEach(() => openedWith({ id: 'order-1' }));

it('says what is stood for, and one tap on a time claims a free visit for what is still open to claim', async () => {
  const after = view({ claimable: false, because: '返工已经约好（DW2）', claims: [claimed] });
  const seen = serve({ [READ]: [{ body: view() }, { body: after }], [CLAIM]: { body: after } });
  show(<WarrantyPage />);
  expect(await screen.findByText('内机拆洗')).toBeTruthy();
  expect(screen.queryByText('同样的问题又出现了')).toBeNull();
  fireEvent.click(byId('claim-time-2'));
  expect(await screen.findByText('返工已经约好（DW2）')).toBeTruthy();
  expect(byId('redo-r1')).toBeTruthy();
  await waitFor(() => expect(requestsOf(seen, CLAIM)).toHaveLength(1));
  expect(requestsOf(seen, CLAIM)[0]?.body).toEqual({ cause: 'fault', photoIds: [], startAt: TIMES[1] });
});

it('that has ended says when, and offers nothing', async () => {
  const because = '质保到2026年12月20日为止，已经结束';
  const card = { ...view().card!, inForce: false };
  serve({ [READ]: { body: view({ card, claimable: false, because, times: [] }) } });
  show(<WarrantyPage />);
  expect(await screen.findByText(because)).toBeTruthy();
  expect(screen.getByText('已到期')).toBeTruthy();
  expect(document.getElementById('claim-form')).toBeNull();
});
