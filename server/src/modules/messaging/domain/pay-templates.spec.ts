import { fitValues } from '../../../platform/wechat/template-values.js';
import { payArrived, payOffered, statementReady } from './pay-templates.js';

const SUBJECT = { month: '2026-12', amountFen: 1_234_567 };
const AT = new Date('2026-12-31T21:00:00.000Z');
const UNTIL = new Date('2027-01-04T16:00:00.000Z');

it('what is told about pay fits the template’s fields, uncut, and names the last day to answer', () => {
  const messages = [
    statementReady(SUBJECT, AT, UNTIL, false),
    statementReady(SUBJECT, AT, UNTIL, true),
    payOffered(SUBJECT, AT),
    payArrived(SUBJECT, AT),
  ];
  for (const { values } of messages) expect(fitValues(values)).toEqual({ values });
  expect(messages.map(({ text }) => text)).toEqual([
    '12月工资单出来了，共12345.67元，请在1月4日前核对；有不对的地方直接告诉我们',
    '12月工资单已更新，共12345.67元，请在1月4日前核对；有不对的地方直接告诉我们',
    '12月劳务报酬12345.67元已发出，请在24小时内确认收款',
    '12月劳务报酬12345.67元已到账，辛苦了',
  ]);
});
