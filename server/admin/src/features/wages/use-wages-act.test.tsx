import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, quietPseudoElements, refused, renderAt, type FakeRequest } from '../../../test/harness';
import { post } from '../../lib/api-client';
import { useWagesAct } from './use-wages-act';

const RUN = 'POST /admin/wages/runs';

beforeAll(quietPseudoElements);

function PayOut() {
  const run = useWagesAct(
    (month: string, idempotencyKey: string) => post('/admin/wages/runs', { month }, { idempotencyKey }),
    () => undefined,
  );
  return <button onClick={() => run.mutate('2026-10')}>{run.isPending ? '发放中' : '发放'}</button>;
}

/** Pays out twice, the second time when the first answer is there. @returns the keys that were sent */
async function keysOf(asked: FakeRequest[]): Promise<(string | undefined)[]> {
  renderAt('/', <PayOut />);
  fireEvent.click(screen.getByText('发放'));
  await waitFor(() => expect(asked).toHaveLength(1));
  fireEvent.click(await screen.findByText('发放'));
  await waitFor(() => expect(asked).toHaveLength(2));
  return asked.map(({ headers }) => headers['idempotency-key']);
}

test('what was approved since is paid out by a run of its own', async () => {
  const [first, second] = await keysOf(fakeApi({ [RUN]: [ok({ statements: 1 })] }));
  expect(second).not.toBe(first);
});

test('a run whose answer was lost is asked about again', async () => {
  const [first, second] = await keysOf(fakeApi({ [RUN]: [refused(503, 'BUSY', '系统正忙'), ok({ statements: 1 })] }));
  expect(second).toBe(first);
});
