import { fireEvent, screen } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import type { Pull } from '../api/departure';
import { PullsCard } from './pulls-card';

const PULL: Pull = {
  id: 'p1',
  orderId: 'o1',
  orderNo: 'DW20260310000001',
  serviceName: '日常保洁',
  itemTitle: '蓝色抹布',
  note: '用完了',
  workerName: '王秀英',
  promisedFrom: '2026-03-10T04:00:00.000Z',
  promisedTo: '2026-03-10T04:30:00.000Z',
  etaAt: '2026-03-10T04:45:00.000Z',
  breaksPromise: true,
  state: 'asked',
  askedAt: '2026-03-10T03:00:00.000Z',
  answeredAt: null,
  answeredBy: null,
};
const LIST = 'GET /admin/pulls';
const HAND_OVER = 'POST /admin/pulls/p1/hand-over';

beforeEach(quietPseudoElements);

test('what a worker waits for is read with what it does to the promise, and handed over after asking', async () => {
  const handed: Pull = { ...PULL, state: 'handed_over', answeredBy: '协调员 李敏' };
  const asked = fakeApi({ [LIST]: [ok({ items: [PULL] }), ok({ items: [handed] })], [HAND_OVER]: [ok(null)] });
  renderAt('/departure', <PullsCard />);
  expect(await screen.findByText('蓝色抹布')).toBeTruthy();
  expect(screen.getByText('用完了')).toBeTruthy();
  expect(screen.getByText('已告知客户')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /发\s?放/ }));
  expect(await screen.findByText('已把蓝色抹布交给王秀英？')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  fireEvent.click(screen.getByText('已交给本人'));
  expect(await screen.findByText('已发放 · 协调员 李敏')).toBeTruthy();
  expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('what was found meanwhile is said, and the list is read again', async () => {
  const dropped: Pull = { ...PULL, state: 'dropped' };
  fakeApi({
    [LIST]: [ok({ items: [PULL] }), ok({ items: [dropped] })],
    [HAND_OVER]: [refused(409, 'PULL_CLOSED', '服务人员已经找到了，不用再发放')],
  });
  renderAt('/departure', <PullsCard />);
  fireEvent.click(await screen.findByRole('button', { name: /发\s?放/ }));
  fireEvent.click(await screen.findByText('已交给本人'));
  expect(await screen.findByText('服务人员已经找到了，不用再发放')).toBeTruthy();
  expect(await screen.findByText('不用了')).toBeTruthy();
});

test('nobody waits', async () => {
  fakeApi({ [LIST]: [ok({ items: [] })] });
  renderAt('/departure', <PullsCard />);
  expect(await screen.findByText('没有人在等补领。')).toBeTruthy();
});
