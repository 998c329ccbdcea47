import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../test/harness';
import { LeaveDrawer } from './leave-drawer';

const REQUEST: Schemas['DeskLeave'] = {
  id: 'l1',
  workerId: 'w1',
  workerName: '王秀英',
  avatarSeed: 'w1',
  district: '西湖区',
  kind: 'sick',
  kindText: '病假',
  state: 'asked',
  stateText: '等待答复',
  from: '2026-11-22T00:00:00.000Z',
  to: '2026-11-22T12:00:00.000Z',
  askedAt: '2026-11-21T00:00:00.000Z',
  answerBy: '2026-11-22T00:00:00.000Z',
  answer: null,
  hasNote: true,
};
const VISIT: Schemas['BrokenVisitView'] = {
  orderId: 'o1',
  orderNo: 'DW261122000001',
  customerName: '周女士',
  serviceName: '日常保洁',
  from: '2026-11-22T04:00:00.000Z',
  to: '2026-11-22T06:00:00.000Z',
  state: 'confirmed',
  isUnderWay: false,
  why: ['11月22日 08:00–20:00请假（病假）'],
};
const opened = (letter: string, breaks: unknown[], because: string | null = null) =>
  ok({ ...REQUEST, fingerprint: because ? null : letter.repeat(64), because, breaks, promises: [] });
const GRANT = 'POST /admin/leave/l1/grant';

beforeAll(quietPseudoElements);

function open(routes: Parameters<typeof fakeApi>[0], onClose = (): void => undefined) {
  const asked = fakeApi({
    'GET /admin/leave/l1/note': [ok({ note: '发烧三十九度', photoUrl: '/api/files/f1?sig=x' })],
    ...routes,
  });
  renderAt('/', <LeaveDrawer request={REQUEST} onClose={onClose} />);
  return asked;
}

test('a yes is given to the broken visits that were shown', async () => {
  const closed = jest.fn();
  const asked = open({ 'GET /admin/leave/l1': [opened('a', [VISIT])], [GRANT]: [opened('a', [])] }, closed);
  expect(await screen.findByText(/周女士/)).toBeTruthy();
  expect(await screen.findByText('发烧三十九度')).toBeTruthy();
  expect(screen.getByAltText('病历或证明').getAttribute('src')).toContain('/api/files/f1');
  fireEvent.click(screen.getByRole('button', { name: '同意，改派1个上门' }));
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(asked.find(({ method, path }) => `${method} ${path}` === GRANT)!.body).toEqual({
    fingerprint: 'a'.repeat(64),
  });
});

test('visits that came meanwhile are shown before anything is granted', async () => {
  const closed = jest.fn();
  open(
    {
      'GET /admin/leave/l1': [opened('a', []), opened('b', [VISIT])],
      [GRANT]: [refused(409, 'STALE_VERSION', '受影响的预约刚刚有变化，请再核对一遍')],
    },
    closed,
  );
  await screen.findByText('这段时间没有已约好的上门受影响');
  fireEvent.click(screen.getByRole('button', { name: /^同\s?意$/ }));
  expect(await screen.findByText(/周女士/)).toBeTruthy();
  expect(closed).not.toHaveBeenCalled();
});

test('a no needs a word for the worker; what cannot be granted says why', async () => {
  open({ 'GET /admin/leave/l1': [opened('a', [], '这段时间已经登记过请假')] });
  expect(await screen.findByText('现在不能同意：这段时间已经登记过请假')).toBeTruthy();
  const no = screen.getByRole<HTMLButtonElement>('button', { name: '不同意' });
  expect(no.disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^同\s?意$/ }).disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/给王秀英的话/), { target: { value: '已经登记过了' } });
  expect(no.disabled).toBe(false);
});
