import Taro from '@tarojs/taro';
import { problem, requestsOf, serve } from '../../../test/api';
import { askSubscriptions } from './ask-subscriptions';

const ROUTE = 'POST /api/subscriptions';
const prompt = () => jest.mocked(Taro.requestSubscribeMessage as unknown as jest.Mock);

beforeEach(() => prompt().mockReset());

it('asks for three at most and tells the server each answer', async () => {
  prompt().mockResolvedValue({ errMsg: 'ok', a: 'accept', b: 'reject', c: 'acceptWithAudio', d: 'accept' });
  const seen = serve({ [ROUTE]: { status: 204 } });
  await askSubscriptions(['a', 'b', 'c', 'd']);
  expect(prompt()).toHaveBeenCalledWith({ tmplIds: ['a', 'b', 'c'] });
  expect(requestsOf(seen, ROUTE)[0]?.body).toEqual({
    answers: [
      { templateId: 'a', result: 'accept' },
      { templateId: 'b', result: 'reject' },
      { templateId: 'c', result: 'accept' },
    ],
  });
});

it('asks nothing when there is nothing to ask', async () => {
  await askSubscriptions([]);
  expect(prompt()).not.toHaveBeenCalled();
});

it('leaves out what WeChat did not answer', async () => {
  prompt().mockResolvedValue({ errMsg: 'ok', a: 'filter', b: 'something-new' });
  const seen = serve({ [ROUTE]: { status: 204 } });
  await askSubscriptions(['a', 'b', 'c']);
  expect(requestsOf(seen, ROUTE)[0]?.body).toEqual({ answers: [{ templateId: 'a', result: 'filter' }] });
});

it('never stands in the way: main switch off, network gone, server refusing', async () => {
  prompt().mockRejectedValueOnce({ errCode: 20004 });
  await expect(askSubscriptions(['a'])).resolves.toBeUndefined();
  prompt().mockResolvedValue({ a: 'accept' });
  serve({ [ROUTE]: problem(500, 'INTERNAL', '系统出了点问题') });
  await expect(askSubscriptions(['a'])).resolves.toBeUndefined();
});
