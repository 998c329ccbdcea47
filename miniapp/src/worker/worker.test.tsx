import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { newPhone, openedWith } from '../../test/taro';
import { problem, requestsOf, serve } from '../../test/api';
import { byId, show } from '../../test/render';
import { progress, workerVisit } from '../../test/samples';
import CheckInPage from './check-in/index';
import { useWaiting } from './offline/waiting';
import RosterPage from './roster/index';
import StepPage from './step/index';
import TodayPage from './today/index';
import VisitPage from './visit/index';

const VISIT = 'GET /api/worker/visits/order-1';
const CHECK_IN = 'POST /api/worker/visits/order-1/check-in';
const DEPART = 'POST /api/worker/visits/order-1/depart';
const STEP = 'POST /api/worker/visits/order-1/steps/kitchen';
const ACCEPT = 'POST /api/worker/offers/assignment-1/accept';
const DECLINE = 'POST /api/worker/offers/assignment-1/decline';

const mock = (it: unknown) => jest.mocked(it as jest.Mock);
const press = (digits: string) => {
  for (const digit of digits) fireEvent.click(byId(`key-${digit}`));
};

beforeEach(() => {
  newPhone();
  useWaiting.setState({ acts: [], seen: {} });
  openedWith({ id: 'order-1' });
  mock(Taro.navigateBack).mockClear();
  mock(Taro.showToast).mockClear();
  mock(Taro.scanCode).mockReset();
  mock(Taro.uploadFile).mockReset();
  mock(Taro.chooseMedia).mockReset();
  mock(Taro.getLocation).mockReset().mockResolvedValue({ latitude: 30.28, longitude: 120.12 });
});

