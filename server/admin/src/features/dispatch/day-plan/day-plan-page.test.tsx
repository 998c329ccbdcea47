import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import { DayPlanPage } from './day-plan-page';

const DAY = '2030-05-02';
const CHANGE: Schemas['PlanChangeView'] = {
  orderId: 'o1',
  orderNo: 'DW300502000001',
  serviceName: '日常保洁',
  customerName: '周女士',
  from: '2030-05-02T02:00:00.000Z',
  to: '2030-05-02T04:00:00.000Z',
  role: 'lead',
  hasAccepted: false,
  fromWorker: { id: 'w1', name: '王秀英' },
  toWorker: { id: 'w2', name: '李梅' },
  because: '由李梅去顺路，这一单路上少32分钟',
  done: null,
  leftBecause: null,
};
const FIGURES: Schemas['DayFiguresView'] = { unassigned: 1, broken: 0, travel: 300, busiest: 540, spread: 90 };
const PLAN: Schemas['DayPlanView'] = {
  id: 'p1',
  day: DAY,
  state: 'ready',
  movesAccepted: false,
  seconds: 10,
  askedBy: '协调员 李敏',
  startedAt: '2030-05-01T10:00:00.000Z',
  isLost: false,
  away: null,
  progress: [{ second: 3, unassigned: 1, broken: 0, travel: 310 }],
  preview: {
    before: FIGURES,
    after: { ...FIGURES, unassigned: 0, travel: 240 },
    visits: 30,
    pinned: 12,
    unsolved: [],
    changes: [CHANGE],
  },
};
const GET = `GET /admin/day-plans/${DAY}`;
const APPLY = 'POST /admin/day-plans/p1/apply';
const HERO = {
  workerId: 'w1',
  name: '王秀英',
  visits: 60,
  duty: 9_600,
  shareBasisPoints: 6_667,
  ofFairPercent: 200,
  isOver: true,
};
const LOAD = { days: 28, mostOfFairPercent: 160, workers: [HERO] };
const shown = (plan: Schemas['DayPlanView'] | null) => ok({ day: DAY, plan });

beforeAll(quietPseudoElements);

function open(routes: Parameters<typeof fakeApi>[0]) {
  const asked = fakeApi({ [`GET /admin/load-shares/${DAY}`]: [ok(LOAD)], ...routes });
  renderAt(`/?day=${DAY}`, <DayPlanPage />);
  return asked;
}

test('a plan is looked at, and applied only after its consequence was read', async () => {
  const done = {
    ...PLAN,
    state: 'applied' as const,
    preview: { ...PLAN.preview!, changes: [{ ...CHANGE, done: true }] },
  };
  const asked = open({ [GET]: [shown(PLAN), shown(done)], [APPLY]: [ok(done)] });
  expect(await screen.findByText('由李梅去顺路，这一单路上少32分钟')).toBeTruthy();
  expect(screen.getByText('少1小时')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '应用1处' }));
  expect(await screen.findByText(/新的服务人员会立即收到派单/)).toBeTruthy();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: '应用并通知' }));
  expect(await screen.findByText('换了1处，0处没有动')).toBeTruthy();
});

test('while it is computed the best so far is told, and it can be stopped', async () => {
  const running = { ...PLAN, state: 'running' as const, preview: null };
  const asked = open({ [GET]: [shown(running), shown(PLAN)], 'POST /admin/day-plans/p1/stop': [ok(PLAN)] });
  expect(await screen.findByText(/第3秒：1单没有人上门/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '停下，看现在的结果' }));
  expect(await screen.findByText('要换的人')).toBeTruthy();
  await waitFor(() => expect(asked.some(({ path }) => path === '/admin/day-plans/p1/stop')).toBe(true));
});

test('a day that somebody else plans says so', async () => {
  open({
    [GET]: [shown(null), shown(null)],
    'POST /admin/day-plans': [refused(409, 'DAY_PLAN_RUNNING', '这一天正在排班，请等它算完或先停下')],
  });
  expect(await screen.findByText('这一天还没有排过')).toBeTruthy();
  expect(await screen.findByText('派得太多')).toBeTruthy();
  expect(screen.getByText(/上限是应得的160%，1人超过/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '开始排班' }));
  expect(await screen.findByText('这一天正在排班，请等它算完或先停下')).toBeTruthy();
});
