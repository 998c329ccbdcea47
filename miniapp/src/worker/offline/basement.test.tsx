import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../../test/taro';
import { ME, problem, requestsOf, serve } from '../../../test/api';
import { byId, show } from '../../../test/render';
import { progress, workerVisit } from '../../../test/samples';
import CheckInPage from '../check-in/index';
import { useSession } from '@/lib/session';
import StepPage from '../step/index';
import VisitPage from '../visit/index';
import { startSending } from './sending';
import { useWaiting } from './waiting';

const VISIT = 'GET /api/worker/visits/order-1';
const CHECK_IN = 'POST /api/worker/visits/order-1/check-in';
const DEPART = 'POST /api/worker/visits/order-1/depart';
const STEP = 'POST /api/worker/visits/order-1/steps/kitchen';

const mock = (it: unknown) => jest.mocked(it as jest.Mock);
const press = (digits: string) => {
  for (const digit of digits) fireEvent.click(byId(`key-${digit}`));
};

beforeEach(() => {
  newPhone();
  useWaiting.setState({ acts: [], seen: {} });
  openedWith({ id: 'order-1', step: 'kitchen' });
  mock(Taro.navigateBack).mockClear();
  mock(Taro.getLocation).mockReset().mockResolvedValue({ latitude: 30.28, longitude: 120.12 });
});

const onTheWay = workerVisit({ nextAction: 'check_in', state: 'departed', progress: progress('departed') });
const working = workerVisit({ nextAction: 'work', state: 'arrived', progress: progress('arrived') });

