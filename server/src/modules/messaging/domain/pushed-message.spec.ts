import { readPushed } from './pushed-message.js';

const pushed = (more: object = {}, id = '24811234567890123'): string =>
  JSON.stringify({
    ToUserName: 'gh_1',
    FromUserName: 'o1',
    CreateTime: 1_773_104_400,
    MsgType: 'text',
    ...more,
  }).replace(/}$/, `,"MsgId":${id}}`);

describe('what WeChat pushes', () => {
  it('keeps every digit of a long number, whatever the customer writes', () => {
    const words = '"MsgId":1 \\"MsgId\\": 2';
    expect(readPushed(pushed({ Content: words }, '9223372036854775807'))).toEqual({
      what: 'said',
      openid: 'o1',
      wechatId: '9223372036854775807',
      kind: 'text',
      words,
      at: new Date('2026-03-10T01:00:00.000Z'),
    });
  });

  it('a picture opens the conversation as words do', () => {
    expect(readPushed(pushed({ MsgType: 'image', PicUrl: 'https://x', MediaId: 'm' }))).toMatchObject({
      kind: 'other',
      words: '［图片］',
    });
    expect(readPushed(pushed({ MsgType: 'hologram' }))).toMatchObject({ words: '［其他消息］' });
  });

  it('who comes in is known, though the event has no number', () => {
    const entering = { ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1_773_104_400, MsgType: 'event' };
    const json = JSON.stringify({ ...entering, Event: 'user_enter_tempsession', SessionFrom: '' });
    expect(readPushed(json)).toEqual({ what: 'entered', openid: 'o1', at: new Date('2026-03-10T01:00:00.000Z') });
  });

  it.each([
    ['another event', pushed({ MsgType: 'event', Event: 'kf_close_session' })],
    ['who comes in at no moment', pushed({ MsgType: 'event', Event: 'user_enter_tempsession', CreateTime: null })],
    ['nobody', pushed({ FromUserName: '' })],
    ['no moment', pushed({ CreateTime: 'now' })],
    ['no number', JSON.stringify({ FromUserName: 'o1', CreateTime: 1, MsgType: 'text', Content: 'x' })],
    ['no JSON', '<xml/>'],
    ['null', 'null'],
  ])('%s is no message', (_, json) => {
    expect(readPushed(json)).toBeNull();
  });
});
