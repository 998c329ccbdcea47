import type { Config } from '../config/config.js';
import { MessagePush } from './message-push.js';

/**
 * WeChat's own sample of this sealing, which 企业微信 shares with the mini-program (its page 加解密方案说明 and the sample
 * programs beside it): what was written by others on both sides is no proof of the format.
 */
const SAMPLE = {
  WECHAT_PUSH_TOKEN: 'QDG6eK',
  WECHAT_PUSH_AES_KEY: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
  WECHAT_APPID: 'wx5823bf96d3bd56c7',
};
const SEALED = 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==';
const QUERY = {
  msg_signature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
  timestamp: '1409659589',
  nonce: '263014780',
};

const pushOf = (changed: Partial<typeof SAMPLE> = {}): MessagePush =>
  new MessagePush({ ...SAMPLE, ...changed } as Config);
const body = JSON.stringify({ ToUserName: 'gh_1', Encrypt: SEALED });

it('opens what WeChat itself has sealed', () => {
  expect(pushOf().open(QUERY, body)).toEqual({ genuine: '1616140317555161061' });
});

it('lets nothing in that is unsigned, changed, for another app, or no message at all', () => {
  const forged = { forged: expect.any(String) as string };
  expect(pushOf().open({ ...QUERY, msg_signature: undefined }, body)).toEqual(forged);
  expect(pushOf().open({ ...QUERY, timestamp: '1409659590' }, body)).toEqual(forged);
  expect(pushOf().open(QUERY, body.replace('P9nA', 'P9nB'))).toEqual(forged);
  expect(pushOf({ WECHAT_PUSH_TOKEN: 'another' }).open(QUERY, body)).toEqual(forged);
  expect(pushOf({ WECHAT_PUSH_AES_KEY: SAMPLE.WECHAT_PUSH_AES_KEY.replace('j', 'k') }).open(QUERY, body)).toEqual(
    forged,
  );
  expect(pushOf({ WECHAT_APPID: 'wx0000000000000000' }).open(QUERY, body)).toEqual({ forged: 'for another app' });
  for (const text of ['', 'null', '[]', '{"Encrypt":1}', '<xml/>']) expect(pushOf().open(QUERY, text)).toEqual(forged);
});
