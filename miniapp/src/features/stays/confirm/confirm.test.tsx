import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { ADDRESS, PAYMENT, SERVICE } from '../../../../test/samples';
import { useBookingDraft } from '@/features/orders/booking-draft';
import { useStayDraft } from '../stay-draft';
import StayConfirmPage from './index';

const quote: Schemas['StayQuoteView'] = {
  quoteId: 'quote-1',
  expiresAt: '2099-01-01T00:00:00.000Z',
  first: '2026-12-03',
  last: '2026-12-12',
  days: 10,
  daysText: '12月3日（周四）到12月12日（周六），共10天',
  lines: [{ kind: 'base', label: '住家保姆 × 10天', because: '标准价', amountFen: 268_000 }],
  totalFen: 268_000,
  trialUntil: '2026-12-05',
  candidates: [
    { id: 'near', name: '张阿姨', avatarSeed: 'near', level: '高级', ratingAverage: 4.9, visitCount: 3 },
    { id: 'far', name: '李阿姨', avatarSeed: 'far', level: '中级', ratingAverage: null, visitCount: 0 },
  ],
  agreement: {
    title: '住家保姆服务协议',
    serviceName: '住家保姆',
    version: 1,
    hash: 'b'.repeat(64),
    clauses: ['每周休息一天'],
    healthStatements: ['已如实告知家人的传染病'],
    signature: null,
  },
  cancellation: [{ basisPoints: 0, because: '开始前7天以上取消，不收费' }],
};
const base = {
  'GET /api/services/nanny': { body: { ...SERVICE, id: 'nanny', pricing: 'live_in', hourOptions: [] } },
  'GET /api/addresses': { body: { items: [ADDRESS] } },
};

beforeEach(() => {
  // no canvas here: the pad waits for one, which is what a phone does until the page has been drawn
  const query = { select: () => query, fields: () => query, exec: (found: (nodes: null[]) => void) => found([null]) };
  jest.mocked(Taro.createSelectorQuery as unknown as jest.Mock).mockReturnValue(query);
  useBookingDraft.setState({ serviceId: 'nanny', needs: {}, addressId: null, startAt: null });
  useStayDraft.setState({ first: '2026-12-03', last: '2026-12-12' });
});

it('is booked for the worker who was chosen, once every statement is ticked and a name is signed', async () => {
  jest
    .mocked(Taro.requestPayment as unknown as jest.Mock)
    .mockReset()
    .mockResolvedValue({});
  const seen = serve({
    ...base,
    'POST /api/stays/quote': { body: quote },
    'POST /api/stays': { body: { id: 'stay-1' } },
    'POST /api/stays/stay-1/payment': { body: PAYMENT },
    'POST /api/stays/stay-1/payment/refresh': { body: { state: 'paid', stayState: 'active' } },
  });
  show(<StayConfirmPage />);
  await screen.findByText('还有1条健康声明需要确认');
  fireEvent.click(byId('worker-far'));
  fireEvent.click(byId('statement-0'));
  expect(byId('pay')).toHaveProperty('disabled', true);
  fireEvent.click(byId('method-typed'));
  fireEvent.input(byId('signer-name'), { target: { value: '陈小满' } });
  fireEvent.click(byId('pay'));
  await waitFor(() => expect(requestsOf(seen, 'POST /api/stays/stay-1/payment/refresh')).toHaveLength(1));
  expect(requestsOf(seen, 'POST /api/stays')[0]?.body).toEqual({
    deviceTime: expect.any(String),
    quoteId: 'quote-1',
    workerId: 'far',
    hash: 'b'.repeat(64),
    healthTicks: [0],
    typedName: '陈小满',
  });
});

it('offers the nearest days when these are taken, one tap away', async () => {
  const alternative = {
    startAt: '2026-12-03T16:00:00.000Z',
    endAt: '2026-12-13T16:00:00.000Z',
    label: '12月4日（周五）到12月13日（周日），共10天',
    date: '2026-12-04',
    priceFen: 268_000,
  };
  const answer = problem(409, 'STAY_TAKEN', '这段日子刚刚被约走', { alternatives: [alternative] });
  serve({ ...base, 'POST /api/stays/quote': [answer, { body: quote }] });
  show(<StayConfirmPage />);
  fireEvent.click(await screen.findByText(alternative.label));
  expect(useStayDraft.getState()).toMatchObject({ first: '2026-12-04', last: '2026-12-13' });
  expect(await screen.findByText('选择人选')).toBeTruthy();
});
