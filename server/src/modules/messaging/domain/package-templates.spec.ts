import { fitValues } from '../../../platform/wechat/template-values.js';
import {
  latePaymentRefunded,
  packagePaused,
  pauseEnding,
  renewalDue,
  replacementDeclined,
  visitsUnplaced,
  workerRelieved,
  workerReplaced,
  workerTakesOver,
} from './package-templates.js';

const AT = new Date('2026-03-12T01:00:00.000Z');
const LATER = new Date('2026-04-02T01:00:00.000Z');

it('what changes about a package fits the template’s fields, uncut, and reads as a sentence', () => {
  const messages = [
    packagePaused('日常保洁', 12, AT, LATER),
    pauseEnding('日常保洁', 12, LATER),
    visitsUnplaced('日常保洁', 12, AT),
    workerReplaced('日常保洁', '欧阳秀英', 12, AT),
    replacementDeclined('日常保洁', AT, '近期没有合适的同事，下月会优先为您安排'),
    renewalDue('日常保洁', LATER),
    latePaymentRefunded('日常保洁', AT, 123_456),
    workerRelieved('日常保洁', 12, AT, 'paused'),
    workerRelieved('日常保洁', 12, AT, 'replaced'),
    workerTakesOver('日常保洁', 12, AT),
  ];
  for (const { values, text } of messages) {
    expect(fitValues(values)).toEqual({ values });
    expect(text).toContain('日常保洁');
  }
  expect(packagePaused('日常保洁', 2, AT, LATER).text).toBe(
    '日常保洁套餐：已暂停，2次先不上门，4月2日自动恢复，费用不变',
  );
});
