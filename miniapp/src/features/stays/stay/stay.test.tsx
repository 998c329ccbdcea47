import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { openedWith } from '../../../../test/taro';
import StayPage from './index';

const worker = (id: string): Schemas['StayWorker'] => ({
  id,
  name: `${id}阿姨`,
  avatarSeed: id,
  level: '高级',
  ratingAverage: 4.9,
  visitCount: 32,
});
const stay: Schemas['StayView'] = {
  id: 'stay-1',
  no: 'DZ20261123000001',
  state: 'active',
  stateText: '试用中',
  serviceId: 'nanny',
  serviceName: '住家保姆',
  serviceIcon: 'nanny',
  first: '2026-11-23',
  last: '2026-12-02',
  days: 10,
  totalFen: 268_000,
  addressShort: '西湖区 翠苑一区',
  worker: worker('张'),
  holdUntil: null,
  createdAt: '2026-11-20T00:00:00.000Z',
  lines: [{ kind: 'base', label: '住家保姆 × 10天', because: '标准价', amountFen: 268_000 }],
  paidFen: 268_000,
  refundFen: 0,
  trialUntil: '2026-11-27',
  trialKept: false,
  note: null,
  turns: [{ worker: worker('张'), first: '2026-11-23', last: '2026-12-02', endedBecause: null }],
  agreement: {
    title: '住家保姆服务协议',
    serviceName: '住家保姆',
    version: 1,
    hash: 'h',
    clauses: [],
    healthStatements: [],
    signature: {
      signedAt: '2026-11-20T00:00:00.000Z',
      method: 'typed',
      signerName: '陈小满',
      signatureUrl: null,
      hash: 'h',
    },
  },
  actions: ['decide_trial'],
};
const offer: Schemas['TrialOfferView'] = {
  version: 4,
  lastDay: '2026-11-24',
  servedDays: 2,
  chargedFen: 53_600,
  refundFen: 214_400,
  candidates: [worker('李')],
  noChangeBecause: null,
};
const READ = 'GET /api/stays/stay-1';
const TRIAL = 'GET /api/stays/stay-1/trial';
const END = 'POST /api/stays/stay-1/trial/end';

beforeEach(() => openedWith({ id: 'stay-1' }));

it('ending the trial says what is paid and what comes back before it is done', async () => {
  const modal = jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: true } as never);
  const ended = { ...stay, state: 'ended', stateText: '试用期内已结束', refundFen: 214_400, actions: [] };
  const seen = serve({ [READ]: [{ body: stay }, { body: ended }], [TRIAL]: { body: offer }, [END]: { body: ended } });
  show(<StayPage />);
  await screen.findByText(/今天结束：收2天/, undefined, { timeout: 10_000 });
  fireEvent.click(byId('end-trial'));
  await waitFor(() => expect(requestsOf(seen, END)).toHaveLength(1));
  expect(modal.mock.lastCall?.[0]).toMatchObject({ title: '结束试用？' });
  expect(requestsOf(seen, END)[0]?.body).toEqual({ version: 4 });
  expect(await screen.findByText(/已退款/, undefined, { timeout: 10_000 })).toBeTruthy();
});

it('another worker may come from tomorrow, and a refusal is said where it was asked', async () => {
  const change = 'POST /api/stays/stay-1/trial/worker';
  const seen = serve({
    [READ]: { body: stay },
    [TRIAL]: { body: offer },
    [change]: problem(409, 'STAY_TAKEN', '她刚刚被约走了，请换一位'),
  });
  show(<StayPage />);
  await screen.findByText(/今天结束：收2天/, undefined, { timeout: 10_000 });
  fireEvent.click(byId('change'));
  fireEvent.click(byId('change-to'));
  expect(await screen.findByText('她刚刚被约走了，请换一位')).toBeTruthy();
  expect(requestsOf(seen, change)[0]?.body).toEqual({ version: 4, workerId: '李' });
});

it('before it begins it can be called off for the fee that is shown', async () => {
  const modal = jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: true } as never);
  const coming = { ...stay, stateText: '即将开始', actions: ['cancel'] };
  const cancel = 'POST /api/stays/stay-1/cancel';
  const seen = serve({
    [READ]: { body: coming },
    'GET /api/stays/stay-1/cancellation': {
      body: { hash: 'a'.repeat(64), feeFen: 0, refundFen: 268_000, because: '开始前7天以上取消，不收费', until: null },
    },
    [cancel]: { body: { ...coming, state: 'cancelled', actions: [] } },
  });
  show(<StayPage />);
  await screen.findByText('即将开始');
  fireEvent.click(byId('cancel'));
  await waitFor(() => expect(requestsOf(seen, cancel)).toHaveLength(1));
  expect(String(modal.mock.lastCall?.[0]?.content)).toContain('不收费');
  expect(requestsOf(seen, cancel)[0]?.body).toEqual({ hash: 'a'.repeat(64) });
});

it('that was just paid says so by itself, without anybody pulling', async () => {
  const held = {
    ...stay,
    state: 'awaiting_payment',
    stateText: '待支付',
    paidFen: 0,
    trialUntil: null,
    actions: ['pay'],
  };
  serve({ 'GET /api/stays/stay-1': [{ body: held }, { body: { ...stay, stateText: '即将开始', actions: [] } }] });
  show(<StayPage />);
  expect(await screen.findByText('待支付')).toBeTruthy();
  expect(await screen.findByText('即将开始', {}, { timeout: 8_000 })).toBeTruthy();
});

it('who has still to say who they are is asked for it', async () => {
  const coming = { ...stay, stateText: '即将开始', actions: [] };
  const risks = [{ kind: 'living_in', name: '住家服务', because: '她会住在您家里，夜里也在' }];
  const path = 'GET /api/stays/stay-1/precautions';
  const known = { risks, identity: null, contact: null };
  serve({ [READ]: { body: coming }, [path]: { body: { ...known, missing: ['identity'] } } });
  show(<StayPage />);
  expect(await screen.findByText('住家服务，填好后她才能入住')).toBeTruthy();
  expect(screen.getByText('还差一步：入住安全信息')).toBeTruthy();
  expect(byId('give-precautions')).toBeTruthy();
});
