import { fitValues } from '../../../platform/wechat/template-values.js';
import { choiceLapsed, compensationGiven, visitDelayed } from './promise-templates.js';

const SUBJECT = {
  remote: false,
  serviceName: '日常保洁',
  orderNo: 'DW20260312000001',
  promised: { from: new Date('2026-03-12T02:00:00Z'), to: new Date('2026-03-12T02:30:00Z') },
};
const by = new Date('2026-03-13T03:05:00Z');

it('every message fits its fields to the last letter', () => {
  for (const { values } of [
    visitDelayed(SUBJECT, 599),
    compensationGiven(SUBJECT, { cause: 'late', chooseBy: by, sentence: '请您选择' }),
    compensationGiven(SUBJECT, { cause: 'late', chooseBy: null, sentence: '20.00元原路退回' }),
    compensationGiven(SUBJECT, { cause: 'no_show', chooseBy: null, sentence: '全部退回' }),
    choiceLapsed(SUBJECT, '20.00元原路退回'),
  ]) {
    expect(fitValues(values)).toEqual({ values });
  }
});

it('says what happened, what is given and until when to choose', () => {
  expect(compensationGiven(SUBJECT, { cause: 'late', chooseBy: by, sentence: '退款或重做' }).text).toBe(
    '日常保洁：这次我们迟到了，非常抱歉。退款或重做，请在2026年3月13日 11:05前选，过时按退款办',
  );
  const missed = { cause: 'no_show', chooseBy: null, sentence: '全部退回' } as const;
  expect(compensationGiven({ ...SUBJECT, remote: true }, missed).text).toContain('这次没有人联系您');
  expect(visitDelayed(SUBJECT, 12).text).toContain('晚到约12分钟');
});

it('of a call nobody is told that somebody comes', () => {
  const call = { ...SUBJECT, remote: true };
  const given = { chooseBy: null, sentence: '20.00元原路退回' };
  const messages = [
    visitDelayed(call, 599),
    compensationGiven(call, { cause: 'late', ...given }),
    compensationGiven(call, { cause: 'no_show', ...given }),
    choiceLapsed(call, '20.00元原路退回'),
  ];
  for (const { values, text } of messages) {
    expect(Object.values(values).join() + text).not.toMatch(/上门|到达|晚到/);
    expect(fitValues(values)).toEqual({ values });
  }
});
