import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import { AbsenceDialog } from './absence-dialog';

const VISIT = {
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
const seen = (letter: string, breaks: unknown[]) =>
  ok({ fingerprint: letter.repeat(64), breaks, promises: [], heals: [] });
const PREVIEW = 'POST /admin/workers/w1/absences/preview';
const SAVE = 'POST /admin/workers/w1/absences';

beforeAll(quietPseudoElements);

function open(routes: Parameters<typeof fakeApi>[0], onClose = (): void => undefined) {
  const asked = fakeApi(routes);
  renderAt('/', <AbsenceDialog workerId="w1" name="王秀英" onClose={onClose} />);
  return asked;
}

const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

test('nothing can be saved before what it breaks was shown; what was shown is what is saved', async () => {
  const closed = jest.fn();
  const asked = open({ [PREVIEW]: [seen('a', [VISIT])], [SAVE]: [seen('a', [VISIT])] }, closed);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '查看影响' }).disabled).toBe(true);
  press(/病\s?假/);
  press('查看影响');
  expect(await screen.findByText(/周女士/)).toBeTruthy();
  expect(screen.getByText('11月22日 08:00–20:00请假（病假）')).toBeTruthy();
  press('确认保存，改派1个上门');
  await waitFor(() => expect(closed).toHaveBeenCalled());
  const saved = asked.find(({ method, path }) => `${method} ${path}` === SAVE)!;
  expect(saved.body).toMatchObject({ reason: '病假', fingerprint: 'a'.repeat(64) });
});

test('a form that is changed afterwards must be looked at again', async () => {
  open({ [PREVIEW]: [seen('a', [])] });
  press(/病\s?假/);
  press('查看影响');
  expect(await screen.findByText('不影响任何已约的上门')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('请假原因'), { target: { value: '事假' } });
  expect(screen.queryByText('不影响任何已约的上门')).toBeNull();
  expect(screen.getByRole('button', { name: '查看影响' })).toBeTruthy();
});

test('visits that came meanwhile are shown before anything is saved', async () => {
  const closed = jest.fn();
  open(
    {
      [PREVIEW]: [seen('a', []), seen('b', [VISIT])],
      [SAVE]: [refused(409, 'STALE_VERSION', '受影响的预约刚刚有变化，请再核对一遍')],
    },
    closed,
  );
  press(/病\s?假/);
  press('查看影响');
  await screen.findByText('不影响任何已约的上门');
  press('确认保存');
  expect(await screen.findByText(/周女士/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '确认保存，改派1个上门' })).toBeTruthy();
  expect(closed).not.toHaveBeenCalled();
});

test('a refusal is told in words', async () => {
  open({ [PREVIEW]: [refused(409, 'ABSENCE_OVERLAPS', '这段时间已经登记过请假')] });
  press(/病\s?假/);
  press('查看影响');
  expect(await screen.findByText('这段时间已经登记过请假')).toBeTruthy();
});
