import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../test/taro';
import { requestsOf, serve } from '../../../test/api';
import { byId, show } from '../../../test/render';
import { progress, workerVisit } from '../../../test/samples';
import { useWaiting } from '../offline/waiting';
import VisitPage from '../visit/index';
import { sendCalls } from './call-for-help';
import { useCalls } from './calls';

const VISIT = 'GET /api/worker/visits/order-1';
const SAFETY = 'GET /api/worker/visits/order-1/safety';
const SOS = 'POST /api/worker/visits/order-1/sos';
const working = workerVisit({ nextAction: 'work', state: 'working', progress: progress('working', 1) });

const safety = (more: object = {}) => ({
  body: {
    hotline: '400-000-0571',
    sos: {
      id: 'sos-1',
      state: 'calling',
      stateText: '等待接警',
      silent: false,
      raisedAt: '2026-11-27T02:00:00.000Z',
      acknowledgedBy: null,
      ...more,
    },
  },
});

beforeEach(() => {
  newPhone();
  useWaiting.setState({ acts: [], seen: {} });
  useCalls.setState({ acts: [], from: [] });
  openedWith({ id: 'order-1' });
  jest.mocked(Taro.getLocation as unknown as jest.Mock).mockResolvedValue({ latitude: 30.28, longitude: 120.12 });
});
afterEach(() => jest.useRealTimers());

it('held for a second it calls with the place, without a question; a brush of the sleeve does not', async () => {
  const seen = serve({ [VISIT]: { body: working }, [SOS]: safety(), [SAFETY]: safety() });
  show(<VisitPage />);
  await screen.findByText('SOS');
  jest.useFakeTimers();
  fireEvent.touchStart(byId('sos'));
  act(() => void jest.advanceTimersByTime(500));
  fireEvent.touchEnd(byId('sos'));
  act(() => void jest.advanceTimersByTime(2_000));
  expect(useCalls.getState().acts).toHaveLength(0);
  fireEvent.touchStart(byId('sos'));
  act(() => void jest.advanceTimersByTime(1_000));
  jest.useRealTimers();
  fireEvent.touchEnd(byId('sos'));
  fireEvent.click(byId('sos'));
  expect(document.getElementById('sos-sheet')).toBeNull();
  await screen.findByText('公司已收到您的求助，正在依次联系值班的人，直到有人接警');
  const [pressed] = requestsOf(seen, SOS);
  expect(pressed?.body).toMatchObject({ at: { lat: 30.28, lng: 120.12 }, silent: false });
});

it('without signal it stays on the phone, stands behind nothing, and arrives once with the time it was pressed', async () => {
  const seen = serve({
    [VISIT]: { body: working },
    [SOS]: ['lost', 'lost', safety({ acknowledgedBy: '协调员 李敏', state: 'acknowledged' })],
    [SAFETY]: safety({ acknowledgedBy: '协调员 李敏', state: 'acknowledged' }),
  });
  // what was refused in this visit holds up the visit, and no call for help
  useWaiting.setState({
    acts: [
      {
        id: 'act-1',
        orderId: 'order-1',
        deed: { kind: 'depart', body: { at: null, deviceTime: '2026-11-27T01:00:00.000Z' } },
        waits: true,
        refused: { code: 'VISIT_STATE', sentence: '这次服务已经取消' },
      },
    ],
  });
  show(<VisitPage />);
  fireEvent.click(await screen.findByText('SOS'));
  fireEvent.click(byId('sos-now'));
  await screen.findByText('现在没有信号，求助会一直重发；能打电话时请直接拨打');
  const pressedAt = useCalls.getState().acts[0]!.deed.body.deviceTime;
  await act(async () => sendCalls());
  await act(async () => sendCalls());
  await screen.findByText('协调员 李敏已经接到您的求助，正在处理，请留意电话');
  const tries = requestsOf(seen, SOS);
  expect(tries).toHaveLength(3);
  expect(new Set(tries.map(({ key }) => key)).size).toBe(1);
  expect(tries.at(-1)?.body).toMatchObject({ deviceTime: pressedAt });
  expect(useCalls.getState().acts).toEqual([]);
});

it('a silent call leaves nothing on the page that gives it away', async () => {
  serve({ [VISIT]: { body: working }, [SOS]: safety({ silent: true }), [SAFETY]: safety({ silent: true }) });
  show(<VisitPage />);
  fireEvent.click(await screen.findByText('SOS'));
  fireEvent.click(byId('sos-silent'));
  await waitFor(() => expect(useCalls.getState().acts).toEqual([]));
  await waitFor(() => expect(byId('sos-quiet').textContent).toMatch(/^\d{2}:\d{2} 已记录$/));
  expect(document.getElementById('sos-called')).toBeNull();
});
