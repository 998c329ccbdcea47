import { fireEvent, screen, within } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { fakeApi, ok, quietPseudoElements, renderAt } from '../../../../test/harness';
import { whoIsTold } from '../../dispatch/day-plan/who-is-told';
import { awayOf } from './away-rows';
import { ReplanPage } from './replan-page';

const TODAY = dayOf(new Date());
const CHANGE: Schemas['PlanChangeView'] = {
  orderId: 'o1',
  orderNo: 'DW300502000001',
  serviceName: '日常保洁',
  customerName: '周女士',
  from: `${TODAY}T06:00:00.000Z`,
  to: `${TODAY}T08:00:00.000Z`,
  role: 'lead',
  hasAccepted: true,
  fromWorker: { id: 'w1', name: '王秀英' },
  toWorker: { id: 'w2', name: '李梅' },
  because: '王秀英这一单去不了；李梅赶得上，多走12分钟',
  done: null,
  leftBecause: null,
};
const FIGURES: Schemas['DayFiguresView'] = { unassigned: 0, broken: 2, travel: 300, busiest: 540, spread: 90 };
const PLAN: Schemas['DayPlanView'] = {
  id: 'p1',
  day: TODAY,
  state: 'ready',
  movesAccepted: true,
  seconds: 1,
  askedBy: '协调员 李敏',
  startedAt: `${TODAY}T01:00:00.000Z`,
  isLost: false,
  away: [{ workerId: 'w1', until: null }],
  progress: [],
  preview: {
    before: FIGURES,
    after: { ...FIGURES, broken: 1 },
    visits: 30,
    pinned: 4,
    unsolved: [
      {
        orderId: 'o2',
        orderNo: 'DW300502000002',
        serviceName: '擦窗',
        customerName: '孙先生',
        from: `${TODAY}T09:00:00.000Z`,
        to: `${TODAY}T10:00:00.000Z`,
        because: '王秀英去不了，也没有别人赶得上',
        priceFen: 15_800,
      },
    ],
    changes: [CHANGE],
  },
};
const BOARD = { date: TODAY, workers: [], unassigned: [], places: [] };

beforeAll(quietPseudoElements);

test('who is affected and what stays broken is read before anything is applied', async () => {
  const done = {
    ...PLAN,
    state: 'applied' as const,
    preview: { ...PLAN.preview!, changes: [{ ...CHANGE, done: true }] },
  };
  const latest = `GET /admin/day-plans/${TODAY}`;
  const asked = fakeApi({
    [`GET /admin/day-board/${TODAY}`]: [ok(BOARD)],
    [latest]: [ok({ day: TODAY, plan: null }), ok({ day: TODAY, plan: PLAN }), ok({ day: TODAY, plan: done })],
    'POST /admin/day-plans/replan': [ok(PLAN)],
    'POST /admin/day-plans/p1/apply': [ok(done)],
  });
  renderAt('/?worker=w1', <ReplanPage />);
  expect(await screen.findByText('这一天还没有改排过')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '看看怎么改' }));
  expect(await screen.findByText('1位客户，2位服务人员；应用时一起通知')).toBeTruthy();
  expect(screen.getByText(/没人上门共要退赔¥158/)).toBeTruthy();
  expect(asked.find(({ path }) => path === '/admin/day-plans/replan')?.body).toEqual({
    day: TODAY,
    away: [{ workerId: 'w1' }],
  });
  fireEvent.click(screen.getByRole('button', { name: '应用1处' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/几分钟内答复/)).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '应用并通知' }));
  expect(await screen.findByText('换了1处，0处没有动')).toBeTruthy();
});

test('everybody is named once, and a customer only who was told a name', () => {
  const offered = { ...CHANGE, orderId: 'o3', hasAccepted: false };
  expect(whoIsTold([CHANGE, offered])).toEqual({
    customers: [{ key: 'o1', who: '周女士', what: 'DW300502000001换人服务，时间不变，新的人确认后再告诉' }],
    workers: [
      { key: '-w1', who: '王秀英', what: '2单不用去了' },
      { key: '+w2', who: '李梅', what: '新派2单，等待接单' },
    ],
  });
});

test('a line without a name is not sent, and a clock time is one of today', () => {
  expect(awayOf([{}, { workerId: 'w1', until: '10:30' }, { workerId: 'w2' }], TODAY)).toEqual([
    { workerId: 'w1', until: `${TODAY}T02:30:00.000Z` },
    { workerId: 'w2' },
  ]);
});
