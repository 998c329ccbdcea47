import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import type { Schemas } from '@daowei/shared/api/client';
import { newPhone, openedWith } from '../../../test/taro';
import { problem, requestsOf, serve } from '../../../test/api';
import { byId, show } from '../../../test/render';
import { workerVisit } from '../../../test/samples';
import DeparturePage from './index';

const VISIT = 'GET /api/worker/visits/order-1';
const PREPARE = 'POST /api/worker/visits/order-1/preparation';
const PULL = 'POST /api/worker/visits/order-1/pulls';

const line = (id: string, more: Partial<Schemas['DepartureItemView']> = {}): Schemas['DepartureItemView'] => ({
  id,
  group: 'goods',
  title: `项目${id}`,
  must: true,
  ticked: false,
  pull: null,
  ...more,
});
const listed = (items: Schemas['DepartureItemView'][], needsKit = false) =>
  workerVisit({
    departure: { version: 3, needsKit, items, kitCode: null, kitPhoto: null, blocks: ['还没有做出发检查'], unfit: [] },
  });
const prepared = () => byId('prepared') as HTMLButtonElement;

beforeEach(() => {
  newPhone();
  openedWith({ id: 'order-1' });
  jest.mocked(Taro.navigateBack).mockClear();
});

it('is over when every must-line is ticked, and says which list was looked through', async () => {
  const visit = listed([line('rested', { group: 'safety' }), line('cloth'), line('spare', { must: false })]);
  const seen = serve({ [VISIT]: { body: visit }, [PREPARE]: { body: visit } });
  show(<DeparturePage />);
  await screen.findByText('安全自查');
  expect(screen.getByText('还有2项没有确认')).toBeTruthy();
  fireEvent.click(byId('check-rested'));
  expect(prepared().disabled).toBe(true);
  fireEvent.click(byId('check-cloth'));
  expect(prepared().disabled).toBe(false);
  fireEvent.click(prepared());
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled());
  expect(requestsOf(seen, PREPARE)[0]?.body).toMatchObject({ version: 3, ticked: ['rested', 'cloth'], kitCode: null });
});

it('asks the warehouse for what is missing, and goes on with the rest', async () => {
  const asked = line('cloth', { pull: { state: 'asked', etaAt: '2026-03-10T04:40:00.000Z' } });
  const seen = serve({ [VISIT]: { body: listed([line('cloth')]) }, [PULL]: { body: listed([asked]) } });
  show(<DeparturePage />);
  fireEvent.click(await screen.findByText('缺'));
  fireEvent.change(byId('missing-note'), { target: { value: ' 用完了 ' } });
  fireEvent.click(byId('ask-warehouse'));
  await screen.findByText('正在补领，预计12:40到达客户处');
  expect(requestsOf(seen, PULL)[0]?.body).toMatchObject({ itemId: 'cloth', note: '用完了' });
  expect(prepared().disabled).toBe(false);
});

it('wants the kit’s code and picture, and keeps what was ticked when the server refuses', async () => {
  jest.mocked(Taro.scanCode as jest.Mock).mockResolvedValue({ result: 'dw-0107' });
  jest.mocked(Taro.chooseMedia as jest.Mock).mockResolvedValue({ tempFiles: [{ tempFilePath: 'wxfile://kit.jpg' }] });
  jest.mocked(Taro.uploadFile as jest.Mock).mockResolvedValue({
    statusCode: 201,
    data: JSON.stringify({ id: 'photo-1', url: '/api/files/photo-1' }),
  });
  const seen = serve({
    [VISIT]: { body: listed([line('cloth')], true) },
    [PREPARE]: problem(409, 'KIT_ELSEWHERE', '这个工具包正在另一次服务中使用'),
  });
  show(<DeparturePage />);
  fireEvent.click(await screen.findByText('项目cloth'));
  expect(screen.getByText('请填写工具包编号并拍一张照片')).toBeTruthy();
  fireEvent.click(byId('scan-kit'));
  fireEvent.click(byId('photo-kit'));
  await waitFor(() => expect(prepared().disabled).toBe(false));
  fireEvent.click(prepared());
  await screen.findByText('这个工具包正在另一次服务中使用');
  expect(requestsOf(seen, PREPARE)[0]?.body).toMatchObject({ kitCode: 'DW-0107', kitPhoto: 'photo-1' });
  expect(prepared().disabled).toBe(false);
});

it('is looked through for materials alone, with the customer’s words, and begins anew when they change', async () => {
  const asking = (id: string) => ({
    ...listed([line(id, { title: '指定用料：立白洗洁精' })]),
    materials: [{ id, name: '立白洗洁精', note: '两瓶，厨房', by: 'company' as const }],
  });
  const only = (id: string) => {
    const visit = asking(id);
    return { ...visit, departure: { ...visit.departure!, version: 0 } };
  };
  serve({
    [VISIT]: [{ body: only('m1') }, { body: only('m2') }],
    [PREPARE]: problem(409, 'STALE_VERSION', '客户刚刚改了指定用料，请再看一遍'),
  });
  show(<DeparturePage />);
  await screen.findByText('两瓶，厨房');
  fireEvent.click(byId('check-m1'));
  fireEvent.click(prepared());
  await waitFor(() => expect(document.getElementById('check-m2')).toBeTruthy());
  expect(screen.getByText('还有1项没有确认')).toBeTruthy();
});
