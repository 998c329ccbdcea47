import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { requestsOf, serve } from '../../../test/api';
import { byId, show } from '../../../test/render';
import { progress, workerVisit } from '../../../test/samples';
import { newPhone, openedWith } from '../../../test/taro';
import { useWaiting } from '../offline/waiting';
import StepPage from './index';

const CAP = { name: '洁厕剂', unit: '毫升', cap: 40 };
let visits = 0;

/** A step that measures something out and uses a material, on a visit of its own: drafts stay until they are done. */
async function open(line: 'red' | 'soft'): Promise<() => unknown[]> {
  const id = `order-evidence-${(visits += 1)}`;
  openedWith({ id, step: 'bath' });
  const { steps, ...rest } = progress('working', 1);
  const demands: Schemas['StepDemandsView'] = { part: 'base', line, dose: CAP, material: '防滑垫', group: null };
  const measured = steps.map((step) => (step.id === 'bath' ? { ...step, photo: 'none' as const, demands } : step));
  const body = workerVisit({
    orderId: id,
    nextAction: 'work',
    state: 'working',
    progress: { ...rest, steps: measured },
  });
  const step = `POST /api/worker/visits/${id}/steps/bath`;
  const seen = serve({ [`GET /api/worker/visits/${id}`]: { body }, [step]: { body } });
  show(<StepPage />);
  await screen.findByLabelText('备注');
  return () => requestsOf(seen, step).map((one) => one.body);
}

const fill = (id: string, value: string): void => {
  fireEvent.change(byId(id), { target: { value } });
};
const isBlocked = (): boolean => (byId('step-done') as HTMLButtonElement).disabled;

beforeEach(() => {
  newPhone();
  useWaiting.setState({ acts: [], seen: {} });
  jest.mocked(Taro.navigateBack).mockClear();
});

it('a red line is done only within its cap and with the certificate of what was used', async () => {
  const sent = await open('red');
  expect(screen.getByText('红线：必须达标')).toBeTruthy();
  expect(screen.getByText('请填写洁厕剂的实际用量')).toBeTruthy();
  for (const nothing of ['一点', '-3', '1.2345', ' ']) {
    fill('dose', nothing);
    expect(isBlocked()).toBe(true);
  }
  fill('dose', '40.5');
  expect(screen.getByText('超过上限40毫升，请按标准重新配比')).toBeTruthy();
  expect(isBlocked()).toBe(true);
  // at the cap itself it is kept
  fill('dose', '40');
  expect(screen.getByText('请填写防滑垫的合格证编号')).toBeTruthy();
  expect(isBlocked()).toBe(true);
  fill('certificate-no', ' HG-2026-11 ');
  expect(isBlocked()).toBe(false);
  fireEvent.click(byId('step-done'));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).toMatchObject({ dose: 40, certificateNo: 'HG-2026-11' });
});

it('a soft line is told as it is: over the cap is noted, and nothing keeps it from being done', async () => {
  const sent = await open('soft');
  expect(screen.getByText('请如实填写')).toBeTruthy();
  expect(isBlocked()).toBe(false);
  fill('dose', '55');
  expect(screen.getByText('超过上限40毫升，会记录下来')).toBeTruthy();
  fireEvent.click(byId('step-done'));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).toMatchObject({ dose: 55 });
});

it('a soft line may be left out with a reason, never without', async () => {
  const sent = await open('soft');
  fireEvent.click(byId('skip-step'));
  expect(byId('send-skip')).toHaveProperty('disabled', true);
  fill('skip-reason', ' 客户说这间不用打扫 ');
  fireEvent.click(byId('send-skip'));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]).toMatchObject({ skip: '客户说这间不用打扫', photoIds: [] });
});

it('a red line has no way around it', async () => {
  await open('red');
  expect(document.getElementById('skip-step')).toBeNull();
});
