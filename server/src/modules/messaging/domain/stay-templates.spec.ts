import { localDate } from '@daowei/shared/kernel/local-date';
import { fitValues } from '../../../platform/wechat/template-values.js';
import {
  stayBooked,
  stayCancelled,
  stayEnded,
  stayPaidTooLate,
  stayStarting,
  stayWorkerChanged,
  trialEnding,
  workerStayBooked,
  workerStayDone,
  workerStayOver,
  workerStayStarting,
} from './stay-templates.js';

const SUBJECT = { serviceName: '住家保姆', stayNo: 'DZ20260310123456' };
const FIRST = localDate('2026-03-20');
const RANGE = { first: FIRST, last: localDate('2026-04-14') };
const HOME = '西湖区政苑小区';

it('what is told about living in fits the template’s fields, uncut, and reads as a sentence', () => {
  const messages = [
    stayBooked(SUBJECT, RANGE, '欧阳秀英', HOME),
    stayStarting(SUBJECT, FIRST, '欧阳秀英'),
    trialEnding(SUBJECT, RANGE.last),
    stayWorkerChanged(SUBJECT, FIRST, '欧阳秀英'),
    stayEnded(SUBJECT, FIRST, 12_345_678, true),
    stayEnded(SUBJECT, FIRST, 0, true),
    stayEnded(SUBJECT, FIRST, 0, false),
    stayCancelled(SUBJECT, FIRST, 12_345_678, 'customer'),
    stayCancelled(SUBJECT, FIRST, 12_345_678, 'company'),
    stayCancelled(SUBJECT, FIRST, 0, 'customer'),
    stayPaidTooLate(SUBJECT, FIRST, 12_345_678),
    workerStayBooked(SUBJECT, RANGE, HOME),
    workerStayStarting(SUBJECT, FIRST, HOME),
    workerStayOver(SUBJECT, FIRST, '另有安排'),
    workerStayDone(SUBJECT, FIRST),
  ];
  for (const { values, text } of messages) {
    expect(fitValues(values)).toEqual({ values });
    expect(text).toContain('住家保姆');
  }
  expect(trialEnding(SUBJECT, RANGE.last).text).toBe(
    '住家保姆的试用期到4月14日为止：合适就继续，也可以换人或结束，结束只收已住的天数',
  );
});
