import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { newPhone, openedWith } from '../../../../test/taro';
import { requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { order, WORKER } from '../../../../test/samples';
import VisitPage from './index';

const ORDER = 'GET /api/orders/order-1';
const READ = 'GET /api/orders/order-1/compensation';
const ANSWER = 'POST /api/orders/order-1/delay-answer';
const CHOOSE = 'POST /api/orders/order-1/compensation';
const TIME = '2026-11-24T02:00:00.000Z';

const told = (kind: string) =>
  order({
    state: 'confirmed',
    holdUntil: null,
    actions: [],
    timeline: [{ id: 'fact-1', kind, text: '', happenedAt: TIME, recordedAt: TIME, actor: '自动赔付' }],
  });
const grant: Schemas['GrantView'] = {
  id: 'grant-1',
  cause: 'late',
  causeName: '迟到',
  whatHappened: '约定10:00–10:30到达，实际11:05到达，晚了35分钟',
  ruleVersion: 3,
  because: '迟到30分钟以上，减20%或免费重做',
  computation: ['本单136.00元 × 20% = 27.20元'],
  state: 'choosing',
  outcome: '请您选择：退款，或者免费重做一次',
  moneyFen: 2_720,
  couponFen: 0,
  chooseBy: '2026-11-24T03:05:00.000Z',
  redoOrderId: null,
  grantedAt: '2026-11-23T03:05:00.000Z',
};
const view = (change: Partial<Schemas['CompensationView']>): Schemas['CompensationView'] => ({
  delay: null,
  items: [],
  times: [TIME],
  redoOf: null,
  ...change,
});
const delay = { minutes: 12, toldAt: TIME, choice: null, open: true, couponFen: 1_000 };

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
});

test('a delay is answered with a tap, or with two where a time is chosen', async () => {
  const seen = serve({
    [ORDER]: { body: told('visit.delay-predicted') },
    [READ]: { body: view({ delay }) },
    [ANSWER]: { body: view({ delay: { ...delay, choice: 'later', open: false } }) },
  });
  show(<VisitPage />);
  expect(await screen.findByText('预计要晚到约12分钟')).toBeTruthy();
  fireEvent.click(byId('delay-later'));
  fireEvent.click(byId('time-1'));
  await waitFor(() => expect(requestsOf(seen, ANSWER)).toHaveLength(1));
  expect(requestsOf(seen, ANSWER)[0]!.body).toEqual({ choice: 'later', startAt: TIME });
});

test('whoever wanted somebody else reads who comes now, once they have said yes', async () => {
  const body = view({ delay: { ...delay, choice: 'other_worker', open: false } });
  serve({ [ORDER]: { body: { ...told('visit.delay-answered'), state: 'paid' } }, [READ]: { body } });
  show(<VisitPage />);
  expect(await screen.findByText('您选择了换人，正在为您安排另一位服务人员')).toBeTruthy();
  cleanup();
  serve({ [ORDER]: { body: { ...told('visit.delay-answered'), worker: WORKER } }, [READ]: { body } });
  show(<VisitPage />);
  expect(await screen.findByText('您选择了换人，现在由王秀兰为您服务')).toBeTruthy();
  // the minutes were those of who does not come any more
  expect(screen.queryByText('预计要晚到约12分钟')).toBeNull();
});

test('a grant says what happened, by which rule and how it was computed, and lets the customer choose', async () => {
  const seen = serve({
    [ORDER]: { body: told('compensation.granted') },
    [READ]: { body: view({ items: [grant] }) },
    [CHOOSE]: { body: view({ items: [{ ...grant, state: 'redo' }] }) },
  });
  show(<VisitPage />);
  expect(await screen.findByText('约定10:00–10:30到达，实际11:05到达，晚了35分钟')).toBeTruthy();
  expect(screen.getByText(/赔付规则第3版/)).toBeTruthy();
  expect(screen.getByText('本单136.00元 × 20% = 27.20元')).toBeTruthy();
  fireEvent.click(byId('choose-redo'));
  fireEvent.click(byId('time-1'));
  await waitFor(() => expect(requestsOf(seen, CHOOSE)).toHaveLength(1));
  expect(requestsOf(seen, CHOOSE)[0]!.body).toEqual({ redoAt: TIME });
});
