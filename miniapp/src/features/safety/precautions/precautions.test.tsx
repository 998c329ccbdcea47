import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../../test/taro';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { order } from '../../../../test/samples';
import PrecautionsPage from './index';

const ORDER = 'GET /api/orders/order-1';
const READ = 'GET /api/orders/order-1/precautions';
const GIVE = 'PUT /api/precautions';
const asking: Schemas['VisitPrecautionsView'] = {
  risks: [{ kind: 'night', name: '夜间上门', because: '晚上有事时，身边能帮忙的人少' }],
  missing: ['identity', 'contact'],
  identity: null,
  contact: null,
};
const paid = { body: order({ state: 'paid' }) };

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
});

const type = (id: string, value: string): void => void fireEvent.change(byId(id), { target: { value } });

it('says why, looks at every field by itself, and sends the number as it is kept', async () => {
  const seen = serve({
    [ORDER]: paid,
    [READ]: [{ body: asking }, { body: { ...asking, missing: [] } }],
    [GIVE]: { body: { identity: null, contact: null } },
  });
  show(<PrecautionsPage />);
  await screen.findByText(/夜间上门：晚上有事时/);
  fireEvent.click(byId('submit-precautions'));
  await screen.findByText('身份证号不正确，请逐位核对');
  await screen.findByText('请填写11位手机号');
  expect(requestsOf(seen, GIVE)).toEqual([]);
  type('identity-name', '陈小满');
  type('identity-number', '110105 19491231 002x');
  type('contact-name', '妈妈');
  type('contact-phone', '13900001111');
  fireEvent.click(byId('submit-precautions'));
  await waitFor(() => expect(requestsOf(seen, GIVE)).toHaveLength(1));
  expect(requestsOf(seen, GIVE)[0]!.body).toEqual({
    identity: { name: '陈小满', idNumber: '11010519491231002X' },
    contact: { name: '妈妈', phone: '13900001111' },
  });
  // the page finds nothing left to ask, and goes back all the same
  await screen.findByText('都填好了');
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已填好，正在安排服务人员' }));
});

it('who is confirmed is asked for the contact alone, and a refusal is said', async () => {
  const known = { masked: '陈** 1****************X', by: '客户', at: '2026-11-22T06:05:00.000Z' };
  const seen = serve({
    [ORDER]: paid,
    [READ]: { body: { ...asking, missing: ['contact'], identity: known } },
    [GIVE]: problem(503, 'IDENTITY_CHECK_UNAVAILABLE', '身份核验暂时没有响应，请稍后再试'),
  });
  show(<PrecautionsPage />);
  await screen.findByText('紧急联系人');
  expect(document.getElementById('identity-number')).toBeNull();
  type('contact-name', '妈妈');
  type('contact-phone', '13900001111');
  fireEvent.click(byId('submit-precautions'));
  await screen.findByText('身份核验暂时没有响应，请稍后再试');
  expect(requestsOf(seen, GIVE)[0]!.body).toMatchObject({ identity: null });
});

it('living in asks for the same, on its own words', async () => {
  openedWith({ stay: 'stay-1' });
  const seen = serve({
    'GET /api/stays/stay-1': { body: { id: 'stay-1', state: 'active' } },
    'GET /api/stays/stay-1/precautions': [
      { body: { ...asking, missing: ['contact'] } },
      { body: { ...asking, missing: [] } },
    ],
    [GIVE]: { body: { identity: null, contact: null } },
  });
  show(<PrecautionsPage />);
  await screen.findByText('紧急联系人');
  type('contact-name', '妈妈');
  type('contact-phone', '13900001111');
  fireEvent.click(byId('submit-precautions'));
  await screen.findByText('都填好了');
  expect(requestsOf(seen, GIVE)[0]!.body).toEqual({ identity: null, contact: { name: '妈妈', phone: '13900001111' } });
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已填好，等她入住' }));
});
