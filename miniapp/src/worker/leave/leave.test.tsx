import { localDate } from '@daowei/shared/kernel/local-date';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { problem, requestsOf, serve } from '../../../test/api';
import { byId, show } from '../../../test/render';
import { newPhone } from '../../../test/taro';
import LeavePage from './index';
import { columnsOf, firstSpan, minuteOf, spanOf, timeText, withStart } from './span';

const LIST = 'GET /api/worker/leave';
const PREVIEW = 'POST /api/worker/leave/preview';
const ASK = 'POST /api/worker/leave';
const KINDS = [
  { code: 'sick', label: '病假' },
  { code: 'personal', label: '事假' },
];
const leave = {
  id: 'leave-1',
  kind: 'personal',
  kindText: '事假',
  state: 'asked',
  stateText: '等待答复',
  from: '2099-01-01T00:00:00.000Z',
  to: '2099-01-01T04:00:00.000Z',
  askedAt: '2098-12-30T00:00:00.000Z',
  answerBy: '2098-12-31T00:00:00.000Z',
  answer: null,
};
const touched = {
  orderId: 'o1',
  serviceName: '日常保洁',
  from: leave.from,
  to: leave.to,
  district: '西湖区',
  community: '翠苑一区',
};

beforeEach(newPhone);

describe('the span', () => {
  const day = localDate('2026-11-23');

  it('is a working day tomorrow until it is picked otherwise, and never ends before it begins', () => {
    const { from, to } = firstSpan(day);
    expect(spanOf(from, to)).toEqual({ from: '2026-11-24T00:00:00.000Z', to: '2026-11-24T12:00:00.000Z' });
    expect(spanOf(to, from)).toBeNull();
    const later = { date: localDate('2026-11-30'), minute: 480 };
    expect(withStart(later, to).to.date).toBe('2026-11-30');
  });

  it('is picked in quarter-hours, up to the end of the day', () => {
    expect(minuteOf([13, 3])).toBe(825);
    expect(columnsOf(825)).toEqual([13, 3]);
    expect([timeText(825), timeText(minuteOf([24, 3]))]).toEqual(['13:45', '24:00']);
  });
});

describe('the page', () => {
  it('tells which visits somebody else would take, and asks', async () => {
    const seen = serve({
      [LIST]: { body: { items: [], kinds: KINDS } },
      [PREVIEW]: {
        body: { items: [touched], stays: [{ id: 's1', serviceName: '住家保姆', first: '2099-01-04', days: 2 }] },
      },
      [ASK]: { status: 201, body: leave },
    });
    show(<LeavePage />);
    await screen.findByText('这段时间有1个上门、1份住家，同意后由公司另派人：');
    fireEvent.click(byId('leave-kind-personal'));
    fireEvent.click(byId('ask-leave'));
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalled());
    const [sent] = requestsOf(seen, ASK);
    expect(sent).toMatchObject({ key: expect.any(String), body: { kind: 'personal' } });
    expect(sent!.body).not.toHaveProperty('note');
  });

  it('shows the answer, and takes back what still waits', async () => {
    const refused = { ...leave, id: 'leave-2', state: 'refused', stateText: '没有同意', answer: '当天人手不够' };
    const seen = serve({
      [LIST]: { body: { items: [leave, refused], kinds: KINDS } },
      [PREVIEW]: { body: { items: [], stays: [] } },
      'POST /api/worker/leave/leave-1/withdraw': { body: { ...leave, state: 'withdrawn' } },
    });
    show(<LeavePage />);
    expect(await screen.findByText('当天人手不够')).toBeTruthy();
    fireEvent.click(byId('withdraw-leave-1'));
    await waitFor(() => expect(requestsOf(seen, LIST).length).toBeGreaterThan(1));
  });

  it('says why a time cannot be asked for', async () => {
    serve({
      [LIST]: { body: { items: [], kinds: KINDS } },
      [PREVIEW]: problem(409, 'ABSENCE_OVERLAPS', '这段时间已经登记过请假'),
    });
    show(<LeavePage />);
    expect(await screen.findByText('这段时间已经登记过请假')).toBeTruthy();
  });
});