describe('offers', () => {
  const offer = workerVisit({
    assignmentState: 'offered',
    nextAction: 'respond',
    respondBy: '2099-01-01T00:00:00.000Z',
    addressDetail: null,
  });

  /** A server on which the test's worker sees one offer, on whatever day the test runs. */
  function withOffer(more: Parameters<typeof serve>[0]) {
    const seen = serve({});
    const routes: Parameters<typeof serve>[0] = { ...more };
    for (const day of [-1, 0, 1]) {
      const date = new Date(Date.now() + 8 * 3_600_000 + day * 86_400_000).toISOString().slice(0, 10);
      routes[`GET /api/worker/days/${date}`] = { body: { date, offers: [offer], visits: [] } };
    }
    seen.length = 0;
    return serve(routes);
  }

  it('are taken with one tap', async () => {
    const question = { body: { templateIds: ['changed'], reachable: false } };
    const seen = withOffer({ [ACCEPT]: { body: workerVisit() }, 'GET /api/subscriptions': question });
    show(<TodayPage />);
    await screen.findByText('新派单');
    // the day begins with a way to be told of changes, and taking a visit asks for it too
    await screen.findByText('开启提醒');
    const asked = requestsOf(seen, 'GET /api/subscriptions').length;
    fireEvent.click(byId('accept-order-1'));
    expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: ['changed'] });
    await waitFor(() => expect(requestsOf(seen, ACCEPT)).toHaveLength(1));
    expect(requestsOf(seen, ACCEPT)[0]?.key).toBeTruthy();
    // whoever was asked reads at once whether they can be told now
    await waitFor(() => expect(requestsOf(seen, 'GET /api/subscriptions').length).toBeGreaterThan(asked));
  });

  it('stand where they were when other cards come: a finger on its way hits what it was meant for', async () => {
    const question = { body: { templateIds: ['changed'], reachable: false } };
    withOffer({ 'GET /api/subscriptions': question });
    show(<TodayPage />);
    await screen.findByText('新派单');
    await screen.findByText('开启提醒');
    const reach = byId('reach');
    expect(byId('offer-order-1').compareDocumentPosition(reach)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('that are gone meanwhile say so', async () => {
    withOffer({ [ACCEPT]: problem(409, 'OFFER_CLOSED', '这次派单已经结束') });
    show(<TodayPage />);
    await screen.findByText('新派单');
    fireEvent.click(byId('accept-order-1'));
    expect(await screen.findByText('这次派单已经结束')).toBeTruthy();
  });

  it('are declined with a reason, never without', async () => {
    const seen = withOffer({ [DECLINE]: { status: 204 } });
    show(<TodayPage />);
    await screen.findByText('新派单');
    fireEvent.click(byId('decline-order-1'));
    expect(byId('decline-confirm')).toHaveProperty('disabled', true);
    fireEvent.click(byId('decline-reason-unsafe'));
    fireEvent.change(byId('decline-note'), { target: { value: ' 楼道没有灯 ' } });
    fireEvent.click(byId('decline-confirm'));
    await waitFor(() => expect(requestsOf(seen, DECLINE)).toHaveLength(1));
    expect(requestsOf(seen, DECLINE)[0]?.body).toEqual({ reason: 'unsafe', note: '楼道没有灯' });
  });
});

describe('departure', () => {
  it('tells where from and when', async () => {
    const seen = serve({
      [VISIT]: { body: workerVisit() },
      [DEPART]: { body: workerVisit({ nextAction: 'check_in', state: 'departed' }) },
    });
    show(<VisitPage />);
    fireEvent.click(await screen.findByText('现在出发'));
    expect(await screen.findByText('到达，签到')).toBeTruthy();
    expect(requestsOf(seen, DEPART)[0]?.body).toEqual({
      at: { lat: 30.28, lng: 120.12 },
      deviceTime: expect.stringMatching(/Z$/) as string,
    });
  });

  it('does not need a position', async () => {
    mock(Taro.getLocation).mockRejectedValue({ errMsg: 'getLocation:fail auth deny' });
    const seen = serve({
      [VISIT]: { body: workerVisit() },
      [DEPART]: { body: workerVisit({ nextAction: 'check_in' }) },
    });
    show(<VisitPage />);
    fireEvent.click(await screen.findByText('现在出发'));
    await screen.findByText('到达，签到');
    expect(requestsOf(seen, DEPART)[0]?.body).toMatchObject({ at: null });
  });

  it.each([0, 3])(
    'is refused with the reason and a way to the office, whatever the list (version %i)',
    async (version) => {
      mock(Taro.makePhoneCall).mockClear();
      const unfit = ['健康证有效期到2026-03-09，服务当天已过期'];
      const departure = { version, needsKit: true, items: [], kitCode: null, kitPhoto: null };
      const blocked = { ...departure, blocks: [...unfit, '还没有做出发检查'], unfit };
      serve({ [VISIT]: { body: workerVisit({ departure: blocked }) } });
      show(<VisitPage />);
      await screen.findByText(/这一单您暂时不能去：健康证有效期到2026-03-09，服务当天已过期。请不要出发/);
      expect(screen.queryByText('现在出发')).toBeNull();
      expect(screen.queryByText('出发检查')).toBeNull();
      fireEvent.click(byId('call-office'));
      expect(mock(Taro.makePhoneCall)).toHaveBeenCalledWith({ phoneNumber: '400-000-0571' });
    },
  );

  it('hours too early is asked about, and can wait', async () => {
    mock(Taro.showModal).mockClear();
    mock(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true });
    const promisedFrom = new Date(Date.now() + 29.5 * 3_600_000).toISOString();
    const seen = serve({ [VISIT]: { body: workerVisit({ promisedFrom }) } });
    show(<VisitPage />);
    fireEvent.click(await screen.findByText('现在出发'));
    await waitFor(() => expect(mock(Taro.showModal)).toHaveBeenCalledTimes(1));
    expect(mock(Taro.showModal).mock.calls[0]).toMatchObject([
      { content: expect.stringContaining('早了1天5小时') as string },
    ]);
    expect(requestsOf(seen, DEPART)).toHaveLength(0);
  });

  it('in good time is not asked about', async () => {
    mock(Taro.showModal).mockClear();
    const promisedFrom = new Date(Date.now() + 2.9 * 3_600_000).toISOString();
    serve({
      [VISIT]: { body: workerVisit({ promisedFrom }) },
      [DEPART]: { body: workerVisit({ nextAction: 'check_in', state: 'departed' }) },
    });
    show(<VisitPage />);
    fireEvent.click(await screen.findByText('现在出发'));
    await screen.findByText('到达，签到');
    expect(mock(Taro.showModal)).not.toHaveBeenCalled();
  });
});

