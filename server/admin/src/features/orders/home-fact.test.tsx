import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeApi, ok, refused, renderAt } from '../../../test/harness';
import { HomeFact } from './home-fact';

const HOME = 'PUT /admin/orders/order-1/home-groups';
const ORDER = {
  id: 'order-1',
  homeGroups: ['child' as const],
  homeOptions: [
    { group: 'elder_alone' as const, steps: ['试一次紧急呼叫'] },
    { group: 'child' as const, steps: ['清洁剂收好', '地上不留小零件'] },
  ],
};

test('is ticked for a customer who calls, all groups at once', async () => {
  const asked = fakeApi({ [HOME]: [ok({})] });
  renderAt('/', <HomeFact order={ORDER} editable />);
  expect(screen.getByLabelText<HTMLInputElement>('儿童（多做2项）').checked).toBe(true);
  fireEvent.click(screen.getByLabelText('独居老人（多做1项）'));
  await screen.findByText('已改，服务步骤随之更新');
  expect(asked.map(({ body }) => body)).toEqual([{ homeGroups: ['elder_alone', 'child'] }]);
});

test('says why it came too late', async () => {
  fakeApi({ [HOME]: [refused(409, 'ORDER_STATE', '服务人员已经出发，这次的步骤不能再改')] });
  renderAt('/', <HomeFact order={ORDER} editable />);
  fireEvent.click(screen.getByLabelText('儿童（多做2项）'));
  await screen.findByText('服务人员已经出发，这次的步骤不能再改');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('儿童（多做2项）').disabled).toBe(false));
});

test('is only read once the worker has set out, and by who does not change orders', () => {
  renderAt('/', <HomeFact order={{ ...ORDER, homeOptions: [] }} editable />);
  expect(screen.getByText('儿童')).toBeTruthy();
  renderAt('/', <HomeFact order={{ ...ORDER, homeGroups: [] }} editable={false} />);
  expect(screen.getByText('没有说')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
