import { fireEvent, screen, waitFor } from '@testing-library/react';
import { serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import type { OwnTransfer } from '../api';
import MoneyPage from './index';

const transfer = (id: string, more: Partial<OwnTransfer> = {}): OwnTransfer => ({
  id,
  purpose: 'red_packet',
  title: '红包',
  remark: `感谢${id}`,
  amountFen: 1_000,
  state: 'awaiting',
  stateText: '待领取',
  open: true,
  createdAt: '2026-11-26T02:00:00.000Z',
  sendAt: '2026-11-26T02:00:00.000Z',
  confirmBefore: '2026-11-27T02:00:00.000Z',
  receivedAt: null,
  ...more,
});
const over = { open: false, state: 'failed', stateText: '逾期未领，款项已退回', confirmBefore: null } as const;

it('shows what may be taken first, and says why the rest cannot be', async () => {
  serve({ 'GET /api/transfers': { body: { items: [transfer('b', over), transfer('a')] } } });
  show(<MoneyPage />);
  expect(await screen.findByText('拆红包')).toBeTruthy();
  expect(screen.getByText('逾期未领，款项已退回')).toBeTruthy();
  const order = [...document.querySelectorAll('[id^="transfer-"]')].map(({ id }) => id);
  expect(order).toEqual(['transfer-a', 'transfer-b']);
});

it('hands WeChat exactly what the server gave, and says when WeChat is too old', async () => {
  const handed = { mchId: '19', appId: 'wx1', package: 'p' };
  serve({
    'GET /api/transfers': { body: { items: [transfer('a')] } },
    'POST /api/transfers/a/open': { body: handed },
  });
  const requestMerchantTransfer = jest.fn().mockResolvedValue({});
  const world = globalThis as { wx?: object };
  world.wx = { requestMerchantTransfer };
  show(<MoneyPage />);
  fireEvent.click(await waitFor(() => byId('take-a')));
  await waitFor(() => expect(requestMerchantTransfer).toHaveBeenCalledWith(handed));
  delete world.wx;
  fireEvent.click(byId('take-a'));
  expect(await screen.findByText('微信版本较旧，请更新微信后再领取')).toBeTruthy();
});