describe('check-in', () => {
  it('the sixth digit sends the code', async () => {
    const seen = serve({ [CHECK_IN]: { body: workerVisit({ nextAction: 'work' }) } });
    show(<CheckInPage />);
    press('48291');
    expect(requestsOf(seen, CHECK_IN)).toHaveLength(0);
    press('3');
    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled());
    expect(requestsOf(seen, CHECK_IN)[0]?.body).toMatchObject({ doorCode: '482913' });
  });

  it('a wrong code is said and the pad is empty again', async () => {
    serve({ [CHECK_IN]: problem(422, 'CHECK_IN_CODE_WRONG', '门码或二维码不正确，请与客户核对') });
    show(<CheckInPage />);
    press('111111');
    expect(await screen.findByText('门码或二维码不正确，请与客户核对')).toBeTruthy();
    expect(await screen.findByLabelText('已输入0位')).toBeTruthy();
    expect(Taro.navigateBack).not.toHaveBeenCalled();
  });

  it('a slip can be taken back', () => {
    serve({});
    show(<CheckInPage />);
    press('12');
    fireEvent.click(byId('key-back'));
    expect(screen.getByLabelText('已输入1位')).toBeTruthy();
  });

  it('the scanned voucher goes as it is', async () => {
    mock(Taro.scanCode).mockResolvedValue({ result: 'voucher-of-this-visit' });
    const seen = serve({ [CHECK_IN]: { body: workerVisit({ nextAction: 'work' }) } });
    show(<CheckInPage />);
    fireEvent.click(byId('scan'));
    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled());
    expect(requestsOf(seen, CHECK_IN)[0]?.body).toMatchObject({ voucher: 'voucher-of-this-visit' });
  });

  it('a closed camera is no complaint', async () => {
    mock(Taro.scanCode).mockRejectedValue({ errMsg: 'scanCode:fail cancel' });
    serve({});
    show(<CheckInPage />);
    fireEvent.click(byId('scan'));
    await waitFor(() => expect(Taro.scanCode).toHaveBeenCalled());
    expect(Taro.showToast).not.toHaveBeenCalled();
  });
});

describe('a step with photos before and after', () => {
  const working = workerVisit({ nextAction: 'work', state: 'working', progress: progress('working') });
  const upload = (id: string) => ({ statusCode: 201, data: JSON.stringify({ id, url: `/api/files/${id}?sig=x` }) });

  beforeEach(() => {
    openedWith({ id: 'order-1', step: 'kitchen' });
    mock(Taro.chooseMedia).mockResolvedValue({ tempFiles: [{ tempFilePath: 'wxfile://tmp/1.jpg' }] });
  });

  it('is done only with both, and names them by stage', async () => {
    mock(Taro.uploadFile).mockResolvedValueOnce(upload('file-before')).mockResolvedValueOnce(upload('file-after'));
    const seen = serve({ [VISIT]: { body: working }, [STEP]: { body: working } });
    show(<StepPage />);
    await screen.findByText('厨房清洁');
    fireEvent.click(byId('photo-before'));
    await screen.findByLabelText('服务前照片');
    expect(byId('step-done')).toHaveProperty('disabled', true);
    fireEvent.click(byId('photo-after'));
    await screen.findByLabelText('服务后照片');
    fireEvent.click(byId('step-done'));
    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled());
    expect(requestsOf(seen, STEP)[0]?.body).toMatchObject({
      photoIds: [
        { id: 'file-before', stage: 'before' },
        { id: 'file-after', stage: 'after' },
      ],
    });
  });

  it('a photo that did not get through stays on the phone and is sent with its step, not taken again', async () => {
    mock(Taro.uploadFile)
      .mockRejectedValueOnce({ errMsg: 'uploadFile:fail timeout' })
      .mockResolvedValueOnce(upload('seen-at-once'))
      .mockResolvedValueOnce(upload('sent-later'));
    // A visit of its own: drafts stay until their step is done.
    openedWith({ id: 'order-3', step: 'kitchen' });
    const own = { ...working, orderId: 'order-3' };
    const step = 'POST /api/worker/visits/order-3/steps/kitchen';
    const seen = serve({ 'GET /api/worker/visits/order-3': { body: own }, [step]: { body: own } });
    show(<StepPage />);
    await screen.findByText('厨房清洁');
    fireEvent.click(byId('photo-before'));
    expect(await screen.findByLabelText('服务前照片')).toHaveProperty('src', 'wxfile://usr/1.jpg');
    fireEvent.click(byId('photo-after'));
    await screen.findByLabelText('服务后照片');
    fireEvent.click(byId('step-done'));
    await waitFor(() => expect(requestsOf(seen, step)).toHaveLength(1));
    expect(requestsOf(seen, step)[0]?.body).toMatchObject({
      photoIds: [
        { id: 'sent-later', stage: 'before' },
        { id: 'seen-at-once', stage: 'after' },
      ],
    });
    expect(Taro.chooseMedia).toHaveBeenCalledTimes(2);
  });

  it('photos already sent and the note survive leaving the page', async () => {
    mock(Taro.uploadFile).mockResolvedValueOnce(upload('file-before'));
    // A visit of its own: drafts stay until their step is done.
    openedWith({ id: 'order-2', step: 'kitchen' });
    serve({ 'GET /api/worker/visits/order-2': { body: { ...working, orderId: 'order-2' } } });
    const page = show(<StepPage />);
    await screen.findByText('厨房清洁');
    fireEvent.click(byId('photo-before'));
    await screen.findByLabelText('服务前照片');
    fireEvent.change(byId('step-note'), { target: { value: '灶台有旧划痕' } });
    page.unmount();
    show(<StepPage />);
    expect(await screen.findByLabelText('服务前照片')).toBeTruthy();
    expect(byId('step-note')).toHaveProperty('value', '灶台有旧划痕');
  });

  it('a step done elsewhere sends the worker back', async () => {
    serve({ [VISIT]: { body: { ...working, progress: progress('working', 1) } } });
    show(<StepPage />);
    expect(await screen.findByText('这一步已经完成')).toBeTruthy();
  });
});

