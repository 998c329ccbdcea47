import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { fakeApi, ok, quietPseudoElements, renderAt } from '../../../../test/harness';
import { RoomCodesPage } from './room-codes-page';

beforeAll(quietPseudoElements);

const step = (title: string, rooms: readonly string[]) => ({
  id: title,
  title,
  hint: '',
  photo: 'none',
  demands: { part: 'base', line: 'red', dose: null, material: null, rooms },
});
const open = (steps: readonly object[]): void => {
  const versions = [
    { version: 3, soldFrom: '', because: null, publishedBy: null, content: { name: '日常保洁', steps } },
  ];
  fakeApi({ 'GET /admin/services/daily': [ok({ id: 'daily', offSale: null, versions })] });
  renderAt(
    '/services/daily/room-codes',
    <Routes>
      <Route path="/services/:serviceId/room-codes" element={<RoomCodesPage />} />
    </Routes>,
  );
};

test('a room that two steps name is printed once, with both; a step without rooms prints nothing', async () => {
  open([
    step('除尘', ['客厅', '主卧']),
    { id: 'talk', title: '沟通', hint: '', photo: 'none' },
    step('拖地', ['客厅']),
  ]);
  const sheet = await screen.findByRole('list', { name: '要打印的房间码' });
  const labels = within(sheet).getAllByRole('listitem');
  expect(labels.map(({ textContent }) => textContent)).toEqual(['客厅日常保洁除尘、拖地', '主卧日常保洁除尘']);
  const drawn = labels.map((label) => label.querySelector('svg')!.innerHTML);
  expect(new Set(drawn).size).toBe(2);
});

test('a service without rooms says where they are written, and offers no printing', async () => {
  open([step('除尘', [])]);
  expect(await screen.findByText('这项服务没有要逐项打勾的房间')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '打印' })).toBeNull();
});
