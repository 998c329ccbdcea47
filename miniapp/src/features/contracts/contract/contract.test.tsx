import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { openedWith } from '../../../../test/taro';
import { usePackageDraft } from '../package-draft';
import ContractPage from './index';

const FIRST = '2026-11-23T01:00:00.000Z';
const END = '2026-12-21T01:00:00.000Z';
const SKIP = 'POST /api/contracts/contract-1/visits/2/skip';
const OFFER = 'GET /api/contracts/contract-1/visits/2/skip';

const visit = (seq: number, more: Partial<Schemas['ContractVisitView']> = {}): Schemas['ContractVisitView'] => ({
  seq,
  startAt: FIRST,
  endAt: FIRST,
  shareFen: 12_920,
  state: 'paid',
  stateText: '待接单',
  orderId: `order-${seq}`,
  workerName: null,
  open: true,
  ...more,
});

const contract: Schemas['ContractView'] = {
  id: 'contract-1',
  no: 'DP20261123000001',
  state: 'active',
  stateText: '进行中',
  serviceId: 'daily',
  serviceName: '日常保洁',
  serviceIcon: 'broom',
  packageId: 'weekly-2',
  packageName: '每周一次，共2次',
  every: 'week',
  addressShort: '西湖区 政苑小区',
  visitCount: 2,
  doneCount: 1,
  nextAt: FIRST,
  pausedUntil: null,
  holdUntil: null,
  createdAt: FIRST,
  grossFen: 27_200,
  totalFen: 25_840,
  paidFen: 25_840,
  durationMinutes: 120,
  note: null,
  visits: [visit(1, { state: 'completed', stateText: '已完成', open: false }), visit(2)],
  lines: [],
  pause: null,
  restingCount: 0,
  replacement: null,
  workers: [],
  history: [],
  actions: [],
};

const offer: Schemas['SkipOffer'] = {
  revision: 3,
  startAt: FIRST,
  because: null,
  until: FIRST,
  skipsLeft: 2,
  choices: [END],
  refundFen: null,
};

const base = {
  'GET /api/contracts/contract-1': { body: contract },
  [OFFER]: { body: offer },
  [SKIP]: { body: contract },
};

beforeEach(() => {
  openedWith({ id: 'contract-1' });
  jest.mocked(Taro.navigateTo as unknown as jest.Mock).mockClear();
});

async function openSheet(): Promise<void> {
  await screen.findByText('每一次上门');
  fireEvent.click(byId('skip-2'));
}

it('only what is still to come can be skipped or moved', async () => {
  serve(base);
  show(<ContractPage />);
  await screen.findByText('每一次上门');
  expect(document.getElementById('skip-1')).toBeNull();
  fireEvent.click(byId('move-2'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/orders/visit/index?id=order-2' });
});

it('a skip says where the visit goes before it goes there, and names what was looked at', async () => {
  const seen = serve(base);
  show(<ContractPage />);
  await openSheet();
  expect(await screen.findByText(/挪到最后一次之后.*还可以跳过2次/)).toBeTruthy();
  fireEvent.click(byId('skip-to-0'));
  await waitFor(() => expect(requestsOf(seen, SKIP)).toHaveLength(1));
  expect(requestsOf(seen, SKIP)[0]!.body).toEqual({ revision: 3, startAt: END });
  await waitFor(() => expect(document.getElementById('skip-sheet')).toBeNull());
});

it('where the end is full, the exact share can be had back', async () => {
  const seen = serve({ ...base, [OFFER]: { body: { ...offer, refundFen: 12_920 } } });
  show(<ContractPage />);
  await openSheet();
  fireEvent.click(await screen.findByText(/不挪了，退回.*129\.20/));
  await waitFor(() => expect(requestsOf(seen, SKIP)[0]?.body).toEqual({ revision: 3, startAt: null }));
});

it('what cannot be skipped says why, and offers nothing', async () => {
  serve({ ...base, [OFFER]: { body: { ...offer, because: '跳过需在上门前24小时提出', choices: [] } } });
  show(<ContractPage />);
  await openSheet();
  expect(await screen.findByText('跳过需在上门前24小时提出')).toBeTruthy();
  expect(document.getElementById('skip-to-0')).toBeNull();
});

it('a refusal is said, and the times are asked for anew', async () => {
  const seen = serve({ ...base, [SKIP]: problem(409, 'SKIP_CHANGED', '可以挪到的时间有变化，请再看一次') });
  show(<ContractPage />);
  await openSheet();
  await screen.findByText(/挪到最后一次之后/);
  fireEvent.click(byId('skip-to-0'));
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '可以挪到的时间有变化，请再看一次' })),
  );
  await waitFor(() => expect(requestsOf(seen, OFFER).length).toBeGreaterThan(1));
});