describe('a visit for two', () => {
  const mate = workerVisit({
    role: 'mate',
    together: 2,
    nextAction: 'follow',
    crew: [{ name: '王秀英', avatarSeed: 'w', role: 'lead', arrived: false }],
  });

  it('says who leads, and leaves the way and the log to them', async () => {
    serve({ [VISIT]: { body: mate } });
    show(<VisitPage />);
    expect(await screen.findByText('一起上门（您是组员）')).toBeTruthy();
    expect(screen.getByText('王秀英')).toBeTruthy();
    expect(byId('following').textContent).toContain('组长点出发后');
    expect(document.getElementById('depart')).toBeNull();
  });

  it('tells the lead that somebody is still to be found', async () => {
    serve({ [VISIT]: { body: workerVisit({ crewMissing: 1 }) } });
    show(<VisitPage />);
    expect(await screen.findByText('还有1位同行的服务人员正在确认')).toBeTruthy();
  });
});

describe('the roster', () => {
  const ROSTER = 'GET /api/worker/roster';
  /** A Thursday long from now, so that no day is today. */
  const days = [
    {
      date: '2099-01-01',
      shifts: [
        { fromMinute: 480, toMinute: 720 },
        { fromMinute: 840, toMinute: 1_200 },
      ],
    },
    { date: '2099-01-02', shifts: [{ fromMinute: 1_200, toMinute: 1_560 }] },
    { date: '2099-01-03', shifts: [] },
    { date: '2099-01-04', shifts: [{ fromMinute: 480, toMinute: 1_440 }] },
  ];
  const text = (date: string): string => byId(`day-${date}`).textContent;

  it('shows spans, nights, days off, and leave on every day it touches', async () => {
    // 15:00 on the first until 9:30 on the fourth in Shanghai
    const leave = { id: 'a', from: '2099-01-01T07:00:00.000Z', to: '2099-01-04T01:30:00.000Z', reason: '事假' };
    const stay = {
      id: 's',
      serviceName: '住家保姆',
      addressShort: '西湖区 文新苑',
      first: '2099-01-04',
      last: '2099-01-20',
    };
    serve({
      [ROSTER]: { body: { days, absences: [leave] } },
      'GET /api/worker/stays': { body: { items: [stay] } },
    });
    show(<RosterPage />);
    expect(await screen.findByText('08:00–12:00')).toBeTruthy();
    expect(text('2099-01-01')).toContain('14:00–20:00请假15:00–24:00 事假');
    expect(text('2099-01-02')).toContain('20:00–次日02:00请假全天 事假');
    expect(text('2099-01-03')).toContain('休息请假全天 事假');
    await waitFor(() =>
      expect(text('2099-01-04')).toContain('08:00–24:00住家住家保姆 · 西湖区 文新苑请假00:00–09:30 事假'),
    );
    expect(text('2099-01-03')).not.toContain('住家保姆');
  });

  it('says so when nobody has planned one yet', async () => {
    serve({ [ROSTER]: { body: { days: days.map(({ date }) => ({ date, shifts: [] })), absences: [] } } });
    show(<RosterPage />);
    expect(await screen.findByText('还没有排班')).toBeTruthy();
  });

  it('that cannot be read is asked for again', async () => {
    const seen = serve({ [ROSTER]: problem(500, 'INTERNAL', '系统出了点问题') });
    show(<RosterPage />);
    await screen.findByText('没有加载出来', {}, { timeout: 5_000 });
    fireEvent.click(byId('retry'));
    await waitFor(() => expect(requestsOf(seen, ROSTER).length).toBeGreaterThan(1));
  });
});