it('a visit goes on without signal, and everything arrives once, in order, with the time it was done', async () => {
  let isDown = true;
  const orDown = (body: object) => () => (isDown ? ('lost' as const) : { body });
  const seen = serve({
    [VISIT]: { body: onTheWay },
    [CHECK_IN]: orDown(working),
    [STEP]: orDown(workerVisit({ nextAction: 'work', state: 'working', progress: progress('working', 1) })),
  });
  const page = show(<VisitPage />);
  await screen.findByText('到达，签到');
  page.unmount();
  const checkIn = show(<CheckInPage />);
  press('482913');
  await waitFor(() => expect(useWaiting.getState().acts).toHaveLength(1));
  checkIn.unmount();

  // the picture of the kitchen stays on the phone too
  let shots = 0;
  mock(Taro.chooseMedia).mockImplementation(() => {
    shots += 1;
    return Promise.resolve({ tempFiles: [{ tempFilePath: `wxfile://tmp/kitchen-${shots}.jpg` }] });
  });
  mock(Taro.uploadFile).mockImplementation(() =>
    isDown
      ? Promise.reject(Object.assign(new Error(), { errMsg: 'uploadFile:fail' }))
      : Promise.resolve({ statusCode: 201, data: JSON.stringify({ id: 'file-1', url: '/api/files/file-1' }) }),
  );
  const step = show(<StepPage />);
  await screen.findByText('完成这一步');
  for (const stage of ['before', 'after'].filter((one) => document.getElementById(`photo-${one}`))) {
    fireEvent.click(byId(`photo-${stage}`));
    await waitFor(() => expect(byId(`photo-${stage}`)).toBeTruthy());
  }
  await waitFor(() => expect(byId('step-done')).toHaveProperty('disabled', false));
  fireEvent.click(byId('step-done'));
  await waitFor(() => expect(useWaiting.getState().acts).toHaveLength(2));
  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalledTimes(2));
  step.unmount();

  show(<VisitPage />);
  expect(await screen.findByText('已记在手机上，有信号后自动上报，请放心继续')).toBeTruthy();
  const sentBefore = requestsOf(seen, CHECK_IN).length;
  isDown = false;
  await act(async () => void (await startSending()));
  await waitFor(() => expect(document.getElementById('waiting-acts')).toBeNull());

  const arrivals = requestsOf(seen, CHECK_IN);
  expect(arrivals).toHaveLength(sentBefore + 1);
  expect(new Set(arrivals.map(({ key }) => key)).size).toBe(1);
  expect(new Set(arrivals.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const steps = requestsOf(seen, STEP);
  expect(steps.at(-1)?.body).toMatchObject({
    photoIds: expect.arrayContaining([expect.objectContaining({ id: 'file-1' })]) as unknown,
  });
  expect(seen.indexOf(arrivals.at(-1)!)).toBeLessThan(seen.indexOf(steps.at(-1)!));
});

it('is opened again without signal from what was last seen', async () => {
  serve({ [VISIT]: 'lost' });
  useWaiting.setState({
    acts: [
      {
        id: 'act-00001',
        orderId: 'order-1',
        deed: { kind: 'check-in', body: { at: null, deviceTime: '2026-11-23T06:00:00.000Z' } },
        waits: true,
        refused: null,
      },
    ],
    seen: { 'order-1': onTheWay },
  });
  show(<VisitPage />);
  expect(await screen.findByText(/下一步：/)).toBeTruthy();
});

it('a visit that was called off meanwhile says so, and the server’s word holds', async () => {
  const seen = serve({
    [VISIT]: [{ body: workerVisit({ nextAction: 'depart' }) }, problem(404, 'NOT_FOUND', '没有找到您要的内容')],
    [DEPART]: ['lost', problem(409, 'VISIT_STATE', '这次预约已经取消，不用再去了')],
  });
  show(<VisitPage />);
  fireEvent.click(await screen.findByText('现在出发'));
  expect(await screen.findByText('到达，签到')).toBeTruthy();
  await act(async () => void (await startSending()));
  expect(await screen.findByText('“出发”没有生效：这次预约已经取消，不用再去了')).toBeTruthy();
  expect(requestsOf(seen, DEPART)).toHaveLength(2);
  fireEvent.click(byId('let-go'));
  await waitFor(() => expect(document.getElementById('refused-acts')).toBeNull());
  expect(useWaiting.getState().acts).toEqual([]);
  expect(await screen.findByText('这一单不在您的安排里')).toBeTruthy();
  expect(screen.queryByText('现在出发')).toBeNull();
});

it('a wrong code learnt later is shown again at the time it happened, and keeps what was done since', async () => {
  const seen = serve({
    [VISIT]: { body: onTheWay },
    [CHECK_IN]: ['lost', problem(409, 'CHECK_IN_CODE_WRONG', '门码或二维码不正确'), { body: working }],
    [STEP]: { body: workerVisit({ nextAction: 'sign', progress: progress('working', 1) }) },
  });
  const first = show(<CheckInPage />);
  press('000000');
  await waitFor(() => expect(useWaiting.getState().acts).toHaveLength(1));
  const then = useWaiting.getState().acts[0]!.deed.body.deviceTime;
  useWaiting.getState().add(
    {
      id: 'act-step1',
      orderId: 'order-1',
      deed: { kind: 'step', stepId: 'kitchen', title: '厨房', body: { deviceTime: then }, photos: [] },
      waits: true,
      refused: null,
    },
    undefined,
    undefined,
  );
  await act(async () => void (await startSending()));
  expect(useWaiting.getState().acts.map(({ refused }) => refused?.code ?? null)).toEqual(['CHECK_IN_CODE_WRONG', null]);
  expect(requestsOf(seen, STEP)).toHaveLength(0);
  first.unmount();

  show(<CheckInPage />);
  press('482913');
  await waitFor(() => expect(useWaiting.getState().acts).toEqual([]));
  const [, refused, again] = requestsOf(seen, CHECK_IN);
  expect(again?.body).toMatchObject({ doorCode: '482913', deviceTime: then });
  expect(again?.key).not.toBe(refused?.key);
  expect(requestsOf(seen, STEP)).toHaveLength(1);
});

it('what somebody else did on this phone is theirs to send', async () => {
  const seen = serve({ [VISIT]: { body: onTheWay }, [DEPART]: { body: onTheWay } });
  const deed = { kind: 'depart', body: { at: null, deviceTime: '2026-11-23T05:30:00.000Z' } } as const;
  const one = { id: 'act-00001', orderId: 'order-1', by: 'account-2', deed, waits: true, refused: null };
  useWaiting.setState({ acts: [one], seen: {} });
  useSession.setState({ token: 'token-1', me: ME });
  await startSending();
  expect(requestsOf(seen, DEPART)).toHaveLength(0);
  expect(useWaiting.getState().acts).toEqual([one]);
  useSession.setState({ token: 'token-2', me: { ...ME, id: 'account-2' } });
  await startSending();
  expect(requestsOf(seen, DEPART)).toHaveLength(1);
  expect(useWaiting.getState().acts).toEqual([]);
});
