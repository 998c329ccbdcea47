import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { address, fakeApi, ok, quietPseudoElements, refused, renderAt } from '../../../../test/harness';
import { NewServicePage } from './new-page';

const WORDS = ok({ skills: ['擦玻璃'], certificates: ['健康证'] });
const READ = 'GET /admin/services/words';

jest.setTimeout(60_000);
beforeAll(quietPseudoElements);

const write = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function open(routes: Parameters<typeof fakeApi>[0]) {
  const asked = fakeApi({ [READ]: [WORDS], ...routes });
  renderAt(
    '/services/new',
    <Routes>
      <Route path="/services/new" element={<NewServicePage />} />
      <Route path="*" element={null} />
    </Routes>,
  );
  await screen.findByLabelText('价格（元）', undefined, { timeout: 30_000 });
  return asked;
}

test('what is missing is said until nothing is, and nothing can be sold before', async () => {
  await open({});
  expect(await screen.findByText('请填写服务名称')).toBeTruthy();
  expect(screen.getByText('请选择服务人员需要的技能，否则没有人能上门')).toBeTruthy();
  expect(screen.getByText(/^开\s?售$/, { selector: 'button span' }).closest('button')!.disabled).toBe(true);
  write('名称', '地毯清洗');
  await waitFor(() => expect(screen.queryByText('请填写服务名称')).toBeNull());
  write('编号（小写字母、数字和短横线）', '地毯 1');
  expect(await screen.findByText(/编号只能用小写字母/)).toBeTruthy();
  write('编号（小写字母、数字和短横线）', 'carpet');
  await waitFor(() => expect(screen.queryByText(/编号只能用小写字母/)).toBeNull());
  expect(address()).toBe('/services/new');
});

test('words that cannot be read are asked for again', async () => {
  fakeApi({ [READ]: [refused(500, 'INTERNAL', '系统出了点问题')] });
  renderAt('/services/new', <NewServicePage />);
  expect(await screen.findByText('系统出了点问题', undefined, { timeout: 30_000 })).toBeTruthy();
});
