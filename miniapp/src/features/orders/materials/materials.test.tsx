import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../../test/taro';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { NO_MATERIALS } from '../../../../test/samples';
import MaterialsPage from './index';

const READ = 'GET /api/orders/order-1/materials';
const SIGN = 'POST /api/orders/order-1/materials';
const OPEN = { ...NO_MATERIALS, mayChange: true };
const signedList = (change: Partial<Schemas['MaterialsView']> = {}): Schemas['MaterialsView'] => ({
  version: 2,
  items: [
    { id: 'm1', name: '立白洗洁精', note: '两瓶，厨房', by: 'company' },
    { id: 'm2', name: '自家抹布', note: '', by: 'customer' },
  ],
  mayChange: true,
  changedAt: '2026-11-22T06:05:00.000Z',
  signature: {
    signedAt: '2026-11-22T06:05:00.000Z',
    method: 'typed',
    signerName: '陈女士',
    signatureUrl: null,
    hash: 'a'.repeat(64),
  },
  ...change,
});
const write = (id: string, value: string) => fireEvent.change(byId(id), { target: { value } });
const typeName = () => {
  fireEvent.click(byId('method-typed'));
  write('signer-name', ' 陈女士 ');
};
const submit = () => byId('submit-materials') as HTMLButtonElement;

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
  // no canvas here: the pad waits for one, which is what a phone does until the page has been drawn
  const query = { select: () => query, fields: () => query, exec: (found: (nodes: null[]) => void) => found([null]) };
  jest.mocked(Taro.createSelectorQuery as unknown as jest.Mock).mockReturnValue(query);
});

it('is written row by row and signed, and shows who brings what, who signed and the fingerprint', async () => {
  const seen = serve({ [READ]: { body: OPEN }, [SIGN]: { body: signedList({ version: 1 }) } });
  show(<MaterialsPage />);
  await screen.findByText('还有1样没有写名称');
  write('material-name-0', ' 立白洗洁精 ');
  write('material-note-0', '两瓶，厨房');
  fireEvent.click(byId('material-add'));
  fireEvent.click(byId('material-add'));
  write('material-name-1', '多余的');
  write('material-name-2', '自家抹布');
  fireEvent.click(byId('material-by-2-customer'));
  fireEvent.click(byId('material-drop-1'));
  expect(submit().disabled).toBe(true);
  typeName();
  expect(submit().disabled).toBe(false);
  fireEvent.click(submit());
  await screen.findByText('用料清单（第1版）');
  const [sent] = requestsOf(seen, SIGN);
  expect(sent?.body).toMatchObject({
    basedOn: 0,
    typedName: '陈女士',
    items: [
      { name: '立白洗洁精', note: '两瓶，厨房', by: 'company' },
      { name: '自家抹布', note: '', by: 'customer' },
    ],
  });
  expect(sent?.key).toBeTruthy();
  expect(byId('materials-list').textContent).toContain('您自备');
  expect(byId('materials-signed').textContent).toContain('陈女士');
  expect(byId('materials-signed').textContent).toContain('a'.repeat(64));
});

it('ends at ten rows', async () => {
  serve({ [READ]: { body: OPEN } });
  show(<MaterialsPage />);
  await screen.findByText('再加一样');
  for (let row = 1; row < 10; row += 1) fireEvent.click(byId('material-add'));
  expect(screen.getByText('最多10样')).toBeTruthy();
  expect(byId('material-add')).toHaveProperty('disabled', true);
});

it('shows what another phone signed meanwhile before anything is signed over it', async () => {
  const other = signedList({ version: 3, items: [{ id: 'm3', name: '地板蜡', note: '', by: 'company' }] });
  serve({
    [READ]: [{ body: signedList() }, { body: other }],
    [SIGN]: problem(409, 'STALE_VERSION', '清单刚刚在另一台手机上改过，请看过最新的再签'),
  });
  show(<MaterialsPage />);
  fireEvent.click(await screen.findByText('修改清单'));
  typeName();
  fireEvent.click(submit());
  expect(await screen.findByText('用料清单（第3版）')).toBeTruthy();
  expect(screen.getByText('清单刚刚在另一台手机上改过，请看过最新的再签')).toBeTruthy();
  expect(byId('materials-list').textContent).toContain('地板蜡');
});

it('is withdrawn after asking, without a signature', async () => {
  const gone = signedList({ version: 3, items: [], signature: null });
  const seen = serve({ [READ]: { body: signedList() }, [SIGN]: { body: gone } });
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false } as never);
  show(<MaterialsPage />);
  fireEvent.click(await screen.findByText('撤回'));
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalledTimes(1));
  expect(requestsOf(seen, SIGN)).toEqual([]);
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: true } as never);
  fireEvent.click(screen.getByText('撤回'));
  await waitFor(() => expect(requestsOf(seen, SIGN)).toHaveLength(1));
  expect(requestsOf(seen, SIGN)[0]?.body).toMatchObject({ basedOn: 2, items: [] });
  expect(await screen.findByText('第1样')).toBeTruthy();
});

it('is only read once somebody has set out, and says so where there is none', async () => {
  serve({ [READ]: { body: signedList({ mayChange: false }) } });
  const { unmount } = show(<MaterialsPage />);
  expect(await screen.findByText('清单不能再改了；有要紧的事请联系客服。')).toBeTruthy();
  expect(screen.queryByText('修改清单')).toBeNull();
  unmount();
  serve({ [READ]: { body: NO_MATERIALS } });
  show(<MaterialsPage />);
  expect(await screen.findByText('没有指定用料')).toBeTruthy();
});