describe('a break', () => {
  const PAUSE = 'POST /api/contracts/contract-1/pause';
  const RESUME = 'POST /api/contracts/contract-1/resume';
  const pauseOffer: Schemas['PauseOffer'] = {
    because: null,
    pausesLeft: 2,
    longestDays: 60,
    noticeHours: 24,
    reasons: [{ code: 'travel', label: '出远门，家里没人' }],
  };
  const open = { ...contract, visits: [visit(2, { startAt: '2099-11-23T01:00:00.000Z' })] };
  const paused: Schemas['ContractView'] = {
    ...contract,
    stateText: '暂停中',
    pausedUntil: END,
    restingCount: 1,
    pause: { from: FIRST, until: END, reason: '出远门，家里没人', visits: 1 },
    actions: ['resume'],
    visits: [visit(2, { state: 'paused', stateText: '暂停中', open: false })],
  };

  it('says how many visits rest and until when, before it begins', async () => {
    const seen = serve({
      'GET /api/contracts/contract-1': { body: { ...open, actions: ['pause'] } },
      'GET /api/contracts/contract-1/pause': { body: pauseOffer },
      [PAUSE]: { body: paused },
    });
    show(<ContractPage />);
    await screen.findByText('每一次上门');
    fireEvent.click(byId('open-pause'));
    await screen.findByText(/1次先不上门/);
    fireEvent.click(byId('pause-weeks-4'));
    fireEvent.click(byId('pause-reason-travel'));
    fireEvent.click(byId('pause'));
    await waitFor(() => expect(requestsOf(seen, PAUSE)).toHaveLength(1));
    expect(requestsOf(seen, PAUSE)[0]!.body).toEqual({ from: '2099-11-23', until: '2099-12-21', reason: 'travel' });
  });

  it('ends where every visit has a time; a full day needs a choice', async () => {
    const place = { seq: 2, revision: 4, startAt: END, conflict: true, proposals: [FIRST], shareFen: 12_920 };
    const seen = serve({
      'GET /api/contracts/contract-1': { body: paused },
      'GET /api/contracts/contract-1/resume': { body: { until: END, places: [place] } },
      [RESUME]: { body: contract },
    });
    show(<ContractPage />);
    await screen.findByText(/暂停中，1次先不上门/);
    fireEvent.click(byId('open-resume'));
    await screen.findByText(/当天没有空闲/);
    fireEvent.click(byId('resume'));
    fireEvent.click(byId('choose-2-refund'));
    fireEvent.click(byId('resume'));
    await waitFor(() => expect(requestsOf(seen, RESUME)).toHaveLength(1));
    expect(requestsOf(seen, RESUME)[0]!.body).toEqual({ visits: [{ seq: 2, revision: 4, startAt: null }] });
  });
});

it('another worker is wished for in a gentle word, and the words beside it go along', async () => {
  const ASK = 'POST /api/contracts/contract-1/replacement';
  const seen = serve({
    'GET /api/contracts/contract-1': { body: { ...contract, actions: ['replace'] } },
    'GET /api/contracts/replacement-reasons': { body: { reasons: [{ code: 'habits', label: '做事的方式不太习惯' }] } },
    [ASK]: { body: contract },
  });
  show(<ContractPage />);
  await screen.findByText('每一次上门');
  fireEvent.click(byId('open-replace'));
  fireEvent.click(await screen.findByText('做事的方式不太习惯'));
  fireEvent.click(byId('replace'));
  await waitFor(() => expect(requestsOf(seen, ASK)[0]?.body).toEqual({ reason: 'habits' }));
});

it('the next series is planned as the last one was, in two taps', async () => {
  const renewal = {
    serviceId: 'daily',
    packageId: 'weekly-2',
    addressId: 'address-1',
    hours: 2,
    addOns: [],
    note: null,
    firstAt: END,
  };
  serve({
    'GET /api/contracts/contract-1': { body: { ...contract, actions: ['renew'] } },
    'GET /api/contracts/contract-1/renewal': { body: renewal },
  });
  show(<ContractPage />);
  await screen.findByText('每一次上门');
  fireEvent.click(byId('renew'));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/contracts/plan/index' }));
  expect(usePackageDraft.getState()).toMatchObject({ packageId: 'weekly-2', renewsId: 'contract-1', changes: [] });
});
