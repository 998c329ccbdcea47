import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { problem, requestsOf, serve } from '../../../test/api';
import { byId, show } from '../../../test/render';
import { newPhone } from '../../../test/taro';
import { AreYouWell } from './are-you-well';

const OWN = 'GET /api/worker/device-alarms';
const ANSWER = 'POST /api/worker/device-alarms/alarm-1/answer';

const NOTHING = { worn: true, asked: null, called: null };
const asked = () => ({
  ...NOTHING,
  asked: {
    id: 'alarm-1',
    cause: 'fall',
    causeText: '跌倒',
    happenedAt: new Date(Date.now() - 5_000).toISOString(),
    answerBy: new Date(Date.now() + 40_000).toISOString(),
  },
});
const called = (more: object = {}) => ({
  ...NOTHING,
  called: { raisedAt: new Date().toISOString(), acknowledgedBy: null, byDevice: true, ...more },
});

beforeEach(() => {
  newPhone();
  jest.mocked(Taro.vibrateLong as unknown as jest.Mock).mockClear();
});

it('asks until it is answered, shakes once, and is gone with one word', async () => {
  const seen = serve({ [OWN]: { body: asked() }, [ANSWER]: { body: NOTHING } });
  show(<AreYouWell />);
  await screen.findByText('您还好吗？');
  expect(Taro.vibrateLong).toHaveBeenCalledTimes(1);
  // nothing closes it but an answer
  expect(screen.queryByLabelText('关闭')).toBeNull();
  fireEvent.click(document.querySelector('.sheet-scrim')!);
  expect(byId('are-you-well')).toBeTruthy();
  fireEvent.click(byId('i-am-fine'));
  await waitFor(() => expect(document.getElementById('are-you-well')).toBeNull());
  expect(requestsOf(seen, ANSWER).map(({ body }) => body)).toEqual([{ answer: 'fine' }]);
});

it('who needs help sees that help is called for, and who comes', async () => {
  serve({ [OWN]: { body: asked() }, [ANSWER]: { body: called({ acknowledgedBy: '协调员 李敏' }) } });
  show(<AreYouWell />);
  fireEvent.click(await screen.findByText('需要帮助'));
  await screen.findByText('协调员 李敏已经接到设备的报警，正在处理，请留意电话');
});

it('a word that comes too late says so and shows the call', async () => {
  const late = problem(409, 'DEVICE_ALARM_CLOSED', '公司已经收到求助，同事正在联系您，请接听电话');
  serve({ [OWN]: [{ body: asked() }, { body: called() }], [ANSWER]: late });
  show(<AreYouWell />);
  fireEvent.click(await screen.findByText('我没事'));
  await screen.findByText('设备报警，公司已收到，正在依次联系值班的人，直到有人接警');
});

it('shows nothing of a call that was pressed: a silent one must not be seen', async () => {
  const seen = serve({ [OWN]: { body: called({ byDevice: false }) } });
  show(<AreYouWell />);
  await waitFor(() => expect(requestsOf(seen, OWN)).toHaveLength(1));
  expect(document.getElementById('device-called')).toBeNull();
});
