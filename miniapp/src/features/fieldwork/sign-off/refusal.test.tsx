import { fireEvent, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { newPhone } from '../../../../test/taro';
import { problem, requestsOf, serve } from '../../../../test/api';
import { byId, show } from '../../../../test/render';
import { progress } from '../../../../test/samples';
import { RefusalSheet } from './refusal-sheet';

const REFUSE = 'POST /api/orders/order-1/sign-off/refusal';
const { steps } = progress('awaiting_customer', 2);

beforeEach(() => {
  newPhone();
  jest.mocked(Taro.navigateBack).mockClear();
});

it('asks for a step and for words, and is told when it was done again often enough', async () => {
  const seen = serve({ [REFUSE]: problem(409, 'REDO_LIMIT', '现场已经重做过两轮了') });
  show(<RefusalSheet orderId="order-1" steps={steps} onClose={() => undefined} />);
  expect(byId('ask-redo')).toHaveProperty('disabled', true);
  fireEvent.click(byId('redo-bath'));
  expect(byId('ask-redo')).toHaveProperty('disabled', true);
  fireEvent.change(byId('redo-words'), { target: { value: ' 水渍没有擦干 ' } });
  fireEvent.click(byId('ask-redo'));
  expect(await screen.findByText('现场已经重做过两轮了')).toBeTruthy();
  await waitFor(() => expect(requestsOf(seen, REFUSE)).toHaveLength(1));
  expect(requestsOf(seen, REFUSE)[0]?.body).toMatchObject({ redo: ['bath'], words: '水渍没有擦干' });
  expect(Taro.navigateBack).not.toHaveBeenCalled();
});

it.each([
  ['ask-discount', '/features/complaints/file/index?id=order-1&wish=discount'],
  ['to-complaint', '/features/complaints/file/index?id=order-1'],
])('leads another way: %s', (button, url) => {
  serve({});
  show(<RefusalSheet orderId="order-1" steps={steps} onClose={() => undefined} />);
  fireEvent.click(byId(button));
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url });
});
